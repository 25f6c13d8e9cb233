// Owns the figures of a row of simulated games: how they ended and how good their texts were; plays none.

import type { Scenario } from '../../shared/catalogue/index.ts';
import { round } from '../../shared/kernel/index.ts';
import { crossedRedLines, utility, valueSheetOf } from '../../shared/treaty/index.ts';
import type { Choices, EndingKind } from '../../shared/views/index.ts';
import { bargainingProblem } from '../rules/bargaining/bargaining-problem.ts';
import { nashPackage } from '../rules/bargaining/nash-package.ts';
import type { PlayedGame } from './played-game.ts';

export interface SimulationReport {
  readonly games: number;
  readonly seed: string;
  readonly outcomes: Readonly<Record<EndingKind, number>>;
  /** Mean day on which a truce that came into force ended; games refused in the terms phase count as 0. */
  readonly meanTruceDays: number;
  /**
   * Share of all games whose text in force at the end is acceptable to every delegation: at least its walk-away value of
   * day 0, and across none of its red lines.
   */
  readonly inZoneShare: number;
  /**
   * Mean over all games of (product of gains / product of the Nash text's gains)^(1/n), n delegations, gains over the
   * walk-away values of day 0 (Nash 1950); 0 for a game whose text lies outside the zone.
   */
  readonly nashRatio: number;
  readonly redLineCrossings: number;
  readonly illegalCommands: number;
  readonly stuck: number;
  /** Games whose replayed facts gave another state than the game itself; absent unless asked for. */
  readonly mismatches?: number;
  /** How often each order of the scenario was given in all games; absent unless asked for. */
  readonly orders?: Readonly<Record<string, number>>;
  /** Mean time that one thread spent on one game. */
  readonly msPerGame: number;
}

/** Work the search for the Nash text may spend: a second or two. */
const SEARCH_BUDGET = 40_000_000;

export class SimulationTally {
  readonly #scenario: Scenario;
  readonly #nashMean: number;
  readonly #outcomes: Record<EndingKind, number> = {
    settled: 0,
    prolonged: 0,
    lapsed: 0,
    broken: 0,
    refused: 0,
  };
  #games = 0;
  #days = 0;
  #inZone = 0;
  #nashRatios = 0;
  #crossings = 0;
  #illegal = 0;
  #stuck = 0;
  #mismatches = 0;
  #ms = 0;
  readonly #orders: Record<string, number>;

  constructor(scenario: Scenario) {
    this.#scenario = scenario;
    this.#orders = Object.fromEntries(scenario.orders.map(({ id }) => [id, 0]));
    const nash = nashPackage(bargainingProblem(scenario), scenario.id, { left: SEARCH_BUDGET });
    this.#nashMean = nash.found ? nash.product ** (1 / scenario.delegations.length) : 0;
  }

  add(game: PlayedGame): void {
    this.#games++;
    if (game.ending) this.#outcomes[game.ending]++;
    if (game.ending !== 'refused') this.#days += game.day;
    const gains = this.#gainsOf(game.text);
    if (gains !== null) {
      this.#inZone++;
      const mean = gains.reduce((product, gain) => product * gain, 1) ** (1 / gains.length);
      this.#nashRatios += this.#nashMean > 0 ? mean / this.#nashMean : 0;
    }
    this.#crossings += game.redLineCrossings;
    this.#illegal += game.illegalCommands;
    if (game.stuck) this.#stuck++;
    if (!game.replaysAlike) this.#mismatches++;
    this.#ms += game.ms;
    for (const [order, times] of Object.entries(game.orders)) {
      this.#orders[order] = (this.#orders[order] ?? 0) + times;
    }
  }

  /** @param asked whether every game was replayed, and whether orders are to be counted */
  report(seed: string, asked: { readonly verify: boolean; readonly orders: boolean }): SimulationReport {
    const games = Math.max(1, this.#games);
    return {
      games: this.#games,
      seed,
      outcomes: { ...this.#outcomes },
      meanTruceDays: round(this.#days / games, 2),
      inZoneShare: round(this.#inZone / games, 4),
      nashRatio: round(this.#nashRatios / games, 4),
      redLineCrossings: this.#crossings,
      illegalCommands: this.#illegal,
      stuck: this.#stuck,
      ...(asked.verify ? { mismatches: this.#mismatches } : {}),
      ...(asked.orders ? { orders: { ...this.#orders } } : {}),
      msPerGame: round(this.#ms / games, 1),
    };
  }

  /** Gains of a text in the zone, in the scenario's order; null outside it. */
  #gainsOf(text: Choices): number[] | null {
    const gains: number[] = [];
    for (const { id } of this.#scenario.delegations) {
      const sheet = valueSheetOf(this.#scenario, id);
      const gain = utility(sheet, text) - sheet.reservation;
      if (gain < 0 || crossedRedLines(sheet, text).length > 0) return null;
      gains.push(gain);
    }
    return gains;
  }
}

/** The report for people. */
export function simulationText(scenario: string, report: SimulationReport): string {
  const { outcomes, games } = report;
  const share = (count: number) => `${count} (${round((100 * count) / Math.max(1, games), 1)} %)`;
  const lines = [
    `${games} games of ${scenario}, seed ${report.seed}`,
    ...Object.entries(outcomes).map(([kind, count]) => `  ${kind.padEnd(10)} ${share(count)}`),
    `Mean length of the truce    ${report.meanTruceDays} days`,
    `Texts acceptable to all     ${round(100 * report.inZoneShare, 1)} % of games`,
    `Nash ratio                  ${report.nashRatio}`,
    `Red lines crossed           ${report.redLineCrossings}`,
    `Commands refused            ${report.illegalCommands}`,
    `Games stuck                 ${report.stuck}`,
    ...(report.mismatches === undefined ? [] : [`Replays that differed       ${report.mismatches}`]),
    ...Object.entries(report.orders ?? {}).map(([order, times]) => `  ${order.padEnd(26)} ${times}`),
    `Time                        ${report.msPerGame} ms a game`,
  ];
  return lines.join('\n');
}
