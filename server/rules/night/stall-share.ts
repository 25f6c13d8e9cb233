// Owns how stalling in talks is told from what is public; knows no mandate.
import type { Scenario } from '../../../shared/catalogue/index.ts';
import { impossiblePairs, mergePackage } from '../../../shared/treaty/index.ts';
import type { DelegationId } from '../../../shared/views/index.ts';
import type { Proposal, SessionState } from '../state.ts';
import { everyProposal } from '../topics/treaty/proposals.ts';

export interface Stalling {
  /** Offers of the window that nobody else could have accepted. */
  readonly count: number;
  /** Their share of the window, 0 to 1; 0 until the window is full. */
  readonly share: number;
}

/**
 * Rule 8.32: of a delegation's last `stallWindow` offers on the table, those that no other signatory could have accepted as
 * far as anyone can tell: nobody else signed, and every other signatory declined, or the text contradicts itself.
 */
export function stallingOf(scenario: Scenario, state: SessionState, delegation: DelegationId): Stalling {
  const { stallWindow } = scenario.parameters.talks;
  const offers = everyProposal(state)
    .filter((one) => one.author === delegation && one.audience === 'table' && isOffer(one))
    .slice(-stallWindow);
  const count = offers.filter((one) => isHopeless(scenario, state, one)).length;
  return { count, share: stallWindow > 0 && offers.length === stallWindow ? count / stallWindow : 0 };
}

/** The bare question of an extension is nobody's offer. */
const isOffer = ({ clauses, conditions }: Proposal): boolean =>
  Object.keys(clauses).length + Object.keys(conditions).length > 0;

function isHopeless(scenario: Scenario, state: SessionState, offer: Proposal): boolean {
  const others = offer.signatories.filter((id) => id !== offer.author);
  if (others.some((id) => offer.signed[id] !== undefined)) return false;
  const text = mergePackage(state.treaty.inForce, offer.conditions, offer.clauses);
  if (impossiblePairs(scenario, text).length > 0) return true;
  return others.length > 0 && others.every((id) => offer.declined[id] !== undefined);
}
