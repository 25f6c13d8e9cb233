// Owns the slice of a seat's own orders: capacity, capital, what it has sealed, what it could seal; nobody else's.
import type { Scenario } from '../../../shared/catalogue/index.ts';
import type { DelegationId, OrdersSlice, SealedOrder } from '../../../shared/views/index.ts';
import { budgetOf } from '../orders/budget.ts';
import { orderOptions } from '../orders/options.ts';
import type { Sealed, SessionState } from '../state.ts';

/** What a seat's own delegation may see and do about tonight's orders. */
export function ordersSlice(scenario: Scenario, state: SessionState, seat: DelegationId): OrdersSlice {
  return {
    ...budgetOf(scenario, state, seat),
    sealed: (state.sealed[seat] ?? []).map(sealedView),
    options: orderOptions(scenario, state, seat),
  };
}

/** An order as its giver sees it. */
export const sealedView = ({ id, order, points, target, odds }: Sealed): SealedOrder => ({
  id,
  order,
  points,
  target,
  odds,
});
