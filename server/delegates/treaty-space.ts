// Owns the fast public form of a treaty: clause and option numbers, signatories, contradictions; knows no mandate.

import { OPTION_LETTERS } from '../../shared/catalogue/index.ts';
import { meets, optionSet, type PackageArray } from '../../shared/treaty/index.ts';
import type { Choices, DelegationId, PublicScenario } from '../../shared/views/index.ts';

/** Width of one clause's row in every table of options. */
export const ROW = 8;

export interface TreatySpace {
  readonly clauses: readonly string[];
  /** Clause id to its number. */
  readonly place: ReadonlyMap<string, number>;
  /** How many options each clause has. */
  readonly sizes: readonly number[];
  /** Numbers of all clauses: a settlement may change any. */
  readonly movable: readonly number[];
  readonly statusQuo: Int8Array;
  /** Who must sign a change of each clause. */
  readonly signatories: readonly (readonly DelegationId[])[];
  /** Numbers of the clauses that may be agreed on their own, before a settlement. */
  readonly separable: readonly number[];
  readonly settlementSignatories: readonly DelegationId[];
  readonly contradictions: readonly {
    readonly one: ReturnType<typeof optionSet>;
    readonly other: ReturnType<typeof optionSet>;
  }[];
}

const spaces = new WeakMap<PublicScenario, TreatySpace>();

/** The treaty of a scenario in numbers; made once for each scenario object. */
export function treatySpace(scenario: PublicScenario): TreatySpace {
  const known = spaces.get(scenario);
  if (known) return known;
  const clauses = scenario.clauses.map((clause) => clause.id);
  const place = new Map(clauses.map((id, index) => [id, index]));
  const space: TreatySpace = {
    clauses,
    place,
    sizes: scenario.clauses.map((clause) => clause.options.length),
    movable: clauses.map((_, index) => index),
    statusQuo: Int8Array.from(scenario.clauses, (clause) => clause.statusQuo),
    signatories: scenario.clauses.map((clause) => clause.signatories),
    separable: scenario.clauses.flatMap((clause, index) => (clause.track === 'settlement' ? [] : [index])),
    settlementSignatories: scenario.settlement.signatories,
    contradictions: scenario.impossible.map((pair) => ({
      one: optionSet(pair.oneOf, place),
      other: optionSet(pair.withOneOf, place),
    })),
  };
  spaces.set(scenario, space);
  return space;
}

/** A full text: `base` with these choices put over it. Clauses unknown to the scenario are passed over. */
export function withChoices(space: TreatySpace, base: PackageArray, ...parts: readonly Choices[]): Int8Array {
  const text = Int8Array.from(base);
  for (const part of parts) {
    for (const [clause, option] of Object.entries(part)) {
      const index = space.place.get(clause);
      if (index !== undefined && option >= 0 && option < (space.sizes[index] ?? 0)) text[index] = option;
    }
  }
  return text;
}

/** The choices in which `text` differs from `base`. */
export function changes(space: TreatySpace, base: PackageArray, text: PackageArray): Choices {
  const changed: Record<string, number> = {};
  space.clauses.forEach((clause, index) => {
    const option = text[index] ?? 0;
    if (option !== base[index]) changed[clause] = option;
  });
  return changed;
}

/** Whether a text contradicts itself. */
export function contradicts(space: TreatySpace, text: PackageArray): boolean {
  return space.contradictions.some((pair) => meets(pair.one, text) && meets(pair.other, text));
}

/** A text as a short key, equal for equal texts. */
export function keyOf(text: PackageArray): string {
  let key = '';
  for (let i = 0; i < text.length; i++) key += OPTION_LETTERS[text[i] ?? 0];
  return key;
}

/** Whether a text is one of these; compares without allocating, for the inside of searches. */
export function isOneOf(text: PackageArray, texts: readonly PackageArray[]): boolean {
  for (const other of texts) {
    let clause = 0;
    while (clause < text.length && text[clause] === other[clause]) clause++;
    if (clause === text.length) return true;
  }
  return false;
}
