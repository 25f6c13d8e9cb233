// Owns an order as a seat may give it, for tests of the room; knows no rules.
import type { OrderOption } from '../../shared/views/index.ts';

/** Fortifying one of two sectors with one to three points; `change` overrides any field. */
export const orderOption = (change: Partial<OrderOption> = {}): OrderOption => ({
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
