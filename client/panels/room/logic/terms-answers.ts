// Owns the reading of the public record for how each belligerent answered the offer of a truce.
import type { RecordEntry } from '../../../../shared/views/index.ts';

export type TermsAnswer = 'accept' | 'conditions' | 'questions' | 'stall';
const KINDS: Readonly<Record<string, TermsAnswer>> = {
  'terms.accept': 'accept',
  'terms.conditions': 'conditions',
  'terms.questions': 'questions',
  'terms.stall': 'stall',
};

export interface GivenAnswer {
  readonly answer: TermsAnswer;
  /** Day of the terms phase. */
  readonly day: number;
}

/** Delegation → its latest answer; a delegation that has not answered is left out. */
export function termsAnswers(record: readonly RecordEntry[]): Readonly<Record<string, GivenAnswer>> {
  const answers: Record<string, GivenAnswer> = {};
  for (const { kind, slots, day } of record) {
    const answer = KINDS[kind];
    const { who } = slots;
    if (answer && typeof who === 'object' && 'delegation' in who) answers[who.delegation] = { answer, day };
  }
  return answers;
}

/** Whether this delegation still owes an answer today: none yet, or only questions or a stall of an earlier day. */
export function owesAnswer(record: readonly RecordEntry[], delegation: string, day: number): boolean {
  const given = termsAnswers(record)[delegation];
  const waits = given?.answer === 'stall' || given?.answer === 'questions';
  return given === undefined || (waits && given.day < day);
}
