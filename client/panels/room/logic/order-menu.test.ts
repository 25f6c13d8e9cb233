// Tests: the list of orders.
import { describe, expect, it } from 'vitest';
import { scenario, seatView } from '../../../testing/room-fixture.ts';
import { orderMenu, ordersForSector } from './order-menu.ts';

describe('the order menu', () => {
  const { options } = seatView('UA').orders;

  it('lists possible orders first and searches titles and explanations', () => {
    const front = orderMenu(scenario, options, '').find((group) => group.category === 'front');
    const refusals = front?.orders.map((entry) => entry.option.refusal !== null) ?? [];
    expect(refusals).toEqual([...refusals].sort());
    expect(refusals).toContain(true);
    const found = orderMenu(scenario, options, 'stage incident').flatMap((group) => group.orders);
    expect(found.map((entry) => entry.order.id)).toEqual(['staged-incident']);
  });

  it('knows what can be aimed at a sector', () => {
    expect(ordersForSector(scenario, options, 'kharkiv').map((entry) => entry.order.id)).toEqual([
      'fortify-sector',
    ]);
  });
});
