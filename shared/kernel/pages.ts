// Owns lists that only grow: to add to one copies its last page, never the whole. Knows nothing of what they list.

/** Entries to a page: what an addition copies at most. */
const PAGE = 64;

/** All pages but the last are full. As immutable as an array, and plain data as one. */
export interface Pages<T> {
  readonly full: readonly (readonly T[])[];
  readonly last: readonly T[];
}

export const noPages: Pages<never> = { full: [], last: [] };

/** The list with one more entry. */
export function withOne<T>({ full, last }: Pages<T>, one: T): Pages<T> {
  return last.length < PAGE ? { full, last: [...last, one] } : { full: [...full, last], last: [one] };
}

/** How many entries there are. */
export const sizeOf = ({ full, last }: Pages<unknown>): number => full.length * PAGE + last.length;

/** The entries from a place on, counted from 0. */
export function entriesFrom<T>({ full, last }: Pages<T>, from: number): readonly T[] {
  const first = Math.floor(from / PAGE);
  if (first >= full.length) return last.slice(from - full.length * PAGE);
  const rest = full.slice(first).flat();
  rest.push(...last);
  return rest.slice(from - first * PAGE);
}

/** All of them, in order. */
export const entriesOf = <T>(pages: Pages<T>): readonly T[] => entriesFrom(pages, 0);

/** From the last to the first. */
export function* backwards<T>({ full, last }: Pages<T>): Generator<T, void> {
  yield* last.toReversed();
  for (let page = full.length - 1; page >= 0; page--) yield* (full[page] ?? []).toReversed();
}

/** The last entry that passes the test; undefined where none does. */
export function lastWhere<T>({ full, last }: Pages<T>, test: (one: T) => boolean): T | undefined {
  let found = last.findLast(test);
  for (let page = full.length - 1; found === undefined && page >= 0; page--)
    found = full[page]?.findLast(test);
  return found;
}

/** The entry at a place counted from 0; undefined where there is none. */
export function entryAt<T>({ full, last }: Pages<T>, at: number): T | undefined {
  const page = Math.floor(at / PAGE);
  return page < full.length ? full[page]?.[at % PAGE] : last[at - full.length * PAGE];
}
