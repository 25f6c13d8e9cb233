import { expect, test } from 'vitest';
import type { MemberCard } from '../../../../shared/views/index.ts';
import type { Role } from '../../../../shared/vocabulary/index.ts';
import { seatView } from '../../../testing/room-fixture.ts';
import { peopleOf, playedBy } from './delegation-people.ts';

const member = (id: string, delegation: string, role: Role, more: Partial<MemberCard> = {}): MemberCard => ({
  id,
  name: id,
  place: { at: 'delegation', delegation, role },
  host: false,
  muted: false,
  arrived: true,
  present: true,
  ...more,
});

const view = seatView('UA', {
  session: { ...seatView('UA').session, kind: 'hosted' },
  members: [
    member('M2', 'UA', 'press', { present: false }),
    member('M1', 'UA', 'head'),
    member('M3', 'UA', 'military', { arrived: false, present: false }),
    member('M4', 'RU', 'head', { present: false }),
    member('M5', 'EU', 'head'),
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
