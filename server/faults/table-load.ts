// Owns people at work: lines that send marked commands at a person's most, until told to stop or cut off.
import { setTimeout as wait } from 'node:timers/promises';
import { createRandom } from '../../shared/kernel/index.ts';
import type { Ack } from '../../shared/protocol/index.ts';
import type { DelegationId } from '../../shared/views/index.ts';
import type { TestSeat } from '../adapters/testing/test-seat.ts';
import { sitDown } from './come-in.ts';
import type { FullTable } from './full-table.ts';
import { answerText, type MarkedCommand, markedCommand } from './marked-commands.ts';

/** Twenty commands a second are let through on one line. */
const PACE_MS = 55;
/** The line's limit, which is not the session's answer. */
const TOO_FAST = 'protocol/too_many';

export interface WorkingLine {
  /** What the ids of its commands begin with. */
  readonly name: string;
  readonly table: FullTable;
  readonly delegation: DelegationId;
  readonly seat: TestSeat;
  /** Settles when its line has been cut or it was told to stop, and every answer has come or never will. */
  readonly done: Promise<void>;
  stop(): void;
}

/** Sends a command and keeps what it was answered with; a line that is cut answers nothing. */
export async function sendMarked(seat: TestSeat, command: MarkedCommand): Promise<void> {
  const ack = await seat.send(command.intent, command.id).catch(() => null);
  if (ack && (ack.ok || ack.error.code !== TOO_FAST)) command.answers = [...command.answers, answerText(ack)];
}

/**
 * Sends a command under its own id until it is answered, as the client does: the line's own limit is no answer to the command, and
 * a machine that is busy with other things may be late.
 *
 * @throws Error when the line is cut
 */
export async function sendPatiently(
  seat: TestSeat,
  { intent, id }: Pick<MarkedCommand, 'intent' | 'id'>,
): Promise<Ack> {
  for (;;) {
    const ack = await seat.send(intent, id).catch((fault: unknown) => {
      if (seat.socket.connected) return null;
      throw fault;
    });
    if (ack !== null && (ack.ok || ack.error.code !== TOO_FAST)) return ack;
    await wait(2 * PACE_MS);
  }
}

/** Sits down and starts sending; every command is put into `sent` before it goes out. */
export async function startWork(
  url: string,
  table: FullTable,
  delegation: DelegationId,
  { name, sent }: { readonly name: string; readonly sent: MarkedCommand[] },
): Promise<WorkingLine> {
  const token = table.tokens.get(delegation) ?? '';
  const seat = await sitDown(url, token);
  const random = createRandom(name);
  let stopped = false;
  const work = async () => {
    const underWay: Promise<void>[] = [];
    for (let n = 0; !stopped && seat.socket.connected; n++) {
      const command = markedCommand(`${name}-${n}`, random, delegation, seat.sees);
      sent.push(command);
      underWay.push(sendMarked(seat, command));
      await wait(PACE_MS * (0.5 + random.next()));
    }
    await Promise.all(underWay);
  };
  return {
    name: `${name}-`,
    table,
    delegation,
    seat,
    done: work(),
    stop: () => {
      stopped = true;
    },
  };
}
