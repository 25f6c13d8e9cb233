// Tests: what capacity is left, and which points fit.
import { describe, expect, it } from 'vitest';
import type { OrderOption } from '../../../../shared/views/index.ts';
import { seatView } from '../../../testing/room-fixture.ts';
import { canStillOrder, capacityLeft, capacityPips, pointChoices } from './capacity.ts';

const option = (change: Partial<OrderOption> = {}): OrderOption => ({
  order: 'fortify-sector',
  refusal: null,
  capacity: [1, 3],
  capital: 0,
  aims: [{ field: 'sector', choices: ['kharkiv', 'pokrovsk'] }],
  breaches: [],
  odds: [],
  forecast: [],
  ...change,
});
const orders = { ...seatView('UA').orders, capacity: 6, used: 3 };

describe('capacity', () => {
  it('is counted from the sealed orders and the draft, never below nothing', () => {
    expect(capacityLeft(orders)).toBe(3);
    expect(capacityLeft(orders, 5)).toBe(0);
    expect(capacityPips(orders, 2)).toEqual(['used', 'used', 'used', 'draft', 'draft', 'free']);
  });

  it('bounds the points of an order', () => {
    expect(pointChoices({ ...orders, used: 4 }, option())).toEqual([1, 2]);
    expect(pointChoices({ ...orders, used: 6 }, option())).toEqual([]);
    expect(canStillOrder({ ...orders, options: [option({ capacity: [4, 6] })] })).toBe(false);
    expect(canStillOrder({ ...orders, options: [option({ refusal: 'Not now.' })] })).toBe(false);
  });
});
