// Where labels go in a crowded drawing: each takes its first free place, the weightiest label first; pure numbers.

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Label {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** Top left corners it may take, the best first. */
  readonly places: readonly (readonly [x: number, y: number])[];
  /** Left out when no place is free; a label that must stay takes its least crowded place. */
  readonly must: boolean;
}

/** Area that two boxes share. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

const contains = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

/** Covering another label is worse than covering a mark. */
const OTHER_LABEL = 20;

/** Boxes by label id, in the order given; `taken` are marks to be kept clear. */
export function placeLabels(
  labels: readonly Label[],
  taken: readonly Box[],
  bounds: Box,
): ReadonlyMap<string, Box> {
  const placed = new Map<string, Box>();
  for (const { id, width, height, places, must } of labels) {
    const cost = (box: Box) =>
      taken.reduce((sum, other) => sum + overlap(box, other), 0) +
      [...placed.values()].reduce((sum, other) => sum + OTHER_LABEL * overlap(box, other), 0);
    const boxes = places
      .map(([x, y]) => ({ x, y, width, height }))
      .filter((box) => contains(bounds, box))
      .map((box) => ({ box, cost: cost(box) }));
    const free = boxes.find((one) => one.cost === 0);
    const best = free ?? (must ? boxes.toSorted((a, b) => a.cost - b.cost)[0] : undefined);
    if (best) placed.set(id, best.box);
  }
  return placed;
}

/** Places around a point: beside it, above and below it, then farther away in the same directions. */
export function placesAround(
  [x, y]: readonly [number, number],
  { width, height }: Pick<Box, 'width' | 'height'>,
  gaps: readonly number[],
): (readonly [number, number])[] {
  const middle = y - height / 2;
  return gaps.flatMap((gap) => [
    [x + gap, middle] as const,
    [x + gap * 0.8, y - gap * 0.8 - height] as const,
    [x + gap * 0.8, y + gap * 0.8] as const,
    [x - gap - width, middle] as const,
    [x - gap * 0.8 - width, y - gap * 0.8 - height] as const,
    [x - gap * 0.8 - width, y + gap * 0.8] as const,
    [x - width / 2, y - gap - height] as const,
    [x - width / 2, y + gap] as const,
  ]);
}

/** Width of condensed text of a size in pixels; a little more than it needs. */
export const textWidth = (text: string, size: number): number => text.length * size * 0.39;
