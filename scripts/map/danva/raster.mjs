// Owns whose each small square of the sheet is, from the rough drawing and the noise, without specks. It must not know
// how borders are traced.

import { BOX_KM, roughened, toGrid } from './grid.mjs';
import { islands, neighbours, seas, state } from './outlines.mjs';
import { units } from './places.mjs';

/** @typedef {[number, number]} Pair */

export const SEA = 'sea';
/** Side of a square in kilometres. */
export const CELL_KM = 2.8;
export const COLUMNS = Math.round((BOX_KM.east - BOX_KM.west) / CELL_KM);
export const ROWS = Math.round((BOX_KM.south - BOX_KM.north) / CELL_KM);
/** Fewer squares than this are a speck and fall to whoever surrounds them. */
const SPECK = 40;

/** Even-odd test. @param {Pair} p @param {Pair[]} ring */
function within([x, y], ring) {
  let inside = false;
  ring.forEach(([ax, ay], i) => {
    const [bx, by] = ring[(i + 1) % ring.length] ?? [ax, ay];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  });
  return inside;
}

/** @param {Pair} place on the grid */
export function ownerOf(place) {
  const p = roughened(place);
  const island = islands.find(({ ring }) => within(p, ring));
  if (island) return island.owner;
  if (seas.some((ring) => within(p, ring))) return SEA;
  if (!within(p, state)) return neighbours.find(({ ring }) => within(p, ring))?.id ?? SEA;
  let best = SEA;
  let least = Number.POSITIVE_INFINITY;
  for (const [id, , [x, y]] of units) {
    const off = (p[0] - x) ** 2 + (p[1] - y) ** 2;
    if (id !== 'KE-11' && off < least) [best, least] = [id, off];
  }
  return best;
}

/** @param {number} column @param {number} row @returns {Pair} */
const middle = (column, row) =>
  toGrid([BOX_KM.west + (column + 0.5) * CELL_KM, BOX_KM.north + (row + 0.5) * CELL_KM]);

/** The owners of all squares, row by row from the north-west. */
export function ownedSquares() {
  const owners = Array.from({ length: COLUMNS * ROWS }, (_, i) =>
    ownerOf(middle(i % COLUMNS, Math.floor(i / COLUMNS))),
  );
  return withoutSpecks(owners);
}

/** @param {number} i */
function beside(i) {
  const column = i % COLUMNS;
  return [
    ...(column > 0 ? [i - 1] : []),
    ...(column < COLUMNS - 1 ? [i + 1] : []),
    ...(i >= COLUMNS ? [i - COLUMNS] : []),
    ...(i < COLUMNS * (ROWS - 1) ? [i + COLUMNS] : []),
  ];
}

/** @param {string[]} owners */
function withoutSpecks(owners) {
  const seen = new Uint8Array(owners.length);
  const cleaned = [...owners];
  owners.forEach((owner, start) => {
    if (seen[start]) return;
    const patch = [start];
    /** @type {Map<string, number>} */
    const around = new Map();
    seen[start] = 1;
    for (let at = 0; at < patch.length; at++) {
      for (const next of beside(patch[at] ?? 0)) {
        const other = owners[next] ?? SEA;
        if (other !== owner) around.set(other, (around.get(other) ?? 0) + 1);
        else if (!seen[next]) {
          seen[next] = 1;
          patch.push(next);
        }
      }
    }
    const [most] = [...around].sort((a, b) => b[1] - a[1]);
    if (patch.length < SPECK && most) for (const i of patch) cleaned[i] = most[0];
  });
  return cleaned;
}
