// Owns one socket's conversation with its seat: commands in, strictly parsed and counted; knows nothing of what they do.
import { performance } from 'node:perf_hooks';
import { findUnsafeJson } from '../../../shared/catalogue/unsafe-json.ts';
import { commandSchema, previewInjectSchema, type Refusal, refusal } from '../../../shared/protocol/index.ts';
import type { Admission, Presence } from '../../app/app.ts';
import { farewell, refused } from '../../app/outbound.ts';
import type { Reply, SeatLink } from '../../app/ports/seat-link.ts';
import type { Meters } from '../metrics/meters.ts';
import { CommandBudget } from './command-budget.ts';
import type { SeatSocket } from './gated-events.ts';
import { socketLink } from './socket-link.ts';

/** Commands refused in a row before the line is cut: no person and no honest program sends so many. */
const FLOOD = 200;

const MALFORMED: Refusal = refusal(
  'protocol/malformed',
  'The server did not understand this command; nothing was changed. Reload the page and try again.',
);
const TOO_FAST: Refusal = refusal(
  'protocol/too_many',
  'Too many commands at once; this one was not carried out. Wait a moment, then try again.',
);

export interface ConversationOptions {
  /** Commands one line may send in a second; 0 = no limit. */
  readonly commandsPerSecond: number;
  /** Null = nobody measures. */
  readonly meters: Meters | null;
}

/**
 * Listens from now on; what comes in before the seat is entered waits for it, in order.
 *
 * @param cut ends the connection of whoever floods it
 */
export function converse(
  socket: SeatSocket,
  admission: Admission,
  options: ConversationOptions,
  cut: () => void,
): void {
  const { commandsPerSecond, meters } = options;
  const link = socketLink(socket);
  const entered = enter(link, socket.data.since, admission);
  const budget = new CommandBudget(commandsPerSecond, performance.now());
  socket.on('command', (payload, ack) => {
    // Nobody would hear what became of it, so it is not carried out.
    if (typeof ack !== 'function') return;
    const reply = link.answering(ack);
    if (budget.pass(performance.now())) return receive(entered, payload, reply, meters);
    counted(reply, UNREAD, meters)(refused(TOO_FAST));
    if (budget.refused > FLOOD) cut();
  });
  socket.on('preview', (payload, ack) => {
    if (typeof ack !== 'function') return;
    if (!budget.pass(performance.now())) return ack(refused(TOO_FAST));
    const asked = findUnsafeJson(payload).length === 0 ? previewInjectSchema.safeParse(payload) : null;
    if (!asked?.success) return ack(refused(MALFORMED));
    entered.then((presence) => presence && ack(presence.preview(asked.data)));
  });
  socket.on('disconnect', () => {
    entered.then((presence) => presence?.leave());
  });
}

async function enter(link: SeatLink, since: number | null, admission: Admission): Promise<Presence | null> {
  const entered = await admission.enter(link, since);
  if (entered.ok) return entered.value;
  link.farewell(farewell(entered.error, isPassing(entered.error)));
  return null;
}

/** Stands for the type of a command that was not parsed. */
const UNREAD = 'unread';

/** The same answer, counted. */
function counted(ack: Reply, type: string, meters: Meters | null): Reply {
  if (meters === null) return ack;
  return (answer) => {
    meters.command(type, answer.ok ? 'accepted' : 'refused');
    if (!answer.ok) meters.refused(answer.error.code);
    ack(answer);
  };
}

function receive(
  entered: Promise<Presence | null>,
  payload: unknown,
  ack: Reply,
  meters: Meters | null,
): void {
  // Depth and forbidden names first: a schema passes over a key that it does not look for.
  const command = findUnsafeJson(payload).length === 0 ? commandSchema.safeParse(payload) : null;
  if (!command?.success) return counted(ack, UNREAD, meters)(refused(MALFORMED));
  const reply = counted(ack, command.data.type, meters);
  entered.then((presence) => presence?.command(command.data, reply));
}

/** Trouble of the server's own passes; a wrong link stays wrong. */
export const isPassing = ({ code }: Refusal): boolean => code.startsWith('server/');
