import { expect, test } from 'vitest';
import { seatView } from '../testing/room-fixture.ts';
import {
  forgetSeat,
  goesOn,
  type KeptSeat,
  keepSeat,
  keepWhileOpen,
  keptSeats,
  ledSessions,
  tensionByDay,
} from './seats-kept.ts';
import { told } from './session.ts';

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

test('a seat that is forgotten while its page is open stays forgotten until there is news of it', () => {
  told.value = seatView('UA');
  const stop = keepWhileOpen('w');
  const has = () => keptSeats.value.some(({ token }) => token === 'w');
  expect(has()).toBe(true);
  forgetSeat('w');
  expect(has()).toBe(false);
  stop();
  told.value = null;
});

test('nothing of the mandate, the orders or the messages is kept on the device', () => {
  keepSeat('a', seatView('UA'), 1);
  const kept = JSON.stringify(keptSeats.value);
  expect(kept).not.toContain(seatView('UA').mandate.secretBrief.slice(0, 30));
  expect(Object.keys(keptSeats.value[0] ?? {}).sort()).toEqual(
    'at code day days delegation ending kind phase scenario seenAt session tension token yourMove'.split(' '),
  );
});

test('a session that this device leads from two seats is one of the course, and stays one when it is stepped back', () => {
  keepSeat('a', seatView('UA'), 1);
  const [kept] = keptSeats.value;
  const seat = (token: string, change: Partial<KeptSeat>): KeptSeat[] =>
    kept ? [{ ...kept, at: 'facilitation', token, ...change }] : [];
  const seats = [
    ...seat('b', { code: 'AAAAAA', session: 's2' }),
    ...seat('c', { code: 'BBBBBB' }),
    ...seat('d', { code: 'AAAAAA', session: 's1' }),
    ...seat('e', { code: 'CCCCCC', at: 'delegation' }),
  ];
  expect(ledSessions(seats).map(({ token }) => token)).toEqual(['b', 'c']);
});

test('a session goes on until it has ended', () => {
  expect([goesOn({ ending: null, phase: 'lobby' }), goesOn({ ending: null, phase: 'truce' })]).toEqual([
    true,
    true,
  ]);
  expect([
    goesOn({ ending: 'lapsed', phase: 'debrief' }),
    goesOn({ ending: null, phase: 'archived' }),
  ]).toEqual([false, false]);
});
