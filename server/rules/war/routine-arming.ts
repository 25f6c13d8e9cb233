// Owns how much arming passes as routine under a text: what anybody would expect of a side that breaks no rule; knows no secret.
import { clauseOf, holds, type Order, type Scenario } from '../../../shared/catalogue/index.ts';
import type { Choices, DelegationId } from '../../../shared/views/index.ts';
import { sureEffects } from '../orders/order-shape.ts';
import { productOf, scaleOf } from '../orders/quantities.ts';
import type { Figures } from './figures.ts';

/** Of what could pass as routine, the share that is expected to have been done. */
const EXPECTED = 0.5;

const made = new WeakMap<Scenario, Map<DelegationId, readonly Order[]>>();

/** Secret orders by which this side can do something unseen, within their free points; only what adds to its stock counts. */
export function routineOrders(scenario: Scenario, delegation: DelegationId): readonly Order[] {
  const known = made.get(scenario) ?? new Map<DelegationId, readonly Order[]>();
  made.set(scenario, known);
  const before = known.get(delegation);
  if (before) return before;
  const orders = scenario.orders.filter(
    ({ by, visibility, detection }) =>
      by.includes(delegation) &&
      visibility === 'secret' &&
      detection.rule === 'build-up' &&
      detection.excessAbove > 0,
  );
  known.set(delegation, orders);
  return orders;
}

/**
 * Rule 8.39: stock a night that a side is expected to put aside unannounced: half of what the free points of its secret
 * arming orders bring under this text, nothing by an order the text forbids. Points, not negative; the same rule for both sides.
 */
export function routineArming(
  scenario: Scenario,
  text: Choices,
  figures: Figures,
  delegation: DelegationId,
): number {
  let sum = 0;
  for (const order of routineOrders(scenario, delegation)) {
    if (order.detection.rule !== 'build-up') continue;
    const points = Math.min(order.detection.excessAbove, order.cost.capacity[1]);
    if (isForbidden(order, text, delegation, points)) continue;
    const reading = { scenario, figures, inForce: text, self: delegation, other: null, sector: null, points };
    for (const effect of sureEffects(order)) {
      if (effect.do !== 'change' || effect.track !== 'stock' || effect.of !== 'self') continue;
      sum += Math.max(0, effect.add * scaleOf(effect.scale, points) * productOf(effect.times, reading));
    }
  }
  return EXPECTED * sum;
}

const isForbidden = (order: Order, text: Choices, delegation: DelegationId, points: number): boolean =>
  order.breaches.some(
    ({ by, options, above }) =>
      (by?.includes(delegation) ?? true) &&
      (above === undefined || points > above) &&
      options.some((option) => text[clauseOf(option)] !== undefined && holds(text, option)),
  );
