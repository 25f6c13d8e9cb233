// Owns the rounding that keeps figures equal on every engine and processor; knows nothing about tracks.

const POWERS = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9] as const;

/**
 * Rounds to `digits` decimals (0 to 9), halves away from zero, never returning -0.
 * Math.exp, tanh and pow may differ in their last bit between engines; rounding each stored figure
 * keeps such a bit from growing into another story.
 */
export function round(x: number, digits = 6): number {
  const power = POWERS[digits];
  if (power === undefined) throw new RangeError(`digits must be 0 to 9, not ${digits}`);
  if (!Number.isFinite(x)) return x;
  const scaled = Math.abs(x) * power;
  if (scaled > Number.MAX_SAFE_INTEGER) return x;
  // The nudge makes 1.005 round as it reads, although its binary value lies a hair below.
  const rounded = Math.floor(scaled * (1 + Number.EPSILON) + 0.5) / power;
  return rounded === 0 ? 0 : x < 0 ? -rounded : rounded;
}

/** The nearest value within [low, high]; NaN becomes `low`. */
export function clamp(x: number, low: number, high: number): number {
  return x > low ? Math.min(x, high) : low;
}
