// Tests: the latest answer of each belligerent, read from the record.
import { expect, it } from 'vitest';
import type { RecordEntry } from '../../../../shared/views/index.ts';
import { termsAnswers } from './terms-answers.ts';

const entry = (kind: string, delegation: string): RecordEntry => ({
  day: 1,
  at: 1,
  kind,
  slots: { who: { delegation } },
  focus: null,
  secret: false,
});

it('keeps the latest answer of each and leaves out who has not answered', () => {
  const record = [entry('terms.stall', 'RU'), entry('proposal.signed', 'UA'), entry('terms.accept', 'RU')];
  expect(termsAnswers(record)).toEqual({ RU: 'accept' });
});
