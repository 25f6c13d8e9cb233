// Owns how much arming passes as routine under a text: what anybody would expect of a side that breaks no rule; knows no secret.
import {
  clauseOf,
  type Effect,
  indexOf,
  type Order,
  type Scenario,
} from '../../../shared/catalogue/index.ts';
import type { Choices, DelegationId } from '../../../shared/views/index.ts';
import { sureEffects } from '../orders/order-shape.ts';
import { productOf, scaleOf } from '../orders/quantities.ts';
import type { Figures } from './figures.ts';

/** Of what could pass as routine, the share that is expected to have been done. */
const EXPECTED = 0.5;

/** A secret order by which a side can do something unseen, as far as it can pass as routine. */
interface RoutineOrder {
  /** The free ones: as many as nobody takes note of, and as can be given. */
  readonly points: number;
  /** What the order, given with so many points, breaches: a text that holds one of these forbids it. */
  readonly forbiddenBy: readonly { readonly clause: string; readonly option: number }[];
  /** Only what adds to its stock counts. */
  readonly arms: readonly Extract<Effect, { do: 'change' }>[];
}

const made = new WeakMap<Scenario, Map<DelegationId, readonly RoutineOrder[]>>();

/** What this side can arm by without being noticed, read from the scenario once. */
export function routineOrders(scenario: Scenario, delegation: DelegationId): readonly RoutineOrder[] {
  const known = made.get(scenario) ?? new Map<DelegationId, readonly RoutineOrder[]>();
  made.set(scenario, known);
  const before = known.get(delegation);
  if (before) return before;
  const orders = scenario.orders.flatMap((order) => routineOrder(order, delegation) ?? []);
  known.set(delegation, orders);
  return orders;
}

function routineOrder(order: Order, delegation: DelegationId): RoutineOrder | null {
  const { by, visibility, detection, cost, breaches } = order;
  if (!by.includes(delegation) || visibility !== 'secret') return null;
  if (detection.rule !== 'build-up' || detection.excessAbove <= 0) return null;
  const points = Math.min(detection.excessAbove, cost.capacity[1]);
  const breached = breaches.filter(
    (one) => (one.by?.includes(delegation) ?? true) && (one.above === undefined || points > one.above),
  );
  return {
    points,
    forbiddenBy: breached.flatMap(({ options }) =>
      options.map((option) => ({ clause: clauseOf(option), option: indexOf(option) })),
    ),
    arms: sureEffects(order)
      .filter((effect) => effect.do === 'change')
      .filter(({ track, of }) => track === 'stock' && of === 'self'),
  };
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
  for (const { points, forbiddenBy, arms } of routineOrders(scenario, delegation)) {
    if (forbiddenBy.some(({ clause, option }) => text[clause] === option)) continue;
    const reading = { scenario, figures, inForce: text, self: delegation, other: null, sector: null, points };
    for (const { add, scale, times } of arms) {
      sum += Math.max(0, add * scaleOf(scale, points) * productOf(times, reading));
    }
  }
  return EXPECTED * sum;
}
