// Owns what is drawn by hand: the line of contact of spring 2025, what closes the area behind it, the Dnipro. It must
// not know how any of it is projected, simplified or drawn. Coordinates are degrees, longitude first.

/** @typedef {[number, number][]} Trace */

/**
 * Reads a trace written as `longitude latitude, longitude latitude, ...`.
 * @param {string} text
 * @returns {[number, number][]}
 */
const trace = (text) =>
  text.split(',').map((pair) => {
    const [longitude = Number.NaN, latitude = Number.NaN] = pair.trim().split(/\s+/).map(Number);
    return [longitude, latitude];
  });

/**
 * The Dnipro from Belarus to its estuary, drawn by hand.
 * @type {[number, number][]}
 */
export const dnipro = trace(`
    30.62 52.75, 30.42 52.38, 30.83 51.95, 30.63 51.62, 30.55 51.3, 30.52 51.0,
    30.53 50.72, 30.56 50.45, 30.72 50.22, 31.05 50.0, 31.46 49.76, 31.78 49.58,
    32.12 49.46, 32.6 49.25, 33.1 49.1, 33.45 49.03, 33.85 48.85, 34.4 48.62,
    34.72 48.52, 35.05 48.49, 35.19 48.36, 35.16 48.12, 35.09 47.87, 35.13 47.66,
    35.05 47.54, 34.8 47.53, 34.55 47.545, 34.35 47.535, 34.12 47.45, 33.96 47.3,
    33.84 47.16, 33.68 47.03, 33.5 46.87, 33.36 46.77, 33.12 46.74, 32.88 46.66,
    32.66 46.605, 32.44 46.55, 32.22 46.5, 31.92 46.55, 31.62 46.59
  `);

/**
 * The line of contact at the end of March 2025, sector by sector, north to south-west, so that the
 * defender is always on the right hand. `border` follows the state border between two places;
 * `points` are drawn by hand. Each sector starts where the one before it ended. `moves`: the ground counts
 * in the four regions.
 * @type {{ sector: string, moves: boolean, parts: ({ border: Trace } | { points: Trace })[] }[]}
 */
export const line = [
  {
    sector: 'sumy-kursk',
    moves: false,
    parts: [
      { border: trace('34.28 51.24, 35.08 51.19') },
      { points: trace('35.06 51.13, 35.12 51.07, 35.2 51.06, 35.27 51.03') },
      { border: trace('35.3 51.02, 35.59 50.4') },
    ],
  },
  {
    sector: 'kharkiv',
    moves: false,
    parts: [
      { border: trace('35.59 50.4, 36.33 50.3') },
      { points: trace('36.36 50.25, 36.44 50.215, 36.53 50.245') },
      { border: trace('36.56 50.29, 36.82 50.33') },
      { points: trace('36.86 50.285, 36.95 50.265, 37.05 50.295') },
      { border: trace('37.1 50.34, 37.6 50.29') },
    ],
  },
  {
    sector: 'kupiansk',
    moves: false,
    parts: [
      { border: trace('37.6 50.29, 37.7 50.1') },
      {
        points: trace(`
    37.72 49.99, 37.66 49.9, 37.6 49.84, 37.67 49.79, 37.75 49.74, 37.79 49.68,
    37.76 49.61, 37.7 49.55, 37.73 49.48, 37.8 49.43, 37.86 49.37
  `),
      },
    ],
  },
  {
    sector: 'luhansk',
    moves: true,
    parts: [
      {
        points: trace(`
    37.86 49.37, 37.9 49.28, 37.89 49.19, 37.95 49.11, 37.97 49.03, 38.03 48.97,
    38.12 48.93, 38.23 48.92
  `),
      },
    ],
  },
  {
    sector: 'sloviansk-kramatorsk',
    moves: true,
    parts: [
      {
        points: trace(`
    38.23 48.92, 38.2 48.86, 38.1 48.8, 38.04 48.74, 37.96 48.67, 37.86 48.62,
    37.8 48.57, 37.85 48.5, 37.8 48.43, 37.72 48.37
  `),
      },
    ],
  },
  {
    sector: 'pokrovsk',
    moves: true,
    parts: [
      {
        points: trace(`
    37.72 48.37, 37.6 48.38, 37.5 48.34, 37.4 48.27, 37.27 48.22, 37.14 48.19,
    37.02 48.22, 36.94 48.19, 36.96 48.12, 36.9 48.04, 36.84 47.96, 36.76 47.9,
    36.72 47.82
  `),
      },
    ],
  },
  {
    sector: 'zaporizhzhia-orikhiv',
    moves: true,
    parts: [
      {
        points: trace(`
    36.72 47.82, 36.62 47.76, 36.5 47.7, 36.4 47.63, 36.3 47.58, 36.16 47.54,
    36.03 47.5, 35.9 47.48, 35.78 47.47, 35.62 47.48, 35.5 47.48, 35.38 47.5,
    35.28 47.52
  `),
      },
    ],
  },
  {
    sector: 'zaporizhzhia-city',
    moves: true,
    parts: [
      {
        points: trace(`
    35.28 47.52, 35.16 47.53, 35.05 47.54, 34.8 47.53, 34.55 47.545, 34.35 47.535,
    34.12 47.45
  `),
      },
    ],
  },
  {
    sector: 'kherson',
    moves: true,
    parts: [
      {
        points: trace(`
    34.12 47.45, 33.96 47.3, 33.84 47.16, 33.68 47.03, 33.5 46.87, 33.36 46.77,
    33.12 46.74, 32.88 46.66, 32.66 46.605, 32.44 46.55, 32.22 46.5, 31.92 46.55,
    31.62 46.59, 31.46 46.56
  `),
      },
    ],
  },
];

/**
 * Where the occupied area closes behind the line, from Kinburn round Crimea to the Sumy border. These
 * points lie off the coast or beyond the state border: the drawing clips the area to Ukraine's land.
 * @type {[number, number][]}
 */
export const occupiedClosing = trace(`
    31.4 46.45, 31.9 46.1, 32.1 45.2, 33.0 44.2, 35.3 44.1, 37.2 45.0, 38.3 46.6,
    39.5 47.0, 41.0 48.2, 41.0 49.9, 39.5 50.6, 37.6 50.9, 35.9 51.2, 35.2 51.9,
    34.6 51.4
  `);
