// Owns the single negotiating text: what a mediator would put before all, and when; knows the others only by its models.

import type { ProposalView } from '../../shared/views/index.ts';
import { FORBIDDEN, textsTabledTwice } from './bargain.ts';
import type { OpponentModel } from './opponent-model.ts';
import { mergeModels } from './others-table.ts';
import { diceFor, resultOf, type Situation } from './situation.ts';
import { anneal, climb, type Found, type Score } from './text-search.ts';
import { scoreBySums } from './text-sums.ts';
import { isOneOf } from './treaty-space.ts';

const STEPS = 1_500;

/**
 * The text with the largest sum of log surpluses over walk-away values (Nash 1950), as far as the mediator can tell,
 * its own mandate included. Annealing belongs to the mediator, not to the voters (Klein et al. 2003).
 */
export function singleText(situation: Situation, signers: readonly OpponentModel[]): Int8Array | null {
  const score = jointScore(situation, signers);
  const dice = diceFor(situation, 'single text', situation.day);
  const before = latestSingleText(situation);
  const start = before ? resultOf(situation, before) : situation.inForce;
  const revised = climb(situation.space, start, score, dice);
  const fresh = anneal(situation.space, start, score, dice, STEPS);
  const best: Found = fresh.score > revised.score ? fresh : revised;
  return best.score > FORBIDDEN / 2 ? best.text : null;
}

/** The last single text this mediator has tabled. */
export function latestSingleText(situation: Situation): ProposalView | null {
  return situation.proposals.findLast((one) => one.singleText && one.author === situation.me) ?? null;
}

/** Whether it is time for a new text: none yet and the table has been heard, or the last one met objections and has stood long enough. */
export function singleTextIsDue(situation: Situation): boolean {
  const last = latestSingleText(situation);
  if (last === null) return situation.elapsed >= 0.1;
  if (last.state === 'in force') return false;
  const age = situation.day - last.day;
  const pace = situation.elapsed > 0.85 ? 1 : 2;
  if (age < pace) return false;
  return last.state !== 'open' || Object.keys(last.declined).length > 0 || age >= pace + 1;
}

function jointScore(situation: Situation, signers: readonly OpponentModel[]): Score {
  const { sheet, walkAway } = situation;
  const barred = textsTabledTwice(situation, (one) => one.singleText);
  const others = mergeModels(situation, signers);
  return scoreBySums(situation, others, sheet, ({ text, own, surpluses, objections, faults }) => {
    let score = Math.log(softSurplus(own - walkAway)) - 0.08 * objections + FORBIDDEN * faults;
    for (let other = 0; other < surpluses.length; other++)
      score += Math.log(softSurplus(surpluses[other] as number));
    return isOneOf(text, barred) ? score + FORBIDDEN : score;
  });
}

/** A surplus that stays positive below zero, so that the logarithm can still tell bad from worse (softplus, scale 4). */
export function softSurplus(surplus: number): number {
  return surplus > 40 ? surplus : 4 * Math.log1p(Math.exp(surplus / 4));
}
