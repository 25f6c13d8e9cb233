// The statistics the bench reports with; nothing here is timed.
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { median, medianRatio, percentile, rounded } from './statistics.ts';

const values = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 50 });

describe('median', () => {
  it('is the middle value, or the mean of two', () => {
    expect(median([3])).toBe(3);
    expect(median([10, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(() => median([])).toThrow('nothing');
  });

  test.prop([values])('has at most half of the values on either side', (some) => {
    const middle = median(some.map(Math.fround));
    const half = some.length / 2;
    expect(some.filter((value) => Math.fround(value) < middle).length).toBeLessThanOrEqual(half);
    expect(some.filter((value) => Math.fround(value) > middle).length).toBeLessThanOrEqual(half);
  });
});

describe('percentile', () => {
  it('is the value at the nearest rank', () => {
    const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);
    expect(percentile(hundred, 0.99)).toBe(99);
    expect(percentile(hundred, 1)).toBe(100);
    expect(percentile(hundred, 0.001)).toBe(1);
    expect(percentile([7], 0.5)).toBe(7);
    expect(() => percentile([], 0.5)).toThrow('nothing');
  });

  test.prop([values, fc.double({ min: 0.01, max: 1, noNaN: true })])(
    'is one of the values',
    (some, share) => {
      expect(some).toContain(percentile(some, share));
    },
  );
});

describe('medianRatio', () => {
  it('divides within each round, so that a slow round changes nothing', () => {
    expect(medianRatio([50, 5, 500], [100, 10, 1000])).toBe(0.5);
    expect(medianRatio([1, 2], [4, 4])).toBe(0.375);
    expect(() => medianRatio([1], [])).toThrow('every round');
  });
});

it('rounds to significant digits', () => {
  expect(rounded(0.012345)).toBe(0.0123);
  expect(rounded(98_765.4)).toBe(98_800);
  expect(rounded(0)).toBe(0);
});
