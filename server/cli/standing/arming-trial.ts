// Owns the trial of the commitment problem in play: what attacking on a day brings after nights of arming, and costs the other.

import type { Scenario } from '../../../shared/catalogue/index.ts';
import { invariant } from '../../../shared/kernel/index.ts';
import type { DelegationId } from '../../../shared/views/index.ts';
import { nightly, type StandingScript } from '../../delegates/scripts/standing-script.ts';
import { measured, seedsFrom } from './measured.ts';
import { playStanding } from './play-standing.ts';
import type { Regime } from './regimes.ts';

export interface ArmingGain {
  /** Points of capacity spent on arms every night. */
  readonly arms: number;
  /** Points of result of the attacker, mean of the truces that stand on the day. */
  readonly pays: number;
  /** The same over what keeping the truce to its end brought on the same seeds, with the same arms. */
  readonly overKeeping: number;
  /** Points of result of the side attacked when it is attacked: the less, the more it has to fear. */
  readonly otherWhenAttacked: number;
  readonly games: number;
}

const DAY = 12;
const ANY = -1_000;

const arming = (arms: number, attacks: boolean): StandingScript => ({
  name: `arms ${arms}`,
  about: 'Arms until the day, then attacks or keeps what it has.',
  orders: [{ ...nightly('stockpile-ammunition', arms), untilDay: DAY - 1 }],
  attack: attacks ? { fromDay: DAY, leastGain: ANY, needsPretext: false } : null,
});

/**
 * Promise 1 of rules section 8 by play: `self` arms with 0, 1 and 2 points a night, all of them free, until day 11; then it
 * attacks, or keeps the truce with the lead it has. The other gives no orders.
 */
export function armingGains(
  scenario: Scenario,
  regime: Regime,
  self: DelegationId,
  seed: string,
  games: number,
): readonly ArmingGain[] {
  const other = scenario.delegations.find(({ id, role }) => role === 'belligerent' && id !== self)?.id;
  invariant(other !== undefined, 'there is somebody to attack');
  return [0, 1, 2].map((arms) => {
    const pairs = seedsFrom(seed, games).map((one) => {
      const [kept, attacked] = [false, true].map((attacks) =>
        playStanding(scenario, { regime, seed: one, scripts: { [self]: arming(arms, attacks) } }),
      );
      return { kept, attacked };
    });
    const stood = pairs.filter(({ attacked }) => attacked?.denouncedBy === self);
    const gains = stood.map(
      ({ kept, attacked }) => (attacked?.results[self] ?? 0) - (kept?.results[self] ?? 0),
    );
    const fears = stood.map(({ attacked }) => attacked?.results[other] ?? 0);
    return {
      arms,
      pays: measured(stood.map(({ attacked }) => attacked?.results[self] ?? 0)).mean,
      overKeeping: measured(gains).mean,
      otherWhenAttacked: measured(fears).mean,
      games: stood.length,
    };
  });
}
