// Owns the search for the Nash package of a bargaining problem, with proof; knows nothing of sessions or play.

import type { PackageArray } from '../../../shared/treaty/compile-sheet.ts';
import type { BargainingProblem } from './bargaining-problem.ts';
import { climbToNash } from './climb-to-nash.ts';
import { type Tangent, tangentsOf } from './tangents.ts';
import { type Budget, planWalk, walkTexts } from './walk-texts.ts';

export type NashPackage = {
  /** Option index per clause, in clause order. */
  readonly package: Int8Array;
  /** Worth to each delegation, in the problem's order. */
  readonly utilities: readonly number[];
  /** Product of the gains over the reservations. */
  readonly product: number;
  /** Whether every other text was ruled out. */
  readonly proven: boolean;
};

export type NashOutcome =
  | ({ readonly found: true } & NashPackage)
  /** `proven`: no text gives every delegation more than its reservation; otherwise none was found within the budget. */
  | { readonly found: false; readonly proven: boolean };

/**
 * The permitted text that maximises the product of gains over the walk-away values (Nash 1950, for n parties), found by
 * branch and bound. Bound: log is concave, so at any point s the sum of log gains x lies below its tangent plane,
 * sum log s - n + sum x / s, whose maximum over the open clauses is a sum of separate maxima. A branch is cut when one
 * of several such planes stays below the best text known. When the budget runs out, the best text so far is returned
 * unproven. Texts equal in product: the first found is kept.
 */
export function nashPackage(problem: BargainingProblem, seed: string, budget: Budget): NashOutcome {
  const plan = planWalk(problem);
  let best = climbToNash(problem, seed);
  let bestLog = best ? logGains(problem, best.utilities, 0) : Number.NEGATIVE_INFINITY;
  const tangents = tangentsOf(plan, best?.utilities ?? null);
  const complete = walkTexts(
    plan,
    {
      prune: (depth, worth, offset) => isBelow(tangents, depth, worth, offset, bestLog),
      text: (pkg, utilities, offset) => {
        const log = logGains(problem, utilities, offset);
        if (log <= bestLog) return;
        bestLog = log;
        best = {
          package: copyOf(pkg),
          utilities: [...utilities.subarray(offset, offset + problem.sheets.length)],
        };
      },
    },
    budget,
  );
  if (best === null) return { found: false, proven: complete };
  return { found: true, ...best, product: Math.exp(bestLog), proven: complete };
}

function isBelow(
  tangents: readonly Tangent[],
  depth: number,
  worth: Float64Array,
  offset: number,
  best: number,
): boolean {
  for (const { slopes, constant, rest } of tangents) {
    let bound = constant + (rest[depth] as number);
    for (let k = 0; k < slopes.length; k++) bound += (slopes[k] as number) * (worth[offset + k] as number);
    if (bound <= best) return true;
  }
  return false;
}

/** Sum of the logarithms of the gains; minus infinity unless every delegation gains. */
function logGains(problem: BargainingProblem, utilities: ArrayLike<number>, offset: number): number {
  let sum = 0;
  for (let k = 0; k < problem.reservations.length; k++) {
    const gain = (utilities[offset + k] as number) - (problem.reservations[k] as number);
    if (gain <= 1e-9) return Number.NEGATIVE_INFINITY;
    sum += Math.log(gain);
  }
  return sum;
}

function copyOf(pkg: PackageArray): Int8Array {
  return Int8Array.from(pkg);
}
