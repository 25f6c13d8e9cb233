// Owns the bargaining space of a scenario as a whole: its size, zone, Nash package, efficient texts, single-clause deals.

import type { Scenario } from '../../../shared/catalogue/scenario.ts';
import { deriveSeed } from '../../../shared/kernel/random.ts';
import { bargainingProblem, packageCount } from './bargaining-problem.ts';
import { type NashOutcome, nashPackage } from './nash-package.ts';
import { paretoSet } from './pareto-set.ts';
import { singleClauseDeals } from './single-clause-deals.ts';
import { type Zone, zoneOf } from './zone.ts';

export type BargainingSpace = {
  /** Delegation ids in the order of all utilities here. */
  readonly delegations: readonly string[];
  /** Number of conceivable texts. */
  readonly packages: number;
  readonly zone: Zone;
  readonly nash: NashOutcome;
  readonly pareto: {
    /** Number of acceptable texts that no permitted text dominates. */
    readonly count: number;
    /** Whether that number is exact; otherwise it is that of the texts seen within the budget. */
    readonly exact: boolean;
  };
  /** Options that alone, over the status quo, make a text everybody accepts. */
  readonly singleClauseDeals: readonly string[];
};

/** Work each of the three searches may spend; some 10 million units take a second on an ordinary machine. */
const SEARCH_BUDGET = 200_000_000;

/** The bargaining space at the walk-away values of day 0. Same scenario and seed, same answer. */
export function analyseBargaining(
  scenario: Scenario,
  seed = scenario.id,
  searchBudget = SEARCH_BUDGET,
): BargainingSpace {
  const problem = bargainingProblem(scenario);
  const pareto = paretoSet(problem, { left: searchBudget });
  return {
    delegations: problem.delegations,
    packages: packageCount(problem),
    zone: zoneOf(problem, deriveSeed(seed, 'zone'), { left: searchBudget }),
    nash: nashPackage(problem, deriveSeed(seed, 'nash'), { left: searchBudget }),
    pareto: { count: pareto.texts.length, exact: pareto.complete },
    singleClauseDeals: singleClauseDeals(problem),
  };
}
