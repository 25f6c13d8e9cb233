// Reads a shipped map the way tests look at it: points in rings, towns by name. Knows no scenario.
import { occupiedRing } from '../scenes/geometry/front.ts';
import {
  lineStretches,
  type MapGeometry,
  pointOf,
  ringPoints,
  unpack,
} from '../scenes/geometry/map-geometry.ts';
import type { Point } from '../scenes/geometry/point.ts';

/** Even-odd test of a point in a ring. */
export function within(p: Point, ring: readonly Point[]): boolean {
  let inside = false;
  ring.forEach((a, i) => {
    const b = ring[(i + 1) % ring.length] ?? a;
    if (a.y > p.y !== b.y > p.y && p.x < ((b.x - a.x) * (p.y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  });
  return inside;
}

/** Of several rings, some cut holes into others. */
const withinOdd = (p: Point, rings: readonly (readonly Point[])[]): boolean =>
  rings.filter((ring) => within(p, ring)).length % 2 === 1;

export function openedMap(map: MapGeometry) {
  const arcs = map.arcs.map(unpack);
  const stretches = lineStretches(map);
  return {
    arcs,
    stretches,
    occupied: occupiedRing(stretches, unpack(map.occupiedClosing)),
    /** Throws for a town that is not on the map. */
    town(name: string): Point {
      const found = map.cities.find((city) => city.name === name);
      if (!found) throw new Error(`no town ${name}`);
      return pointOf(found.at);
    },
    unitAt: (p: Point) =>
      map.units.find(({ rings }) =>
        withinOdd(
          p,
          rings.map((ring) => ringPoints(arcs, ring)),
        ),
      ),
    neighbourAt: (p: Point) => map.neighbours.find(({ rings }) => withinOdd(p, rings.map(unpack))),
  };
}
