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

/** Lookups → order and other side and mark → what that side's own orders may raise the mark to before this one resolves. */
const raising = new WeakMap<Lookups, Map<string, readonly number[]>>();

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
  for (const value of raisedBy(lookups, order, other, mark)) values.add(Math.max(known, value));
  return [...values].sort((a, b) => a - b);
}

function raisedBy(lookups: Lookups, order: Order, other: DelegationId, mark: MarkId): readonly number[] {
  const made = raising.get(lookups) ?? new Map<string, readonly number[]>();
  raising.set(lookups, made);
  const key = `${order.id}/${other}/${mark}`;
  const before = made.get(key);
  if (before) return before;
  const place = placeOf(lookups, order.id);
  const values = [...lookups.orders.values()]
    .filter((answer) => answer.by.includes(other) && placeOf(lookups, answer.id) < place)
    .flatMap((answer) => marksSet(answer, mark));
  made.set(key, values);
  return values;
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
