// Owns what can be said of texts without knowing what they are worth: status quo, merging, changes, who must sign.

import { OPTION_LETTERS } from '../catalogue/basics.ts';
import { holdsOneOf, type Package } from '../catalogue/package-of-options.ts';
import type { ClauseTable } from '../catalogue/parameters.ts';
import type { Scenario } from '../catalogue/scenario.ts';
import type { ImpossiblePair, ProposalTrack } from '../catalogue/treaty.ts';

/** The full text that holds while nothing is agreed. */
export function statusQuoPackage(scenario: Scenario): Package {
  return Object.fromEntries(
    scenario.treaty.clauses.map((clause) => [clause.id, OPTION_LETTERS.indexOf(clause.statusQuo)]),
  );
}

/** `base` with the clauses of each part put over it, later parts over earlier ones. */
export function mergePackage(base: Package, ...parts: readonly Package[]): Package {
  return Object.assign({}, base, ...parts);
}

/** Clauses on which two texts differ, in the order of the second; a clause in only one of them counts as changed. */
export function changedClauses(from: Package, to: Package): string[] {
  const inBoth = Object.keys(to).filter((clause) => from[clause] !== to[clause]);
  return [...inBoth, ...Object.keys(from).filter((clause) => !Object.hasOwn(to, clause))];
}

/** Pairs of options in a text that contradict each other. */
export function impossiblePairs(scenario: Scenario, pkg: Package): ImpossiblePair[] {
  return scenario.treaty.impossible.filter(
    (pair) => holdsOneOf(pkg, pair.oneOf) && holdsOneOf(pkg, pair.withOneOf),
  );
}

/**
 * Who must sign a proposal that changes these clauses, in the scenario's order of delegations: each clause's own
 * signatories, and those of the settlement or of the extension when the proposal is of that track.
 */
export function requiredSignatories(
  scenario: Scenario,
  changed: readonly string[],
  track: ProposalTrack,
): string[] {
  const needed = new Set<string>();
  if (track === 'settlement') for (const id of scenario.settlement.signatories) needed.add(id);
  if (track === 'extension') for (const id of scenario.extension.signatories) needed.add(id);
  for (const clause of scenario.treaty.clauses) {
    if (changed.includes(clause.id)) for (const id of clause.signatories) needed.add(id);
  }
  return scenario.delegations.map((delegation) => delegation.id).filter((id) => needed.has(id));
}

/** The figure that the text in force gives in a table of the parameters; `otherwise` when the table hangs on no clause. */
export function figureInForce<T>(table: ClauseTable<T>, pkg: Package, otherwise: T): T {
  if (table.clause === null) return otherwise;
  const letter = OPTION_LETTERS[pkg[table.clause] ?? -1];
  return (letter && table.byOption[letter]) ?? otherwise;
}
