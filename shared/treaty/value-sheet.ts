// Owns what one mandate makes of a text: its value sheet, worth, contributions and red lines; knows no other mandate.

import {
  clauseOf,
  holds,
  holdsOneOf,
  indexOf,
  optionId,
  type Package,
} from '../catalogue/package-of-options.ts';
import type { Scenario } from '../catalogue/scenario.ts';
import type { ConditionalRedLine, PairTerm, RedLine } from '../catalogue/treaty.ts';
import { invariant } from '../kernel/assert-never.ts';

/** What one seat's mandate holds. Private to that seat; plain data, so it may travel in that seat's view. */
export type ValueSheet = {
  readonly delegation: string;
  /** Clause ids in treaty order. */
  readonly clauses: readonly string[];
  /** Per clause; they sum to 100. */
  readonly weights: Readonly<Record<string, number>>;
  /** Per clause, the options' values in order, 0 to 100. */
  readonly values: Readonly<Record<string, readonly number[]>>;
  /** Keeps the best conceivable text at 100. */
  readonly scale: number;
  readonly pairTerms: readonly Pick<PairTerm, 'ifOneOf' | 'andOneOf' | 'add' | 'text'>[];
  readonly redLines: readonly RedLine[];
  readonly conditionalRedLines: readonly Omit<ConditionalRedLine, 'who'>[];
  /** Walk-away value on day 0, in points of utility. */
  readonly reservation: number;
};

/** The value sheet of a delegation; throws when the scenario has no such delegation. */
export function valueSheetOf(scenario: Scenario, delegation: string): ValueSheet {
  const { treaty } = scenario;
  const reservation = treaty.reservation[delegation];
  invariant(reservation !== undefined, `no delegation ${delegation} in ${scenario.id}`);
  return {
    delegation,
    clauses: treaty.clauses.map((clause) => clause.id),
    weights: Object.fromEntries(treaty.clauses.map((clause) => [clause.id, clause.weights[delegation] ?? 0])),
    values: Object.fromEntries(treaty.clauses.map((clause) => [clause.id, clause.values[delegation] ?? []])),
    scale: treaty.scale[delegation] ?? 1,
    pairTerms: treaty.pairTerms
      .filter((term) => term.who.includes(delegation))
      .map(({ ifOneOf, andOneOf, add, text }) => ({ ifOneOf, andOneOf, add, text })),
    redLines: treaty.redLines[delegation] ?? [],
    conditionalRedLines: treaty.conditionalRedLines
      .filter((line) => line.who === delegation)
      .map(({ if: condition, needOneOf, text }) => ({ if: condition, needOneOf, text })),
    reservation,
  };
}

/**
 * Worth of a full text, 0 to 100: scale x (sum of weight / 100 x value + pair terms), an additive value function with
 * pairwise interactions (Keeney & Raiffa 1976). Throws when the text leaves a clause out: merge it into one that does not.
 */
export function utility(sheet: ValueSheet, pkg: Package): number {
  let sum = 0;
  for (const clause of sheet.clauses) sum += clauseWorth(sheet, clause, pkg);
  for (const term of sheet.pairTerms) if (pairHolds(term, pkg)) sum += term.add;
  return sheet.scale * sum;
}

export type ClauseContribution = {
  readonly clause: string;
  readonly from: string;
  readonly to: string;
  /** Points of utility. */
  readonly delta: number;
};
export type PairContribution = {
  readonly text: string;
  /** Whether the pair comes to hold or ceases to. */
  readonly gained: boolean;
  readonly delta: number;
};
export type Contributions = {
  /** Changed clauses only, in treaty order. */
  readonly clauses: readonly ClauseContribution[];
  /** Changed pair terms only. */
  readonly pairTerms: readonly PairContribution[];
  /** Sum of all deltas: utility(to) - utility(from). */
  readonly total: number;
};

/** What moves the worth from one full text to another, clause by clause, in points of utility. */
export function contributions(sheet: ValueSheet, from: Package, to: Package): Contributions {
  const clauses = sheet.clauses
    .filter((clause) => from[clause] !== to[clause])
    .map((clause) => ({
      clause,
      from: optionId(clause, from[clause] ?? 0),
      to: optionId(clause, to[clause] ?? 0),
      delta: sheet.scale * (clauseWorth(sheet, clause, to) - clauseWorth(sheet, clause, from)),
    }));
  const pairTerms = sheet.pairTerms
    .filter((term) => pairHolds(term, from) !== pairHolds(term, to))
    .map((term) => {
      const gained = pairHolds(term, to);
      return { text: term.text, gained, delta: sheet.scale * (gained ? term.add : -term.add) };
    });
  const total = [...clauses, ...pairTerms].reduce((sum, { delta }) => sum + delta, 0);
  return { clauses, pairTerms, total };
}

export type CrossedRedLine =
  | { readonly kind: 'absolute'; readonly option: string; readonly text: string }
  | {
      readonly kind: 'conditional';
      /** The options in the text that call for one of `needOneOf`. */
      readonly options: readonly string[];
      readonly needOneOf: readonly string[];
      readonly text: string;
    };

/** Red lines that a text crosses; a text that leaves clauses out is judged by what it names. */
export function crossedRedLines(
  sheet: Pick<ValueSheet, 'redLines' | 'conditionalRedLines'>,
  pkg: Package,
): CrossedRedLine[] {
  const absolute = sheet.redLines
    .filter((line) => holds(pkg, line.option))
    .map(({ option, text }) => ({ kind: 'absolute' as const, option, text }));
  const conditional = sheet.conditionalRedLines
    .filter((line) => holdsOneOf(pkg, line.if) && !holdsOneOf(pkg, line.needOneOf))
    .map((line) => ({
      kind: 'conditional' as const,
      options: line.if.filter((option) => holds(pkg, option)),
      needOneOf: line.needOneOf,
      text: line.text,
    }));
  return [...absolute, ...conditional];
}

/** Worth of one option on its own, in points of utility, pair terms aside. */
export function optionWorth(sheet: ValueSheet, option: string): number {
  return sheet.scale * clauseWorth(sheet, clauseOf(option), { [clauseOf(option)]: indexOf(option) });
}

function clauseWorth(sheet: ValueSheet, clause: string, pkg: Package): number {
  const value = sheet.values[clause]?.[pkg[clause] ?? -1];
  invariant(value !== undefined, `the text has no valid option for ${clause}`);
  return ((sheet.weights[clause] ?? 0) / 100) * value;
}

function pairHolds(term: Pick<PairTerm, 'ifOneOf' | 'andOneOf'>, pkg: Package): boolean {
  return holdsOneOf(pkg, term.ifOneOf) && holdsOneOf(pkg, term.andOneOf);
}
