// Tests how a target falls with the clock, and how far reciprocity may move it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reciprocityShift, target } from './target.ts';

const ambition = { walkAway: 52, best: 72, elapsed: 0.5, exponent: 1 };

describe('target without reciprocity', () => {
  it('begins at the best and ends at walking away', () => {
    expect(target({ ...ambition, elapsed: 0 }, 0)).toBe(72);
    expect(target({ ...ambition, elapsed: 1 }, 0)).toBe(52);
  });

  it('falls evenly at exponent 1, late below it and early above it', () => {
    expect(target(ambition, 0)).toBe(62);
    expect(target({ ...ambition, exponent: 0.2 }, 0)).toBeCloseTo(52 + 20 * (1 - 0.5 ** 5), 9);
    expect(target({ ...ambition, exponent: 2 }, 0)).toBeCloseTo(52 + 20 * (1 - Math.SQRT1_2), 9);
  });
});

describe('reciprocityShift', () => {
  it('is nothing while nobody has moved', () => {
    expect(reciprocityShift([40, 40], [70, 70], 1)).toBe(0);
    expect(reciprocityShift([], [], 1)).toBe(0);
  });

  it('hardens against those who stand still and softens for those who give more', () => {
    expect(reciprocityShift([40, 40], [70, 64], 1)).toBe(2);
    expect(reciprocityShift([40, 52], [70, 64], 1)).toBe(-2);
    expect(reciprocityShift([40, 52], [70, 64], 0.5)).toBe(-1);
  });

  it('looks at the last five offers only', () => {
    expect(reciprocityShift([0, 50, 50, 50, 50, 50], [70, 69, 68, 67, 66, 65], 1)).toBe(2);
  });
});

describe('target', () => {
  it('never falls below walking away nor moves by more than three points', () => {
    const worths = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 8 });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        worths,
        worths,
        share,
        share,
        fc.double({ min: 0.05, max: 3, noNaN: true }),
        (a, b, taste, elapsed, exponent) => {
          const moved = reciprocityShift(a, b, taste);
          expect(Math.abs(moved)).toBeLessThanOrEqual(3);
          const wanted = target({ ...ambition, elapsed, exponent }, moved);
          expect(wanted).toBeGreaterThanOrEqual(ambition.walkAway);
          expect(wanted).toBeLessThanOrEqual(ambition.best + 3);
        },
      ),
    );
  });
});
