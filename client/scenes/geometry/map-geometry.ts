// Owns the map file's format and its reading into points. It must not know the file's country or how it is drawn.

import type { Point } from './point.ts';

/** Flat integers: the first point absolute, every further one a step from the point before. */
export type PackedLine = readonly number[];

/** The map file as loaded. Lengths are in `projection.unitKm` kilometres, y downwards. */
export type MapGeometry = {
  /** Date of the line of contact, ISO 8601. */
  readonly asOf: string;
  /** What the legend calls the hatched ground, where it is not occupied. */
  readonly held?: string;
  readonly source: string;
  /** Which borders are drawn, and why. */
  readonly convention: string;
  readonly projection: {
    /** `plane` where the country is invented and lies nowhere on the globe. */
    readonly kind: string;
    readonly parallels: readonly number[];
    readonly centre: readonly number[];
    readonly radiusKm: number;
    readonly unitKm: number;
  };
  readonly box: {
    readonly west: number;
    readonly north: number;
    readonly east: number;
    readonly south: number;
  };
  /** South-west and north-east corner of the first view, for a wide and for a small stage. */
  readonly views: {
    readonly wide: readonly (readonly number[])[];
    readonly small: readonly (readonly number[])[];
  };
  readonly arcs: readonly PackedLine[];
  /** Arcs with land of this map on one side only. */
  readonly outer: readonly number[];
  /** Rings are lists of arc numbers; `~n` is arc n walked backwards. */
  readonly units: readonly {
    readonly id: string;
    readonly name: string;
    readonly rings: readonly (readonly number[])[];
  }[];
  readonly neighbours: readonly { readonly id: string; readonly rings: readonly PackedLine[] }[];
  readonly rivers: readonly { readonly name: string; readonly points: PackedLine }[];
  readonly cities: readonly {
    readonly name: string;
    /** Degrees; an invented country has none. */
    readonly lon?: number;
    readonly lat?: number;
    readonly at: readonly number[];
    /** 1 large, 2 middle, 3 only where there is room. */
    readonly rank: number;
    readonly side: string;
  }[];
  readonly labels: readonly {
    readonly text: string;
    readonly at: readonly number[];
    readonly kind: string;
  }[];
  /** In order along the line, the defender on the right hand. */
  readonly line: readonly {
    readonly sector: string;
    /** True where the ground may change hands and counts in the four regions. */
    readonly moves: boolean;
    readonly points: PackedLine;
  }[];
  /** Closes the occupied area behind the line, beyond border and coast: clip it to the land. */
  readonly occupiedClosing: PackedLine;
  readonly markers: readonly { readonly sector: string; readonly at: readonly number[] }[];
  readonly entries: readonly { readonly side: string; readonly at: readonly number[] }[];
};

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
