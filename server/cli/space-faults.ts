// Owns the words for a bargaining space with nothing in it: who asks for more than any text can give; searches nothing itself.

import type { Fault } from '../../shared/catalogue/fault.ts';
import type { Scenario } from '../../shared/catalogue/scenario.ts';
import type { BargainingSpace } from '../rules/bargaining/analyse-bargaining.ts';
import { bargainingProblem } from '../rules/bargaining/bargaining-problem.ts';

/** Faults when it is certain that no text is worth signing to all; none when the search was merely cut short. */
export function spaceFaults(scenario: Scenario, space: BargainingSpace): Fault[] {
  const isEmpty =
    space.zone.method === 'counted' ? space.zone.count === 0 : !space.nash.found && space.nash.proven;
  if (!isEmpty) return [];
  const greedy = greedyDelegations(scenario);
  if (greedy.length > 0) return greedy;
  return [
    {
      path: 'treaty.reservation',
      message:
        'no text is worth at least walking away to every delegation: lower walk-away values, lift red lines, or let values differ so that an exchange pays',
    },
  ];
}

/** Delegations whom not even the best option of every clause would content, conditions left aside. */
function greedyDelegations(scenario: Scenario): Fault[] {
  const problem = bargainingProblem(scenario);
  const { clauses, pairTerms, scale, reservation } = scenario.treaty;
  return problem.delegations.flatMap((id) => {
    const options = clauses.reduce((sum, clause, index) => {
      const values = (problem.allowed[index] ?? []).map((option) => clause.values[id]?.[option] ?? 0);
      return sum + ((clause.weights[id] ?? 0) * Math.max(0, ...values)) / 100;
    }, 0);
    const pairs = pairTerms
      .filter((term) => term.who.includes(id) && term.add > 0)
      .reduce((sum, term) => sum + term.add, 0);
    const most = (scale[id] ?? 1) * (options + pairs);
    const asked = reservation[id] ?? 0;
    if (asked <= most) return [];
    return [
      {
        path: `treaty.reservation.${id}`,
        message: `${id} walks away below ${asked}, and no text without red lines is worth more than ${most.toFixed(1)} to it: lower this, or lift red lines on what it values`,
      },
    ];
  });
}
