// Owns the trial of single orders: what a standing script loses when one of its orders is struck out; judges and changes nothing.

import type { Scenario } from '../../../shared/catalogue/index.ts';
import type { DelegationId } from '../../../shared/views/index.ts';
import { belligerentScripts } from '../../delegates/scripts/belligerent-scripts.ts';
import type { StandingScript } from '../../delegates/scripts/standing-script.ts';
import { mediatorScripts, patronScripts } from '../../delegates/scripts/third-party-scripts.ts';
import { endsTruce } from '../../rules/orders/order-shape.ts';
import { type Measured, measured, seedsFrom } from './measured.ts';
import { playStanding } from './play-standing.ts';
import type { Regime } from './regimes.ts';
import { thirdParties } from './third-parties.ts';

export interface OrderTrial {
  readonly order: string;
  readonly self: DelegationId;
  readonly script: StandingScript;
  readonly regime: Regime;
}

/** One trial for every order of the truce, every giver, every script of that giver that holds it, under each regime. */
export function orderTrials(scenario: Scenario, regimes: readonly Regime[]): readonly OrderTrial[] {
  return scenario.orders
    .filter(({ phases }) => phases.includes('truce'))
    .flatMap((order) =>
      order.by.flatMap((self) =>
        scriptsOf(scenario, self)
          .filter((script) => (endsTruce(order) ? script.attack !== null : holds(script, order.id)))
          .flatMap((script) => regimes.map((regime) => ({ order: order.id, self, script, regime }))),
      ),
    );
}

/** The standing scripts open to a delegation, by its role. */
export function scriptsOf(scenario: Scenario, self: DelegationId): readonly StandingScript[] {
  const role = scenario.delegations.find(({ id }) => id === self)?.role;
  if (role === 'belligerent') return belligerentScripts;
  return role === 'mediator' ? mediatorScripts : patronScripts;
}

const holds = (script: StandingScript, order: string): boolean =>
  script.orders.some((one) => one.order === order);

/**
 * What the order brings its giver, in points of result: the script as it is, less the same script with the order struck out
 * and its capacity unspent, on the same seeds against the same others. The others' scripts come round from game to game.
 */
export function worthOfOrder(scenario: Scenario, trial: OrderTrial, seed: string, games: number): Measured {
  const { order, self, script, regime } = trial;
  const gains = seedsFrom(seed, games).map((one, index) => {
    const game = { regime, seed: one, scripts: { ...castOf(scenario, index + 1), [self]: script } };
    const kept = playStanding(scenario, game).results[self] ?? 0;
    return kept - (playStanding(scenario, { ...game, struck: { self, order } }).results[self] ?? 0);
  });
  return measured(gains);
}

/** Everybody's script in the game of this number, from 1: all pairs of belligerents' scripts come round. */
function castOf(scenario: Scenario, number: number): Readonly<Record<DelegationId, StandingScript>> {
  const fighting = scenario.delegations.filter(({ role }) => role === 'belligerent');
  const count = belligerentScripts.length;
  const cast = fighting.flatMap(({ id }, place) => {
    const turn = place === 0 ? number * 5 : number * 7 + Math.floor(number / count);
    const script = belligerentScripts[turn % count];
    return script ? [[id, script] as const] : [];
  });
  return { ...thirdParties(scenario, number), ...Object.fromEntries(cast) };
}
