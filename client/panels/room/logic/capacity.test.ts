// Tests: what capacity is left, and which points fit.
import { describe, expect, it } from 'vitest';
import { orderOption } from '../../../testing/order-option.ts';
import { seatView } from '../../../testing/room-fixture.ts';
import { canStillOrder, capacityLeft, capacityPips, pointChoices } from './capacity.ts';

const orders = { ...seatView('UA').orders, capacity: 6, used: 3 };

describe('capacity', () => {
  it('is counted from the sealed orders and the draft, never below nothing', () => {
    expect(capacityLeft(orders)).toBe(3);
    expect(capacityLeft(orders, 5)).toBe(0);
    expect(capacityPips(orders, 2)).toEqual(['used', 'used', 'used', 'draft', 'draft', 'free']);
  });

  it('bounds the points of an order', () => {
    expect(pointChoices({ ...orders, used: 4 }, orderOption())).toEqual([1, 2]);
    expect(pointChoices({ ...orders, used: 6 }, orderOption())).toEqual([]);
    expect(canStillOrder({ ...orders, options: [orderOption({ capacity: [4, 6] })] })).toBe(false);
    expect(canStillOrder({ ...orders, options: [orderOption({ refusal: 'Not now.' })] })).toBe(false);
  });
});
