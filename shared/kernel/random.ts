// Owns every die of the game: seeded generators and their labelled sub-streams; holds no shared state.

import { invariant } from './assert-never.ts';

/** A deterministic source of random numbers. Each call moves it on; make one per purpose with deriveSeed. */
export type Random = {
  /** Uniform in [0, 1), 53 bits. */
  next(): number;
  /** Uniform whole number in [0, n); n is a positive whole number. */
  int(n: number): number;
  /** True with probability p; p outside [0, 1] counts as its nearest end. Always draws exactly once. */
  chance(p: number): boolean;
  /** One element, all equally likely; the list must not be empty. */
  pick<T>(list: readonly T[]): T;
  /** Poisson count with mean `lambda` >= 0. */
  poisson(lambda: number): number;
  /** Number of successes in n draws of chance p. */
  binomial(n: number, p: number): number;
  /** A new list in random order (Durstenfeld 1964). */
  shuffle<T>(list: readonly T[]): T[];
};

/**
 * A generator for this seed: sfc32 (Doty-Humphrey, PractRand 2010) with its state filled by xmur3,
 * the MurmurHash3 mixer (Appleby 2011) over the seed's text. The number 7 and the text '7' are the same seed.
 */
export function createRandom(seed: string | number): Random {
  const next32 = sfc32(String(seed));
  const next = () => (next32() * 0x200000 + (next32() >>> 11)) / 0x20000000000000;
  const int = (n: number) => {
    invariant(Number.isSafeInteger(n) && n > 0, `int() needs a positive whole number, not ${n}`);
    return Math.floor(next() * n);
  };
  return {
    next,
    int,
    chance: (p) => next() < p,
    pick: <T>(list: readonly T[]): T => {
      invariant(list.length > 0, 'pick() from an empty list');
      return list[int(list.length)] as T;
    },
    poisson: (lambda) => poisson(next, lambda),
    binomial: (n, p) => binomial(next, n, p),
    shuffle: (list) => shuffle(int, list),
  };
}

/**
 * The seed of a labelled sub-stream, e.g. deriveSeed(session.seed, 'night', day, 'RU'). Streams with other labels
 * are unaffected by how often this one is drawn, so one delegation's dice never shift another's.
 */
export function deriveSeed(seed: string | number, ...labels: readonly (string | number)[]): string {
  // Lengths in front keep ('ab', 'c') and ('a', 'bc') apart.
  const text = [seed, ...labels].map((part) => `${String(part).length}:${part}`).join('|');
  const hash = xmur3(text);
  return [hash(), hash(), hash(), hash()].map((word) => word.toString(16).padStart(8, '0')).join('');
}

function sfc32(seed: string): () => number {
  const hash = xmur3(seed);
  let a = hash();
  let b = hash();
  let c = hash();
  let counter = hash() | 1;
  const next = () => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return t >>> 0;
  };
  // The author's own seeding discards the first twelve words.
  for (let i = 0; i < 12; i++) next();
  return next;
}

function xmur3(text: string): () => number {
  let h = 1779033703 ^ text.length;
  for (let i = 0; i < text.length; i++) {
    h = Math.imul(h ^ text.charCodeAt(i), 3432918353);
    h = (h << 13) | (h >>> 19);
  }
  return () => {
    h = Math.imul(h ^ (h >>> 16), 2246822507);
    h = Math.imul(h ^ (h >>> 13), 3266489909);
    h ^= h >>> 16;
    return h >>> 0;
  };
}

/** Knuth's product method (TAOCP 3.4.1), in steps of 16 so that exp() never underflows. */
function poisson(next: () => number, lambda: number): number {
  invariant(lambda >= 0 && lambda < 1e6, `poisson() needs a mean from 0 to a million, not ${lambda}`);
  let count = 0;
  for (let rest = lambda; rest > 0; rest -= 16) {
    const limit = Math.exp(-Math.min(rest, 16));
    let product = next();
    while (product > limit) {
      count++;
      product *= next();
    }
  }
  return count;
}

function binomial(next: () => number, n: number, p: number): number {
  invariant(Number.isSafeInteger(n) && n >= 0, `binomial() needs a whole number of draws, not ${n}`);
  let successes = 0;
  for (let i = 0; i < n; i++) if (next() < p) successes++;
  return successes;
}

function shuffle<T>(int: (n: number) => number, list: readonly T[]): T[] {
  const result = [...list];
  for (let i = result.length - 1; i > 0; i--) {
    const j = int(i + 1);
    const held = result[i] as T;
    result[i] = result[j] as T;
    result[j] = held;
  }
  return result;
}
