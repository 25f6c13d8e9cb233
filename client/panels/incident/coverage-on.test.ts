import { expect, test } from 'vitest';
import { seatView } from '../../testing/room-fixture.ts';
import { coverageOn } from './coverage-on.ts';

test('a night is read with the coverage of its own dawn, and today’s while that is not there', () => {
  const { figures } = seatView('UA');
  const day = { ...figures.today, day: 2, coverage: 0.2 };
  const seen = { past: [day], today: { ...day, day: 3, coverage: 0.6 } };
  expect([coverageOn(seen, 2), coverageOn(seen, 3)]).toEqual([0.2, 0.6]);
});
