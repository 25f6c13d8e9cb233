// Owns the search for all Pareto-efficient texts of a bargaining problem; knows nothing of how they are shown.

import type { BargainingProblem } from './bargaining-problem.ts';
import { type Budget, planWalk, walkTexts } from './walk-texts.ts';

export type EfficientText = {
  /** Option index per clause, in clause order. */
  readonly package: Int8Array;
  /** Worth to each delegation, in the problem's order. */
  readonly utilities: Float64Array;
  readonly sum: number;
};

export type ParetoSet = {
  readonly texts: readonly EfficientText[];
  /** False when the budget ran out: then the set is that of the texts seen, and some of them may not belong to it. */
  readonly complete: boolean;
};

/** Differences below this are rounding, not worth. */
const EPSILON = 1e-9;

/**
 * Every acceptable text for which no permitted text is worth as much to everybody and more to somebody. Exact: branch and
 * bound, a branch being cut when even its best conceivable worth for each delegation at once is dominated by a text
 * already found. Texts of equal worth to everybody are all counted.
 */
export function paretoSet(problem: BargainingProblem, budget: Budget): ParetoSet {
  const size = problem.sheets.length;
  const plan = planWalk(problem);
  const ceiling = new Float64Array(size);
  let found: EfficientText[] = [];
  const complete = walkTexts(
    plan,
    {
      prune: (_depth, worth, offset) => {
        for (let k = 0; k < size; k++) {
          ceiling[k] = (worth[offset + k] as number) + (plan.rest[offset + k] as number);
        }
        return isDominated(found, ceiling, budget);
      },
      text: (pkg, worth, offset) => {
        const utilities = worth.slice(offset, offset + size);
        if (isDominated(found, utilities, budget)) return;
        const sum = sumOf(utilities);
        found = found.filter((text) => !dominates(utilities, sum, text.utilities, text.sum));
        found.push({ package: Int8Array.from(pkg), utilities, sum });
      },
    },
    budget,
  );
  return { texts: found, complete };
}

function isDominated(found: EfficientText[], point: Float64Array, budget: Budget): boolean {
  const sum = sumOf(point);
  // Four comparisons take about as long as one branch of the walk.
  budget.left -= found.length >> 2;
  for (let i = 0; i < found.length; i++) {
    const text = found[i] as EfficientText;
    if (!dominates(text.utilities, text.sum, point, sum)) continue;
    // What cut once is likely to cut the neighbours too: move it forward.
    const ahead = i >> 1;
    found[i] = found[ahead] as EfficientText;
    found[ahead] = text;
    return true;
  }
  return false;
}

/** Whether `a` is worth as much to everybody and more to somebody. */
function dominates(a: Float64Array, sumA: number, b: Float64Array, sumB: number): boolean {
  if (sumA <= sumB + EPSILON) return false;
  for (let k = 0; k < a.length; k++) if ((a[k] as number) < (b[k] as number) - EPSILON) return false;
  return true;
}

function sumOf(point: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < point.length; k++) sum += point[k] as number;
  return sum;
}
