// Owns one socket as a seat's open line: what passed the gate goes out, and a reader that has stopped reading is let go.
import process from 'node:process';
import type { Ack } from '../../../shared/protocol/index.ts';
import type { ViewPatch } from '../../../shared/views/index.ts';
import type { Outbound } from '../../app/outbound.ts';
import type { Reply, SeatLink } from '../../app/ports/seat-link.ts';
import type { SeatSocket, SocketReply } from './gated-events.ts';
import { hangUp, type Wire } from './hang-up.ts';

/**
 * What may wait for one reader, in bytes, besides its welcome; it comes back with its sequence number and misses nothing.
 * The system's own buffers for the network come on top.
 */
const WAITING_BYTES = 1_000_000;
/** How long a goodbye may take to go out to somebody who may have stopped reading. */
const GOODBYE_MS = 2_000;

/**
 * Hangs up once more than WAITING_BYTES wait for the network, written or still to be written.
 *
 * @returns how to send what does not count: a long session's welcome alone may be larger, and without it nobody comes in
 */
function boundQueue(conn: Wire): (send: () => void) => void {
  let waiting = 0;
  let written = 0;
  let counting = true;
  const drained = () => {
    written = 0;
  };
  const attend = () => void conn.transport.on('drain', drained);
  attend();
  conn.on('upgrade', attend);
  conn.on('packetCreate', ({ data }: { readonly data?: unknown }) => {
    if (counting && typeof data === 'string') waiting += Buffer.byteLength(data);
    // A goodbye would wait for the same network.
    if (waiting + written > WAITING_BYTES) hangUp(conn);
  });
  conn.on('flush', () => {
    written += waiting;
    waiting = 0;
  });
  return (send) => {
    counting = false;
    send();
    counting = true;
  };
}

/** A seat's open line, and how to answer a command that came in over it. */
export interface SocketLink extends SeatLink {
  /** The answer as the app gives it, in its place among the patches. */
  answering(reply: SocketReply): Reply;
}

interface Answer {
  readonly reply: SocketReply;
  readonly answer: Outbound<Ack>;
}

/**
 * What is told in the same breath, as what commands written to disk together have brought about is, goes out in one frame: a
 * frame costs more than what stands in it. An answer takes along the patches that go out with it.
 */
export function socketLink(socket: SeatSocket): SocketLink {
  const { conn } = socket;
  const uncounted = boundQueue(conn);
  let patches: Outbound<ViewPatch>[] = [];
  let answers: Answer[] = [];
  const flush = () => {
    const [others, waiting] = [patches, answers];
    patches = [];
    answers = [];
    sendAll(socket, waiting, others);
  };
  const soon = () => {
    if (patches.length + answers.length === 1) process.nextTick(flush);
  };
  return {
    welcome(message) {
      // What was told before, in this same breath, comes before.
      flush();
      uncounted(() => socket.emit('welcome', message));
    },
    resumed(message) {
      flush();
      socket.emit('resumed', message);
    },
    patch(message) {
      patches.push(message);
      soon();
    },
    answering: (reply) => (answer) => {
      answers.push({ reply, answer });
      soon();
    },
    farewell(message) {
      flush();
      socket.emit('farewell', message);
      socket.disconnect(true);
      setTimeout(() => hangUp(conn), GOODBYE_MS).unref();
    },
  };
}

/** Each answer takes the patches before its own, the last one all that are left, so that numbers never go back. */
function sendAll(
  socket: SeatSocket,
  answers: readonly Answer[],
  patches: readonly Outbound<ViewPatch>[],
): void {
  let sent = 0;
  for (const [i, { reply, answer }] of answers.entries()) {
    const until = i === answers.length - 1 ? patches.length : countBefore(answer, patches, sent);
    const taken = patches.slice(sent, until);
    sent = until;
    reply(answer, ...taken);
  }
  if (sent < patches.length) socket.emit('patch', ...patches.slice(sent));
}

/** How many patches come before an answer's own; those that `sent` counts have gone out. */
function countBefore(answer: Ack, patches: readonly ViewPatch[], sent: number): number {
  const own = answer.ok ? answer.patch?.seq : undefined;
  if (own === undefined) return sent;
  const next = patches.findIndex(({ seq }) => seq > own);
  return next < 0 ? patches.length : Math.max(sent, next);
}
