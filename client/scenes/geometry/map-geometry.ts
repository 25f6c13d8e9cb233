// Owns the reading of a map file into points. It must not know the file's country or how it is drawn.

import type { MapFile } from '../../../shared/catalogue/map-file.ts';
import type { Point } from './point.ts';

/** Flat integers: the first point absolute, every further one a step from the point before. */
export type PackedLine = readonly number[];

/** The map file as loaded; the format says what its fields mean. */
export type MapGeometry = MapFile;

export type LabelSide = 'left' | 'right' | 'above' | 'below';

/** A stretch of the line that belongs to one sector. */
export type LineStretch = {
  readonly sector: string;
  readonly moves: boolean;
  readonly points: readonly Point[];
};

/** Reads a packed line. An odd number of values is a broken file and throws. */
export function unpack(packed: PackedLine): readonly Point[] {
  if (packed.length % 2 !== 0) throw new Error('map: a packed line has an odd number of values');
  const points: Point[] = [];
  let x = 0;
  let y = 0;
  for (let i = 0; i < packed.length; i += 2) {
    x += packed[i] ?? 0;
    y += packed[i + 1] ?? 0;
    points.push({ x, y });
  }
  return points;
}

/** The point of a two-value list. */
export function pointOf(pair: readonly number[]): Point {
  return { x: pair[0] ?? 0, y: pair[1] ?? 0 };
}

/** The side a town's name prefers; anything unknown counts as right. */
export function labelSide(side: string): LabelSide {
  return side === 'left' || side === 'above' || side === 'below' ? side : 'right';
}

/** Walks a ring's arcs into one closed list of points. An arc that does not exist throws. */
export function ringPoints(arcs: readonly (readonly Point[])[], ring: readonly number[]): readonly Point[] {
  return ring.flatMap((ref, i) => {
    const arc = arcs[ref < 0 ? ~ref : ref];
    if (!arc) throw new Error(`map: no arc ${ref}`);
    const points = ref < 0 ? [...arc].reverse() : arc;
    return i === 0 ? points : points.slice(1);
  });
}

/** The line of contact, read. */
export function lineStretches(geometry: MapGeometry): readonly LineStretch[] {
  return geometry.line.map(({ sector, moves, points }) => ({ sector, moves, points: unpack(points) }));
}
