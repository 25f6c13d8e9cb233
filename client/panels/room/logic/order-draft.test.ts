// Tests: an order while it is filled in.
import { describe, expect, it } from 'vitest';
import { orderOption } from '../../../testing/order-option.ts';
import { seatView } from '../../../testing/room-fixture.ts';
import { canSeal, missingAims, startOrder } from './order-draft.ts';

const orders = { ...seatView('UA').orders, capacity: 6, used: 3 };

describe('an order draft', () => {
  it('fills in what leaves no choice and keeps a target that fits', () => {
    const only = orderOption({ aims: [{ field: 'delegation', choices: ['RU'] }] });
    expect(startOrder(only).target).toEqual({ delegation: 'RU' });
    expect(startOrder(orderOption(), { sector: 'pokrovsk', incident: 'I-3' }).target).toEqual({
      sector: 'pokrovsk',
    });
    expect(startOrder(orderOption(), { sector: 'odesa' }).target).toEqual({});
  });

  it('can be sealed once every aim is chosen', () => {
    const draft = startOrder(orderOption());
    expect(missingAims(orderOption(), draft).map((aim) => aim.field)).toEqual(['sector']);
    expect(canSeal(orders, orderOption(), draft)).toBe(false);
    expect(canSeal(orders, orderOption(), { ...draft, target: { sector: 'kharkiv' } })).toBe(true);
    expect(
      canSeal(orders, orderOption({ refusal: 'Not now.' }), { ...draft, target: { sector: 'kharkiv' } }),
    ).toBe(false);
  });
});
