// Owns the linear bounds on the sum of log gains that the proof of the Nash package cuts with.

import type { Step, WalkPlan } from './walk-texts.ts';

/** sum log gains <= constant + slopes . worth so far + rest[depth], whatever the clauses still open become. */
export type Tangent = {
  readonly slopes: readonly number[];
  readonly constant: number;
  /** As restAlong(). */
  readonly rest: Float64Array;
};

/** Rounds of the descent towards the tightest plane, and those after which a plane is kept. */
const ROUNDS = 64;
const KEPT: readonly number[] = [4, 16, ROUNDS];

/**
 * Tangent planes at the best text known (or at everyone's best conceivable worth) and at points on the way to the
 * optimum of the relaxed problem over all mixtures of texts (Frank & Wolfe 1956), where the bound at the root is tightest.
 */
export function tangentsOf(plan: WalkPlan, utilities: readonly number[] | null): Tangent[] {
  const { reservations } = plan.problem;
  let gains = reservations.map((r, k) => (utilities?.[k] ?? (plan.rest[k] as number)) - r);
  if (gains.some((gain) => gain <= 0)) return [];
  const tangents = [tangentAt(plan, gains)];
  for (let round = 1; round <= ROUNDS; round++) {
    const vertex = bestVertex(
      plan,
      gains.map((gain) => 1 / gain),
    );
    const pace = 2 / (round + 2);
    const next = gains.map(
      (gain, k) => gain + pace * ((vertex[k] as number) - (reservations[k] as number) - gain),
    );
    if (next.every((gain) => gain > 0)) gains = next;
    if (KEPT.includes(round)) tangents.push(tangentAt(plan, gains));
  }
  return tangents;
}

function tangentAt(plan: WalkPlan, gains: readonly number[]): Tangent {
  const slopes = gains.map((gain) => 1 / gain);
  const { reservations } = plan.problem;
  const constant = gains.reduce(
    (sum, gain, k) => sum + Math.log(gain) - 1 - (slopes[k] as number) * (reservations[k] as number),
    0,
  );
  return { slopes, constant, rest: restAlong(plan, slopes) };
}

/** Per depth, the most that the steps from there on can add to slopes . worth. */
export function restAlong(plan: WalkPlan, slopes: readonly number[]): Float64Array {
  const rest = new Float64Array(plan.steps.length + 1);
  for (let depth = plan.steps.length - 1; depth >= 0; depth--) {
    const { along } = bestOfStep(plan.steps[depth] as Step, slopes);
    rest[depth] = (rest[depth + 1] as number) + along;
  }
  return rest;
}

/** Worth to each delegation where slopes . worth is greatest, interactions counted as if each could be chosen freely. */
function bestVertex(plan: WalkPlan, slopes: readonly number[]): number[] {
  const total = slopes.map(() => 0);
  for (const step of plan.steps) {
    const { worth } = bestOfStep(step, slopes);
    for (let k = 0; k < total.length; k++) total[k] = (total[k] as number) + (worth[k] as number);
  }
  return total;
}

function bestOfStep(step: Step, slopes: readonly number[]): { along: number; worth: number[] } {
  const along = (worth: readonly number[]) =>
    worth.reduce((sum, figure, k) => sum + figure * (slopes[k] as number), 0);
  const size = slopes.length;
  const choices = step.options.map((_, o) => [...step.worth.subarray(o * size, (o + 1) * size)]);
  let worth = choices.reduce((best, choice) => (along(choice) > along(best) ? choice : best));
  for (const { adds } of step.interactions) {
    if (along(adds) > 0) worth = worth.map((figure, k) => figure + (adds[k] as number));
  }
  return { along: along(worth), worth };
}
