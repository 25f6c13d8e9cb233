// What changed between two views of the same seat; compares what is seen, so it cannot tell more than the views do.
import {
  listSlices,
  mapSlices,
  type SeatView,
  type ValueSlices,
  type ViewPatch,
  valueSlices,
} from '../../../shared/views/index.ts';

/** Equal as JSON; the same object is equal without looking. */
function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

const nonEmpty = <T extends object>(changes: T): T | undefined =>
  Object.keys(changes).length > 0 ? changes : undefined;

/** The patch from `before` to `after` without its sequence number; null when this seat would notice nothing. */
export function diffViews(before: SeatView, after: SeatView): Omit<ViewPatch, 'seq'> | null {
  const set: Record<string, unknown> = {};
  for (const slice of valueSlices) if (!same(before[slice], after[slice])) set[slice] = after[slice];
  const put: Record<string, Record<string, unknown>> = {};
  for (const slice of mapSlices) {
    const changed = Object.entries(after[slice]).filter(([id, entry]) => !same(before[slice][id], entry));
    if (changed.length > 0) put[slice] = Object.fromEntries(changed);
  }
  const add: Record<string, unknown> = {};
  for (const slice of listSlices) {
    const known = before[slice].length;
    if (after[slice].length > known) add[slice] = after[slice].slice(known);
  }
  if (!nonEmpty(set) && !nonEmpty(put) && !nonEmpty(add)) return null;
  return {
    ...(nonEmpty(set) && { set: set as Partial<ValueSlices> }),
    ...(nonEmpty(put) && { put: put as ViewPatch['put'] }),
    ...(nonEmpty(add) && { add: add as ViewPatch['add'] }),
  };
}
