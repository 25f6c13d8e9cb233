// Owns the few statistics a bench needs; knows nothing of what the numbers mean.

/** The middle value, or the mean of the two in the middle. Throws for no values at all. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  if (low === undefined || high === undefined) throw new Error('there is no median of nothing');
  return (low + high) / 2;
}

/**
 * The value that a share of all values does not exceed, by nearest rank (Hyndman and Fan 1996, type 1).
 *
 * @param share more than 0, at most 1
 * @throws Error for no values at all
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const found = sorted[Math.max(1, Math.ceil(share * sorted.length)) - 1];
  if (found === undefined) throw new Error('there is no percentile of nothing');
  return found;
}

/** The quotient in each round, then the middle one: rounds that a busy machine slowed down slow both alike. */
export function medianRatio(above: readonly number[], below: readonly number[]): number {
  if (above.length !== below.length) throw new Error('both must have been measured in every round');
  return median(above.map((value, round) => value / (below[round] ?? Number.NaN)));
}

/** To so many significant digits, as a number. */
export const rounded = (value: number, digits = 3): number => Number(value.toPrecision(digits));
