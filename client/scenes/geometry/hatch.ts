// Owns the parallel strokes of a hatched area. It must not know the area's outline: the painter clips to it.

import type { Box, Point } from './point.ts';

export type Stroke = { readonly from: Point; readonly to: Point };

/**
 * Strokes rising at 45° that cover a box. They are anchored to `origin`, not to the box, so that the hatching of a
 * moving area does not swim. `spacing` is the distance between strokes, in pixels, measured across them.
 */
export function hatchStrokes(box: Box, spacing: number, origin: Point): readonly Stroke[] {
  const step = spacing * Math.SQRT2;
  // A rising stroke is x + y = c; c runs over the box in steps from the origin's.
  const anchor = origin.x + origin.y;
  const first = Math.ceil((box.left + box.top - anchor) / step);
  const last = Math.floor((box.right + box.bottom - anchor) / step);
  const strokes: Stroke[] = [];
  for (let k = first; k <= last; k++) {
    const c = anchor + k * step;
    const left = Math.max(box.left, c - box.bottom);
    const right = Math.min(box.right, c - box.top);
    if (right > left) strokes.push({ from: { x: left, y: c - left }, to: { x: right, y: c - right } });
  }
  return strokes;
}
