// Owns the pair terms of all mandates seen together: which pairs of options add how much for whom.

import { type OptionSet, optionSet } from '../../../shared/treaty/compile-sheet.ts';
import type { BargainingProblem } from './bargaining-problem.ts';

export type Interaction = {
  readonly one: OptionSet;
  readonly other: OptionSet;
  /** Clauses it depends on. */
  readonly clauses: readonly number[];
  /** Scaled points for each delegation when both sides are held; 0 for those it leaves cold. */
  readonly adds: readonly number[];
};

/** One interaction per pair term of the scenario. */
export function interactionsOf(problem: BargainingProblem): Interaction[] {
  const place = new Map(problem.clauses.map((clause, index) => [clause, index]));
  const { pairTerms, scale } = problem.scenario.treaty;
  return pairTerms.map((term) => {
    const one = optionSet(term.ifOneOf, place);
    const other = optionSet(term.andOneOf, place);
    return {
      one,
      other,
      clauses: [...one, ...other].map(({ clause }) => clause),
      adds: problem.delegations.map((id) => (term.who.includes(id) ? term.add * (scale[id] ?? 1) : 0)),
    };
  });
}
