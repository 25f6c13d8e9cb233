// Remembers slices of views while everything they were made from stays the same object; knows no slice.
import { entriesFrom, entryAt, type Pages, sizeOf } from '../../../shared/kernel/index.ts';

/** Makes, or hands out again, one seat's slice. `from` lists all it is made from; `anchor` is the session's lifelong object. */
export type SliceMemo<T> = (anchor: object, key: string, from: readonly unknown[], make: () => T) => T;

/**
 * A memo of its own for one slice. States are immutable, so identity is enough. It keeps the last slice per session and
 * key, and forgets a session with its anchor.
 */
export function sliceMemo<T>(): SliceMemo<T> {
  const sessions = new WeakMap<
    object,
    Map<string, { readonly from: readonly unknown[]; readonly slice: T }>
  >();
  return (anchor, key, from, make) => {
    const slices = sessions.get(anchor) ?? new Map();
    sessions.set(anchor, slices);
    const last = slices.get(key);
    if (last && from.length === last.from.length && from.every((each, i) => each === last.from[i]))
      return last.slice;
    const slice = make();
    slices.set(key, { from, slice });
    return slice;
  };
}

/** Makes, or extends, one seat's part of a list that only grows. */
export type ListMemo<S, T> = (
  anchor: object,
  key: string,
  source: Pages<S>,
  take: (one: S) => T | null,
) => readonly T[];

/** Like `sliceMemo`, for lists that only grow: what was taken before is taken over, and only what is new is looked at. */
export function listMemo<S, T>(): ListMemo<S, T> {
  const sessions = new WeakMap<
    object,
    Map<string, { readonly source: Pages<S>; readonly taken: readonly T[] }>
  >();
  return (anchor, key, source, take) => {
    const lists = sessions.get(anchor) ?? new Map();
    sessions.set(anchor, lists);
    const last = lists.get(key);
    if (last?.source === source) return last.taken;
    const known = last ? sizeOf(last.source) : 0;
    // The list may also be another branch's: then its last known entry is another object.
    const grown =
      last !== undefined &&
      known <= sizeOf(source) &&
      entryAt(source, known - 1) === entryAt(last.source, known - 1);
    const news = entriesFrom(source, grown ? known : 0).flatMap((one) => take(one) ?? []);
    const taken = grown ? (news.length > 0 ? [...last.taken, ...news] : last.taken) : news;
    lists.set(key, { source, taken });
    return taken;
  };
}
