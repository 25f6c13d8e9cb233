// Tests of the seeded generators: repeatable, fair, and streams that do not disturb each other.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom, deriveSeed } from './random.ts';

const mean = (n: number, draw: () => number) => {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += draw();
  return sum / n;
};

describe('createRandom', () => {
  it('gives the same numbers for the same seed, on every machine', () => {
    const random = createRandom('thirty-days');
    expect([random.int(1e9), random.int(1e9), random.int(1e9)]).toEqual(PINNED);
    expect(createRandom(7).next()).toBe(createRandom('7').next());
  });

  it('gives other numbers for other seeds', () => {
    const firsts = new Set(Array.from({ length: 2000 }, (_, seed) => createRandom(seed).next()));
    expect(firsts.size).toBe(2000);
  });

  it('is uniform: mean, variance and all ten tenths', () => {
    const random = createRandom('uniform');
    const draws = Array.from({ length: 100_000 }, () => random.next());
    const average = draws.reduce((sum, x) => sum + x, 0) / draws.length;
    const variance = draws.reduce((sum, x) => sum + (x - average) ** 2, 0) / draws.length;
    expect(average).toBeCloseTo(0.5, 2);
    expect(variance).toBeCloseTo(1 / 12, 2);
    const tenths = new Array<number>(10).fill(0);
    for (const x of draws) tenths[Math.floor(x * 10)] = (tenths[Math.floor(x * 10)] ?? 0) + 1;
    for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });

  it('keeps int() within its bounds and refuses nonsense', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 2 ** 40 }), (seed, n) => {
        const x = createRandom(seed).int(n);
        expect(Number.isInteger(x) && x >= 0 && x < n).toBe(true);
      }),
    );
    expect(() => createRandom(1).int(0)).toThrow('invariant');
    expect(() => createRandom(1).pick([])).toThrow('invariant');
  });

  it('draws once for chance(), whatever the chance', () => {
    const nextAfter = (p: number) => {
      const random = createRandom('once');
      random.chance(p);
      return random.next();
    };
    expect(nextAfter(0)).toBe(nextAfter(1));
    expect(nextAfter(0)).toBe(nextAfter(0.5));
    const random = createRandom('ends');
    expect(Array.from({ length: 100 }, () => random.chance(0)).some(Boolean)).toBe(false);
    expect(Array.from({ length: 100 }, () => random.chance(1)).every(Boolean)).toBe(true);
  });

  it('draws counts with the right means', () => {
    const random = createRandom('counts');
    for (const lambda of [0.3, 1.18, 7, 40]) {
      expect(mean(20_000, () => random.poisson(lambda)) / lambda).toBeCloseTo(1, 1);
    }
    expect(random.poisson(0)).toBe(0);
    expect(mean(20_000, () => random.binomial(12, 0.35))).toBeCloseTo(4.2, 1);
    expect(random.binomial(5, 0)).toBe(0);
    expect(random.binomial(5, 1)).toBe(5);
  });

  it('shuffles without loss, every order being possible', () => {
    const random = createRandom('shuffle');
    const orders = new Set(Array.from({ length: 300 }, () => random.shuffle([1, 2, 3]).join('')));
    expect(orders.size).toBe(6);
    const list = [1, 2, 3, 4, 5];
    expect([...random.shuffle(list)].sort()).toEqual(list);
    expect(list).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('deriveSeed', () => {
  it('makes streams that do not shift each other', () => {
    const night = (draws: number) => {
      const mine = createRandom(deriveSeed('s', 'night', 3, 'RU'));
      for (let i = 0; i < draws; i++) mine.next();
      return createRandom(deriveSeed('s', 'night', 3, 'UA')).next();
    };
    expect(night(0)).toBe(night(50));
  });

  it('tells labels apart however they are cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string(), { minLength: 1 }),
        fc.array(fc.string(), { minLength: 1 }),
        (a, b) => {
          fc.pre(JSON.stringify(a) !== JSON.stringify(b));
          expect(deriveSeed('s', ...a)).not.toBe(deriveSeed('s', ...b));
        },
      ),
    );
  });
});

/** Recorded once; a change here would change every session ever played. */
const PINNED = [559686568, 268320542, 808847417];
