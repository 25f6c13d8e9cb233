// Tests: the latest answer of each belligerent, read from the record.
import { expect, it } from 'vitest';
import type { RecordEntry } from '../../../../shared/views/index.ts';
import { owesAnswer, termsAnswers } from './terms-answers.ts';

const entry = (kind: string, delegation: string): RecordEntry => ({
  day: 1,
  kind,
  slots: { who: { delegation } },
  focus: null,
  secret: false,
});

it('keeps the latest answer of each and leaves out who has not answered', () => {
  const record = [entry('terms.stall', 'RU'), entry('proposal.signed', 'UA'), entry('terms.accept', 'RU')];
  expect(termsAnswers(record)).toEqual({ RU: { answer: 'accept', day: 1 } });
});

it('asks again the day after a stall, not after an acceptance', () => {
  expect(owesAnswer([], 'RU', 1)).toBe(true);
  const stalled = [entry('terms.stall', 'RU')];
  expect([owesAnswer(stalled, 'RU', 1), owesAnswer(stalled, 'RU', 2)]).toEqual([false, true]);
  expect(owesAnswer([entry('terms.accept', 'RU')], 'RU', 2)).toBe(false);
});
