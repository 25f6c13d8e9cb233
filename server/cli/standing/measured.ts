// Owns the few statistics that trials of standing scripts report: means with their standard error; knows no game.

export interface Measured {
  readonly mean: number;
  /** Standard error of the mean; 0 for fewer than two values. */
  readonly error: number;
  readonly count: number;
}

/** Mean and standard error of the values; a mean of 0 when there are none. */
export function measured(values: readonly number[]): Measured {
  const count = values.length;
  if (count === 0) return { mean: 0, error: 0, count };
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const error = count < 2 ? 0 : Math.sqrt(squares / (count - 1) / count);
  return { mean, error, count };
}

/** `n` seeds that follow from one. */
export const seedsFrom = (seed: string, n: number): readonly string[] =>
  Array.from({ length: n }, (_, index) => `${seed}-${index + 1}`);
