// Owns the read-only view of nested data; a type and the freeze that makes it true at run time.

export type DeepReadonly<T> = T extends readonly (infer U)[]
  ? number extends T['length']
    ? readonly DeepReadonly<U>[]
    : { readonly [K in keyof T]: DeepReadonly<T[K]> }
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;

/** Freezes plain data all the way down and hands the same object back. */
export function deepFreeze<T>(data: T): DeepReadonly<T> {
  if (typeof data === 'object' && data !== null && !Object.isFrozen(data)) {
    Object.freeze(data);
    for (const value of Object.values(data)) deepFreeze(value);
  }
  return data as DeepReadonly<T>;
}
