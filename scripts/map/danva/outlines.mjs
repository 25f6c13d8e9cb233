// Owns the rough outlines of the invented country and what lies around it: waters, islands, borders. It must not know how
// they are made to look natural. Coordinates are on a grid of 15 km, x eastwards and y southwards.

import { path } from './path.mjs';

/** @typedef {[number, number]} Pair */

/** Water, as rings: the western ocean with the Sound as far as the Narrows, then the Slate Sea with the Ansel Gulf. */
export const seas = [
  path(`
      -40,-40 -9,-40 -7,-16 -2,-4 3,6 1,11 5,16 4.2,22 6,27 2.5,33 3,40 8,46 12,52 20,55
      27,56.5 33,57 36,58.4 36.5,60.2 34,61.5 31,64 26,80 -40,80
  `),
  path(`
      35.2,58.2 37,56 39.5,53.4 42.6,51 44.3,49.4 46,50.2 49,50.6 52.4,48.6 54.5,47 58,44.9
      62.5,43.4 66,41.8 69,42.4 72,44.8 76,46.4 80.5,44 85,44.8 90,49.5 92,55.5 89,61.5 82,65
      73,65.2 66,63 59,61.2 52,61.8 44,60.4 38.5,60.2 36,60.4
  `),
];

/** Land in the water. `owner` is the id of a unit or of a neighbour. */
export const islands = [
  {
    owner: 'KE-11',
    ring: path(`
      51.2,47 53.6,46.8 52.9,49.7 55.5,50.4 59.6,51.2 63.2,51.4 64.4,52.6 60.8,54 58.2,56.2
      55.2,57.6 52.4,56.4 50.6,53.4 51.6,51
  `),
  },
  { owner: 'HS-2', ring: path('-6,23 -3.4,22 -2,25 -2.8,28.6 -5.4,29 -7,26') },
  { owner: 'TA', ring: path('68,56.6 71.4,55.8 73,57.2 70.4,58.6') },
];

/** Kestria's border in the rough; beyond the coast it runs through water. */
export const state = path(`
      17,8 24,4.4 31,5.4 36,2.6 42,3.4 48,4 54,5 57,8.2 60,11 66,12.6 70.5,16.4 77,18.6
      79.4,24 76.6,29 74,33 72.4,38 70,42.5 69.5,50 60,60 44,59 36.2,58.8 34,52.6 27.6,47.4
      22.6,41.6 16.2,38.4 13.4,31 14.6,24 12.4,16.4
  `);

/** Neighbours: the first whose ring holds a place owns it; the last owns what is left. */
export const neighbours = [
  { id: 'TA', ring: path('28,58.6 74,58.6 77,80 20,80') },
  { id: 'ZA', ring: path('86,50 96,46.6 125,42 125,80 77,80 74,64 84,60') },
  { id: 'HS-1', ring: path('-40,-40 14,-40 16,-14 21,-4 18,8 12.4,16.4 8,18.4 -40,17') },
  { id: 'HS-2', ring: path('-40,17 8,18.4 12.4,16.4 16,26 13.4,31 10,33.6 -40,35') },
  { id: 'HS-3', ring: path('-40,35 10,33.6 13.4,31 18,39 36,52 37,59 -40,62') },
  { id: 'AL', ring: path('-40,-40 125,-40 125,80 -40,80') },
];

/** From source to mouth; what lies in water is cut off. */
export const rivers = [
  {
    name: 'Danva',
    points: path(`
      47,-22 44,-10 45.6,-2 42,4 42.4,9 39.6,13 39,17 42,21.6 46,24.4 47.6,28 51,30.6
      53.6,33.4 53.8,36.4 52.8,38.8 51.2,40.8 49.4,42.4 48.2,44.6 46.2,46.4 45.2,48.4
      44.3,49.8 44,51
  `),
  },
  { name: 'Wend', points: path('25,8 24,14 27,19 25.6,25 29,30 28.4,35 32.6,40 33.4,46 36,51 37.4,56.4') },
];

/** Closes the occupied area behind the line, beyond border and coast. */
export const occupiedClosing = path(
  '44.6,53 47.6,56 53,59.4 61,58 67,52 74,47 84,38 88,26 82,12 70,4 60,1 54,2',
);
