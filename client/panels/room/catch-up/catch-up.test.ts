import { expect, test } from 'vitest';
import type { RecordEntry, SeatView } from '../../../../shared/views/index.ts';
import { playerCard } from '../../../testing/member-card.ts';
import { proposal, seatView } from '../../../testing/room-fixture.ts';
import { cameLate, catchUpOf } from './catch-up.ts';

const quiet = seatView('UA');

test('on a first day nothing has happened, and the card says so by what it lacks', () => {
  const start = seatView('UA', { clock: { ...quiet.clock, day: 1 } });
  expect(catchUpOf(start)).toMatchObject({
    tensionChange: null,
    others: [],
    awaited: [],
    agreed: [],
    bulletin: null,
    promises: [],
  });
});

test('texts that wait for the delegation stand there, the most pressing first, and no others', () => {
  const proposals = {
    'P-1': proposal({ id: 'P-1', expiresOn: 20 }),
    'P-2': proposal({ id: 'P-2', expiresOn: 13 }),
    'P-3': proposal({ id: 'P-3', signed: { MED: 10, UA: 11 } }),
    'P-4': proposal({ id: 'P-4', signatories: ['RU', 'MED'] }),
  };
  const { awaited } = catchUpOf(seatView('UA', { proposals }));
  expect(awaited.map(({ id }) => id)).toEqual(['P-2', 'P-1']);
});

test('what is in force stands there with who signed it; what one signed oneself is a promise as long as it stands', () => {
  const signed = { MED: 10, UA: 11, RU: 11 };
  const text = proposal({ id: 'P-1', state: 'in force', stateSince: 11, signed });
  const ledger = [{ day: 11, proposal: 'P-1', clause: 'C12', from: 0, to: 1, gave: ['UA'], got: ['RU'] }];
  const seen = (to: number): SeatView =>
    seatView('UA', {
      proposals: { 'P-1': text },
      ledger,
      treaty: {
        inForce: { ...quiet.treaty.inForce, C12: to },
        agreed: { C12: { day: 11, proposal: 'P-1' } },
        breached: {},
      },
    });
  const { agreed, promises } = catchUpOf(seen(1));
  expect(agreed).toEqual([{ clause: 'C12', option: 'C12b', day: 11, signed: ['MED', 'UA', 'RU'] }]);
  expect(promises).toMatchObject([{ clause: 'C12', option: 'C12b', day: 11, foundBroken: null }]);
  expect(catchUpOf(seen(2)).promises).toEqual([]);
});

test('the others of the delegation are named, and nobody else', () => {
  const members = [playerCard('M1', 'UA'), playerCard('M2', 'UA', 'press'), playerCard('M3', 'RU')];
  expect(catchUpOf(seatView('UA', { members })).others.map(({ id }) => id)).toEqual(['M2']);
});

const line = (kind: string, day: number, name: string, delegation: string): RecordEntry => ({
  day,
  kind,
  slots: { name, who: { delegation }, role: 'press' },
  focus: null,
  secret: false,
});

test('who is first told of on a day of play has come late; who sat down in the lobby has not, whatever followed', () => {
  const session = { ...quiet.session, kind: 'hosted' as const };
  const late = (...record: RecordEntry[]) => cameLate(seatView('UA', { session, record }));
  expect(late()).toBe(false);
  expect(late(line('member.placed', 5, 'Olena', 'UA'))).toBe(true);
  expect(late(line('member.placed', 5, 'Olena', 'RU'), line('member.placed', 5, 'Ann', 'UA'))).toBe(false);
  expect(late(line('member.joined', 0, 'Olena', 'UA'), line('member.placed', 5, 'Olena', 'UA'))).toBe(false);
  expect(cameLate(seatView('UA', { record: [line('member.placed', 5, 'Olena', 'UA')] }))).toBe(false);
});
