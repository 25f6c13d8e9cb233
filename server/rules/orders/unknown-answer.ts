// Owns the one thing an order's odds cannot know in advance: what the other side prepares tonight; rolls nothing.
import type { MarkId, Order, Quantity } from '../../../shared/catalogue/index.ts';
import type { DelegationId } from '../../../shared/views/index.ts';
import { type Figures, markOf } from '../war/figures.ts';
import { type Lookups, placeOf } from '../war/lookups.ts';
import { type Draw, sureEffects } from './order-shape.ts';

/** Quantities that the other side may still change tonight before this order resolves, and the mark behind each. */
const behind: Partial<Record<Quantity, MarkId>> = { documented: 'documented', counterOther: 'counter' };

/** The mark on which these odds wait, or null. The first one counts should a scenario use two in one order. */
export function unknownMarkOf(draw: Draw): MarkId | null {
  for (const { chance } of draw.outcomes) {
    for (const { x } of chance?.times ?? []) {
      const mark = x === undefined ? undefined : behind[x];
      if (mark !== undefined) return mark;
    }
  }
  return null;
}

/**
 * Rule 6.12: every value of the mark that the other side can hold when this order resolves, ascending: what it is known
 * to hold this morning, or what an order of its own may raise it to before.
 */
export function possibleAnswers(
  lookups: Lookups,
  figures: Figures,
  order: Order,
  other: DelegationId,
  mark: MarkId,
): readonly number[] {
  const known = lookups.publicMarks.has(mark) ? markOf(figures, mark, other) : 0;
  const values = new Set<number>([known]);
  const place = placeOf(lookups, order.id);
  for (const answer of lookups.orders.values()) {
    if (!answer.by.includes(other) || placeOf(lookups, answer.id) >= place) continue;
    for (const value of marksSet(answer, mark)) values.add(Math.max(known, value));
  }
  return [...values].sort((a, b) => a - b);
}

/** Values of its own mark that an order can set, over all the points it may be given. */
function marksSet(order: Order, mark: MarkId): readonly number[] {
  const [least, most] = order.cost.capacity;
  return sureEffects(order).flatMap((effect) => {
    if (effect.do !== 'mark' || effect.mark !== mark || effect.of !== 'self') return [];
    if (effect.scale !== 'linear') return [effect.value];
    return Array.from({ length: most - least + 1 }, (_, index) => effect.value * (least + index));
  });
}
