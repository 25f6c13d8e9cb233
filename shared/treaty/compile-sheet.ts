// Owns the fast form of a value sheet for solvers and delegates: arrays instead of names, the same figures.

import { clauseOf, indexOf, type Package } from '../catalogue/package-of-options.ts';
import { invariant } from '../kernel/assert-never.ts';
import type { ValueSheet } from './value-sheet.ts';

/** Options of a text in clause order, e.g. an Int8Array. */
export type PackageArray = ArrayLike<number>;

export type CompiledSheet = {
  readonly sheet: ValueSheet;
  /** The same figure as utility(), to rounding. The array must hold a valid option for every clause. */
  utility(pkg: PackageArray): number;
  /** Whether a red line, absolute or conditional, is crossed. */
  crosses(pkg: PackageArray): boolean;
  /** Scaled worth of option `option` of clause number `clause`, pair terms aside. */
  worth(clause: number, option: number): number;
};

/** Width of one clause's row in the tables: five options at most, padded to eight. */
const ROW = 8;

/** A set of options of one or more clauses, as bit masks per clause. */
export type OptionSet = readonly { readonly clause: number; readonly mask: number }[];

export function compileSheet(sheet: ValueSheet): CompiledSheet {
  const place = new Map(sheet.clauses.map((clause, index) => [clause, index]));
  const n = sheet.clauses.length;
  const table = worthTable(sheet);
  const forbidden = forbiddenMasks(sheet, place);
  const pairs = sheet.pairTerms.map((term) => ({
    one: optionSet(term.ifOneOf, place),
    other: optionSet(term.andOneOf, place),
    add: term.add * sheet.scale,
  }));
  const conditions = sheet.conditionalRedLines.map((line) => ({
    when: optionSet(line.if, place),
    need: optionSet(line.needOneOf, place),
  }));
  return {
    sheet,
    worth: (clause, option) => table[clause * ROW + option] as number,
    utility: (pkg) => {
      let sum = 0;
      for (let i = 0; i < n; i++) sum += table[i * ROW + (pkg[i] as number)] as number;
      for (let i = 0; i < pairs.length; i++) {
        const { one, other, add } = pairs[i] as (typeof pairs)[number];
        if (meets(one, pkg) && meets(other, pkg)) sum += add;
      }
      return sum;
    },
    crosses: (pkg) => {
      for (let i = 0; i < n; i++) if (((forbidden[i] as number) >> (pkg[i] as number)) & 1) return true;
      for (const line of conditions) if (meets(line.when, pkg) && !meets(line.need, pkg)) return true;
      return false;
    },
  };
}

/** A full text as an array in clause order; throws when a clause is missing. */
export function toPackageArray(clauses: readonly string[], pkg: Package): Int8Array {
  return Int8Array.from(clauses, (clause) => {
    const option = pkg[clause];
    invariant(option !== undefined, `the text has no option for ${clause}`);
    return option;
  });
}

/** The text that an array stands for. */
export function fromPackageArray(clauses: readonly string[], pkg: PackageArray): Package {
  return Object.fromEntries(clauses.map((clause, index) => [clause, pkg[index] as number]));
}

/** Whether a text holds one of a set's options. */
export function meets(set: OptionSet, pkg: PackageArray): boolean {
  for (let i = 0; i < set.length; i++) {
    const { clause, mask } = set[i] as OptionSet[number];
    if ((mask >> (pkg[clause] as number)) & 1) return true;
  }
  return false;
}

/** Options such as `C01a` as bit masks per clause; `place` gives each clause's number. */
export function optionSet(options: readonly string[], place: ReadonlyMap<string, number>): OptionSet {
  const masks = new Map<number, number>();
  for (const option of options) {
    const clause = place.get(clauseOf(option));
    invariant(clause !== undefined, `${option} is not an option of this sheet`);
    masks.set(clause, (masks.get(clause) ?? 0) | (1 << indexOf(option)));
  }
  return [...masks].map(([clause, mask]) => ({ clause, mask }));
}

function worthTable(sheet: ValueSheet): Float64Array {
  const table = new Float64Array(sheet.clauses.length * ROW).fill(Number.NaN);
  sheet.clauses.forEach((clause, i) => {
    sheet.values[clause]?.forEach((value, option) => {
      table[i * ROW + option] = (sheet.scale * (sheet.weights[clause] ?? 0) * value) / 100;
    });
  });
  return table;
}

function forbiddenMasks(sheet: ValueSheet, place: ReadonlyMap<string, number>): Uint8Array {
  const masks = new Uint8Array(sheet.clauses.length);
  for (const { option } of sheet.redLines) {
    for (const { clause, mask } of optionSet([option], place)) masks[clause] = (masks[clause] ?? 0) | mask;
  }
  return masks;
}
