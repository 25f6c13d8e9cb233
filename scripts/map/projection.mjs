// Owns how degrees become the map's integers. It must not know what is projected.

import { geoConicConformal } from 'd3-geo';

/** @typedef {[number, number]} Pair */

export const EARTH_RADIUS_KM = 6371;
/** @type {Pair} */
export const PARALLELS = [45, 51];
/** @type {Pair} */
export const CENTRE = [33, 48.5];
/** Coordinates are integers of this many kilometres, y downwards, origin at CENTRE. */
export const UNIT_KM = 0.1;

const projection = geoConicConformal()
  .parallels(PARALLELS)
  .rotate([-CENTRE[0], 0])
  .center([0, CENTRE[1]])
  .scale(EARTH_RADIUS_KM)
  .translate([0, 0])
  .precision(0);

/**
 * Longitude and latitude in degrees to kilometres from the centre.
 * @param {Pair} point
 * @returns {Pair}
 */
export function project(point) {
  const projected = projection(point);
  if (!projected) throw new Error(`no projection of ${point}`);
  return projected;
}

/**
 * Kilometres to the map's unit.
 * @param {number} km
 */
export const integer = (km) => Math.round(km / UNIT_KM);

/**
 * A place as the map file writes it.
 * @param {Pair} point
 */
export const at = (point) => project(point).map(integer);

/**
 * Integer points as one flat list: the first absolute, the others as steps; repeated points dropped.
 * @param {Pair[]} points
 */
export function pack(points) {
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
