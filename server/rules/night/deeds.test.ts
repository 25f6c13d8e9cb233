// Rule 6.9: the order in which a night's sealed orders resolve.
import { expect, it } from 'vitest';
import type { OrderTarget } from '../../../shared/protocol/index.ts';
import type { DelegationId } from '../../../shared/views/index.ts';
import { openTable } from '../testing/table.ts';

it('rule 6.9: given orders sealed in any order, then they resolve by step, by the list of orders, by delegation, then as sealed', () => {
  const table = openTable().begin();
  const seals = (seat: DelegationId, order: string, target: OrderTarget = {}) =>
    table.does(seat, { type: 'order.seal', order, points: 1, target });
  seals('US', 'send-aid', { delegation: 'UA' });
  seals('UA', 'rally-at-home');
  seals('UA', 'fortify-sector', { sector: 'pokrovsk' });
  seals('UA', 'fortify-sector', { sector: 'kharkiv' });
  seals('UA', 'stockpile-ammunition');
  seals('RU', 'fortify-sector', { sector: 'kharkiv' });
  seals('RU', 'rally-at-home');
  seals('RU', 'stockpile-ammunition');
  table.untilDay(2);
  const resolved = table.facts.flatMap((fact) => (fact.type === 'orderResolved' ? [fact.resolved] : []));
  expect(resolved.map(({ delegation, order, target }) => [delegation, order, target.sector])).toEqual([
    ['RU', 'stockpile-ammunition', undefined],
    ['UA', 'stockpile-ammunition', undefined],
    ['US', 'send-aid', undefined],
    ['RU', 'fortify-sector', 'kharkiv'],
    ['UA', 'fortify-sector', 'pokrovsk'],
    ['UA', 'fortify-sector', 'kharkiv'],
    ['RU', 'rally-at-home', undefined],
    ['UA', 'rally-at-home', undefined],
  ]);
});
