// How far each person has read in each channel, so that any device of that person knows; nobody else is told of it.
import { err, invariant, ok } from '../../../../shared/kernel/index.ts';
import { refusal } from '../../../../shared/protocol/index.ts';
import type { CommandNamed, Decision, Turn } from '../../turn.ts';
import { seatOf } from '../session/seats.ts';

/** Rule 7.17: a mark moves forward only, and never past what has been said. */
export function markRead(turn: Turn<CommandNamed<'messages.read'>>): Decision {
  const { state, actor, command, at } = turn;
  const own = seatOf(turn);
  invariant(actor.kind === 'seat' && actor.member !== undefined, 'a script reads without marks');
  const who = actor.member;
  const known = state.readMarks[who] ?? {};
  const read: Record<string, number> = {};
  for (const { channel, n } of command.marks) {
    const last = state.messageCounts[channel];
    const isRead = channel === 'table' || channel.split('-').includes(own);
    if (last === undefined || !isRead) {
      return err(refusal('message/unknown_channel', 'You read no such channel.'));
    }
    const upTo = Math.min(n, last);
    if (upTo > (known[channel] ?? 0)) read[channel] = upTo;
  }
  return ok(Object.keys(read).length === 0 ? [] : [{ type: 'messagesRead', at, who, read }]);
}
