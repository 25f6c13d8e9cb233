// Which promises each delegation made by signing, and which of them its own orders broke; motives are no concern here.
import { optionId } from '../../../shared/catalogue/index.ts';
import type { DelegationId } from '../../../shared/views/index.ts';
import type { SessionState } from '../state.ts';
import { publicText } from '../topics/treaty/find-proposal.ts';

export interface PromiseKept {
  readonly day: number;
  readonly clause: string;
  readonly kept: boolean;
}

/** Rule 9.6: a clause in force is a promise of everybody who signed it; an own order against that very option breaks it. */
export function promisesOf(state: SessionState, id: DelegationId): PromiseKept[] {
  const promises: PromiseKept[] = [];
  for (const entry of state.treaty.ledger) {
    if (publicText(state.treaty, entry.proposal)?.signed[id] === undefined) continue;
    const broken = state.resolved.some(
      (one) =>
        one.delegation === id &&
        one.day >= entry.day &&
        one.breaches.includes(optionId(entry.clause, entry.to)),
    );
    promises.push({ day: entry.day, clause: entry.clause, kept: !broken });
  }
  return promises;
}
