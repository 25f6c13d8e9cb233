// Owns the trial of the staged incident: what staging adds to the balanced script, by opponent; shows nobody's odds.

import type { Scenario } from '../../../shared/catalogue/index.ts';
import { invariant } from '../../../shared/kernel/index.ts';
import type { DelegationId } from '../../../shared/views/index.ts';
import { belligerentScripts } from '../../delegates/scripts/belligerent-scripts.ts';
import { type StandingScript, when } from '../../delegates/scripts/standing-script.ts';
import { measured, seedsFrom } from './measured.ts';
import { playStanding } from './play-standing.ts';
import type { Regime } from './regimes.ts';
import { thirdParties } from './third-parties.ts';

/**
 * Points of result that staging incidents, and attacking while a pretext lasts, adds to the balanced script of `self`:
 * one figure for every script of the other side, the mean of `games` each, all with dice of their own.
 */
export function stagingGains(
  scenario: Scenario,
  regime: Regime,
  self: DelegationId,
  seed: string,
  games: number,
): readonly number[] {
  const other = scenario.delegations.find(({ id, role }) => role === 'belligerent' && id !== self)?.id;
  const balanced = belligerentScripts.find(({ name }) => name === 'balanced');
  invariant(other !== undefined && balanced !== undefined, 'somebody to blame and a script to add to');
  const staging: StandingScript = {
    ...balanced,
    orders: [when('no-pretext', 'staged-incident', 3), ...balanced.orders],
    attack: { fromDay: 2, leastGain: 0, needsPretext: true },
  };
  return belligerentScripts.map((theirs, place) => {
    const gains = seedsFrom(`${seed}-${theirs.name}`, games).map((one, index) => {
      const play = (mine: StandingScript) => {
        const others = thirdParties(scenario, place * games + index + 1);
        const scripts = { ...others, [self]: mine, [other]: theirs };
        return playStanding(scenario, { regime, seed: one, scripts }).results[self] ?? 0;
      };
      return play(staging) - play(balanced);
    });
    return measured(gains).mean;
  });
}
