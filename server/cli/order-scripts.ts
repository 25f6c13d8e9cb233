// Owns the fixed order scripts that check-scenario --play tries out: the same work every night, read off the scenario's orders.

import type { Order, Scenario } from '../../shared/catalogue/index.ts';
import type { DelegationId } from '../../shared/views/index.ts';
import { endsTruce } from '../rules/orders/order-shape.ts';

/** What one belligerent gives every night, whatever the other does. */
export interface OrderScript {
  readonly name: string;
  /** In the sequence in which capacity goes to them; as many points as each takes. */
  readonly orders: readonly string[];
  /** The day on which it breaks the truce; null for never. */
  readonly attacksOn: number | null;
  /** Whether it takes from every category. */
  readonly isMix: boolean;
}

/**
 * One script for each category of orders the delegation may give in the truce, one that takes an order of each, one that
 * arms and attacks half-way, and one that does nothing.
 */
export function scriptsFor(scenario: Scenario, self: DelegationId): readonly OrderScript[] {
  const own = scenario.orders.filter(({ by, phases }) => by.includes(self) && phases.includes('truce'));
  const steady = own.filter((order) => !endsTruce(order));
  const categories = [...new Set(steady.map(({ category }) => category))];
  const ofCategory = (category: Order['category']) =>
    steady.filter((order) => order.category === category).map(({ id }) => id);
  const first = categories.flatMap((category) => ofCategory(category).slice(0, 1));
  const scripts: OrderScript[] = [
    { name: 'nothing', orders: [], attacksOn: null, isMix: false },
    ...categories.map((category) => ({
      name: category,
      orders: ofCategory(category),
      attacksOn: null,
      isMix: false,
    })),
  ];
  if (categories.length > 1)
    scripts.push({ name: 'something of everything', orders: first, attacksOn: null, isMix: true });
  const attack = own.find(endsTruce);
  if (attack !== undefined) {
    const day = Math.max(attack.fromDay ?? 1, Math.ceil(scenario.days / 2));
    const arming = ofCategory('rearm');
    scripts.push({ name: 'arm, then attack', orders: [attack.id, ...arming], attacksOn: day, isMix: false });
  }
  return scripts;
}
