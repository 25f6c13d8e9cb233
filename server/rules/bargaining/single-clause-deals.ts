// Owns the question whether a deal on one clause alone could satisfy everybody; if so, no exchange is needed.

import { optionId } from '../../../shared/catalogue/package-of-options.ts';
import { toPackageArray } from '../../../shared/treaty/compile-sheet.ts';
import { statusQuoPackage } from '../../../shared/treaty/texts.ts';
import { type BargainingProblem, isAcceptable } from './bargaining-problem.ts';

/** Options such as `C08b` that, put alone over the status quo, make a text everybody accepts. */
export function singleClauseDeals(problem: BargainingProblem): string[] {
  const statusQuo = toPackageArray(problem.clauses, statusQuoPackage(problem.scenario));
  return problem.clauses.flatMap((clause, index) => {
    const options = Array.from({ length: problem.sizes[index] as number }, (_, option) => option);
    return options
      .filter((option) => option !== statusQuo[index])
      .filter((option) => {
        const pkg = statusQuo.slice();
        pkg[index] = option;
        return isAcceptable(problem, pkg);
      })
      .map((option) => optionId(clause, option));
  });
}
