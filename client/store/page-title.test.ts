import { expect, test } from 'vitest';
import type { SeatView } from '../../shared/views/index.ts';
import { proposal, seatView } from '../testing/room-fixture.ts';

const view = (change: Partial<SeatView> = {}) => seatView('UA', change);

import { isYourMove } from './page-title.ts';

const seats = (own: boolean, others: boolean): SeatView['seats'] =>
  view().seats.map((seat) => ({
    ...seat,
    ready: seat.delegation === view().audience.delegation ? own : others,
  }));
const quiet = { proposals: {} };

test('it is your move when a signature is asked of you', () => {
  expect(isYourMove(view({ proposals: { 'P-1': proposal() }, seats: seats(false, false) }))).toBe(true);
});

test('it is your move when everybody waits for you alone', () => {
  expect(isYourMove(view({ ...quiet, seats: seats(false, true) }))).toBe(true);
});

test('it is not while others still work, once you are ready, or while the session is paused', () => {
  expect(isYourMove(view({ ...quiet, seats: seats(false, false) }))).toBe(false);
  expect(isYourMove(view({ proposals: { 'P-1': proposal() }, seats: seats(true, true) }))).toBe(false);
  const paused = { ...view().clock, paused: true };
  expect(isYourMove(view({ ...quiet, clock: paused, seats: seats(false, true) }))).toBe(false);
});
