// Tests: an order while it is filled in.
import { describe, expect, it } from 'vitest';
import type { OrderOption } from '../../../../shared/views/index.ts';
import { seatView } from '../../../testing/room-fixture.ts';
import { canSeal, missingAims, startOrder } from './order-draft.ts';

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

describe('an order draft', () => {
  it('fills in what leaves no choice and keeps a target that fits', () => {
    const only = option({ aims: [{ field: 'delegation', choices: ['RU'] }] });
    expect(startOrder(only).target).toEqual({ delegation: 'RU' });
    expect(startOrder(option(), { sector: 'pokrovsk', incident: 'I-3' }).target).toEqual({
      sector: 'pokrovsk',
    });
    expect(startOrder(option(), { sector: 'odesa' }).target).toEqual({});
  });

  it('can be sealed once every aim is chosen', () => {
    const draft = startOrder(option());
    expect(missingAims(option(), draft).map((aim) => aim.field)).toEqual(['sector']);
    expect(canSeal(orders, option(), draft)).toBe(false);
    expect(canSeal(orders, option(), { ...draft, target: { sector: 'kharkiv' } })).toBe(true);
    expect(
      canSeal(orders, option({ refusal: 'Not now.' }), { ...draft, target: { sector: 'kharkiv' } }),
    ).toBe(false);
  });
});
