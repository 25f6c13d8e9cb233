import { test as prop } from '@fast-check/vitest';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distance, type Point } from './point.ts';
import { calmed, lengthOf, pointAt, runningLength, shiftSideways, stationAt, subdivide } from './polyline.ts';

const bent: readonly Point[] = [
  { x: 0, y: 0 },
  { x: 10, y: 0 },
  { x: 10, y: 10 },
];
const points = fc.array(
  fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -500, max: 500 }) }),
  {
    minLength: 2,
    maxLength: 12,
  },
);

describe('along a polyline', () => {
  test('lengths run from zero to the whole', () => {
    expect(runningLength(bent)).toEqual([0, 10, 20]);
    expect(lengthOf(bent)).toBe(20);
    expect(lengthOf([])).toBe(0);
  });

  test('a point is found by its distance and held to the ends', () => {
    const running = runningLength(bent);
    expect(pointAt(bent, running, 15)).toEqual({ x: 10, y: 5 });
    expect(pointAt(bent, running, -3)).toEqual({ x: 0, y: 0 });
    expect(pointAt(bent, running, 99)).toEqual({ x: 10, y: 10 });
    expect(() => pointAt([], [], 0)).toThrow('empty');
  });

  test('right is the right hand of the walker: south when walking east, west when walking south', () => {
    const running = runningLength(bent);
    expect(stationAt(bent, running, 4, 2).right.y).toBeCloseTo(1);
    expect(stationAt(bent, running, 16, 2).right.x).toBeCloseTo(-1);
  });

  prop.prop([points, fc.integer({ min: 0, max: 100 })])(
    'a station lies on the line and its normal is of length 1',
    (line, share) => {
      const running = runningLength(line);
      const { at, right } = stationAt(line, running, (lengthOf(line) * share) / 100, 8);
      expect(Math.hypot(right.x, right.y)).toBeLessThanOrEqual(1 + 1e-9);
      const off = Math.min(
        ...line.slice(1).map((b, i) => {
          const a = line[i] ?? b;
          return distance(a, at) + distance(at, b) - distance(a, b);
        }),
      );
      expect(off).toBeLessThan(1e-6);
    },
  );
});

describe('changing a polyline', () => {
  test('shifting sideways by zero changes nothing, by a step moves to the right', () => {
    expect(shiftSideways(bent, [0, 0, 0], 3)).toEqual(bent);
    expect(
      shiftSideways(
        [
          { x: 0, y: 0 },
          { x: 10, y: 0 },
        ],
        [4, 4],
        3,
      ),
    ).toEqual([
      { x: 0, y: 4 },
      { x: 10, y: 4 },
    ]);
  });

  prop.prop([points])('subdividing keeps ends and length and leaves no long step', (line) => {
    const fine = subdivide(line, 10);
    expect(fine[0]).toEqual(line[0]);
    expect(fine.at(-1)).toEqual(line.at(-1));
    expect(lengthOf(fine)).toBeCloseTo(lengthOf(line), 6);
    fine.slice(1).forEach((p, i) => {
      expect(distance(p, fine[i] ?? p)).toBeLessThanOrEqual(10 + 1e-9);
    });
  });

  prop.prop([points])('calming keeps the ends and never lengthens', (line) => {
    const calm = calmed(line, 5, 2);
    expect(calm[0]).toEqual(line[0]);
    expect(calm.at(-1)).toEqual(line.at(-1));
    expect(lengthOf(calm)).toBeLessThanOrEqual(lengthOf(line) + 1e-6);
  });
});
