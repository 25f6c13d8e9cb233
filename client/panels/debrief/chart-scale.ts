// How figures become places in a chart; pure numbers, no drawing.

/** A linear scale from a domain to pixels. */
export interface Scale {
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
}

/** Where a value lies; a domain without width puts everything in the middle. */
export function placeOf({ domain: [low, high], range: [from, to] }: Scale, value: number): number {
  if (high === low) return (from + to) / 2;
  return from + ((value - low) / (high - low)) * (to - from);
}

/** A domain around all values with some air, in whole steps. */
export function domainAround(values: readonly number[], step: number): readonly [number, number] {
  if (values.length === 0) return [0, step];
  const low = Math.floor(Math.min(...values) / step) * step;
  const high = Math.ceil(Math.max(...values) / step) * step;
  return high === low ? [low, low + step] : [low, high];
}

/** Values of a domain at which a line of the grid is drawn: multiples of `step`, both ends included when they are. */
export function gridOf([low, high]: readonly [number, number], step: number): number[] {
  const first = Math.ceil(low / step);
  const last = Math.floor(high / step);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) * step);
}

/** An SVG polyline's points. */
export function linePoints(x: Scale, y: Scale, points: readonly (readonly [number, number])[]): string {
  return points.map(([px, py]) => `${placeOf(x, px).toFixed(1)},${placeOf(y, py).toFixed(1)}`).join(' ');
}

/**
 * Places for end labels that keep `gap` apart, keep their order and stay between `low` and `high` while they fit;
 * in the order given.
 */
export function spreadLabels(
  places: readonly number[],
  gap: number,
  [low, high]: readonly [number, number],
): number[] {
  const order = places.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place);
  const result = [...places];
  let last = low - gap;
  for (const { place, index } of order) {
    last = Math.max(place, last + gap);
    result[index] = last;
  }
  let next = high + gap;
  for (const { index } of order.toReversed()) {
    next = Math.min(result[index] ?? high, next - gap);
    result[index] = next;
  }
  return result;
}
