// Owns the arithmetic of a day's capacity for orders; knows nothing of what orders do.
import type { OrderOption, OrdersSlice } from '../../../../shared/views/index.ts';

export type Pip = 'used' | 'draft' | 'free';

/** Capacity points that are neither sealed nor in the draft; never below 0. */
export function capacityLeft(orders: OrdersSlice, draftPoints = 0): number {
  return Math.max(0, orders.capacity - orders.used - draftPoints);
}

/** One pip per capacity point: sealed first, then the draft's, then what is left. A draft beyond the capacity is cut off. */
export function capacityPips(orders: OrdersSlice, draftPoints = 0): readonly Pip[] {
  return Array.from({ length: orders.capacity }, (_, index): Pip => {
    if (index < orders.used) return 'used';
    return index < orders.used + draftPoints ? 'draft' : 'free';
  });
}

/** The points an order can be given now: its own range, cut by what is left; empty when not even the least fits. */
export function pointChoices(orders: OrdersSlice, option: OrderOption): readonly number[] {
  const [least, most] = option.capacity;
  const top = Math.min(most, capacityLeft(orders));
  return Array.from({ length: Math.max(0, top - least + 1) }, (_, index) => least + index);
}

/** Whether any order at all could still be sealed today. */
export function canStillOrder(orders: OrdersSlice): boolean {
  return orders.options.some((option) => option.refusal === null && pointChoices(orders, option).length > 0);
}
