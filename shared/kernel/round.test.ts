// Tests of rounding and clamping at the edges where floating point misleads.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clamp, round } from './round.ts';

describe('round', () => {
  it.each([
    [1.005, 2, 1.01],
    [-1.005, 2, -1.01],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [0.1 + 0.2, 6, 0.3],
    [1e300, 6, 1e300],
    [-0.0000001, 6, 0],
  ])('round(%d, %d) is %d', (x, digits, expected) => {
    expect(round(x, digits)).toBe(expected);
  });

  it('never returns minus zero and lets infinities and NaN pass', () => {
    expect(Object.is(round(-0.2, 0), 0)).toBe(true);
    expect(round(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
    expect(round(Number.NaN)).toBeNaN();
    expect(() => round(1, 12)).toThrow(RangeError);
  });

  it('is stable, odd and within half a unit', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (x) => {
        const rounded = round(x, 4);
        expect(round(rounded, 4)).toBe(rounded);
        expect(round(-x, 4)).toBe(rounded === 0 ? 0 : -rounded);
        expect(Math.abs(rounded - x)).toBeLessThanOrEqual(0.5e-4 + 1e-9);
      }),
    );
  });

  it('makes figures equal that differ in their last bit', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (n) => {
        const x = n / 1e4;
        expect(round(x + Math.abs(x) * Number.EPSILON, 6)).toBe(round(x, 6));
      }),
    );
  });
});

describe('clamp', () => {
  it('keeps a figure in its range and sends NaN to the low end', () => {
    expect([clamp(5, 0, 3), clamp(-1, 0, 3), clamp(2, 0, 3), clamp(Number.NaN, 0, 3)]).toEqual([3, 0, 2, 0]);
  });
});
