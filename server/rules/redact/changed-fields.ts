// What has changed between two plain values, field by field; knows nothing of what they mean.
import type { Fields } from '../../../shared/views/index.ts';

/** Equal as JSON; the same object is equal without looking. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  // Of two plain values only what has parts can be equal without being the same.
  if (typeof a !== 'object' || typeof b !== 'object') return false;
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The fields in which an entry differs from what is known of it; undefined when it does not. */
export function changedFields<Entry extends object>(known: Partial<Entry>, entry: Entry): Fields | undefined {
  let changed: Record<string, unknown> | undefined;
  for (const field in entry) {
    if (field === 'id' || same(known[field], entry[field])) continue;
    changed ??= {};
    changed[field] = entry[field];
  }
  return changed;
}
