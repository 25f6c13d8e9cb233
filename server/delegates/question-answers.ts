// Owns a mediator's answer to questions about the offer of a truce: a text on what was asked; knows nothing of who stalls.

import type { Intent } from '../../shared/protocol/index.ts';
import type { Bargain } from './bargain.ts';
import { bestPartialDeal } from './partial-deals.ts';
import { choicesOf, mayGive, mediates, type Situation } from './situation.ts';

/** Days an answer lies on the table. */
const STANDS_FOR = 3;

/**
 * Rule 3.15: once a belligerent has raised the offer's questions, a mediator puts forward what would settle all that are
 * still open, with something beside it for whom the answer costs. One text at a time.
 */
export function questionAnswers(situation: Situation, bargain: () => Bargain): Intent[] {
  if (!mediates(situation.role) || !mayGive(situation, 'proposal.table')) return [];
  const open = openQuestions(situation);
  if (open.length === 0 || answersAll(situation, open)) return [];
  const about = open.flatMap((clause) => situation.space.place.get(clause) ?? []);
  const deal = bestPartialDeal(situation, bargain().models(), about);
  if (deal === null) return [];
  return [
    {
      type: 'proposal.table',
      track: 'truce terms',
      clauses: { ...deal.give, ...deal.take },
      expiresOn: Math.min(situation.days, situation.day + STANDS_FOR),
      audience: 'table',
    },
  ];
}

/** Clauses asked about that no text in force has settled; none while nobody has asked. */
function openQuestions({ scenario, view }: Situation): readonly string[] {
  if (!view.record.some(({ kind }) => kind === 'terms.questions')) return [];
  const clauses = scenario.termsQuestions.map(({ clause }) => clause);
  return [...new Set(clauses)].filter((clause) => view.treaty.agreed[clause] === undefined);
}

function answersAll(situation: Situation, clauses: readonly string[]): boolean {
  return situation.proposals.some((one) => {
    const choices = choicesOf(one);
    return one.state === 'open' && clauses.every((clause) => choices[clause] !== undefined);
  });
}
