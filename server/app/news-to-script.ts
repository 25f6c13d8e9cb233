// Owns the question whether what a scripted delegation notices is a reason to think again; knows no strategy.
import { entriesFrom, sizeOf } from '../../shared/kernel/index.ts';
import { FACILITATION } from '../../shared/protocol/index.ts';
import type { DelegationId } from '../../shared/views/index.ts';
import type { SessionState } from '../rules/rules.ts';
import type { Noticed } from './outbound.ts';

type Message = ReturnType<typeof messagesSince>[number];

/** Rule 2.10: what the people write whom a persona covers for, among themselves or to the facilitators. */
export const isAmongOwnPeople = ({ from, readers }: Pick<Message, 'from' | 'readers'>, seat: DelegationId) =>
  from === seat && readers !== 'table' && readers.every((id) => id === seat || id === FACILITATION);

export const messagesSince = (from: SessionState, now: SessionState) =>
  entriesFrom(now.messages, sizeOf(from.messages));

/** Who is ready is no reason to think again, nor is what a delegation's own people say where no script speaks. */
export function isNewsToScript(
  seat: DelegationId,
  before: SessionState,
  after: SessionState,
  noticed: Noticed | null,
): boolean {
  if (noticed === null) return false;
  const { seats: _, ...set } = noticed.set ?? {};
  if (Object.keys(set).length > 0 || noticed.put !== undefined) return true;
  const { messages = [], record = [], bulletins = [] } = noticed.add ?? {};
  // Each has its line in the log.
  const own = messagesSince(before, after).filter((one) => isAmongOwnPeople(one, seat)).length;
  return messages.length > own || record.length > own || bulletins.length > 0;
}
