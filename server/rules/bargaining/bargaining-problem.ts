// Owns the bargaining problem of a scenario in array form: every mandate's sheet, reservation and what no text may hold.

import type { Package } from '../../../shared/catalogue/package-of-options.ts';
import type { Scenario } from '../../../shared/catalogue/scenario.ts';
import {
  type CompiledSheet,
  compileSheet,
  fromPackageArray,
  meets,
  type OptionSet,
  optionSet,
  type PackageArray,
} from '../../../shared/treaty/compile-sheet.ts';
import { valueSheetOf } from '../../../shared/treaty/value-sheet.ts';

/** A text that holds one of `when` and, if `unless` is given, none of it, is ruled out. */
export type Rule = {
  readonly when: OptionSet;
  readonly and: OptionSet;
  /** Whether `and` must be held (a contradiction) or not held (a red line's condition) for the text to be ruled out. */
  readonly andHeld: boolean;
};

export type BargainingProblem = {
  readonly scenario: Scenario;
  readonly clauses: readonly string[];
  /** Number of options per clause. */
  readonly sizes: readonly number[];
  /** Per clause, the options that cross nobody's absolute red line. */
  readonly allowed: readonly (readonly number[])[];
  readonly delegations: readonly string[];
  readonly sheets: readonly CompiledSheet[];
  /** Walk-away values on day 0, in the order of `delegations`. */
  readonly reservations: readonly number[];
  /** Conditional red lines of all, and contradictions. */
  readonly rules: readonly Rule[];
};

/** The problem with all delegations at the table and their walk-away values of day 0, or the ones given. */
export function bargainingProblem(
  scenario: Scenario,
  reservations: Readonly<Record<string, number>> = scenario.treaty.reservation,
): BargainingProblem {
  const { clauses } = scenario.treaty;
  const place = new Map(clauses.map((clause, index) => [clause.id, index]));
  const delegations = scenario.delegations.map((delegation) => delegation.id);
  const refused = new Set(
    delegations.flatMap((id) => scenario.treaty.redLines[id] ?? []).map((line) => line.option),
  );
  return {
    scenario,
    clauses: clauses.map((clause) => clause.id),
    sizes: clauses.map((clause) => clause.options.length),
    allowed: clauses.map((clause) =>
      clause.options.flatMap((option, index) => (refused.has(option.id) ? [] : [index])),
    ),
    delegations,
    sheets: delegations.map((id) => compileSheet(valueSheetOf(scenario, id))),
    reservations: delegations.map((id) => reservations[id] ?? 0),
    rules: [
      ...scenario.treaty.conditionalRedLines.map((line) => ({
        when: optionSet(line.if, place),
        and: optionSet(line.needOneOf, place),
        andHeld: false,
      })),
      ...scenario.treaty.impossible.map((pair) => ({
        when: optionSet(pair.oneOf, place),
        and: optionSet(pair.withOneOf, place),
        andHeld: true,
      })),
    ],
  };
}

/** Number of conceivable texts; beyond 2^53 to the nearest double. */
export function packageCount(problem: BargainingProblem): number {
  return problem.sizes.reduce((product, size) => product * size, 1);
}

/** Whether a text crosses nobody's red line, absolute or conditional, and does not contradict itself. */
export function isPermitted(problem: BargainingProblem, pkg: PackageArray): boolean {
  for (let i = 0; i < problem.allowed.length; i++) {
    if (!problem.allowed[i]?.includes(pkg[i] as number)) return false;
  }
  return problem.rules.every((rule) => !breaks(rule, pkg));
}

export function breaks(rule: Rule, pkg: PackageArray): boolean {
  return meets(rule.when, pkg) && meets(rule.and, pkg) === rule.andHeld;
}

/** Worth to each delegation, in the problem's order. */
export function utilitiesOf(problem: BargainingProblem, pkg: PackageArray): number[] {
  return problem.sheets.map((sheet) => sheet.utility(pkg));
}

/** Whether all delegations would rather sign than walk away: permitted, and worth at least its reservation to each. */
export function isAcceptable(problem: BargainingProblem, pkg: PackageArray): boolean {
  return (
    isPermitted(problem, pkg) &&
    problem.sheets.every((sheet, k) => sheet.utility(pkg) >= (problem.reservations[k] as number))
  );
}

/** A text of the problem by clause id. */
export function namedPackage(problem: BargainingProblem, pkg: PackageArray): Package {
  return fromPackageArray(problem.clauses, pkg);
}
