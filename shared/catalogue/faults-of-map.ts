// Owns the checks of a map that its shape alone cannot show: lines in pairs, closed land, a front in one piece, the
// sectors of the scenario on it.

import { type Fault, quote } from './fault.ts';
import { duplicates, unless } from './faults-places.ts';
import type { MapFile } from './map-file.ts';
import type { Scenario } from './scenario.ts';

type Point = readonly [x: number, y: number];
type Line = readonly Point[];

/** Every fault within the map. */
export function mapFaults(map: MapFile): Fault[] {
  const odd = packedLines(map).flatMap(([path, packed]) =>
    unless(packed.length % 2 === 0, path, 'has an odd number of figures: they come in pairs, x and y'),
  );
  // What follows reads points, which there are none of while figures have no partner.
  return odd.length > 0 ? odd : [...landFaults(map), ...frontFaults(map), ...viewFaults(map)];
}

/** Every fault between the map and the scenario that is played on it; paths are the map's. */
export function sectorsOnMapFaults({ sectors }: Pick<Scenario, 'sectors'>, map: MapFile): Fault[] {
  const drawn = map.line.map(({ sector }) => sector);
  const marked = map.markers.map(({ sector }) => sector);
  const missing = sectors.flatMap(({ id, onLine }) =>
    onLine
      ? unless(drawn.includes(id), 'line', `has no stretch for ${id}, a sector on the line of contact`)
      : unless(marked.includes(id), 'markers', `has no place for ${id}, a sector off the line of contact`),
  );
  const strange = (list: 'line' | 'markers', names: readonly string[], onLine: boolean) =>
    names.flatMap((name, i) =>
      unless(
        sectors.some((one) => one.id === name && one.onLine === onLine),
        `${list}[${i}].sector`,
        `${quote(name)} is not a sector ${onLine ? 'on' : 'off'} the line in this scenario`,
      ),
    );
  return [...missing, ...strange('line', drawn, true), ...strange('markers', marked, false)];
}

function packedLines(map: MapFile): (readonly [path: string, packed: readonly number[]])[] {
  return [
    ...map.arcs.map((packed, i) => [`arcs[${i}]`, packed] as const),
    ...map.neighbours.flatMap(({ rings }, i) =>
      rings.map((packed, j) => [`neighbours[${i}].rings[${j}]`, packed] as const),
    ),
    ...map.rivers.map(({ points }, i) => [`rivers[${i}].points`, points] as const),
    ...map.line.map(({ points }, i) => [`line[${i}].points`, points] as const),
    ['occupiedClosing', map.occupiedClosing],
  ];
}

function landFaults(map: MapFile): Fault[] {
  const arcs = map.arcs.map(unpacked);
  const rings = map.units.flatMap((unit, i) =>
    unit.rings.flatMap((ring, j) => ringFaults(arcs, ring, `units[${i}].rings[${j}]`)),
  );
  const outer = map.outer.flatMap((arc, i) =>
    unless(arcs[arc] !== undefined, `outer[${i}]`, noArc(arc, arcs)),
  );
  const ids = map.units.map(({ id }) => id);
  return [...duplicates('units', ids, '.id'), ...rings, ...outer];
}

/** Arcs that exist, each beginning where the one before ended, the last ending where the first began. */
function ringFaults(arcs: readonly Line[], ring: readonly number[], path: string): Fault[] {
  const missing = ring.flatMap((ref, i) =>
    unless(arcs[ref < 0 ? -1 - ref : ref] !== undefined, `${path}[${i}]`, noArc(ref, arcs)),
  );
  if (missing.length > 0) return missing;
  const walked = ring.map((ref) => (ref < 0 ? (arcs[-1 - ref] ?? []).toReversed() : (arcs[ref] ?? [])));
  return walked.flatMap((arc, i) => {
    const before = walked.at(i - 1)?.at(-1);
    const what = i === 0 ? 'the ring does not close: its last arc ends' : 'the arc before it ends';
    return unless(
      same(before, arc[0]),
      `${path}[${i}]`,
      `begins at ${spoken(arc[0])}; ${what} at ${spoken(before)}`,
    );
  });
}

const noArc = (ref: number, arcs: readonly Line[]): string =>
  `there is no arc ${ref < 0 ? -1 - ref : ref}; arcs are numbered 0 to ${arcs.length - 1}`;

function frontFaults(map: MapFile): Fault[] {
  const line = map.line.map(({ points }) => unpacked(points));
  const gaps = line.slice(1).flatMap((stretch, i) => {
    const before = line[i]?.at(-1);
    return unless(
      same(before, stretch[0]),
      `line[${i + 1}].points`,
      `begins at ${spoken(stretch[0])}; the stretch before it ends at ${spoken(before)}`,
    );
  });
  const names = (list: 'line' | 'markers') =>
    duplicates(
      list,
      map[list].map(({ sector }) => sector),
      '.sector',
    );
  return [...names('line'), ...gaps, ...names('markers')];
}

/** A first view that shows something of the front, on a map that is larger than nothing. */
function viewFaults({ box, views, line }: MapFile): Fault[] {
  const front = line.flatMap(({ points }) => unpacked(points));
  const boxes = [
    ...unless(box.west < box.east, 'box', 'west must be less than east'),
    ...unless(box.north < box.south, 'box', 'north must be less than south: y runs downwards'),
  ];
  const seen = (['wide', 'small'] as const).flatMap((size) => {
    const [[west, south], [east, north]] = views[size].map(([x = 0, y = 0]) => [x, y] as const) as [
      Point,
      Point,
    ];
    const ordered = unless(
      west < east && north < south,
      `views.${size}`,
      'must be the south-west and the north-east corner: y runs downwards',
    );
    if (ordered.length > 0) return ordered;
    return unless(
      front.some(([x, y]) => x >= west && x <= east && y >= north && y <= south),
      `views.${size}`,
      'shows no point of the line of contact',
    );
  });
  return [...boxes, ...seen];
}

function unpacked(packed: readonly number[]): Line {
  const points: Point[] = [];
  let [x, y] = [0, 0];
  for (let i = 0; i < packed.length; i += 2) {
    x += packed[i] ?? 0;
    y += packed[i + 1] ?? 0;
    points.push([x, y]);
  }
  return points;
}

const same = (one: Point | undefined, other: Point | undefined): boolean =>
  one?.[0] === other?.[0] && one?.[1] === other?.[1];

const spoken = (point: Point | undefined): string => (point ? `${point[0]}, ${point[1]}` : 'nothing');
