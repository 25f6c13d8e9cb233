// Owns the shape of the line of contact: how wide, how toothed, how far moved. It must not know pixels' colours or
// where the numbers come from.

import type { LineStretch } from './map-geometry.ts';
import { clamp, type Point } from './point.ts';
import { lengthOf, runningLength, type Station, shiftSideways, stationAt } from './polyline.ts';

/** What a stretch of the line is told about its sector. */
export type SectorForce = { readonly pressure: number | null; readonly fortification: number | null };

/** Kilometres the line moves, on average, for one point of the four regions (109,000 km² along about 690 km). */
export const KM_PER_POINT = 1.6;

/** Width of the line in pixels: 2.4 without pressure (or when it is not known) to 7 at 100. */
export function lineWidth(pressure: number | null): number {
  return pressure === null ? 2.4 : 2.4 + clamp(pressure, 0, 100) * 0.046;
}

/** Pixels between two teeth: 25 for light works to 10 at 100; null where there are none, or nobody knows. */
export function toothSpacing(fortification: number | null): number | null {
  if (fortification === null || fortification < 5) return null;
  return 25 - clamp(fortification, 0, 100) * 0.15;
}

/** Stations of the teeth along one stretch, spread evenly and clear of its ends. */
export function teethAlong(points: readonly Point[], fortification: number | null): readonly Station[] {
  const spacing = toothSpacing(fortification);
  if (spacing === null || points.length < 2) return [];
  const running = runningLength(points);
  const total = running.at(-1) ?? 0;
  const count = Math.floor((total - spacing) / spacing);
  if (count < 1) return [];
  const step = total / (count + 1);
  return Array.from({ length: count }, (_, i) => stationAt(points, running, step * (i + 1), 9));
}

/**
 * Widths at every point of consecutive stretches: each stretch has its own, and they meet half-way within
 * `blend` pixels of a common end, so that the line swells and thins without steps.
 */
export function blendedWidths(
  stretches: readonly (readonly Point[])[],
  widths: readonly number[],
  blend: number,
): readonly (readonly number[])[] {
  return stretches.map((points, k) => {
    const own = widths[k] ?? 0;
    const running = runningLength(points);
    const total = running.at(-1) ?? 0;
    const reach = Math.min(blend, total / 2) || 1;
    const start = (own + (widths[k - 1] ?? own)) / 2;
    const end = (own + (widths[k + 1] ?? own)) / 2;
    return running.map((along) => {
      const fromStart = clamp(along / reach, 0, 1);
      const fromEnd = clamp((total - along) / reach, 0, 1);
      return own + (start - own) * (1 - fromStart) + (end - own) * (1 - fromEnd);
    });
  });
}

/**
 * Kilometres each stretch moves towards the defender when the occupier gained `moved` points of the four regions:
 * more where pressure exceeds works, `KM_PER_POINT` on average over the stretches that can move.
 */
export function lineShift(
  stretches: readonly LineStretch[],
  forces: ReadonlyMap<string, SectorForce>,
  moved: number,
): readonly number[] {
  if (moved === 0) return stretches.map(() => 0);
  const weights = stretches.map(({ sector, moves }) => {
    if (!moves) return 0;
    const force = forces.get(sector);
    return Math.max(0.25, 1 + ((force?.pressure ?? 0) - (force?.fortification ?? 0)) / 60);
  });
  const lengths = stretches.map(({ points }) => lengthOf(points));
  const moving = stretches.reduce((sum, { moves }, i) => sum + (moves ? (lengths[i] ?? 0) : 0), 0);
  const weighted = weights.reduce((sum, weight, i) => sum + weight * (lengths[i] ?? 0), 0);
  if (weighted === 0) return stretches.map(() => 0);
  return weights.map((weight) => (weight * moved * KM_PER_POINT * moving) / weighted);
}

/** The stretches after a move; `unitKm` is the map's unit. Common ends stay common. */
export function movedStretches(
  stretches: readonly LineStretch[],
  shiftKm: readonly number[],
  unitKm: number,
): readonly LineStretch[] {
  if (shiftKm.every((km) => km === 0)) return stretches;
  const shapes = stretches.map(({ points }) => points);
  const amounts = blendedWidths(
    shapes,
    shiftKm.map((km) => km / unitKm),
    25 / unitKm,
  );
  const joined = shapes.flatMap((points, k) => (k === 0 ? points : points.slice(1)));
  const flat = amounts.flatMap((list, k) => (k === 0 ? list : list.slice(1)));
  const moved = shiftSideways(joined, flat, 12 / unitKm);
  let from = 0;
  return stretches.map((stretch) => {
    const points = moved.slice(from, from + stretch.points.length);
    from += stretch.points.length - 1;
    return { ...stretch, points };
  });
}

/** The occupied area: behind the line, closed beyond border and coast. */
export function occupiedRing(stretches: readonly LineStretch[], closing: readonly Point[]): readonly Point[] {
  return [...stretches.flatMap(({ points }) => points), ...closing];
}
