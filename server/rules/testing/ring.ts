// Owns the alarms of a session driven by hand: what is set, and the time that passes until the next one rings.
import { invariant } from '../../../shared/kernel/index.ts';
import { firingOf, nextDue } from '../rules.ts';
import type { openTable } from './table.ts';

type Table = ReturnType<typeof openTable>;

export const alarms = ({ state }: Table) => Object.values(state.alarms);

/** Lets time pass until this moment, milliseconds since 1970; none if it has passed. */
export const untilDue = (table: Table, dueAt: number) =>
  table.wait(Math.max(0, dueAt - (table.facts.at(-1)?.at ?? 0)));

/** The next deadline comes true at its time. */
export function ring(table: Table) {
  const due = nextDue(table.state);
  invariant(due, 'something is due');
  untilDue(table, due.dueAt);
  return table.system(firingOf(due));
}
