// Owns what is done with lines and rings of the plane when the map is made: simplify, smooth, join, cut, measure. It
// must not know the map's data or units.

/** @typedef {[number, number]} Pair */

/**
 * Distance of a point from a segment, squared; without both ends, zero.
 * @param {Pair} p
 * @param {Pair | undefined} a
 * @param {Pair | undefined} b
 */
function offSegment([px, py], a, b) {
  if (!a || !b) return 0;
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const long = dx * dx + dy * dy;
  const t = long === 0 ? 0 : Math.max(0, Math.min(1, ((px - a[0]) * dx + (py - a[1]) * dy) / long));
  return (px - a[0] - t * dx) ** 2 + (py - a[1] - t * dy) ** 2;
}

/**
 * Line simplification (Douglas and Peucker 1973); the ends stay.
 * @param {Pair[]} points
 * @param {number} tolerance
 * @returns {Pair[]}
 */
export function simplify(points, tolerance) {
  const [first, last] = [points[0], points.at(-1)];
  let worst = tolerance ** 2;
  let split = -1;
  points.slice(0, -1).forEach((p, i) => {
    const off = i === 0 ? 0 : offSegment(p, first, last);
    if (off > worst) [worst, split] = [off, i];
  });
  if (!first || !last || points.length < 3) return points;
  if (split < 0) return [first, last];
  const before = simplify(points.slice(0, split + 1), tolerance);
  return [...before, ...simplify(points.slice(split), tolerance).slice(1)];
}

/**
 * A ring has no ends: it is cut at its first point and at the point farthest from it.
 * @param {Pair[]} ring
 * @param {number} tolerance
 */
export function simplifyRing(ring, tolerance) {
  let far = 0;
  let best = -1;
  ring.forEach((p, i) => {
    const off = offSegment(p, ring[0], ring[0]);
    if (off > best) [best, far] = [off, i];
  });
  const there = simplify(ring.slice(0, far + 1), tolerance);
  return [...there, ...simplify(ring.slice(far), tolerance).slice(1)];
}

/**
 * Area of a ring, always positive.
 * @param {Pair[]} ring
 */
export function area(ring) {
  const sum = ring.reduce((total, a, i) => {
    const b = ring[(i + 1) % ring.length] ?? a;
    return total + a[0] * b[1] - b[0] * a[1];
  }, 0);
  return Math.abs(sum) / 2;
}

/** @param {Pair | undefined} p */
const key = (p) => (p ? `${p[0].toFixed(6)},${p[1].toFixed(6)}` : '');

/**
 * Joins pieces end to end into rings or open chains.
 * @param {Pair[][]} pieces
 */
export function stitch(pieces) {
  /** @type {Map<string, Pair[][]>} */
  const starts = new Map();
  for (const piece of pieces) starts.set(key(piece[0]), [...(starts.get(key(piece[0])) ?? []), piece]);
  const taken = new Set();
  return pieces.flatMap((piece) => {
    if (taken.has(piece)) return [];
    const chain = [];
    for (let next = /** @type {Pair[] | undefined} */ (piece); next; ) {
      taken.add(next);
      for (const p of chain.length === 0 ? next : next.slice(1)) chain.push(p);
      next = starts.get(key(chain.at(-1)))?.find((other) => !taken.has(other));
    }
    return [chain];
  });
}

/**
 * A smooth curve through hand-drawn points (Catmull and Rom 1974), straight in projected space.
 * @param {Pair[]} points
 * @returns {Pair[]}
 */
export function smooth(points) {
  return points.flatMap((b, i) => {
    const c = points[i + 1];
    if (!c) return [b];
    const [a, d] = [points[i - 1] ?? b, points[i + 2] ?? c];
    return [0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875].map((t) => {
      /** @type {(k: 0 | 1) => number} */
      const value = (k) =>
        0.5 *
        (2 * b[k] +
          (c[k] - a[k]) * t +
          (2 * a[k] - 5 * b[k] + 4 * c[k] - d[k]) * t ** 2 +
          (3 * b[k] - a[k] - 3 * c[k] + d[k]) * t ** 3);
      return /** @type {Pair} */ ([value(0), value(1)]);
    });
  });
}

/**
 * Cuts a ring to a box, side by side (Sutherland and Hodgman 1974).
 * @param {Pair[]} ring
 * @param {{ west: number, north: number, east: number, south: number }} box
 */
export function clip(ring, box) {
  const west = cut(ring, 0, (value) => value - box.west);
  const east = cut(west, 0, (value) => box.east - value);
  const north = cut(east, 1, (value) => value - box.north);
  return cut(north, 1, (value) => box.south - value);
}

/**
 * Keeps the part of a ring where `inside` is not negative.
 * @param {Pair[]} ring
 * @param {0 | 1} axis
 * @param {(value: number) => number} inside
 * @returns {Pair[]}
 */
function cut(ring, axis, inside) {
  return ring.flatMap((b, i) => {
    const a = ring.at(i - 1) ?? b;
    const [from, to] = [inside(a[axis]), inside(b[axis])];
    const t = from / (from - to);
    /** @type {Pair} */
    const edge = [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
    if (from >= 0 !== to >= 0) return to >= 0 ? [edge, b] : [edge];
    return to >= 0 ? [b] : [];
  });
}
