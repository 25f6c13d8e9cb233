// Owns the reading of a map file into SVG paths for small still pictures; the stage has its own, living map.

/** The fields of a map file that a sketch reads. Lengths in map units, y downwards. */
export interface MapFile {
  readonly arcs: readonly (readonly number[])[];
  readonly units: readonly { readonly id: string; readonly rings: readonly (readonly number[])[] }[];
  readonly outer: readonly number[];
  readonly neighbours: readonly { readonly rings: readonly (readonly number[])[] }[];
  readonly rivers: readonly { readonly points: readonly number[] }[];
  readonly cities: readonly {
    readonly name: string;
    readonly at: readonly number[];
    readonly rank: number;
    readonly side: string;
  }[];
  readonly line: readonly { readonly sector: string; readonly points: readonly number[] }[];
  readonly occupiedClosing: readonly number[];
  readonly markers: readonly { readonly sector: string; readonly at: readonly number[] }[];
}

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
