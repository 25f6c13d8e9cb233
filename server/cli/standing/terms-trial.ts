// Owns the trial of the terms phase's own orders: what pressing or holding before the truce brings; knows no truce order.

import type { Scenario } from '../../../shared/catalogue/index.ts';
import { invariant } from '../../../shared/kernel/index.ts';
import type { DelegationId } from '../../../shared/views/index.ts';
import { nightly, type StandingScript } from '../../delegates/scripts/standing-script.ts';
import { type Measured, measured, seedsFrom } from './measured.ts';
import { playStanding } from './play-standing.ts';
import type { Regime } from './regimes.ts';

/** Nights of fighting before the truce, and points of capacity given to the order in each. */
const NIGHTS = 2;
const POINTS = 4;

const fighting = (order: string): StandingScript => ({
  name: order,
  about: 'Fights before the truce, gives no orders in it.',
  orders: [nightly(order, POINTS)],
  attack: null,
});

/**
 * Rule 8.46 by play: points of result that giving `order` on two nights before the truce brings `self`, over giving none,
 * while the other side presses. Same seeds both ways.
 */
export function worthInTerms(
  scenario: Scenario,
  regime: Regime,
  self: DelegationId,
  order: string,
  seed: string,
  games: number,
): Measured {
  const other = scenario.delegations.find(({ id, role }) => role === 'belligerent' && id !== self)?.id;
  invariant(other !== undefined, 'there is another side');
  const scripts = { [self]: fighting(order), [other]: fighting('press-axis') };
  const gains = seedsFrom(seed, games).map((one) => {
    const game = { regime, seed: one, scripts, termsNights: NIGHTS };
    const given = playStanding(scenario, game).results[self] ?? 0;
    return given - (playStanding(scenario, { ...game, struck: { self, order } }).results[self] ?? 0);
  });
  return measured(gains);
}
