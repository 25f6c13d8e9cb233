// Owns one seat's line to the server: connect, resume, send, retry; the only module that knows the socket library.
import { io, type Socket } from 'socket.io-client';
import {
  type Ack,
  type ClientEvents,
  type Handshake,
  type Intent,
  type PreviewAnswer,
  type PreviewInject,
  patchesOf,
  type Refusal,
  type Resumed,
  refusal,
  type ServerEvents,
  type Welcome,
} from '../../shared/protocol/index.ts';
import type { ViewPatch } from '../../shared/views/index.ts';
import { newCommandId } from './command-id.ts';

/** How the line is: `closed` means that it will not come back by itself. */
export type LineState = 'connecting' | 'live' | 'lost' | 'closed';

/** What the line tells its owner. */
export interface Listener {
  /** Last sequence number held, or null to ask for the whole view. */
  seq(): number | null;
  welcome(message: Welcome): void;
  /** The view held is still good; what was missed follows as patches. */
  resumed(message: Resumed): void;
  /** What came by itself, and what came in the answer to a command: in the order of their numbers. */
  patch(patch: ViewPatch): void;
  state(state: LineState, reason: Refusal | null): void;
}

export interface Connection {
  /** Sends a command under one id, up to three times; resolves with a refusal when nobody answers. Never rejects. */
  send(intent: Intent): Promise<Ack>;
  /** Asks what an inject would do now; changes nothing. Resolves with a refusal when nobody answers. Never rejects. */
  preview(inject: PreviewInject): Promise<PreviewAnswer>;
  /** Drops the line and asks for the whole view again. */
  resync(): void;
  close(): void;
}

/** The part of the socket that this module needs, so that tests can stand in for the network. */
export interface Line {
  readonly connected: boolean;
  /** What the address of the next connection carries. */
  readonly io: { readonly opts: { query?: Readonly<Record<string, string>> } };
  on<E extends keyof ServerEvents>(event: E, heard: ServerEvents[E]): unknown;
  on(event: 'disconnect', heard: (cause: string) => void): unknown;
  on(event: 'connect_error', heard: (error: Error) => void): unknown;
  connect(): unknown;
  disconnect(): unknown;
  timeout(ms: number): {
    emit(
      event: 'command',
      command: unknown,
      answered: (late: Error | null, ack: Ack, ...others: ViewPatch[]) => void,
    ): unknown;
    emitWithAck(event: 'preview', inject: unknown): Promise<PreviewAnswer>;
  };
}

type Open = (auth: (give: (data: object) => void) => void) => Line;

const ANSWER_WITHIN_MS = 6_000;
const ATTEMPTS = 3;

/** One step instead of two where sockets pass; the slow way stays for networks that let none through. */
const openSocket = (auth: Parameters<Open>[0]): Socket<ServerEvents, ClientEvents> =>
  io({ auth, reconnectionDelayMax: 4_000, transports: ['websocket', 'polling'], tryAllTransports: true });

/** Opens the line of the seat that holds this token. */
export const connect = (token: string, listener: Listener, open: Open = openSocket): Connection =>
  openLine({ token }, listener, open);

/** Opens, with a facilitator's token, a line to a session that the facilitator's own goes on from; it is only read. */
export const connectToEarlier =
  (earlier: string): typeof connect =>
  (token, listener, open = openSocket) =>
    openLine({ token, earlier }, listener, open);

function openLine(who: Pick<Handshake, 'token' | 'earlier'>, listener: Listener, open: Open): Connection {
  const line = open((give) => {
    const seq = listener.seq();
    give(seq === null ? who : { ...who, seq, resume: true });
  });
  let closed = false;
  const closeFor = (reason: Refusal | null) => {
    closed = true;
    listener.state('closed', reason);
    line.disconnect();
  };
  listener.state('connecting', null);
  line.on('welcome', (message) => {
    // From now on a proxy can lead this line to the server where the others of its session are; the id opens nothing.
    line.io.opts.query = { session: message.view.session.id };
    listener.welcome(message);
    listener.state('live', null);
  });
  line.on('resumed', (message) => {
    listener.resumed(message);
    listener.state('live', null);
  });
  line.on('patch', (...patches) => {
    for (const patch of patches) listener.patch(patch);
  });
  line.on('farewell', ({ error, reconnect }) => {
    if (!reconnect) closeFor(error);
  });
  line.on('disconnect', (cause) => {
    if (closed) return;
    listener.state('lost', null);
    // The library comes back by itself except when the server hung up.
    if (cause === 'io server disconnect') line.connect();
  });
  line.on('connect_error', (error) => {
    const refused = readRefusal(error);
    if (refused) closeFor(refused);
    else if (!closed) listener.state('lost', null);
  });
  return {
    send: (intent) => sendCommand(line, intent, listener),
    preview: (inject) => askPreview(line, inject),
    resync: () => {
      line.disconnect();
      line.connect();
    },
    close: () => closeFor(null),
  };
}

const NOT_CONNECTED = refusal(
  'net/not_connected',
  'You are not connected, so nothing was sent. Try again once the line is back.',
);

const SILENT = refusal('net/no_answer', 'The server did not answer. Try again.');

/** Asked once: whoever asks can ask again. */
async function askPreview(line: Line, inject: PreviewInject): Promise<PreviewAnswer> {
  if (!line.connected) return { ok: false, error: NOT_CONNECTED };
  try {
    return await line.timeout(ANSWER_WITHIN_MS).emitWithAck('preview', inject);
  } catch {
    return { ok: false, error: SILENT };
  }
}

async function sendCommand(line: Line, intent: Intent, listener: Listener): Promise<Ack> {
  if (!line.connected) {
    return { ok: false, error: NOT_CONNECTED };
  }
  const command = { ...intent, id: newCommandId() };
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const ack = await sendOnce(line, command, listener);
    if (ack) return ack;
  }
  return {
    ok: false,
    error: refusal(
      'net/no_answer',
      'The server did not answer. Check whether it was done before you try again.',
    ),
  };
}

/**
 * Null when no answer came in time: the same id makes a second sending harmless. What the answer brings is handed on at once:
 * the next patch may have come in the very same packet.
 */
function sendOnce(line: Line, command: unknown, listener: Listener): Promise<Ack | null> {
  return new Promise((resolve) => {
    line.timeout(ANSWER_WITHIN_MS).emit('command', command, (late, ack, ...others) => {
      if (late) return resolve(null);
      for (const patch of patchesOf(ack, others)) listener.patch(patch);
      resolve(ack);
    });
  });
}

/** A refused handshake carries the server's words; anything else is the network. */
function readRefusal(error: Error): Refusal | null {
  const data = 'data' in error ? error.data : undefined;
  if (typeof data !== 'object' || data === null || !('code' in data) || !('message' in data)) return null;
  return refusal(String(data.code), String(data.message));
}
