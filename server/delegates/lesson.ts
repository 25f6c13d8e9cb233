// Owns the first answers that a scenario's author wrote for a lesson; what they leave open is decided by figures elsewhere.

import { clauseOf, indexOf, type LessonAnswer } from '../../shared/catalogue/index.ts';
import type { Intent } from '../../shared/protocol/index.ts';
import type { Choices, ProposalView } from '../../shared/views/index.ts';
import { againstWalkingAway, note } from './decision-notes.ts';
import { choicesOf, mayGive, resultOf, type Situation } from './situation.ts';
import { ownMessages } from './words.ts';

type ToProposal = Extract<LessonAnswer, { on: 'proposal' }>;
type ToMessage = Extract<LessonAnswer, { on: 'message' }>;

/** Days an author's counter stands. */
const STANDS_FOR = 3;

/** The written answers that are due now: one text at most in a call, since a signature may change the text in force. */
export function lessonAnswers(situation: Situation): Intent[] {
  const answers = situation.persona.lesson?.answers ?? [];
  const said = answers.flatMap((answer) => (answer.on === 'message' ? reply(situation, answer) : []));
  for (const proposal of situation.proposals) {
    const answer = answerTo(situation, proposal);
    if (answer === null || !isDue(situation, proposal, answer)) continue;
    return [...said, ...give(situation, proposal, answer)];
  }
  return said;
}

/** Whether a text is left to the lesson: it has a written answer, given or still to come. */
export function isLeftToLesson(situation: Situation, proposal: ProposalView): boolean {
  return answerTo(situation, proposal) !== null;
}

/** Whether the lesson has this delegation listen before it tables texts of its own. */
export function listensToday({ persona, day }: Situation): boolean {
  return persona.lesson !== undefined && day < persona.lesson.ownTextsFrom;
}

/** The first answer that fits a text; null where there is none, or where it has been spent on another. */
function answerTo(situation: Situation, proposal: ProposalView): ToProposal | null {
  const answers = situation.persona.lesson?.answers ?? [];
  if (answers.length === 0 || proposal.state !== 'open' || proposal.signed[situation.me] !== undefined)
    return null;
  const fitting = answers.find(
    (answer): answer is ToProposal => answer.on === 'proposal' && fits(situation, proposal, answer),
  );
  return fitting ?? null;
}

function fits(situation: Situation, proposal: ProposalView, answer: ToProposal): boolean {
  if (proposal.author !== answer.from || !proposal.signatories.includes(situation.me)) return false;
  const text = choicesOf(proposal);
  if (!answer.holds.every((option) => text[clauseOf(option)] === indexOf(option))) return false;
  if (answer.do === 'sign') return isSignable(situation, proposal);
  const given = counterFrom(situation, answer);
  return given === undefined || (given.parent === proposal.id && given.state === 'open');
}

/** A lesson signs nothing that its delegation could not answer for: never below walking away, never across a red line. */
function isSignable(situation: Situation, proposal: ProposalView): boolean {
  const text = resultOf(situation, proposal);
  const { sheet, walkAway } = situation;
  return proposal.track === 'settlement' && !sheet.crosses(text) && sheet.utility(text) >= walkAway;
}

function isDue(situation: Situation, proposal: ProposalView, answer: ToProposal): boolean {
  if (situation.day < (answer.fromDay ?? 1)) return false;
  if (answer.do === 'sign') return mayGive(situation, 'proposal.sign');
  return mayGive(situation, 'proposal.table') && counterFrom(situation, answer)?.parent !== proposal.id;
}

function give(situation: Situation, proposal: ProposalView, answer: ToProposal): Intent[] {
  if (answer.do === 'sign') {
    const worth = situation.sheet.utility(resultOf(situation, proposal));
    const because = `Signed as the lesson has it: ${againstWalkingAway(situation, worth)}.`;
    return [
      // The signature may end the session, and nothing is noted after that.
      ...note(situation, 'signature', because, proposal.id),
      { type: 'proposal.sign', proposal: proposal.id },
    ];
  }
  const counter: Intent = {
    type: 'proposal.table',
    track: 'settlement',
    clauses: choicesIn(answer.text),
    expiresOn: Math.min(situation.days, situation.day + STANDS_FOR),
    note: answer.say,
    audience: 'table',
    parent: proposal.id,
  };
  return [counter, ...note(situation, 'offer', 'A counter written for the lesson.', proposal.id)];
}

/** The counter that has been tabled already, if it has. */
function counterFrom(
  { proposals, me }: Situation,
  answer: Extract<ToProposal, { do: 'counter' }>,
): ProposalView | undefined {
  const written = Object.entries(choicesIn(answer.text));
  return proposals.find(
    (one) =>
      one.author === me && one.parent !== null && written.every(([clause, at]) => one.clauses[clause] === at),
  );
}

/** `C01c C02a` as choices. */
function choicesIn(text: string): Choices {
  return Object.fromEntries(text.split(/[\s,]+/).map((option) => [clauseOf(option), indexOf(option)]));
}

/** Answers the first message of its partner where it was written, once. */
function reply(situation: Situation, { from, say }: ToMessage): Intent[] {
  if (!mayGive(situation, 'message.send')) return [];
  if (ownMessages(situation).some(({ words }) => 'text' in words && words.text === say)) return [];
  const heard = situation.view.messages.find((one) => one.from === from && !one.statement);
  if (!heard) return [];
  const { readers } = heard;
  const to = readers === 'table' ? readers : readers.filter((id) => id !== situation.me);
  return [{ type: 'message.send', to: typeof to === 'string' ? to : [...to], words: { text: say } }];
}
