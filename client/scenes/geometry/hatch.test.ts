import { test as prop } from '@fast-check/vitest';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hatchStrokes } from './hatch.ts';

const box = fc
  .record({
    left: fc.integer({ min: -300, max: 300 }),
    top: fc.integer({ min: -300, max: 300 }),
    width: fc.integer({ min: 20, max: 400 }),
    height: fc.integer({ min: 20, max: 400 }),
  })
  .map(({ left, top, width, height }) => ({ left, top, right: left + width, bottom: top + height }));

describe('hatching', () => {
  prop.prop([box])('rises at 45 degrees, stays in its box and keeps its distance', (area) => {
    const strokes = hatchStrokes(area, 6.5, { x: 0, y: 0 });
    const offsets = strokes.map(({ from, to }) => {
      expect(to.x - from.x).toBeCloseTo(from.y - to.y, 6);
      expect(from.x).toBeGreaterThanOrEqual(area.left - 1e-9);
      expect(to.x).toBeLessThanOrEqual(area.right + 1e-9);
      expect(from.y).toBeLessThanOrEqual(area.bottom + 1e-9);
      expect(to.y).toBeGreaterThanOrEqual(area.top - 1e-9);
      return (from.x + from.y) / Math.SQRT2;
    });
    offsets.slice(1).forEach((offset, i) => {
      expect(offset - (offsets[i] ?? 0)).toBeCloseTo(6.5, 6);
    });
  });

  test('does not swim: the same strokes cross the part two boxes share', () => {
    const small = hatchStrokes({ left: 0, top: 0, right: 100, bottom: 100 }, 7, { x: 3, y: 0 });
    const large = hatchStrokes({ left: -40, top: -25, right: 160, bottom: 140 }, 7, { x: 3, y: 0 });
    const sums = new Set(large.map(({ from }) => (from.x + from.y).toFixed(4)));
    expect(small.every(({ from }) => sums.has((from.x + from.y).toFixed(4)))).toBe(true);
  });
});
