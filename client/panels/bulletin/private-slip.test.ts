import { expect, test } from 'vitest';
import { proposal, seatView } from '../../testing/room-fixture.ts';
import { firstThings } from './private-slip.tsx';

test('what waits comes in order of urgency: signatures by their last day, messages, capacity', () => {
  const view = seatView('UA', {
    proposals: {
      'P-2': proposal({ id: 'P-2', expiresOn: 20 }),
      'P-1': proposal({ id: 'P-1', expiresOn: 13 }),
      'P-3': proposal({ id: 'P-3', signed: { MED: 10, UA: 10 } }),
      'P-4': proposal({ id: 'P-4', state: 'expired' }),
      'P-5': proposal({ id: 'P-5', expiresOn: 12 }),
    },
  });
  expect(firstThings(view, { table: 1, 'MED-UA': 2 }).map((thing) => thing.words)).toEqual([
    'P-1 awaits your answer until day 13',
    'P-2 awaits your answer until day 20',
    '3 unread messages',
    '6 capacity, not used yet',
  ]);
});

test('a quiet morning asks for nothing', () => {
  const view = seatView('UA');
  expect(firstThings({ ...view, orders: { ...view.orders, used: view.orders.capacity } }, {})).toEqual([]);
});
