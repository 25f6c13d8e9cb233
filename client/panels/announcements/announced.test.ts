// Which acts of whoever leads are announced, and which of them are news to a place.
import { expect, test } from 'vitest';
import type { RecordEntry } from '../../../shared/views/index.ts';
import { seatView } from '../../testing/room-fixture.ts';
import { announcedIn, newsIn } from './announced.ts';

const line = (kind: string, slots: RecordEntry['slots'] = {}): RecordEntry => ({
  day: 2,
  kind,
  slots,
  focus: null,
  secret: false,
});
const aground = line('inject', { title: 'A ship aground', text: 'A ship ran aground.' });
const ruled = line('ruling', { words: 'The count was wrong.' });
const back = line('branched', { day: 2, because: 'To try an inspection.' });
const seen = (id: string, ...record: readonly RecordEntry[]) => {
  const view = seatView('UA', { record });
  return { ...view, session: { ...view.session, id } };
};
const texts = (...of: Parameters<typeof newsIn>) => newsIn(...of).map(({ text }) => text);

test('rule 10.10: an act is announced in the words of its line; other lines are not announced', () => {
  const reversed = line('inject.reversed', { title: 'A ship aground', words: 'It was a drill.' });
  expect(
    announcedIn(seen('A', line('paused'), aground, line('ruling.reversed', { words: 'No.' }), reversed)),
  ).toEqual([
    { kind: 'inject', title: 'A ship aground', text: 'A ship ran aground.', day: 2, n: 1 },
    { kind: 'ruling.reversed', title: '', text: 'No.', day: 2, n: 2 },
    { kind: 'inject.reversed', title: 'A ship aground', text: 'It was a drill.', day: 2, n: 3 },
  ]);
});

test('what has come since something was put away queues, the oldest first', () => {
  const putAway = { session: 'A', count: 1 };
  expect(texts(seen('A', aground), putAway)).toEqual([]);
  expect(texts(seen('A', aground, ruled, aground), putAway)).toEqual([
    'The count was wrong.',
    'A ship ran aground.',
  ]);
});

test('who opens a session for the first time has the record for what was', () => {
  expect(texts(seen('A', aground, ruled), null)).toEqual([]);
});

test('rule 2.12: the session that goes on after a step back begins with that, and tells nothing of before anew', () => {
  const putAway = { session: 'A', count: 3 };
  expect(texts(seen('B', aground, back), putAway)).toEqual(['To try an inspection.']);
  expect(texts(seen('C', back, aground, back, ruled), putAway)).toEqual([
    'To try an inspection.',
    'The count was wrong.',
  ]);
});

test('rule 2.13: a rematch begins with nothing', () => {
  expect(texts(seen('B', line('rematch')), { session: 'A', count: 3 })).toEqual([]);
});
