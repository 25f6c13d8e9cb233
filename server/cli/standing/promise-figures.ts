// Owns the figures behind the promises of the war model as one run prints them: how big each trial is, and its result in words.

import type { Scenario } from '../../../shared/catalogue/index.ts';
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

/** What the trials of one promise are of: whose result under which regime, and how often as many games as the tests play. */
interface Cell {
  readonly scenario: Scenario;
  readonly regime: Regime;
  readonly self: string;
  readonly seed: string;
  readonly times: number;
}

/**
 * Plays every trial `times` as often as the tests do and tells what came of it. Same seed, same figures. `of` reads
 * "side, regime" or what else was tried.
 */
export function promiseFigures(scenario: Scenario, seed: string, times: number): readonly PromiseFigure[] {
  const sides = scenario.delegations.filter(({ role }) => role === 'belligerent').map(({ id }) => id);
  const ends = regimes.filter((_, at) => at === 0 || at === regimes.length - 1);
  const cells = sides.flatMap((self) => ends.map((regime) => ({ scenario, regime, self, seed, times })));
  return [
    ...cells.map(commitment),
    ...monitoring(sampleTruces(scenario, seed, TRIAL_GAMES.samples * times)),
    ...cells.map(gamble),
    ...cells.map(lunch),
    ...sides.flatMap((self) => terms(scenario, self, seed, times)),
  ];
}

const cellName = ({ self, regime }: Cell): string => `${self}, ${regime.name}`;

function commitment(cell: Cell): PromiseFigure {
  const { scenario, regime, self, seed, times } = cell;
  const gains = armingGains(scenario, regime, self, seed, TRIAL_GAMES.arming * times);
  const [none, much] = [gains[0], gains.at(-1)];
  const rise = (of: 'pays' | 'overKeeping' | 'otherWhenAttacked') =>
    signed((much?.[of] ?? 0) - (none?.[of] ?? 0));
  return {
    promise: 'commitment problem',
    of: cellName(cell),
    measured: `2 points of arms for 11 nights: attacking ${rise('pays')}, over keeping ${rise('overKeeping')}, the other ${rise('otherWhenAttacked')} (${much?.games ?? 0} games)`,
  };
}

function monitoring(samples: Samples): readonly PromiseFigure[] {
  return Object.entries(samples).map(([name, truces]) => ({
    promise: 'monitoring works; noise exists',
    of: name,
    measured: `${violationsANight(truces).toFixed(2)} violations a night, of which accidents ${percent(accidentShare(truces))}; ${points(meanLength(truces))} days, ${percent(shareBroken(truces))} broken (${truces.length} games)`,
  }));
}

function gamble(cell: Cell): PromiseFigure {
  const { scenario, regime, self, seed, times } = cell;
  const gains = stagingGains(scenario, regime, self, seed, TRIAL_GAMES.staging * times);
  const { mean, error } = measured(gains);
  const pays = gains.filter((gain) => gain > 0).length;
  return {
    promise: 'a false flag is a gamble',
    of: cellName(cell),
    measured: `pays against ${pays} of ${gains.length}, mean ${signed(mean)} ± ${points(error)}`,
  };
}

function lunch(cell: Cell): PromiseFigure {
  const { scenario, regime, self, seed, times } = cell;
  const { wins } = playTournament(scenario, regime, self, seed, TRIAL_GAMES.tournament * times);
  const best = Object.entries(wins).toSorted((a, b) => b[1] - a[1]);
  return {
    promise: 'no free lunch',
    of: cellName(cell),
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
