// Owns measuring along a polyline and moving it sideways. It must not know what the polyline stands for.
// "Right" is the right hand of someone walking from its first point, with y pointing down.

import { between, distance, type Point } from './point.ts';

/** A place on a polyline: where, and the unit vector pointing to its right. */
export type Station = { readonly at: Point; readonly right: Point; readonly along: number };

/** Distances from the start to every point; empty for an empty polyline. */
export function runningLength(points: readonly Point[]): readonly number[] {
  let total = 0;
  return points.map((p, i) => {
    const before = points[i - 1];
    if (before) total += distance(before, p);
    return total;
  });
}

/** Length from first to last point. */
export function lengthOf(points: readonly Point[]): number {
  return runningLength(points).at(-1) ?? 0;
}

/** The point at a distance from the start, held to the ends. An empty polyline throws. */
export function pointAt(points: readonly Point[], running: readonly number[], along: number): Point {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) throw new Error('polyline: empty');
  if (along <= 0) return first;
  let low = 0;
  let high = running.length - 1;
  if (along >= (running[high] ?? 0)) return last;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((running[middle] ?? 0) <= along) low = middle;
    else high = middle;
  }
  const span = (running[high] ?? 0) - (running[low] ?? 0);
  const t = span === 0 ? 0 : (along - (running[low] ?? 0)) / span;
  return between(points[low] ?? first, points[high] ?? last, t);
}

/**
 * The station at a distance from the start. The direction is taken between the points `reach` before and after,
 * so that a ragged border does not make its teeth point everywhere.
 */
export function stationAt(
  points: readonly Point[],
  running: readonly number[],
  along: number,
  reach: number,
): Station {
  const back = pointAt(points, running, along - reach);
  const ahead = pointAt(points, running, along + reach);
  const long = distance(back, ahead) || 1;
  return {
    at: pointAt(points, running, along),
    right: { x: -(ahead.y - back.y) / long, y: (ahead.x - back.x) / long },
    along,
  };
}

/** Moves every point sideways by its own amount (positive: to the right), along smoothed normals. */
export function shiftSideways(
  points: readonly Point[],
  amounts: readonly number[],
  reach: number,
): readonly Point[] {
  const running = runningLength(points);
  return points.map((p, i) => {
    const by = amounts[i] ?? 0;
    if (by === 0) return p;
    const { right } = stationAt(points, running, running[i] ?? 0, reach);
    return { x: p.x + right.x * by, y: p.y + right.y * by };
  });
}

/** The same polyline with points no farther apart than `step`. */
export function subdivide(points: readonly Point[], step: number): readonly Point[] {
  return points.flatMap((p, i) => {
    const next = points[i + 1];
    if (!next) return [p];
    const pieces = Math.max(1, Math.ceil(distance(p, next) / step));
    return Array.from({ length: pieces }, (_, k) => between(p, next, k / pieces));
  });
}

/**
 * The same polyline, a little calmer: resampled every `step` and each inner point moved half-way to the middle of its
 * neighbours, `passes` times. The ends stay.
 */
export function calmed(points: readonly Point[], step: number, passes: number): readonly Point[] {
  let list: readonly Point[] = subdivide(points, step);
  for (let pass = 0; pass < passes; pass++) {
    list = list.map((p, i) => {
      const [before, after] = [list[i - 1], list[i + 1]];
      return before && after ? between(p, between(before, after, 0.5), 0.5) : p;
    });
  }
  return list;
}
