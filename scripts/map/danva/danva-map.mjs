// Owns the invented map as the map file holds it: arcs shared by units, neighbours, rivers, towns, the line. It must not
// know files.

import { area, simplify, simplifyRing, smooth, stitch } from '../plane.mjs';
import { EARTH_RADIUS_KM, integer, pack, UNIT_KM } from '../projection.mjs';
import { buildFront } from './front.mjs';
import { at, BOX_KM, roughened, toGrid, toKm } from './grid.mjs';
import * as outlines from './outlines.mjs';
import * as places from './places.mjs';
import { ownedSquares, ownerOf, SEA } from './raster.mjs';
import { traceBorders } from './trace.mjs';

/** @typedef {[number, number]} Pair */

const TOLERANCE_KM = { land: 0.9, abroad: 2 };
const unitIds = new Set(places.units.map(([id]) => id));

/** @param {import('./trace.mjs').Stretch} stretch */
const isOurs = ({ left, right }) => unitIds.has(left) || unitIds.has(right);

/** Simplified once, so that all who share a border draw the same one. @param {import('./trace.mjs').Stretch} stretch */
function thinned(stretch) {
  const tolerance = isOurs(stretch) ? TOLERANCE_KM.land : TOLERANCE_KM.abroad;
  const [first, last] = [stretch.points[0], stretch.points.at(-1)];
  const closed = first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1];
  return {
    ...stretch,
    points: closed ? simplifyRing(stretch.points, tolerance) : simplify(stretch.points, tolerance),
  };
}

/** Rings of arc numbers round everything of one owner; `~n` is arc n walked backwards. */
function ringsOf(/** @type {import('./trace.mjs').Stretch[]} */ arcs, /** @type {string} */ owner) {
  const refs = arcs.flatMap(({ left, right }, i) => (left === owner ? [i] : right === owner ? [~i] : []));
  /** @param {number} ref */
  const walked = (ref) => {
    const points = arcs[ref < 0 ? ~ref : ref]?.points ?? [];
    return ref < 0 ? [...points].reverse() : points;
  };
  const rings = [];
  const left = new Set(refs);
  for (const start of refs) {
    if (!left.delete(start)) continue;
    const ring = [start];
    const [home] = walked(start);
    for (let end = walked(start).at(-1); end && home && String(end) !== String(home); ) {
      const next = [...left].find((ref) => String(walked(ref)[0]) === String(end));
      if (next === undefined) throw new Error(`the border of ${owner} has a gap at ${toGrid(end)}`);
      left.delete(next);
      ring.push(next);
      end = walked(next).at(-1);
    }
    rings.push({ refs: ring, points: ring.flatMap(walked) });
  }
  return rings.sort((a, b) => area(b.points) - area(a.points));
}

/** From its source to the coast. @param {Pair[]} points on the grid */
function course(points) {
  const curve = smooth(points).map((p) => roughened(p, 0.3));
  const mouth = curve.findIndex((p) => ownerOf(p) === SEA);
  return curve.slice(0, mouth < 0 ? undefined : mouth + 1).map(toKm);
}

/** The whole map, ready to be written. */
export function danvaMap() {
  const stretches = traceBorders(ownedSquares()).map(thinned);
  const ours = stretches.filter(isOurs);
  const units = places.units.map(([id, name]) => ({
    id,
    name,
    rings: ringsOf(ours, id).map(({ refs }) => refs),
  }));
  const outer = ours.flatMap(({ left, right }, i) => (unitIds.has(left) && unitIds.has(right) ? [] : [i]));
  const coasts = stitch(
    outer.map((i) => {
      const { points = [], left = '' } = ours[i] ?? {};
      return unitIds.has(left) ? points : [...points].reverse();
    }),
  ).sort((a, b) => area(b) - area(a));
  const rivers = outlines.rivers.map(({ name, points }) => ({ name, course: course(points) }));
  return {
    ...places.statement,
    projection: {
      kind: 'plane',
      parallels: [0, 0],
      centre: [0, 0],
      radiusKm: EARTH_RADIUS_KM,
      unitKm: UNIT_KM,
    },
    box: Object.fromEntries(Object.entries(BOX_KM).map(([side, km]) => [side, integer(km)])),
    views: Object.fromEntries(Object.entries(places.views).map(([name, corners]) => [name, corners.map(at)])),
    arcs: ours.map(({ points }) => pack(points)),
    outer,
    units,
    neighbours: outlines.neighbours.map(({ id }) => ({
      id,
      rings: ringsOf(stretches, id).map(({ points }) => pack(points)),
    })),
    rivers: rivers.map(({ name, course: points }) => ({
      name,
      points: pack(simplify(points, TOLERANCE_KM.land / 2)),
    })),
    cities: places.cities.map(([name, place, rank, side]) => ({ name, at: at(place), rank, side })),
    labels: places.labels.map(([text, place, kind]) => ({ text, at: at(place), kind })),
    line: buildFront(coasts[0] ?? [], rivers[0]?.course ?? []),
    occupiedClosing: pack(outlines.occupiedClosing.map(toKm)),
    markers: places.markers.map(({ sector, at: place }) => ({ sector, at: at(place) })),
    entries: places.entries.map(({ side, at: place }) => ({ side, at: at(place) })),
  };
}
