// Owns the figures behind the promises of the war model as one run prints them: how big each trial is, and its result in words.

import type { Scenario } from '../../../shared/catalogue/index.ts';
import { armingGains } from './arming-trial.ts';
import { measured } from './measured.ts';
import {
  meanLength,
  type Samples,
  sampleTruces,
  shareBroken,
  violationsANight,
} from './plausible-figures.ts';
import { type Regime, regimes } from './regimes.ts';
import { stagingGains } from './staging-trial.ts';
import { worthInTerms } from './terms-trial.ts';
import { playTournament } from './tournament.ts';

/** Games of each trial, for each of its cells: a regime, a side, a script of the other side. */
export const TRIAL_GAMES = { samples: 24, arming: 8, staging: 6, tournament: 2, terms: 4 } as const;

export interface PromiseFigure {
  readonly promise: string;
  readonly of: string;
  readonly measured: string;
}

const points = (value: number): string => value.toFixed(1);
const signed = (value: number): string => `${value < 0 ? '−' : '+'}${points(Math.abs(value))}`;
const percent = (share: number): string => `${Math.round(share * 100)} %`;

/**
 * Plays every trial `times` as often as the tests do and tells what came of it. Same seed, same figures. `of` reads
 * "side, regime" or what else was tried.
 */
export function promiseFigures(scenario: Scenario, seed: string, times: number): readonly PromiseFigure[] {
  const sides = scenario.delegations.filter(({ role }) => role === 'belligerent').map(({ id }) => id);
  const ends = regimes.filter((_, at) => at === 0 || at === regimes.length - 1);
  const cells = sides.flatMap((self) => ends.map((regime) => ({ self, regime })));
  return [
    ...cells.map(({ self, regime }) => commitment(scenario, regime, self, seed, times)),
    ...monitoring(sampleTruces(scenario, seed, TRIAL_GAMES.samples * times)),
    ...cells.map(({ self, regime }) => gamble(scenario, regime, self, seed, times)),
    ...cells.map(({ self, regime }) => lunch(scenario, regime, self, seed, times)),
    ...sides.flatMap((self) => terms(scenario, self, seed, times)),
  ];
}

function commitment(
  scenario: Scenario,
  regime: Regime,
  self: string,
  seed: string,
  times: number,
): PromiseFigure {
  const gains = armingGains(scenario, regime, self, seed, TRIAL_GAMES.arming * times);
  const [none, much] = [gains[0], gains.at(-1)];
  const rise = (of: 'pays' | 'overKeeping' | 'otherWhenAttacked') =>
    signed((much?.[of] ?? 0) - (none?.[of] ?? 0));
  return {
    promise: 'commitment problem',
    of: `${self}, ${regime.name}`,
    measured: `2 points of arms for 11 nights: attacking ${rise('pays')}, over keeping ${rise('overKeeping')}, the other ${rise('otherWhenAttacked')} (${much?.games ?? 0} games)`,
  };
}

function monitoring(samples: Samples): readonly PromiseFigure[] {
  return Object.entries(samples).map(([name, truces]) => {
    const kinds = truces.flatMap(({ incidents }) => Object.entries(incidents));
    const all = kinds.reduce((sum, [, count]) => sum + count, 0);
    const accidents = kinds.reduce((sum, [kind, count]) => sum + (kind === 'accident' ? count : 0), 0);
    return {
      promise: 'monitoring works; noise exists',
      of: name,
      measured: `${violationsANight(truces).toFixed(2)} violations a night, of which accidents ${percent(all > 0 ? accidents / all : 0)}; ${points(meanLength(truces))} days, ${percent(shareBroken(truces))} broken (${truces.length} games)`,
    };
  });
}

function gamble(
  scenario: Scenario,
  regime: Regime,
  self: string,
  seed: string,
  times: number,
): PromiseFigure {
  const gains = stagingGains(scenario, regime, self, seed, TRIAL_GAMES.staging * times).map(
    ({ gain }) => gain,
  );
  const { mean, error } = measured(gains);
  const pays = gains.filter((gain) => gain > 0).length;
  return {
    promise: 'a false flag is a gamble',
    of: `${self}, ${regime.name}`,
    measured: `pays against ${pays} of ${gains.length}, mean ${signed(mean)} ± ${points(error)}`,
  };
}

function lunch(scenario: Scenario, regime: Regime, self: string, seed: string, times: number): PromiseFigure {
  const { wins } = playTournament(scenario, regime, self, seed, TRIAL_GAMES.tournament * times);
  const best = Object.entries(wins).toSorted((a, b) => b[1] - a[1]);
  return {
    promise: 'no free lunch',
    of: `${self}, ${regime.name}`,
    measured: best.map(([name, share]) => `${name} ${percent(share)}`).join(', '),
  };
}

function terms(scenario: Scenario, self: string, seed: string, times: number): readonly PromiseFigure[] {
  const [regime] = regimes;
  if (!regime || scenario.terms.maxDays === 0) return [];
  return ['press-axis', 'hold-line'].map((order) => ({
    promise: 'no order is useless',
    of: `${order}, ${self}, two nights before the truce`,
    measured: signed(worthInTerms(scenario, regime, self, order, seed, TRIAL_GAMES.terms * times).mean),
  }));
}
