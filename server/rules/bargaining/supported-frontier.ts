// Owns the frontier of two delegations that the debrief draws; knows nothing of drawing.

import type { BargainingProblem } from './bargaining-problem.ts';
import { restAlong } from './tangents.ts';
import { type Budget, planWalk, type WalkPlan, walkTexts } from './walk-texts.ts';

export type FrontierPoint = {
  /** Option index per clause, in clause order. */
  readonly package: Int8Array;
  /** Worth to each delegation, in the problem's order. */
  readonly utilities: readonly number[];
};

/**
 * Corners of the upper hull of worth to `a` and `b` (positions in the problem's order) over all permitted texts, from a's
 * best to b's best: the texts that maximise some weighing of the two. Found by repeatedly searching beyond the line
 * between two neighbours (Aneja & Nair 1979). What the text is worth to the others is not considered, red lines are.
 */
export function supportedFrontier(
  problem: BargainingProblem,
  a: number,
  b: number,
  budget: Budget = { left: 200_000_000 },
): FrontierPoint[] {
  const plan = planWalk({
    ...problem,
    reservations: problem.reservations.map(() => Number.NEGATIVE_INFINITY),
  });
  const best = (weightA: number, weightB: number) =>
    bestText(plan, weightsOf(plan, a, weightA, b, weightB), budget);
  // The small second weight picks the better text for the other among equals.
  const left = best(1, 1e-6);
  const right = best(1e-6, 1);
  if (left === null || right === null) return [];
  const between = (from: FrontierPoint, to: FrontierPoint): FrontierPoint[] => {
    const [fromA, fromB] = pair(from, a, b);
    const [toA, toB] = pair(to, a, b);
    const weightA = toB - fromB;
    const weightB = fromA - toA;
    if (weightA <= 1e-6 || weightB <= 1e-6) return [];
    const beyond = best(weightA, weightB);
    if (beyond === null) return [];
    const [atA, atB] = pair(beyond, a, b);
    const gain = weightA * (atA - fromA) + weightB * (atB - fromB);
    if (gain <= 1e-6 * (weightA + weightB)) return [];
    return [...between(from, beyond), beyond, ...between(beyond, to)];
  };
  const [leftA, leftB] = pair(left, a, b);
  const [rightA, rightB] = pair(right, a, b);
  const same = Math.abs(leftA - rightA) < 1e-6 && Math.abs(leftB - rightB) < 1e-6;
  return same ? [left] : [left, ...between(left, right), right];
}

function pair(point: FrontierPoint, a: number, b: number): [number, number] {
  return [point.utilities[a] as number, point.utilities[b] as number];
}

function weightsOf(plan: WalkPlan, a: number, weightA: number, b: number, weightB: number): number[] {
  const sum = weightA + weightB;
  return plan.problem.delegations.map((_, k) => (k === a ? weightA / sum : k === b ? weightB / sum : 0));
}

/** The permitted text of greatest weighted worth; the best seen when the budget runs out. */
function bestText(plan: WalkPlan, weights: readonly number[], budget: Budget): FrontierPoint | null {
  const rest = restAlong(plan, weights);
  const along = (worth: Float64Array, at: number) =>
    weights.reduce((sum, weight, k) => sum + weight * (worth[at + k] as number), 0);
  let best: FrontierPoint | null = null;
  let bestSum = Number.NEGATIVE_INFINITY;
  walkTexts(
    plan,
    {
      prune: (depth, worth, at) => along(worth, at) + (rest[depth] as number) <= bestSum + 1e-9,
      text: (pkg, worth, at) => {
        bestSum = along(worth, at);
        best = { package: Int8Array.from(pkg), utilities: [...worth.subarray(at, at + weights.length)] };
      },
    },
    budget,
  );
  return best;
}
