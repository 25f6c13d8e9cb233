// Owns the tournament of standing scripts: every own script against every one of the other side; says which did best how often.

import type { Scenario } from '../../../shared/catalogue/index.ts';
import { invariant } from '../../../shared/kernel/index.ts';
import type { DelegationId } from '../../../shared/views/index.ts';
import { belligerentScripts } from '../../delegates/scripts/belligerent-scripts.ts';
import { playStanding } from './play-standing.ts';
import type { Regime } from './regimes.ts';
import { thirdParties } from './third-parties.ts';

/** How one side's scripts did against the other's, as shares and points; the keys are own scripts. */
export interface Answers {
  /** Share of the columns (other's script and dice) in which this script brought most. They sum to 1. */
  readonly wins: Readonly<Record<string, number>>;
  /** Points of result on average over all columns. */
  readonly results: Readonly<Record<string, number>>;
}

/**
 * Tries all of `self`'s scripts in the same columns: every script of the other side, `games` times, each time with dice and
 * third parties of its own, so that no single roll decides.
 */
export function playTournament(
  scenario: Scenario,
  regime: Regime,
  self: DelegationId,
  seed: string,
  games: number,
): Answers {
  const other = scenario.delegations.find(({ id, role }) => role === 'belligerent' && id !== self)?.id;
  invariant(other !== undefined, 'there is another side');
  const columns = Array.from({ length: games }).flatMap((_, game) =>
    belligerentScripts.map((theirs, index) => {
      const number = game * belligerentScripts.length + index + 1;
      const others = { ...thirdParties(scenario, number), [other]: theirs };
      return belligerentScripts.map(({ name, ...mine }) => {
        const scripts = { ...others, [self]: { name, ...mine } };
        const played = playStanding(scenario, { regime, seed: `${seed}-${number}`, scripts });
        return { name, result: played.results[self] ?? 0 };
      });
    }),
  );
  const wins: Record<string, number> = {};
  const results: Record<string, number> = {};
  for (const column of columns) {
    const [best] = column.toSorted((a, b) => b.result - a.result);
    if (best) wins[best.name] = (wins[best.name] ?? 0) + 1 / columns.length;
    for (const { name, result } of column) results[name] = (results[name] ?? 0) + result / columns.length;
  }
  return { wins, results };
}
