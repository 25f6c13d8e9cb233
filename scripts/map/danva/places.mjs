// Owns what is named on the invented map: regions, towns, labels, the line of contact, the first view. It must not know how any
// of it is made to look natural. Coordinates are on a grid of 15 km, x eastwards and y southwards.

import { path } from './path.mjs';

/** @typedef {[number, number]} Pair */

export const statement = {
  asOf: '0001-04-01',
  source:
    'States, coasts, rivers and line of contact: drawn by hand for this game and roughened by noise of a fixed seed.',
  convention:
    'States, borders, coasts and places are invented. Hatching shows control on the ground and implies no judgement on status.',
};

/** Regions of Kestria: id, name, middle. The cape is an island of the outlines. @type {[string, string, Pair][]} */
export const units = [
  ['KE-01', 'Velmar', [38, 15]],
  ['KE-02', 'Sorrel', [50, 9]],
  ['KE-03', 'Harvel', [60.5, 16.4]],
  ['KE-04', 'Lissen', [74, 23.6]],
  ['KE-05', 'Dorvan', [66, 29.6]],
  ['KE-06', 'Denmoor', [53, 28.6]],
  ['KE-07', 'Zavela', [58.4, 39.4]],
  ['KE-08', 'Kerrow', [47.4, 47]],
  ['KE-09', 'Gannet', [40, 45]],
  ['KE-10', 'Saltmere', [35, 52]],
  ['KE-11', 'Cape Saint Ansel', [54, 53]],
  ['KE-12', 'Lowick', [18.4, 13]],
  ['KE-13', 'Cairn', [21.4, 34.6]],
  ['KE-14', 'Brackwell', [28, 9.6]],
  ['KE-15', 'Ilsow', [27.6, 20.4]],
  ['KE-16', 'Wendle', [30, 31]],
  ['KE-17', 'Tarrowby', [41, 25.4]],
  ['KE-18', 'Quern', [35.6, 40]],
  ['KE-19', 'Mosswater', [49.4, 18.6]],
  ['KE-20', 'Ostrand', [44.6, 36]],
  ['KE-21', 'Pennock', [18.4, 23.6]],
];

/**
 * Towns: name, place, rank (1 large, 2 middle, 3 only when there is room), side of the label.
 * @type {[string, Pair, number, string][]}
 */
export const cities = [
  ['Velmar', [38, 16], 1, 'left'],
  ['Harvel', [60, 16.6], 1, 'left'],
  ['Saltmere', [37.6, 53.4], 1, 'left'],
  ['Denmoor', [51.4, 29.6], 1, 'left'],
  ['Lowick', [18, 14], 1, 'left'],
  ['Dorvan', [70, 31], 2, 'right'],
  ['Lissen', [74.4, 24], 2, 'right'],
  ['Zavela', [55, 36.8], 2, 'left'],
  ['Kerrow', [46.8, 43.8], 2, 'left'],
  ['Gannet', [41.6, 46.4], 2, 'left'],
  ['Marrowby', [67.6, 40.2], 2, 'right'],
  ['Ansel', [56, 53.4], 2, 'right'],
  ['Gullhead', [51.8, 54.6], 3, 'left'],
  ['Sorrel', [50.6, 10], 2, 'left'],
  ['Suddon', [59.8, 7], 2, 'right'],
  ['Silvern', [63, 24.4], 2, 'left'],
  ['Parvel', [61.6, 31.2], 2, 'left'],
  ['Cranmoor', [63.4, 27], 3, 'left'],
  ['Coppin', [64.2, 18.8], 3, 'left'],
  ['Orrick', [58.2, 34.9], 3, 'left'],
  ['Mellin', [62, 41.4], 2, 'above'],
  ['Zavela plant', [53.2, 41.4], 3, 'right'],
  ['Cairn', [22, 34], 2, 'right'],
  ['Brackwell', [28, 9.4], 2, 'right'],
  ['Ilsow', [27.8, 20.6], 2, 'right'],
  ['Mosswater', [48.6, 18.4], 2, 'right'],
  ['Quern', [36, 38.6], 2, 'left'],
  ['Ostrand', [45, 35.4], 3, 'left'],
  ['Wendle', [30.6, 31], 3, 'right'],
  ['Tarrowby', [41, 26], 3, 'left'],
  ['Pennock', [18.6, 23.4], 3, 'right'],
  ['Port Haven', [6.6, 23], 1, 'right'],
  ['Ordell', [95, 9], 1, 'right'],
  ['Arkand', [47, 63.4], 1, 'right'],
];

/** Names written across land and sea. @type {[string, Pair, string][]} */
export const labels = [
  ['Slate Sea', [45, 55.6], 'sea'],
  ['Ansel Gulf', [74, 53], 'sea'],
  ['The Sound', [-2, 13], 'sea'],
  ['The Narrows', [30.5, 60.4], 'sea'],
  ['Aldoria', [72, 6], 'country'],
  ['Aldoria', [86, 30], 'country'],
  ['Haven States', [8.6, 9], 'country'],
  ['Haven States', [9, 41], 'country'],
  ['Taranya', [58, 65], 'country'],
  ['Zamara', [101, 58], 'country'],
];

/**
 * The line of contact from north to south, the defender on the right hand: along the state's border between two places,
 * along a river between two places, or by hand.
 * @type {{ sector: string, moves: boolean, parts: ({ border: [Pair, Pair] } | { river: [Pair, Pair] } | { points: Pair[] })[] }[]}
 */
export const line = [
  {
    sector: 'sorrel-corse',
    moves: false,
    parts: [
      {
        border: [
          [53, 4.8],
          [60, 11],
        ],
      },
    ],
  },
  {
    sector: 'harvel',
    moves: false,
    parts: [
      {
        border: [
          [60, 11],
          [65, 12.4],
        ],
      },
      { points: path('65,12.4 66,14.4 65.4,16 66.4,17.4') },
    ],
  },
  { sector: 'coppin', moves: false, parts: [{ points: path('66.4,17.4 65.5,18.7 66.8,20.1 67.2,21.4') }] },
  { sector: 'lissen', moves: true, parts: [{ points: path('67.2,21.4 66.8,22.8 67.9,24.4') }] },
  {
    sector: 'silvern-cranmoor',
    moves: true,
    parts: [{ points: path('67.9,24.4 66.2,25.6 65.3,27.2 66,28.8') }],
  },
  {
    sector: 'parvel',
    moves: true,
    parts: [{ points: path('66,28.8 64.2,29.8 63.2,31.4 63.9,32.7 62.6,34') }],
  },
  { sector: 'zavela-orrick', moves: true, parts: [{ points: path('62.6,34 60.6,35 59.2,37 57.4,38') }] },
  { sector: 'zavela-city', moves: true, parts: [{ points: path('57.4,38 55.9,38.9 54.4,38.9 52.8,38.8') }] },
  {
    sector: 'kerrow',
    moves: true,
    parts: [
      {
        river: [
          [52.8, 38.8],
          [44.2, 50.6],
        ],
      },
    ],
  },
];

/** Sectors off the line, shown as markers. @type {{ sector: string, at: Pair }[]} */
export const markers = [
  { sector: 'slate-sea', at: [42.4, 53.4] },
  { sector: 'deep-rear', at: [37, 32.6] },
];

/** Where supply enters. @type {{ side: string, at: Pair }[]} */
export const entries = [
  { side: 'west', at: [14.6, 19] },
  { side: 'east', at: [81, 33] },
];

/** South-west and north-east corners of the first view, for a wide and for a small stage. @type {Record<string, [Pair, Pair]>} */
export const views = {
  wide: [
    [33, 58],
    [82, -3.5],
  ],
  small: [
    [41, 52],
    [76, 1],
  ],
};
