// Owns the one representation of a treaty text in code, and its written form; knows no values.

import { err, ok, type Result } from '../kernel/result.ts';
import { OPTION_LETTERS } from './basics.ts';
import type { Scenario } from './scenario.ts';

/** A text: clause id to option index (0 = a). May be partial, as a proposal is; a full one names every clause. */
export type Package = Readonly<Record<string, number>>;

/** `C01` of `C01a`. */
export function clauseOf(option: string): string {
  return option.slice(0, -1);
}

/** 0 of `C01a`. */
export function indexOf(option: string): number {
  return option.charCodeAt(option.length - 1) - 97;
}

/** `C01a` of `C01` and 0. */
export function optionId(clause: string, index: number): string {
  return clause + OPTION_LETTERS[index];
}

/** Whether the text holds this option, e.g. `C01a`. */
export function holds(pkg: Package, option: string): boolean {
  return pkg[clauseOf(option)] === indexOf(option);
}

/** Whether the text holds any of these options. */
export function holdsOneOf(pkg: Package, options: readonly string[]): boolean {
  return options.some((option) => holds(pkg, option));
}

/** `C01c C02c`, in clause order; clauses that the text leaves out are left out. */
export function formatPackage(scenario: Scenario, pkg: Package): string {
  return scenario.treaty.clauses
    .flatMap((clause) => {
      const index = pkg[clause.id];
      return index === undefined ? [] : [optionId(clause.id, index)];
    })
    .join(' ');
}

/** Reads `C01c C02c ...` (blanks or commas); refuses unknown options and a clause named twice, in words. */
export function parsePackage(scenario: Scenario, text: string): Result<Package, string> {
  const pkg: Record<string, number> = {};
  for (const option of text.split(/[\s,]+/).filter((part) => part !== '')) {
    const clause = scenario.treaty.clauses.find((candidate) => candidate.id === clauseOf(option));
    const index = clause?.options.findIndex((candidate) => candidate.id === option) ?? -1;
    if (!clause || index < 0) return err(`${option} is not an option of this treaty`);
    if (Object.hasOwn(pkg, clause.id)) return err(`${clause.id} is named twice`);
    pkg[clause.id] = index;
  }
  return ok(pkg);
}
