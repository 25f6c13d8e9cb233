// Owns the reading of the public record for how each belligerent answered the offer of a truce.
import type { RecordEntry } from '../../../../shared/views/index.ts';

export type TermsAnswer = 'accept' | 'conditions' | 'stall';
const KINDS: Readonly<Record<string, TermsAnswer>> = {
  'terms.accept': 'accept',
  'terms.conditions': 'conditions',
  'terms.stall': 'stall',
};

/** Delegation → its latest answer; a delegation that has not answered is left out. */
export function termsAnswers(record: readonly RecordEntry[]): Readonly<Record<string, TermsAnswer>> {
  const answers: Record<string, TermsAnswer> = {};
  for (const { kind, slots } of record) {
    const answer = KINDS[kind];
    const { who } = slots;
    if (answer && typeof who === 'object' && 'delegation' in who) answers[who.delegation] = answer;
  }
  return answers;
}
