// Owns the step from the hand-drawn grid to kilometres and to the map's integers, and the noise that roughens coasts and
// borders. It must not know what is drawn.

import { pack } from '../projection.mjs';

/** @typedef {[number, number]} Pair */

/** Kilometres of one step of the grid, and where its origin lies, so that the front fills the same part of the sheet as on the real map. */
const STEP_KM = 15;
/** @type {Pair} */
const ORIGIN_KM = [-700, -330];
/** Limits of the sheet in kilometres, as on the real map. */
export const BOX_KM = { west: -1100, north: -760, east: 1000, south: 720 };

/**
 * @param {Pair} place on the grid
 * @returns {Pair} in kilometres
 */
export const toKm = ([x, y]) => [x * STEP_KM + ORIGIN_KM[0], y * STEP_KM + ORIGIN_KM[1]];

/**
 * @param {Pair} km
 * @returns {Pair}
 */
export const toGrid = ([x, y]) => [(x - ORIGIN_KM[0]) / STEP_KM, (y - ORIGIN_KM[1]) / STEP_KM];

/** A place as the map file writes it. @param {Pair} place */
export const at = (place) => {
  const [x = 0, y = 0] = pack([toKm(place)]);
  return [x, y];
};

/** A number from 0 to 1 for a corner of the lattice, always the same. @param {number} x @param {number} y @param {number} seed */
function corner(x, y, seed) {
  let h = Math.imul(x, 374761393) ^ Math.imul(y, 668265263) ^ Math.imul(seed, 2147483647);
  h = Math.imul(h ^ (h >>> 13), 1274126177);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967295;
}

/** @param {number} t */
const ease = (t) => t * t * t * (t * (t * 6 - 15) + 10);

/** Smooth noise from -1 to 1 (after Perlin 2002). @param {number} x @param {number} y @param {number} seed */
function noise(x, y, seed) {
  const [cx, cy] = [Math.floor(x), Math.floor(y)];
  const [u, v] = [ease(x - cx), ease(y - cy)];
  const top = corner(cx, cy, seed) * (1 - u) + corner(cx + 1, cy, seed) * u;
  const bottom = corner(cx, cy + 1, seed) * (1 - u) + corner(cx + 1, cy + 1, seed) * u;
  return (top * (1 - v) + bottom * v) * 2 - 1;
}

/** Wavelength and size of each layer of roughness, in steps of the grid. */
const LAYERS = [
  [7, 1.1],
  [3.1, 0.75],
  [1.4, 0.55],
  [0.7, 0.34],
  [0.36, 0.17],
];

/**
 * A place shifted by noise: what is drawn straight looks grown.
 * @param {Pair} place
 * @param {number} amount 1 for coasts and borders
 * @returns {Pair}
 */
export function roughened([x, y], amount = 1) {
  let [dx, dy] = [0, 0];
  LAYERS.forEach(([wave = 1, size = 0], i) => {
    dx += noise(x / wave, y / wave, i * 2 + 11) * size;
    dy += noise(x / wave, y / wave, i * 2 + 12) * size;
  });
  return [x + dx * amount, y + dy * amount];
}
