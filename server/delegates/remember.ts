// Remembers what was worked out last while everything it rests on stays the same; saves work and never changes a result.

/** Makes a value or hands out the last one again. `from` lists all it rests on, compared by identity. */
type Memory<T> = (anchor: object, from: readonly unknown[], make: () => T) => T;

interface Remembered<T> {
  readonly from: readonly unknown[];
  readonly value: T;
}

/**
 * A memory of its own for one kind of value. It keeps the last value for each anchor, and forgets an anchor with its last
 * reader. Views are immutable, so identity is enough; from a copied view everything is only worked out anew.
 */
export function memory<T>(): Memory<T> {
  const last = new WeakMap<object, Remembered<T>>();
  return (anchor, from, make) => {
    const known = last.get(anchor);
    if (known && isSame(known.from, from)) return known.value;
    const value = make();
    last.set(anchor, { from, value });
    return value;
  };
}

/** The same with one last value for each key of an anchor. */
export function keyedMemory<T>(): (anchor: object, key: string, ...rest: Tail<Parameters<Memory<T>>>) => T {
  const anchors = new WeakMap<object, Map<string, Remembered<T>>>();
  return (anchor, key, from, make) => {
    const values = anchors.get(anchor) ?? new Map<string, Remembered<T>>();
    const known = values.get(key);
    if (known && isSame(known.from, from)) return known.value;
    const value = make();
    values.set(key, { from, value });
    anchors.set(anchor, values);
    return value;
  };
}

type Tail<T extends readonly unknown[]> = T extends readonly [unknown, ...infer Rest] ? Rest : never;

/**
 * What was taken from a list that only grows: of a longer list with the same beginning only the rest is looked at.
 * `take` gives null for what is passed over and must depend on its argument alone.
 */
export function listMemory<S, T>(): (
  anchor: object,
  source: readonly S[],
  take: (one: S) => T | null,
) => readonly T[] {
  const last = new WeakMap<object, { readonly source: readonly S[]; readonly taken: readonly T[] }>();
  return (anchor, source, take) => {
    const known = last.get(anchor);
    if (known?.source === source) return known.taken;
    const before = known?.source.length ?? 0;
    const grown =
      known !== undefined && before <= source.length && source[before - 1] === known.source[before - 1];
    const news = (grown ? source.slice(before) : source).flatMap((one) => take(one) ?? []);
    const taken = grown ? (news.length > 0 ? [...known.taken, ...news] : known.taken) : news;
    last.set(anchor, { source, taken });
    return taken;
  };
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
  return true;
}
