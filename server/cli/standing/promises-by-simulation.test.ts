// The promises of the war model (docs/rules/8-war-and-peace.md) by play: whole truces of standing scripts through the real rules.
// Fixed seeds (testing/promise-set.ts); docs/model.md has the margins. Promise 5 is played in tournament.test.ts.

import { beforeAll, describe, expect, it, vi } from 'vitest';
import { parsePackage } from '../../../shared/catalogue/index.ts';
import { invariant } from '../../../shared/kernel/index.ts';
import { bargainingProblem, isAcceptable } from '../../rules/bargaining/bargaining-problem.ts';
import { sampleTexts } from '../../rules/bargaining/sample-texts.ts';
import { thirtyDays } from '../../rules/testing/load-scenario.ts';
import { knownScenarios } from '../known-scenarios.ts';
import { armingGains } from './arming-trial.ts';
import { measured } from './measured.ts';
import {
  accidentShare,
  meanLength,
  type Samples,
  sampleTruces,
  shareBroken,
  violationsANight,
} from './plausible-figures.ts';
import { TRIAL_GAMES } from './promise-figures.ts';
import { regimes } from './regimes.ts';
import { stagingGains } from './staging-trial.ts';
import { patience, regime, seed, times } from './testing/promise-set.ts';

const DRAWN = 20_000;
const sides = ['RU', 'UA'] as const;
vi.setConfig(patience);

let samples: Samples = {};
beforeAll(() => {
  samples = sampleTruces(thirtyDays, seed, TRIAL_GAMES.samples * times);
});
const truces = (name: string) => samples[name] ?? [];

describe('promise 1, the commitment problem', () => {
  it.each([
    ['RU', 'dark'],
    ['UA', 'dark'],
    ['RU', 'strong'],
    ['UA', 'strong'],
  ] as const)(
    'given nights of arming by %s in the %s, then attacking pays more, also over keeping the truce, and the other fears more',
    (self, name) => {
      const [none, some, much] = armingGains(
        thirtyDays,
        regime(name),
        self,
        seed,
        TRIAL_GAMES.arming * times,
      );
      invariant(none && some && much, 'three levels of arming');
      expect(much.games).toBeGreaterThan(0);
      // Two points a night for eleven nights move the result of either side by a point at least.
      expect(much.pays).toBeGreaterThan(none.pays + 1);
      expect(some.pays).toBeGreaterThan(none.pays);
      expect(much.overKeeping).toBeGreaterThan(none.overKeeping + 0.5);
      expect(some.overKeeping).toBeGreaterThan(none.overKeeping);
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
    'given %s, then staging pays against some in the dark, against few under strong monitoring, and less',
    (self) => {
      const gains = (name: string) =>
        stagingGains(thirtyDays, regime(name), self, seed, TRIAL_GAMES.staging * times);
      const [dark, strong] = [gains('dark'), gains('strong')];
      const pays = (list: readonly number[]) => list.filter((gain) => gain > 0).length;
      expect(pays(dark)).toBeGreaterThanOrEqual(2);
      expect(pays(strong)).toBeLessThanOrEqual(4);
      expect(measured(strong).mean).toBeLessThan(-0.5);
      expect(measured(strong).mean).toBeLessThan(measured(dark).mean - 1);
    },
  );
});

describe('promise 4, noise exists', () => {
  it.each(regimes.map(({ name }) => name))(
    'given %s, then there are accidents, and incidents somebody ordered',
    (name) => {
      expect(accidentShare(truces(name))).toBeGreaterThan(0.2);
      expect(accidentShare(truces(name))).toBeLessThan(0.95);
    },
  );
});

describe('promise 6, peace is possible and narrow', () => {
  const known = knownScenarios({});
  invariant(known.ok, 'the shipped scenarios are sound');
  const shipped = known.value;

  it.each([...shipped.keys()])(
    'given %s, then a settlement that all prefer exists, and a random text rarely is one',
    (id) => {
      const scenario = shipped.get(id);
      invariant(scenario?.check, `${id} names its Nash text`);
      const problem = bargainingProblem(scenario);
      const nash = parsePackage(scenario, scenario.check.nash);
      invariant(nash.ok, 'the Nash text is well formed');
      const text = Int8Array.from(problem.clauses, (clause) => nash.value[clause] ?? 0);
      expect(isAcceptable(problem, text)).toBe(true);
      const drawn = sampleTexts(problem, DRAWN, seed).filter(({ acceptable }) => acceptable).length;
      // A scenario made for a first lesson is allowed a wider zone.
      expect(drawn / DRAWN).toBeLessThan(scenario.treaty.clauses.length < 10 ? 0.1 : 0.001);
    },
  );
});

it('given any of these truces, then no order of a script was refused', () => {
  expect(Object.values(samples).flatMap((played) => played.flatMap(({ refused }) => refused))).toEqual([]);
});
