import { expect, test } from 'vitest';
import { playerCard } from '../../../testing/member-card.ts';
import { seatView } from '../../../testing/room-fixture.ts';
import { peopleOf, playedBy } from './delegation-people.ts';

const view = seatView('UA', {
  session: { ...seatView('UA').session, kind: 'hosted' },
  members: [
    playerCard('M2', 'UA', 'press', { present: false }),
    playerCard('M1', 'UA', 'head'),
    playerCard('M3', 'UA', 'military', { arrived: false, present: false }),
    playerCard('M4', 'RU', 'head', { present: false }),
    playerCard('M5', 'EU', 'head'),
  ],
});

test('the people of a delegation stand in the order of their roles, with who is here, away or expected', () => {
  expect(peopleOf(view, 'UA').map(({ id, presence, you }) => [id, presence, you])).toEqual([
    ['M1', 'here', true],
    ['M3', 'expected', false],
    ['M2', 'away', false],
  ]);
});

test('a delegation is played by its people, away when no line of theirs is open, or by a script', () => {
  const seats = view.seats.map((seat) => ({
    ...seat,
    occupant: seat.delegation === 'US' ? ('scripted' as const) : ('person' as const),
  }));
  expect(['UA', 'RU', 'EU', 'US'].map((id) => playedBy({ ...view, seats }, id))).toEqual([
    'people',
    'away',
    'people',
    'script',
  ]);
  expect(playedBy({ ...view, seats, session: seatView('UA').session }, 'RU')).toBe('people');
});
