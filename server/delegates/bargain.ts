// Owns what a delegation wants of the talks today: models of the others, target, floor and the text it would table next.

import type { DelegationId, ProposalView } from '../../shared/views/index.ts';
import { chanceOfConsent, estimatedWorth, modelOthers, type OpponentModel } from './opponent-model.ts';
import { diceFor, resultOf, type Situation } from './situation.ts';
import { reciprocityShift, target } from './target.ts';
import { bestOf, type Found, randomText, type Score } from './text-search.ts';
import { contradicts, isOneOf, keyOf, ROW } from './treaty-space.ts';
import { type Outlook, outlookOf } from './war-outlook.ts';

export interface Bargain {
  readonly models: readonly OpponentModel[];
  /** Models of those who must sign a settlement. */
  readonly signers: readonly OpponentModel[];
  /** Best own worth among texts that the others might still sign. */
  readonly best: number;
  readonly target: number;
  readonly floor: number;
  readonly outlook: Outlook;
  /** The settlement text this delegation would table now; null when none reaches its target. */
  readonly next: { readonly text: Int8Array; readonly worth: number } | null;
  /** Chance in the models' eyes that everyone else would rather have `next` than none. */
  readonly consent: number;
}

/** Score of what no text may be: a red line crossed, a contradiction, a text refused twice already. */
export const FORBIDDEN = -500;
/** Times a refused package may be tabled again. */
const REPEATS = 2;

/** Works out the day's position; costly, so callers ask once and only when talks are at stake. */
export function readBargain(situation: Situation): Bargain {
  const models = modelOthers(situation);
  const signers = models.filter((model) => situation.space.settlementSignatories.includes(model.delegation));
  const starts = startingTexts(situation, signers);
  const barred = textsTabledTwice(situation, (one) => one.author === situation.me);
  const dreamt = bestOf(
    situation.space,
    starts.slice(0, 3),
    aspirationScore(situation, signers),
    diceFor(situation, 'aspiration', situation.day),
  );
  const best = Math.max(situation.walkAway + 8, dreamt ? situation.sheet.utility(dreamt.text) : 0);
  const wanted = targetToday(situation, best);
  const score = offerScore(situation, signers, wanted, barred);
  const found = bestOf(situation.space, starts, score, diceFor(situation, 'offer', situation.day));
  const next = usable(situation, found, wanted);
  const consent = next ? consentOfAll(signers, next.text) : 0;
  const outlook = outlookOf(situation, consent);
  const floor = Math.max(situation.walkAway, outlook.noDeal);
  return { models, signers, best, target: Math.max(wanted, floor), floor, outlook, next, consent };
}

/** Product of the chances of consent, to the power 1/n so that more signatories do not look worse by their number. */
export function consentOfAll(models: readonly OpponentModel[], text: Int8Array): number {
  let product = 1;
  for (const model of models) product *= chanceOfConsent(model, text);
  return product ** (1 / Math.max(1, models.length));
}

/** Settlement texts received from others, oldest first. */
export function receivedTexts(situation: Situation): readonly ProposalView[] {
  return situation.proposals.filter(
    (proposal) => proposal.track === 'settlement' && proposal.author !== situation.me,
  );
}

/** Sum over the signatories of how often they named an option of this text in an objection, at most three each. */
export function objectionsTo(models: readonly OpponentModel[], text: Int8Array): number {
  let count = 0;
  for (const model of models) {
    for (let clause = 0; clause < text.length; clause++) {
      count += Math.min(3, model.objections[clause * ROW + (text[clause] ?? 0)] ?? 0);
    }
  }
  return count;
}

function targetToday(situation: Situation, best: number): number {
  const worthOf = (proposal: ProposalView) => situation.sheet.utility(resultOf(situation, proposal));
  const full = situation.proposals.filter((proposal) => proposal.track === 'settlement');
  const ours = full.filter((proposal) => proposal.author === situation.me).map(worthOf);
  const theirs = full.filter((proposal) => proposal.author !== situation.me).map(worthOf);
  const { e, reciprocity } = situation.persona.parameters;
  const shift = reciprocityShift(theirs, ours, reciprocity);
  return target(
    { walkAway: situation.walkAway, best, elapsed: situation.elapsed, exponent: e },
    // Near the end what the others gave no longer matters: only the text does.
    situation.elapsed > 0.9 ? Math.min(0, shift) : shift,
  );
}

/** Best for itself with the others just at their supposed walk-away values. */
function aspirationScore(situation: Situation, signers: readonly OpponentModel[]): Score {
  return (text) => {
    let score = situation.sheet.utility(text);
    for (const model of signers) score -= Math.max(0, model.walkAway - estimatedWorth(model, text));
    return score + penalties(situation, text);
  };
}

/** u x product of the chances of consent, above the target (design: choice for several voters); in logarithms. */
function offerScore(
  situation: Situation,
  signers: readonly OpponentModel[],
  wanted: number,
  barred: readonly Int8Array[],
): Score {
  return (text) => {
    const worth = situation.sheet.utility(text);
    let score = Math.log(Math.max(1, worth)) - 2 * Math.max(0, wanted - worth);
    for (const model of signers) score += Math.log(1e-6 + chanceOfConsent(model, text));
    score -= 0.3 * objectionsTo(signers, text);
    return score + penalties(situation, text) + (isOneOf(text, barred) ? FORBIDDEN : 0);
  };
}

function penalties(situation: Situation, text: Int8Array): number {
  const crossed = situation.sheet.crosses(text) ? FORBIDDEN : 0;
  return crossed + (contradicts(situation.space, text) ? FORBIDDEN : 0);
}

/** The others' latest texts first, then the own best, the sum of all wishes, and two seeded strays. */
function startingTexts(situation: Situation, signers: readonly OpponentModel[]): readonly Int8Array[] {
  const { space, sheet } = situation;
  const own = Int8Array.from(space.sizes, (size, clause) => bestOption(size, (o) => sheet.worth(clause, o)));
  const joint = Int8Array.from(space.sizes, (size, clause) =>
    bestOption(size, (option) =>
      signers.reduce((sum, m) => sum + (m.points[clause * ROW + option] ?? 0), sheet.worth(clause, option)),
    ),
  );
  const latest = new Map<DelegationId, Int8Array>();
  for (const proposal of receivedTexts(situation)) {
    latest.set(proposal.author, resultOf(situation, proposal));
  }
  const dice = diceFor(situation, 'starts', situation.day);
  return [joint, own, situation.inForce, ...latest.values(), randomText(space, dice), randomText(space, dice)];
}

function bestOption(size: number, worth: (option: number) => number): number {
  let best = 0;
  for (let option = 1; option < size; option++) if (worth(option) > worth(best)) best = option;
  return best;
}

/** Settlement texts among those chosen that have been tabled as often as a text may be. */
export function textsTabledTwice(
  situation: Situation,
  chosen: (proposal: ProposalView) => boolean,
): readonly Int8Array[] {
  const tabled = new Map<string, { readonly text: Int8Array; times: number }>();
  for (const proposal of situation.proposals) {
    if (proposal.track !== 'settlement' || !chosen(proposal)) continue;
    const text = resultOf(situation, proposal);
    const entry = tabled.get(keyOf(text)) ?? { text, times: 0 };
    entry.times += 1;
    tabled.set(keyOf(text), entry);
  }
  return [...tabled.values()].filter(({ times }) => times >= REPEATS).map(({ text }) => text);
}

function usable(situation: Situation, found: Found | null, wanted: number): Bargain['next'] {
  if (found === null || found.score <= FORBIDDEN / 2) return null;
  const worth = situation.sheet.utility(found.text);
  return worth >= Math.max(situation.walkAway, wanted - 1.5) ? { text: found.text, worth } : null;
}
