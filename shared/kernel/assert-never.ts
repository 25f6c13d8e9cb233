// Owns the two ways a broken invariant is reported; the only place in shared code that throws.

/** Closes a switch over a union: does not compile while a case is missing, throws if one arrives anyway. */
export function assertNever(value: never, what = 'value'): never {
  throw new Error(`unexpected ${what}: ${JSON.stringify(value)}`);
}

/** Throws when something holds that cannot hold in a correct program. Never for a player's mistake. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`invariant broken: ${message}`);
}
