// Owns the walk through an order's effects, those inside others included; resolves nothing.

import { assertNever } from '../kernel/assert-never.ts';
import type { Effect, Order } from './orders.ts';

/** Every effect the order may have, whatever is drawn. */
export function allEffectsOf(order: Order): readonly Effect[] {
  return order.effects.flatMap((effect) => [effect, ...innerEffects(effect)]);
}

function innerEffects(effect: Effect): readonly Effect[] {
  switch (effect.do) {
    case 'odds':
      return effect.outcomes.flatMap((outcome) => outcome.then);
    case 'publish':
      return effect.then;
    case 'report':
      return [...effect.clean, ...effect.named];
    case 'change':
    case 'mark':
    case 'incident':
    case 'aid-shift':
    case 'settle':
    case 'end-truce':
      return [];
    default:
      return assertNever(effect);
  }
}
