// Owns the search for an extension on conditions: which changes would make going on worth it to those asked.

import type { Choices, DelegationId, ProposalView } from '../../shared/views/index.ts';
import { FORBIDDEN } from './bargain.ts';
import { gainOfGoingOn, leavesNothingToExtend, sureWalkAway } from './extension.ts';
import { softSurplus } from './mediator.ts';
import type { OpponentModel } from './opponent-model.ts';
import { mergeModels } from './others-table.ts';
import { keptLines } from './red-lines.ts';
import { diceFor, mediates, type Situation } from './situation.ts';
import { bestOf, type Score } from './text-search.ts';
import { scoreBySums } from './text-sums.ts';
import { changes } from './treaty-space.ts';

/** Seeded starts of the search besides the text in force, and the share of clauses drawn anew in each. */
const STRAYS = 4;
const STRAYING = 0.3;
/** Doubt about another's consent, in points, as a logistic scale. */
const DOUBT = 4;

/**
 * Rule 3.8: the conditions on which this seat would have the truce go on. Null when it is not asked and chairs nothing, has
 * asked already, or finds none that serve it better than letting the truce lapse.
 */
export function extensionConditions(
  situation: Situation,
  models: () => readonly OpponentModel[],
): Choices | null {
  const open = situation.proposals.filter((one) => one.track === 'extension' && one.state === 'open');
  // The bare question lies on the table as long as there is something to ask.
  const question = open.find(isBareQuestion);
  if (question === undefined || open.some((one) => one.author === situation.me && !isBareQuestion(one)))
    return null;
  const asked = question.signatories;
  if (!asked.includes(situation.me) && !mediates(situation.role)) return null;
  const text = bestText(situation, asked, models());
  if (text === null || (asked.includes(situation.me) && gainOfGoingOn(situation, text) < 0)) return null;
  const conditions = changes(situation.space, situation.inForce, text);
  return Object.keys(conditions).length > 0 ? conditions : null;
}

/** The bare question of rule 3.8: nothing changes but the last day. */
export const isBareQuestion = ({ track, clauses, conditions }: ProposalView): boolean =>
  track === 'extension' && Object.keys(clauses).length === 0 && Object.keys(conditions).length === 0;

/** Climbs from the text in force and some texts near it, over all clauses: who must sign comes with what is changed. */
function bestText(
  situation: Situation,
  asked: readonly DelegationId[],
  models: readonly OpponentModel[],
): Int8Array | null {
  const { space, inForce } = situation;
  const dice = diceFor(situation, 'extension', situation.day);
  const strays = Array.from({ length: STRAYS }, () => {
    const text = Int8Array.from(inForce);
    for (const clause of space.movable)
      if (dice.chance(STRAYING)) text[clause] = dice.int(space.sizes[clause] ?? 1);
    return text;
  });
  const found = bestOf(space, [inForce, ...strays], scoreFor(situation, asked, models), dice);
  return found === null || found.score <= FORBIDDEN / 2 ? null : found.text;
}

/**
 * Sum of log gains over walking away of all who are asked (Nash 1950), as far as this seat can tell; of the others, only
 * those who must sign a changed clause count, and only by their consent.
 */
function scoreFor(
  situation: Situation,
  asked: readonly DelegationId[],
  models: readonly OpponentModel[],
): Score {
  const { space, inForce, me } = situation;
  const least = asked.includes(me) ? sureWalkAway(situation) : null;
  const isAsked = models.map(({ delegation }) => asked.includes(delegation));
  const needs = space.signatories.map((ids) =>
    models.reduce((mask, { delegation }, at) => (ids.includes(delegation) ? mask | (1 << at) : mask), 0),
  );
  const others = mergeModels(situation, models);
  return scoreBySums(
    situation,
    others,
    keptLines(situation),
    ({ text, own, surpluses, objections, faults }) => {
      let needed = 0;
      for (let clause = 0; clause < text.length; clause++)
        if (text[clause] !== inForce[clause]) needed |= needs[clause] ?? 0;
      let score = FORBIDDEN * faults - 0.1 * objections;
      if (leavesNothingToExtend(situation, text)) score += FORBIDDEN;
      if (least !== null) score += Math.log(softSurplus(own - least));
      for (let at = 0; at < surpluses.length; at++) {
        const surplus = surpluses[at] as number;
        if (isAsked[at]) score += Math.log(softSurplus(surplus));
        else if (((needed >> at) & 1) === 1) score -= Math.log1p(Math.exp(-surplus / DOUBT));
      }
      return score;
    },
  );
}
