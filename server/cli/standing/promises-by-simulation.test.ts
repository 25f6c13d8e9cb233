// The promises of the war model (docs/rules/8-war-and-peace.md) by play: whole truces of standing scripts through the real rules.
// Fixed seeds; PROMISES_SEED=anything plays other ones, PROMISES_GAMES=N plays N times as many. docs/model.md has the margins.

import process from 'node:process';
import { beforeAll, describe, expect, it } from 'vitest';
import { invariant } from '../../../shared/kernel/index.ts';
import { analyseBargaining } from '../../rules/bargaining/analyse-bargaining.ts';
import { thirtyDays } from '../../rules/testing/load-scenario.ts';
import { knownScenarios } from '../known-scenarios.ts';
import { armingGains } from './arming-trial.ts';
import {
  meanLength,
  type Samples,
  sampleTruces,
  shareBroken,
  violationsANight,
} from './plausible-figures.ts';
import { regimes } from './regimes.ts';
import { stagingGains } from './staging-trial.ts';
import { playTournament } from './tournament.ts';

const seed = process.env.PROMISES_SEED ?? 'promises';
const times = Number(process.env.PROMISES_GAMES ?? '1');
const sides = ['RU', 'UA'] as const;

function regime(name: string) {
  const found = regimes.find((one) => one.name === name);
  invariant(found, `a regime ${name}`);
  return found;
}

let samples: Samples = {};
beforeAll(() => {
  samples = sampleTruces(thirtyDays, seed, 24 * times);
});
const truces = (name: string) => samples[name] ?? [];

describe('promise 1, the commitment problem', () => {
  it.each([
    ['RU', 'dark'],
    ['UA', 'dark'],
    ['RU', 'strong'],
    ['UA', 'strong'],
  ] as const)(
    'given nights of arming by %s in the %s, then attacking on day 12 gains more by them',
    (self, name) => {
      const [none, some, much] = armingGains(thirtyDays, regime(name), self, seed, 6 * times);
      invariant(none && some && much, 'three levels of arming');
      expect(Math.min(none.games, much.games)).toBeGreaterThan(0);
      // What the other has to expect when it is attacked falls by a point at least.
      expect(much.otherWhenAttacked).toBeLessThan(none.otherWhenAttacked - 1);
      expect(some.otherWhenAttacked).toBeLessThan(none.otherWhenAttacked);
    },
  );
});

describe('promise 2, monitoring works', () => {
  it('given better coverage, then fewer violations a night, a fifth less at least from end to end, and never none', () => {
    const rates = regimes.map(({ name }) => violationsANight(truces(name)));
    expect(rates).toEqual(rates.toSorted((a, b) => b - a));
    expect(rates.at(-1)).toBeLessThan((rates[0] ?? 0) * 0.8);
    expect(rates.at(-1)).toBeGreaterThan(0.1);
  });

  it('given strong monitoring, then truces last longer by five nights at least, and still break', () => {
    expect(meanLength(truces('strong'))).toBeGreaterThan(meanLength(truces('dark')) + 5);
    expect(shareBroken(truces('strong'))).toBeGreaterThan(0.05);
  });
});

describe('promise 3, a false flag is a gamble', () => {
  it.each(sides)(
    'given %s, then staging incidents sometimes pays in the dark and nearly never under strong monitoring',
    (self) => {
      const gains = (name: string) =>
        stagingGains(thirtyDays, regime(name), self, seed, 4 * times).map(({ gain }) => gain);
      const [dark, strong] = [gains('dark'), gains('strong')];
      expect(dark.filter((gain) => gain > 0).length).toBeGreaterThanOrEqual(3);
      expect(strong.filter((gain) => gain > 0).length).toBeLessThanOrEqual(3);
    },
  );
});

describe('promise 4, noise exists', () => {
  it.each(regimes.map(({ name }) => name))(
    'given %s, then there are accidents, and incidents somebody ordered',
    (name) => {
      const kinds = truces(name).flatMap(({ incidents }) => Object.entries(incidents));
      const all = kinds.reduce((sum, [, count]) => sum + count, 0);
      const accidents = kinds.reduce((sum, [kind, count]) => sum + (kind === 'accident' ? count : 0), 0);
      expect(accidents / all).toBeGreaterThan(0.2);
      expect(accidents / all).toBeLessThan(0.95);
    },
  );
});

describe('promise 5, no free lunch', () => {
  it.each(['dark', 'strong'])(
    'given %s, then no standing script wins most games, or answers everything',
    (name) => {
      for (const { wins, bestReplies } of playTournament(thirtyDays, regime(name), seed, 2 * times).answers) {
        expect(Math.max(...Object.values(wins))).toBeLessThan(0.5);
        expect(Object.keys(wins).length).toBeGreaterThanOrEqual(3);
        expect(Math.max(...Object.values(bestReplies))).toBeLessThanOrEqual(10);
      }
    },
  );
});

describe('promise 6, peace is possible and narrow', () => {
  const shipped = knownScenarios({});

  it.each([...shipped.keys()])(
    'given %s, then a settlement that all prefer exists, and a random text almost never is one',
    (id) => {
      const scenario = shipped.get(id);
      invariant(scenario, id);
      const space = analyseBargaining(scenario);
      expect(space.nash.found).toBe(true);
      expect(space.zone.share).toBeLessThan(0.01);
    },
  );
});

it('given any of these truces, then no order of a script was refused', () => {
  expect(Object.values(samples).flatMap((played) => played.flatMap(({ refused }) => refused))).toEqual([]);
});
