// Owns the list of a delegation's orders as they stand now: open or not, at what, at which odds; seals nothing.
import type { Order, Scenario } from '../../../shared/catalogue/index.ts';
import type { DelegationId, OrderAim, OrderOdds, OrderOption } from '../../../shared/views/index.ts';
import type { SessionState } from '../state.ts';
import { lookupsOf } from '../war/lookups.ts';
import { aimsOf } from './aims.ts';
import { attackForecasts } from './attack-forecast.ts';
import { breachesBySector, breachesOf, ceilingsOf } from './breaches.ts';
import { openDuties } from './duties.ts';
import { oddsRows } from './odds.ts';
import { drawOf, endsTruce } from './order-shape.ts';
import { refuseOrder } from './refuse-order.ts';

/**
 * Every order this delegation may ever give, in the scenario's order, with why it is closed now or what it would mean; those
 * alone that `wanted` says when it is given.
 */
export function orderOptions(
  scenario: Scenario,
  state: SessionState,
  self: DelegationId,
  wanted: (order: Order) => boolean = () => true,
): readonly OrderOption[] {
  return [...lookupsOf(scenario).orders.values()]
    .filter((order) => order.by.includes(self) && wanted(order))
    .map((order) => optionOf(scenario, state, self, order));
}

function optionOf(scenario: Scenario, state: SessionState, self: DelegationId, order: Order): OrderOption {
  const refused = refuseOrder(scenario, state, self, order);
  const aims = aimsOf(scenario, state, self, order);
  const duty = openDuties(scenario, state, self).find((one) => one.order === order.id);
  return {
    order: order.id,
    refusal: refused?.message ?? null,
    capacity: order.cost.capacity,
    capital: order.cost.capital ?? 0,
    aims,
    breaches: breachesOf(scenario, state, self, order, null, null),
    breachesAbove: ceilingsOf(scenario, state, self, order),
    ...(duty ? { asked: { by: duty.option, due: duty.due } } : {}),
    breachesIn: breachesBySector(scenario, state, self, order),
    odds: oddsByPoints(scenario, state, self, order, aims),
    forecast: endsTruce(order) && refused === null ? attackForecasts(scenario, state, self) : [],
  };
}

/** Odds for every number of points; a third party's are those against the first delegation it may aim at. */
function oddsByPoints(
  scenario: Scenario,
  state: SessionState,
  self: DelegationId,
  order: Order,
  aims: readonly OrderAim[],
): readonly OrderOdds[] {
  if (drawOf(order) === null) return [];
  const target = Object.fromEntries(aims.map(({ field, choices }) => [field, choices[0]]));
  const [least, most] = order.cost.capacity;
  return Array.from({ length: most - least + 1 }, (_, index) => {
    const points = least + index;
    const wish = { order: order.id, points, target };
    return { points, rows: oddsRows(scenario, state, self, wish, state.sealed[self] ?? []) };
  });
}
