import { expect, test } from 'vitest';
import type { RecordEntry } from '../../../../shared/views/index.ts';
import { scenario } from '../../../store/session.ts';
import { seatView, scenario as shipped } from '../../../testing/room-fixture.ts';
import { recordInWords } from './record-words.ts';

scenario.value = shipped;
const view = seatView('UA');
const line = (kind: string, slots: RecordEntry['slots']): string =>
  recordInWords({ day: 1, kind, slots, focus: null, secret: false }, view);

test('a name that ends in a full stop begins no sentence', () => {
  expect(line('seat.person', { name: 'Omar S.', who: { delegation: 'MED' } })).toBe(
    'Omar S. sits for the Mediator',
  );
});

test('rule 10.10: an act is told word for word, whatever stops stand in its words', () => {
  const slots = { title: 'A count', text: 'About 40 vs. none. iPads were used.' };
  expect(line('inject', slots)).toBe('A count. About 40 vs. none. iPads were used.');
  expect(line('ruling', { words: 'So be it. e.g. now.' })).toBe('A ruling: So be it. e.g. now.');
});

test('a delegation that opens a sentence is capitalised', () => {
  expect(line('proposal.withdrawn', { proposal: 'P-1' })).toBe('P-1 is withdrawn');
  expect(line('terms.stall', { who: { delegation: 'MED' } })).toBe('The Mediator stalls');
});
