// Owns single nights of given orders for tests of the rulebook's lines: what they made of a figure beside a night without them.
import type { Scenario } from '../../../shared/catalogue/index.ts';
import type { DelegationId, OrderOption } from '../../../shared/views/index.ts';
import type { Fact } from '../facts.ts';
import { resolveNight } from '../night/resolve-night.ts';
import { resolveTermsNight } from '../night/resolve-terms-night.ts';
import { orderOptions } from '../orders/options.ts';
import type { SessionState } from '../state.ts';
import { thirtyDays } from './load-scenario.ts';
import { type Given, type GivenOrder, truceState } from './truce-state.ts';
import { foldWar, seal } from './war-replay.ts';

export const order = (
  delegation: DelegationId,
  id: string,
  points: number,
  target: GivenOrder['target'] = {},
): GivenOrder => ({ delegation, order: id, points, target });

/** A night of the truce, or of the days before it, with these orders sealed as players seal them. */
export function nightOf(
  orders: readonly GivenOrder[],
  given: Given = {},
  scenario: Scenario = thirtyDays,
): { readonly facts: readonly Fact[]; readonly after: SessionState } {
  const state = seal(scenario, truceState(scenario, { day: 12, ...given }), orders);
  const resolve = given.phase === 'terms' ? resolveTermsNight : resolveNight;
  const facts = resolve(scenario, state, 0);
  return { facts, after: foldWar(state, facts) };
}

/** How much higher a figure stands in the morning than after the same night, with the same dice, without these orders. */
export function moved(
  orders: readonly GivenOrder[],
  track: string,
  key: string,
  given: Given = {},
  scenario: Scenario = thirtyDays,
): number {
  const figure = (list: readonly GivenOrder[]) =>
    nightOf(list, given, scenario).after.war.tracks[track]?.[key] ?? 0;
  return figure(orders) - figure([]);
}

/** One order as this seat is offered it on such a day. */
export const optionFor = (seat: DelegationId, id: string, given: Given = {}): OrderOption | undefined =>
  orderOptions(thirtyDays, truceState(thirtyDays, { day: 12, ...given }), seat).find(
    (one) => one.order === id,
  );
