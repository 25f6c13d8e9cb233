// Owns the line of contact on the invented map: by hand, along the state's border, along a river. It must not know how
// border and river came about.

import { simplify, smooth } from '../plane.mjs';
import { pack } from '../projection.mjs';
import { roughened, toKm } from './grid.mjs';
import { line } from './places.mjs';

/** @typedef {[number, number]} Pair */

const TOLERANCE_KM = 0.6;
/** How far the hand-drawn line is shifted by noise, as a share of what coasts are. */
const ROUGHNESS = 0.22;

/** @param {Pair[]} course @param {Pair} place on the grid */
function nearest(course, place) {
  const [x, y] = toKm(place);
  const off = course.map((p) => (p[0] - x) ** 2 + (p[1] - y) ** 2);
  return off.indexOf(Math.min(...off));
}

/** Part of an open course between two places, in the order asked. @param {Pair[]} course @param {[Pair, Pair]} ends */
function along(course, [from, to]) {
  const [i, j] = [nearest(course, from), nearest(course, to)];
  return i <= j ? course.slice(i, j + 1) : course.slice(j, i + 1).reverse();
}

/** Part of a closed ring between two places, the shorter way. @param {Pair[]} ring @param {[Pair, Pair]} ends */
function around(ring, ends) {
  const straight = along(ring, ends);
  const start = nearest(ring, ends[0]);
  const turned = [...ring.slice(start), ...ring.slice(0, start)];
  const end = nearest(turned, ends[1]);
  const [forth, back] = [turned.slice(0, end + 1), [...turned.slice(end), ...turned.slice(0, 1)].reverse()];
  const shorter = forth.length <= back.length ? forth : back;
  return shorter.length < straight.length ? shorter : straight;
}

/** @param {Pair[]} points on the grid; the ends stay where they are @returns {Pair[]} */
function byHand(points) {
  const curve = smooth(points);
  return curve.map((p, i) => toKm(i === 0 || i === curve.length - 1 ? p : roughened(p, ROUGHNESS)));
}

/**
 * The line sector by sector, packed; each begins where the one before ended.
 * @param {Pair[]} mainland ring in kilometres
 * @param {Pair[]} river course in kilometres
 */
export function buildFront(mainland, river) {
  /** @type {Pair | undefined} */
  let end;
  return line.map(({ sector, moves, parts }) => {
    const rough = parts.flatMap((part) => {
      if ('border' in part) return around(mainland, part.border);
      return 'river' in part ? along(river, part.river) : byHand(part.points);
    });
    if (end) rough[0] = end;
    end = rough.at(-1);
    return { sector, moves, points: pack(simplify(rough, TOLERANCE_KM)) };
  });
}
