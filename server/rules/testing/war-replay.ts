// Owns how tests of the war side play nights: facts folded with evolveWar alone, days opened by hand.
import type { Scenario } from '../../../shared/catalogue/index.ts';
import { invariant } from '../../../shared/kernel/index.ts';
import type { Fact, FactOf, FactType, NightFact, OrderFact } from '../facts.ts';
import { resolveNight } from '../night/resolve-night.ts';
import { sealOrder } from '../orders/seal.ts';
import type { SessionState } from '../state.ts';
import { complianceAfter } from '../war/compliance.ts';
import { evolveWar } from '../war/evolve-war.ts';
import { monitoringAfter } from '../war/monitoring.ts';
import type { GivenOrder } from './truce-state.ts';

/** Facts of one type, in order. */
export function factsOf<T extends FactType>(facts: readonly Fact[], type: T): FactOf<T>[] {
  return facts.filter((fact): fact is FactOf<T> => fact.type === type);
}

/** The state after facts of the war side. */
export function foldWar(state: SessionState, facts: readonly Fact[]): SessionState {
  return facts.reduce((before, fact) => evolveWar(before, fact as NightFact | OrderFact), state);
}

/** Seals every order in turn; throws what a player would read when one is refused. */
export function seal(scenario: Scenario, state: SessionState, orders: readonly GivenOrder[]): SessionState {
  return orders.reduce((before, { delegation, order, points, target }) => {
    const sealed = sealOrder(scenario, before, delegation, { order, points, target: target ?? {} }, 0);
    invariant(sealed.ok, sealed.ok ? '' : `${delegation} ${order}: ${sealed.error.message}`);
    return foldWar(before, sealed.value);
  }, state);
}

/** One night and the morning after it. */
export function playNight(scenario: Scenario, state: SessionState): SessionState {
  const after = foldWar(state, resolveNight(scenario, state, 0));
  const tension = after.war.tracks.tension?.shared ?? 0;
  const compliance = complianceAfter(after.regions.compliance, tension, scenario.parameters.compliance);
  const morning = { ...after, day: after.day + 1, regions: { ...after.regions, compliance } };
  return { ...morning, regions: { ...morning.regions, monitoring: monitoringAfter(scenario, morning) } };
}
