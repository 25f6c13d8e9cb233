// Owns turning the hand-drawn line of contact into projected stretches. It must not know what is written in it.

import { line } from './line-of-contact.mjs';
import { simplify, smooth } from './plane.mjs';
import { pack, project } from './projection.mjs';

/** @typedef {import('./projection.mjs').Pair} Pair */

/** Kilometres a drawn line may be off after simplification. */
export const TOLERANCE_KM = 0.35;

/**
 * Number of the ring's point nearest to a place.
 * @param {Pair[]} ring
 * @param {Pair | undefined} place
 */
function nearest(ring, place) {
  if (!place) throw new Error('a border stretch has two ends');
  const [x, y] = project(place);
  const off = ring.map((p) => (p[0] - x) ** 2 + (p[1] - y) ** 2);
  return off.indexOf(Math.min(...off));
}

/**
 * The stretch of the state border between the two points of the mainland ring nearest to those given, the shorter way.
 * @param {Pair[]} mainland
 * @param {Pair[]} ends
 * @returns {Pair[]}
 */
function alongBorder(mainland, [from, to]) {
  const [i, j] = [nearest(mainland, from), nearest(mainland, to)];
  const [low, high] = [Math.min(i, j), Math.max(i, j)];
  const inner = mainland.slice(low, high + 1);
  const around = [...mainland.slice(high), ...mainland.slice(0, low + 1)];
  const rising = inner.length < around.length ? inner : [...around].reverse();
  return i === low ? rising : [...rising].reverse();
}

/**
 * The line sector by sector, packed; each begins where the one before ended.
 * @param {Pair[]} mainland
 */
export function buildLine(mainland) {
  /** @type {Pair | undefined} */
  let end;
  return line.map(({ sector, moves, parts }) => {
    const rough = parts.flatMap((part) =>
      'border' in part ? alongBorder(mainland, part.border) : part.points.map(project),
    );
    if (end) rough[0] = end;
    end = rough.at(-1);
    const byHand = parts.every((part) => 'points' in part);
    return { sector, moves, points: pack(simplify(byHand ? smooth(rough) : rough, TOLERANCE_KM)) };
  });
}
