// Owns the check that what a clause says breaches it can be done by somebody: by an order, or by leaving a duty undone.

import type { Fault } from './fault.ts';
import { unless } from './faults-places.ts';
import type { Scenario } from './scenario.ts';

/** Faults of options that name breaches of which no order and no duty knows (rules 6.15 and 6.19). */
export function committableFaults({ treaty, orders }: Scenario): Fault[] {
  const known = new Set([
    ...orders.flatMap(({ breaches }) => breaches.flatMap(({ options }) => options)),
    ...(treaty.duties ?? []).flatMap(({ options }) => options),
  ]);
  return treaty.clauses.flatMap(({ options }, clause) =>
    options.flatMap(({ id, breachedBy }, at) =>
      unless(
        breachedBy.length === 0 || known.has(id),
        `treaty.clauses[${clause}].options[${at}].breachedBy`,
        `nobody can breach ${id}: name it in the breaches of an order or in a duty, or leave this list empty`,
      ),
    ),
  );
}
