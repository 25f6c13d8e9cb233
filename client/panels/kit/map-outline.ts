// Owns the reading of a map file into SVG paths for small still pictures; the stage has its own, living map.

import type { MapFile } from '../../../shared/catalogue/map-file.ts';

type Point = readonly [x: number, y: number];

/** Flat numbers: the first point absolute, every further one a step from the one before. */
export function unpackLine(packed: readonly number[]): readonly Point[] {
  const points: Point[] = [];
  let [x, y] = [0, 0];
  for (let i = 0; i + 1 < packed.length; i += 2) {
    x += packed[i] ?? 0;
    y += packed[i + 1] ?? 0;
    points.push([x, y]);
  }
  return points;
}

const pathOf = (points: readonly Point[]): string => `M${points.map(([x, y]) => `${x} ${y}`).join('L')}`;

export interface MapOutline {
  readonly abroad: string;
  readonly land: string;
  readonly borders: string;
  readonly coast: string;
  readonly rivers: string;
  readonly occupied: string;
  readonly line: string;
}

/** Every part of the map as one path. */
export function mapOutline(map: MapFile): MapOutline {
  const arcs = map.arcs.map(unpackLine);
  const ring = (refs: readonly number[]): string => {
    const points = refs.flatMap((ref, index) => {
      const arc = arcs[ref < 0 ? ~ref : ref] ?? [];
      const walked = ref < 0 ? arc.toReversed() : arc;
      return index === 0 ? walked : walked.slice(1);
    });
    return `${pathOf(points)}Z`;
  };
  const front = map.line.flatMap(({ points }) => unpackLine(points));
  return {
    abroad: map.neighbours.flatMap(({ rings }) => rings.map((one) => `${pathOf(unpackLine(one))}Z`)).join(''),
    land: map.units.flatMap(({ rings }) => rings.map(ring)).join(''),
    borders: arcs.map(pathOf).join(''),
    coast: map.outer.map((ref) => pathOf(arcs[ref] ?? [])).join(''),
    rivers: map.rivers.map(({ points }) => pathOf(unpackLine(points))).join(''),
    occupied: `${pathOf([...front, ...unpackLine(map.occupiedClosing)])}Z`,
    line: pathOf(front),
  };
}

/** Where a sector lies: its marker, or the middle of its stretch of the line; null when the map does not know it. */
export function sectorPlace(map: MapFile, sector: string): Point | null {
  const marker = map.markers.find((one) => one.sector === sector)?.at;
  if (marker) return [marker[0] ?? 0, marker[1] ?? 0];
  const points = unpackLine(map.line.find((one) => one.sector === sector)?.points ?? []);
  return points[Math.floor(points.length / 2)] ?? null;
}

/** What a still picture of the whole front shows: its middle and its width, in map units. */
export interface FrontFrame {
  readonly middle: Point;
  readonly width: number;
}

/** A picture takes in a little more than the first view. */
const WIDER = 1.15;

/** The first view, at the height of the ground that may change hands there. */
export function frontFrame({ views, line }: MapFile): FrontFrame {
  const [[west = 0, south = 0] = [], [east = 0, north = 0] = []] = views.wide;
  const heights = (stretches: MapFile['line']) =>
    stretches
      .flatMap(({ points }) => unpackLine(points))
      .flatMap(([x, y]) => (x >= west && x <= east && y >= north && y <= south ? [y] : []));
  const moving = heights(line.filter(({ moves }) => moves));
  const seen = moving.length > 0 ? moving : heights(line);
  const middle = [(west + east) / 2, (Math.min(...seen) + Math.max(...seen)) / 2] as const;
  return { middle, width: WIDER * (east - west) };
}
