// Owns what the cross-reference checks share: which names exist, and the words for one that does not.

import { type Fault, quote, under } from './fault.ts';
import type { Scenario } from './scenario.ts';

/** Names of one kind that a scenario declares. */
export type Kind = 'delegation' | 'belligerent' | 'clause' | 'option' | 'sector' | 'source';

/** The names a scenario declares, and checks against them. Every check returns faults; none throws. */
export class Places {
  readonly delegations: readonly string[];
  readonly belligerents: readonly string[];
  readonly #known: Readonly<Record<Kind, ReadonlySet<string>>>;

  constructor(scenario: Scenario) {
    this.delegations = scenario.delegations.map((delegation) => delegation.id);
    this.belligerents = scenario.delegations
      .filter((delegation) => delegation.role === 'belligerent')
      .map((delegation) => delegation.id);
    this.#known = {
      delegation: new Set(this.delegations),
      belligerent: new Set(this.belligerents),
      clause: new Set(scenario.treaty.clauses.map((clause) => clause.id)),
      option: new Set(scenario.treaty.clauses.flatMap((clause) => clause.options.map((option) => option.id))),
      sector: new Set(scenario.sectors.map((sector) => sector.id)),
      source: new Set(Object.keys(scenario.sources)),
    };
  }

  has(kind: Kind, name: string): boolean {
    return this.#known[kind].has(name);
  }

  /** One name, e.g. a target. */
  name(kind: Kind, path: string, name: string): Fault[] {
    return this.has(kind, name)
      ? []
      : [
          {
            path,
            message: `${quote(name)} is not ${kind === 'option' ? 'an' : 'a'} ${kind} of this scenario`,
          },
        ];
  }

  /** A list of names, each known and none twice. */
  list(kind: Kind, path: string, names: readonly string[]): Fault[] {
    return [
      ...names.flatMap((name, index) => this.name(kind, `${path}[${index}]`, name)),
      ...duplicates(path, names),
    ];
  }

  /** A record with exactly one entry for each of `required`. */
  keys(path: string, record: Readonly<Record<string, unknown>>, required: readonly string[]): Fault[] {
    const missing = required
      .filter((key) => !Object.hasOwn(record, key))
      .map((key) => ({ path: under(path, key), message: 'is missing' }));
    const unknown = Object.keys(record)
      .filter((key) => !required.includes(key))
      .map((key) => ({
        path: under(path, key),
        message: `does not belong here; expected ${required.join(', ')}`,
      }));
    return [...missing, ...unknown];
  }

  everyDelegation(path: string, record: Readonly<Record<string, unknown>>): Fault[] {
    return this.keys(path, record, this.delegations);
  }

  bothBelligerents(path: string, record: Readonly<Record<string, unknown>>): Fault[] {
    return this.keys(path, record, this.belligerents);
  }
}

/** A fault for each entry that repeats an earlier one; `field` is where the name stands inside the entry. */
export function duplicates(path: string, names: readonly string[], field = ''): Fault[] {
  return names.flatMap((name, index) =>
    names.indexOf(name) === index
      ? []
      : [{ path: `${path}[${index}]${field}`, message: `${quote(name)} stands here twice` }],
  );
}

/** A fault when a condition does not hold. */
export function unless(holds: boolean, path: string, message: string): Fault[] {
  return holds ? [] : [{ path, message }];
}
