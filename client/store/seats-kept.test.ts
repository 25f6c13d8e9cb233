import { expect, test } from 'vitest';
import { seatView } from '../testing/room-fixture.ts';
import { forgetSeat, keepSeat, keptSeats, tensionByDay } from './seats-kept.ts';

test('tension is told by day: what each night left, and what holds today', () => {
  const { figures, clock } = seatView('UA');
  const past = [0, 1, 2].map((day) => ({ ...figures.today, day, tension: 20 + day }));
  const seen = {
    figures: { ...figures, today: { ...figures.today, tension: 50 }, past },
    clock: { ...clock, day: 3 },
  };
  expect(tensionByDay(seen)).toEqual([21, 22, 50]);
});

test('a seat that is seen again moves to the front and does not stand there twice', () => {
  keepSeat('a', seatView('UA'), 1);
  keepSeat('b', seatView('RU'), 2);
  keepSeat('a', seatView('UA'), 3);
  expect(keptSeats.value.map((seat) => seat.token)).toEqual(['a', 'b']);
  forgetSeat('a');
  expect(keptSeats.value.map((seat) => seat.token)).toEqual(['b']);
});

test('nothing of the mandate, the orders or the messages is kept on the device', () => {
  keepSeat('a', seatView('UA'), 1);
  const kept = JSON.stringify(keptSeats.value);
  expect(kept).not.toContain(seatView('UA').mandate.secretBrief.slice(0, 30));
  expect(Object.keys(keptSeats.value[0] ?? {}).sort()).toEqual(
    'at code day days delegation ending kind phase scenario seenAt session tension token yourMove'.split(' '),
  );
});
