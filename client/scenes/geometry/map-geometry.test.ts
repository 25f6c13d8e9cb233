import { test as prop } from '@fast-check/vitest';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelSide, ringPoints, unpack } from './map-geometry.ts';

describe('the packed form', () => {
  prop.prop([fc.array(fc.tuple(fc.integer(), fc.integer()), { minLength: 1 })])(
    'gives back the points it was made of',
    (pairs) => {
      let [x, y] = [0, 0];
      const packed = pairs.flatMap(([px, py]) => {
        const step = [px - x, py - y];
        [x, y] = [px, py];
        return step;
      });
      expect(unpack(packed)).toEqual(pairs.map(([px, py]) => ({ x: px, y: py })));
    },
  );

  test('of an odd number of values is a broken file', () => {
    expect(() => unpack([1, 2, 3])).toThrow('odd');
  });
});

describe('rings', () => {
  const arcs = [
    [
      { x: 0, y: 0 },
      { x: 1, y: 0 },
    ],
    [
      { x: 0, y: 0 },
      { x: 1, y: 1 },
      { x: 1, y: 0 },
    ],
  ];

  test('are walked along their arcs, backwards where the number says so', () => {
    expect(ringPoints(arcs, [0, ~1])).toEqual([
      { x: 0, y: 0 },
      { x: 1, y: 0 },
      { x: 1, y: 1 },
      { x: 0, y: 0 },
    ]);
  });

  test('of an arc that does not exist are a broken file', () => {
    expect(() => ringPoints(arcs, [7])).toThrow('no arc 7');
  });
});

test('a side nobody knows is the right', () => {
  expect(['left', 'above', 'below', 'sideways'].map(labelSide)).toEqual(['left', 'above', 'below', 'right']);
});
