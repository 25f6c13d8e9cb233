// Remembers slices of views while everything they were made from stays the same object; knows no slice.
import { entriesFrom, entryAt, type Pages, sizeOf } from '../../../shared/kernel/index.ts';
import type { SessionState } from '../state.ts';

/** Makes, or hands out again, one seat's slice. `from` lists all it is made from; `anchor` is the session's lifelong object. */
export type SliceMemo<T> = (anchor: object, key: string, from: readonly unknown[], make: () => T) => T;

interface Kept<Source, Made> {
  readonly source: Source;
  readonly made: Made;
}

/** Sessions whose slices are kept: what silent ones were shown would be most of what they cost in memory, and can be made again. */
const SESSIONS = 32;

/** A session's lifelong object: objectives are dealt when it opens and never again. */
export const anchorOf = ({ objectives }: SessionState): object => objectives;

/** What each memo keeps, by the sessions' lifelong objects. */
const everyMemo: Map<object, unknown>[] = [];

/** Lets go of all that was kept to make a session's next view quickly; whoever asks for it has it made again. */
export function forgetViews(state: SessionState): void {
  for (const sessions of everyMemo) sessions.delete(anchorOf(state));
}

/** The last thing made for each key of the sessions in which something was made lately. */
function lastMade<Source, Made>() {
  const sessions = new Map<object, Map<string, Kept<Source, Made>>>();
  everyMemo.push(sessions);
  return {
    get: (anchor: object, key: string): Kept<Source, Made> | undefined => sessions.get(anchor)?.get(key),
    keep(anchor: object, key: string, kept: Kept<Source, Made>): void {
      const all = sessions.get(anchor) ?? new Map();
      sessions.delete(anchor);
      sessions.set(anchor, all.set(key, kept));
      const [oldest] = sessions.keys();
      if (oldest && sessions.size > SESSIONS) sessions.delete(oldest);
    },
  };
}

/** A memo of its own for one slice. States are immutable, so identity is enough. */
export function sliceMemo<T>(): SliceMemo<T> {
  const last = lastMade<readonly unknown[], T>();
  return (anchor, key, from, make) => {
    const known = last.get(anchor, key);
    if (known && from.length === known.source.length && from.every((each, i) => each === known.source[i]))
      return known.made;
    const made = make();
    last.keep(anchor, key, { source: from, made });
    return made;
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
  const last = lastMade<Pages<S>, readonly T[]>();
  return (anchor, key, source, take) => {
    const known = last.get(anchor, key);
    if (known?.source === source) return known.made;
    const size = known ? sizeOf(known.source) : 0;
    // The list may also be another branch's: then its last known entry is another object.
    const grown =
      known !== undefined &&
      size <= sizeOf(source) &&
      entryAt(source, size - 1) === entryAt(known.source, size - 1);
    const news = entriesFrom(source, grown ? size : 0).flatMap((one) => take(one) ?? []);
    const made = grown ? (news.length > 0 ? [...known.made, ...news] : known.made) : news;
    last.keep(anchor, key, { source, made });
    return made;
  };
}
