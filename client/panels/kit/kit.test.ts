import fc from 'fast-check';
import { expect, test } from 'vitest';
import map from '../../../assets/map/ukraine.json' with { type: 'json' };
import { frontFrame, mapOutline, sectorPlace, unpackLine } from './map-outline.ts';
import { differenceInWords, meterScale } from './meter.tsx';
import { sparkPoints } from './sparkline.tsx';
import { nextChoice } from './tabs.tsx';

test('arrows walk round a row of choices, Home and End go to its ends, other keys do nothing', () => {
  expect([nextChoice('ArrowRight', 2, 3), nextChoice('ArrowLeft', 0, 3)]).toEqual([0, 2]);
  expect([nextChoice('Home', 2, 3), nextChoice('End', 0, 3), nextChoice('a', 0, 3)]).toEqual([0, 2, null]);
});

test('the meter keeps every value inside its frame and in order', () => {
  const values = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(values, (list) => {
      const at = meterScale(list);
      const places = list.toSorted((a, b) => a - b).map((value) => at(value));
      expect(places.every((place) => place > 0 && place < 100)).toBe(true);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }),
  );
});

test('the difference is said in words', () => {
  expect([differenceInWords(5.4), differenceInWords(-7.7), differenceInWords(0)]).toEqual([
    '+5.4 to you',
    '7.7 short',
    '0.0 to you',
  ]);
});

test('a sparkline of equal values is a line in the middle, and one value is a point', () => {
  expect(sparkPoints([5, 5], undefined, 66, 24).map(([, y]) => y)).toEqual([12, 12]);
  expect(sparkPoints([5], undefined, 66, 24)).toHaveLength(1);
  expect(sparkPoints([], undefined, 66, 24)).toEqual([]);
});

test('a map file becomes closed outlines without broken numbers', () => {
  const outline = mapOutline(map);
  for (const path of Object.values(outline)) expect(path).toMatch(/^M[-\d .MLZ]+$/);
  expect(outline.land.match(/Z/g)?.length).toBeGreaterThanOrEqual(map.units.length);
  expect(unpackLine([1, 2, 3, 4, -1, -1])).toEqual([
    [1, 2],
    [4, 6],
    [3, 5],
  ]);
});

test('a picture of the whole front shows the ground that may change hands, on a map of any scale', () => {
  const near = frontFrame(map);
  expect(near.middle[1]).toBeGreaterThan(0);
  const [[west = 0] = [], [east = 0] = []] = map.views.wide;
  expect(near.width).toBeCloseTo(1.15 * (east - west), 6);
  const small = {
    ...map,
    views: {
      ...map.views,
      wide: [
        [0, 2000],
        [2000, 0],
      ],
    },
  };
  expect(frontFrame(small).middle[0]).toBe(1000);
  const still = { ...small, line: map.line.map((stretch) => ({ ...stretch, moves: false })) };
  expect(frontFrame(still).width).toBe(2300);
});

test('every sector of the map has a place, an unknown one has none', () => {
  for (const { sector } of [...map.line, ...map.markers]) expect(sectorPlace(map, sector)).not.toBeNull();
  expect(sectorPlace(map, 'atlantis')).toBeNull();
});
