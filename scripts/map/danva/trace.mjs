// Owns the borders between owners of squares as lines: each stretch between the same two owners once, smoothed. It must
// not know who the owners are.

import { BOX_KM } from './grid.mjs';
import { CELL_KM, COLUMNS, ROWS } from './raster.mjs';

/** @typedef {[number, number]} Pair */
/** Points in kilometres; `left` and `right` own what lies on either hand. @typedef {{ points: Pair[], left: string, right: string }} Stretch */

const EDGE = 'edge';
const WIDE = COLUMNS + 1;

/** @param {number} vertex @returns {Pair} */
const placeOf = (vertex) => [
  BOX_KM.west + (vertex % WIDE) * CELL_KM,
  BOX_KM.north + Math.floor(vertex / WIDE) * CELL_KM,
];

/** Sides of squares between different owners, by both of their ends. @param {string[]} owners */
function sides(owners) {
  /** @type {Map<number, { to: number, left: string, right: string }[]>} */
  const from = new Map();
  /** @param {number} a @param {number} b @param {string} left @param {string} right */
  const add = (a, b, left, right) => {
    if (left === right) return;
    from.set(a, [...(from.get(a) ?? []), { to: b, left, right }]);
    from.set(b, [...(from.get(b) ?? []), { to: a, left: right, right: left }]);
  };
  /** @param {number} column @param {number} row */
  const owner = (column, row) =>
    column < 0 || row < 0 || column >= COLUMNS || row >= ROWS
      ? EDGE
      : (owners[row * COLUMNS + column] ?? EDGE);
  for (let row = 0; row <= ROWS; row++) {
    for (let column = 0; column <= COLUMNS; column++) {
      const vertex = row * WIDE + column;
      if (column < COLUMNS) add(vertex, vertex + 1, owner(column, row - 1), owner(column, row));
      if (row < ROWS) add(vertex, vertex + WIDE, owner(column, row), owner(column - 1, row));
    }
  }
  return from;
}

/** Every border once. @param {string[]} owners @returns {Stretch[]} */
export function traceBorders(owners) {
  const from = sides(owners);
  const walked = new Set();
  /** @param {number} a @param {number} b */
  const key = (a, b) => (a < b ? `${a}/${b}` : `${b}/${a}`);
  /** @param {number} start @param {{ to: number, left: string, right: string }} first @returns {Stretch} */
  const walk = (start, first) => {
    const vertices = [start];
    let here = start;
    for (let side = /** @type {typeof first | undefined} */ (first); side; ) {
      walked.add(key(here, side.to));
      here = side.to;
      vertices.push(here);
      const on = from.get(here) ?? [];
      side = on.length === 2 && here !== start ? on.find(({ to }) => !walked.has(key(here, to))) : undefined;
    }
    return { points: smoothed(vertices.map(placeOf)), left: first.left, right: first.right };
  };
  /** @param {(degree: number) => boolean} wanted */
  const startAt = (wanted) =>
    [...from].flatMap(([vertex, on]) =>
      wanted(on.length)
        ? on.flatMap((side) => (walked.has(key(vertex, side.to)) ? [] : [walk(vertex, side)]))
        : [],
    );
  // Meeting points first; what is left then is rings that meet nobody.
  return [...startAt((degree) => degree !== 2), ...startAt((degree) => degree === 2)];
}

/** Stairs become curves; ends stay, and a ring stays closed. @param {Pair[]} points @returns {Pair[]} */
function smoothed(points) {
  const [first, last] = [points[0], points.at(-1)];
  const closed = first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1];
  let line = closed ? points.slice(1) : points;
  for (let pass = 0; pass < 3; pass++) {
    line = line.map((p, i) => {
      const a = line[i - 1] ?? (closed ? line.at(-1) : undefined);
      const b = line[i + 1] ?? (closed ? line[0] : undefined);
      if (!a || !b) return p;
      return /** @type {Pair} */ ([(a[0] + 2 * p[0] + b[0]) / 4, (a[1] + 2 * p[1] + b[1]) / 4]);
    });
  }
  const again = line[0];
  return closed && again ? [...line, again] : line;
}
