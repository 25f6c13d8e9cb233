// Owns a belligerent's answer to the offer of a truce: accept, accept on conditions, or wait; knows nothing of the front.

import type { Intent } from '../../shared/protocol/index.ts';
import type { Choices, ProposalView } from '../../shared/views/index.ts';
import type { Bargain } from './bargain.ts';
import { figure, note } from './decision-notes.ts';
import { bestPartialDeal } from './partial-deals.ts';
import { diceFor, mayGive, type Situation } from './situation.ts';

type Answer = 'accept' | 'conditions' | 'questions' | 'stall';

/** Days that conditions may stand unanswered before the bare offer is taken after all. */
const PATIENCE = 1;

/** The answer for today, when it differs from the one that stands. Every wait has an end, so that games have one too. */
export function termsAnswer(situation: Situation, bargain: () => Bargain): Intent[] {
  if (situation.rival === null || !mayGive(situation, 'terms.answer')) return [];
  const standing = standingAnswer(situation);
  if (standing?.answer === 'accept') return [];
  const wanted = wantedAnswer(situation, standing);
  if (wanted === standing?.answer && standing.holds) return [];
  if (wanted === 'conditions') {
    const conditions = conditionsFor(situation, bargain());
    if (conditions !== null) return conditionsIntents(situation, conditions);
    return [
      { type: 'terms.answer', answer: 'accept' },
      ...note(situation, 'terms', because(situation, 'accept')),
    ];
  }
  const withdrawn: Intent[] =
    wanted === 'accept'
      ? ownConditions(situation).map((one) => ({ type: 'proposal.withdraw', proposal: one.id }))
      : [];
  return [
    ...withdrawn,
    { type: 'terms.answer', answer: wanted },
    ...note(situation, 'terms', because(situation, wanted)),
  ];
}

function wantedAnswer(situation: Situation, standing: Standing | null): Answer {
  const { day, days } = situation.view.clock;
  const { stallThreshold, bluff } = situation.persona.parameters;
  const dice = diceFor(situation, 'terms');
  // The patient stall up to most of the phase; the others hardly at all. The shares are habits of the session's seed.
  const stalls = Math.floor(stallThreshold * days * dice.next() * 1.1);
  const asks = dice.next() < 0.25 + bluff;
  const holdsOut = dice.next() < stallThreshold * bluff * 0.5;
  if (standing?.answer === 'conditions') {
    const waited = day - standing.day;
    // Conditions that are off the table are named again by who holds out, and not twice a day.
    if (holdsOut) return standing.holds || waited > 0 ? 'conditions' : 'accept';
    return !standing.holds || waited > PATIENCE || day >= days ? 'accept' : 'conditions';
  }
  if (day <= stalls && (day < days || holdsOut)) return waits(situation, standing, stallThreshold);
  return asks && day < days ? 'conditions' : 'accept';
}

/** Who waits asks first: that costs no patience yet. Not everybody troubles to. */
function waits(
  situation: Situation,
  standing: Standing | null,
  stallThreshold: number,
): 'questions' | 'stall' {
  if (standing !== null) return 'stall';
  const hasQuestions = situation.scenario.termsQuestions.length > 0;
  return hasQuestions && diceFor(situation, 'asks').chance(stallThreshold) ? 'questions' : 'stall';
}

interface Standing {
  readonly answer: Answer;
  readonly day: number;
  /** False for conditions whose text is off the table: in the rules' eyes that answer is none. */
  readonly holds: boolean;
}

/** Own last answer, as the public record has it. */
function standingAnswer(situation: Situation): Standing | null {
  const entry = situation.view.record.findLast((one) => {
    const slot = one.slots.who;
    return (
      one.kind.startsWith('terms.') &&
      typeof slot === 'object' &&
      'delegation' in slot &&
      slot.delegation === situation.me
    );
  });
  const answer = entry?.kind.slice('terms.'.length);
  if (!entry || !isAnswer(answer)) return null;
  return { answer, day: entry.day, holds: answer !== 'conditions' || ownConditions(situation).length > 0 };
}

const isAnswer = (word: string | undefined): word is Answer =>
  word === 'accept' || word === 'conditions' || word === 'questions' || word === 'stall';

/** The clauses attached to an acceptance: a small deal that gains something and that the other side might sign. */
function conditionsFor(situation: Situation, bargain: Bargain): Choices | null {
  const deal = bestPartialDeal(situation, bargain.models());
  return deal === null ? null : { ...deal.give, ...deal.take };
}

function conditionsIntents(situation: Situation, conditions: Choices): Intent[] {
  return [
    { type: 'terms.answer', answer: 'conditions', conditions },
    ...note(situation, 'terms', because(situation, 'conditions')),
  ];
}

/** Own texts on the table in the terms phase: there is no other time and track for conditions. */
function ownConditions(situation: Situation): readonly ProposalView[] {
  return situation.proposals.filter(
    (one) => one.author === situation.me && one.state === 'open' && one.track === 'truce terms',
  );
}

function because(situation: Situation, answer: Answer): string {
  const measure = `the text in force is worth ${figure(situation.inForceWorth)}, walking away ${figure(situation.walkAway)}`;
  switch (answer) {
    case 'accept':
      return `A truce leaves time for a better text: ${measure}.`;
    case 'conditions':
      return `The truce is wanted, and so is something for it: ${measure}.`;
    case 'questions':
      return `There is something to ask before an answer, and asking costs nothing yet: ${measure}.`;
    case 'stall':
      return `Waiting costs little yet: ${measure}.`;
  }
}
