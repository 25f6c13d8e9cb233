// Owns how a hand-drawn course is written down: `x,y x,y`, so that a coast can be read and changed in one place.

/** @typedef {[number, number]} Pair */

/**
 * @param {string} written pairs of figures parted by blanks
 * @returns {Pair[]}
 */
export function path(written) {
  return written
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [x, y] = pair.split(',').map(Number);
      if (x === undefined || y === undefined || Number.isNaN(x + y)) throw new Error(`no place: ${pair}`);
      return [x, y];
    });
}
