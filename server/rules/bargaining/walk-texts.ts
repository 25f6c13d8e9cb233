// Owns the systematic walk through all permitted texts that can still satisfy everyone; knows no goal of its own.

import type { PackageArray } from '../../../shared/treaty/compile-sheet.ts';
import { meets } from '../../../shared/treaty/compile-sheet.ts';
import { type BargainingProblem, breaks, type Rule } from './bargaining-problem.ts';
import { type Interaction, interactionsOf } from './interactions.ts';

/** One step of the walk: a clause, its permitted options with their worth to each delegation, what is decided with it. */
export type Step = {
  readonly clause: number;
  readonly options: readonly number[];
  /** worth[o * K + k]: worth of options[o] to delegation k. */
  readonly worth: Float64Array;
  /** Rules and interactions whose last clause this is. */
  readonly rules: readonly Rule[];
  readonly interactions: readonly Interaction[];
};

export type WalkPlan = {
  readonly problem: BargainingProblem;
  readonly steps: readonly Step[];
  /** rest[d * K + k]: the most that the steps from d on can still add for delegation k. */
  readonly rest: Float64Array;
};

export type Visitor = {
  /** Called with the worth so far after `depth` steps; true cuts the branch. */
  prune(depth: number, worth: Float64Array, offset: number): boolean;
  /** A text that everybody accepts, with its worth to each; the arrays are reused. */
  text(pkg: PackageArray, utilities: Float64Array, offset: number): void;
};

/** Units of work that may still be spent: one per branch, and one per comparison where a visitor compares much. */
export type Budget = { left: number };

/** Clauses that move worth most come first: their branches are cut early. */
export function planWalk(problem: BargainingProblem): WalkPlan {
  const order = problem.clauses
    .map((_, clause) => clause)
    .sort((a, b) => spread(problem, b) - spread(problem, a));
  const depthOf = new Map(order.map((clause, depth) => [clause, depth]));
  const lastOf = (clauses: readonly number[]) =>
    Math.max(...clauses.map((clause) => depthOf.get(clause) ?? 0));
  const interactions = interactionsOf(problem);
  const steps = order.map((clause, depth): Step => {
    const options = byTotalWorth(problem, clause);
    return {
      clause,
      options,
      worth: Float64Array.from(
        options.flatMap((option) => problem.sheets.map((sheet) => sheet.worth(clause, option))),
      ),
      rules: problem.rules.filter((rule) => lastOf(clausesOf(rule)) === depth),
      interactions: interactions.filter((interaction) => lastOf(interaction.clauses) === depth),
    };
  });
  return { problem, steps, rest: restOf(steps, problem.sheets.length) };
}

/**
 * Visits every permitted text worth at least its reservation to each delegation, depth first. A branch is left as
 * soon as some delegation could not reach its reservation any more, a rule is broken, or the visitor cuts it. Returns whether
 * the walk came to its end within the budget, which it draws down.
 */
export function walkTexts(plan: WalkPlan, visitor: Visitor, budget: Budget): boolean {
  const { problem, steps } = plan;
  const size = problem.sheets.length;
  const pkg = new Int8Array(problem.clauses.length);
  const worth = new Float64Array((steps.length + 1) * size);
  const descend = (depth: number): boolean => {
    const step = steps[depth];
    if (step === undefined) {
      visitor.text(pkg, worth, depth * size);
      return true;
    }
    for (let o = 0; o < step.options.length; o++) {
      if (--budget.left < 0) return false;
      pkg[step.clause] = step.options[o] as number;
      if (!advance(plan, step, o, depth, pkg, worth)) continue;
      if (visitor.prune(depth + 1, worth, (depth + 1) * size)) continue;
      if (!descend(depth + 1)) return false;
    }
    return true;
  };
  return descend(0);
}

/** Writes the worth after this step; false when the branch cannot satisfy everyone. */
function advance(
  plan: WalkPlan,
  step: Step,
  o: number,
  depth: number,
  pkg: PackageArray,
  worth: Float64Array,
): boolean {
  for (const rule of step.rules) if (breaks(rule, pkg)) return false;
  const { reservations } = plan.problem;
  const size = reservations.length;
  const from = depth * size;
  const to = from + size;
  for (let k = 0; k < size; k++)
    worth[to + k] = (worth[from + k] as number) + (step.worth[o * size + k] as number);
  for (const { one, other, adds } of step.interactions) {
    if (!meets(one, pkg) || !meets(other, pkg)) continue;
    for (let k = 0; k < size; k++) worth[to + k] = (worth[to + k] as number) + (adds[k] as number);
  }
  for (let k = 0; k < size; k++) {
    // The slack keeps a text that is worth exactly its reservation, whatever the order of additions.
    if ((worth[to + k] as number) + (plan.rest[to + k] as number) < (reservations[k] as number) - 1e-9)
      return false;
  }
  return true;
}

function restOf(steps: readonly Step[], size: number): Float64Array {
  const rest = new Float64Array((steps.length + 1) * size);
  for (let depth = steps.length - 1; depth >= 0; depth--) {
    const step = steps[depth] as Step;
    for (let k = 0; k < size; k++) {
      const best = Math.max(...step.options.map((_, o) => step.worth[o * size + k] as number));
      const bonus = step.interactions.reduce((sum, { adds }) => sum + Math.max(0, adds[k] as number), 0);
      rest[depth * size + k] = (rest[(depth + 1) * size + k] as number) + best + bonus;
    }
  }
  return rest;
}

function clausesOf(rule: Rule): number[] {
  return [...rule.when, ...rule.and].map(({ clause }) => clause);
}

/** Permitted options, the one worth most to all together first: good texts are met early and cut more. */
function byTotalWorth(problem: BargainingProblem, clause: number): number[] {
  const total = (option: number) =>
    problem.sheets.reduce((sum, sheet) => sum + sheet.worth(clause, option), 0);
  return [...(problem.allowed[clause] ?? [])].sort((a, b) => total(b) - total(a));
}

function spread(problem: BargainingProblem, clause: number): number {
  return problem.sheets.reduce((sum, sheet) => {
    const worths = (problem.allowed[clause] ?? []).map((option) => sheet.worth(clause, option));
    return sum + Math.max(...worths) - Math.min(...worths);
  }, 0);
}
