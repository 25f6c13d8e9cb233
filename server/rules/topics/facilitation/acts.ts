// What all acts of facilitation share: who did it, the next number, the day it is dated by, and how a reversal is written down.
import type { Scenario } from '../../../../shared/catalogue/index.ts';
import { sizeOf } from '../../../../shared/kernel/index.ts';
import { type Refusal, refusal } from '../../../../shared/protocol/index.ts';
import type { Readers, Reversal } from '../../../../shared/views/index.ts';
import type { MemberId } from '../../../../shared/vocabulary/index.ts';
import type { SessionState } from '../../state.ts';
import type { Turn } from '../../turn.ts';
import { truceDay } from '../session/truce-day.ts';

/** The person who acts; null for what becomes due by itself. */
export const actorIn = ({ actor }: Turn): MemberId | null =>
  actor.kind === 'system' ? null : (actor.member ?? null);

/** When an act was done: its day of the truce, its time, and how many bulletins there were before it. */
export const dated = (state: SessionState, at: number) =>
  ({ day: truceDay(state), at, page: sizeOf(state.bulletins) }) as const;

export const reversalOf = (turn: Turn, words: string): Reversal => ({
  day: truceDay(turn.state),
  at: turn.at,
  by: actorIn(turn),
  words,
});

/** Delegations in the scenario's order, each once. */
export function inOrder(scenario: Scenario, readers: Readers): Readers {
  if (readers === 'all') return 'all';
  return scenario.delegations.map(({ id }) => id).filter((id) => readers.includes(id));
}

/** Why nobody of this name can read it; null when all are in the session. */
export function refuseReaders(scenario: Scenario, readers: Readers): Refusal | null {
  const known = scenario.delegations.map(({ id }) => id);
  const stranger = readers === 'all' ? undefined : readers.find((id) => !known.includes(id));
  if (stranger === undefined) return null;
  return refusal('facilitation/unknown_delegation', `There is no delegation ${stranger} in this session.`);
}
