// Which promises each delegation made by signing, and which of them its own orders broke; motives are no concern here.
import { optionId, type Scenario } from '../../../shared/catalogue/index.ts';
import type { DelegationId } from '../../../shared/views/index.ts';
import { openDuties } from '../orders/duties.ts';
import type { SessionState } from '../state.ts';
import { publicText } from '../topics/treaty/find-proposal.ts';

export interface PromiseKept {
  readonly day: number;
  readonly clause: string;
  readonly kept: boolean;
}

/** Rule 9.6: a clause in force is a promise of everybody who signed it; an own order against that very option breaks it,
 * and so does a duty of it left undone past its day. */
export function promisesOf(scenario: Scenario, state: SessionState, id: DelegationId): PromiseKept[] {
  const played = state.dawns.at(-1)?.day ?? 0;
  const neglected = openDuties(scenario, state, id).filter(({ due }) => due <= played);
  const promises: PromiseKept[] = [];
  for (const entry of state.treaty.ledger) {
    if (publicText(state.treaty, entry.proposal)?.signed[id] === undefined) continue;
    const promised = optionId(entry.clause, entry.to);
    const acted = state.resolved.some(
      (one) => one.delegation === id && one.day >= entry.day && one.breaches.includes(promised),
    );
    const failed = neglected.some(({ option }) => option === promised);
    promises.push({ day: entry.day, clause: entry.clause, kept: !acted && !failed });
  }
  return promises;
}
