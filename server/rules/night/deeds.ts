// Owns the order in which tonight's sealed orders resolve and what is fixed about each before it does; resolves none.
import type { Scenario } from '../../../shared/catalogue/index.ts';
import { breachesOf } from '../orders/breaches.ts';
import { otherOf } from '../orders/odds.ts';
import type { Sealed, SessionState } from '../state.ts';
import { lookupsOf, orderOf, placeOf } from '../war/lookups.ts';
import type { Deed } from './night.ts';

/** Rule 6.9: by step of the night, then by the scenario's list of orders, then by its list of delegations, then as sealed. */
export function deedsOf(scenario: Scenario, state: SessionState, sealed: readonly Sealed[]): readonly Deed[] {
  const lookups = lookupsOf(scenario);
  const given = new Map<string, number>();
  const rank = new Map(sealed.map((one, index) => [one.id, placeOf(lookups, one.order) * 10_000 + index]));
  const inOrder = [...sealed].sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0));
  return inOrder.map((one) => {
    const key = `${one.delegation}/${one.order}`;
    const earlier = given.get(key) ?? 0;
    given.set(key, earlier + one.points);
    return deedOf(scenario, state, one, earlier);
  });
}

function deedOf(scenario: Scenario, state: SessionState, sealed: Sealed, earlier: number): Deed {
  const lookups = lookupsOf(scenario);
  const order = orderOf(lookups, sealed.order);
  const sector = sealed.target.sector ?? null;
  return {
    sealed,
    order,
    self: sealed.delegation,
    other: otherOf(lookups, sealed.delegation, sealed.target),
    sector,
    earlier,
    cause: { kind: 'order', id: order.id, by: sealed.delegation },
    breaches: breachesOf(scenario, state, sealed.delegation, order, sector, earlier + sealed.points),
    outcome: null,
    chances: null,
    found: false,
  };
}
