// Owns what a delegation wants of the talks today: models of the others, target, floor and the text it would table next.

import type { DelegationId, ProposalView } from '../../shared/views/index.ts';
import { chanceOfConsent, modelOthers, type OpponentModel } from './opponent-model.ts';
import { mergeModels, type Others } from './others-table.ts';
import { memory } from './remember.ts';
import { diceFor, resultOf, type Situation } from './situation.ts';
import { reciprocityShift, target } from './target.ts';
import { bestOf, randomText, type Score } from './text-search.ts';
import { scoreBySums } from './text-sums.ts';
import { isOneOf, keyOf, ROW } from './treaty-space.ts';
import { type Outlook, outlookOf } from './war-outlook.ts';

/** What a delegation reckons of the talks. Each figure is worked out when first asked for, and once. */
export interface Bargain {
  /** The least a settlement must be worth: walking away, or what going on without one is worth. */
  readonly floor: number;
  readonly models: () => readonly OpponentModel[];
  /** Models of those who must sign a settlement. */
  readonly signers: () => readonly OpponentModel[];
  readonly ambition: () => Aims;
  /** The settlement text this delegation would table now; null when none reaches its target. */
  readonly next: () => { readonly text: Int8Array; readonly worth: number } | null;
  readonly outlook: () => Outlook;
}

export interface Aims {
  /** Best own worth among texts that the others might still sign. */
  readonly best: number;
  readonly target: number;
}

/** Score of what no text may be: a red line crossed, a contradiction, a text refused twice already. */
export const FORBIDDEN = -500;
/** What anybody hopes for above the floor, in points. */
const LEAST_HOPE = 4;
/** Times a refused package may be tabled again. */
const REPEATS = 2;

/** The day's reckoning, made lazily: most calls need only the floor. */
export function readBargain(situation: Situation): Bargain {
  const floor = Math.max(situation.walkAway, outlookOf(situation, 0).noDeal);
  const models = once(() => modelOthers(situation));
  const { settlementSignatories } = situation.space;
  const signers = once(() => models().filter((model) => settlementSignatories.includes(model.delegation)));
  const others = once(() => mergeModels(situation, signers()));
  const ambition = once(() => aimsOf(situation, others(), floor));
  const next = once(() => nextText(situation, others(), ambition().target, floor));
  const outlook = once(() => outlookOf(situation, shownConsent(situation, signers(), floor)));
  return { floor, models, signers, ambition, next, outlook };
}

/** The best chance of consent among the latest whole texts that this seat could sign itself: what the table has shown. */
function shownConsent(situation: Situation, signers: readonly OpponentModel[], floor: number): number {
  let best = 0;
  for (const text of latestTexts(situation).values()) {
    if (situation.sheet.crosses(text) || situation.sheet.utility(text) < floor) continue;
    best = Math.max(best, consentOfAll(signers, text));
  }
  return best;
}

/** Each delegation's latest whole text, the oldest of them first. */
function latestTexts(situation: Situation): ReadonlyMap<DelegationId, Int8Array> {
  const latest = new Map<DelegationId, Int8Array>();
  for (const proposal of situation.proposals) {
    if (proposal.track !== 'settlement') continue;
    latest.delete(proposal.author);
    latest.set(proposal.author, resultOf(situation, proposal));
  }
  return latest;
}

function aimsOf(situation: Situation, others: Others, floor: number): Aims {
  const best = hopeToday(situation, floor, dreamtOf(situation, others));
  return { best, target: Math.max(floor, targetToday(situation, best)) };
}

const dreams = memory<number>();

/** Worth of the best text that the others might sign in the models' eyes. */
function dreamtOf(situation: Situation, others: Others): number {
  const { space, sheet, day, seed } = situation;
  return dreams(others, [sheet, day, seed], () => {
    const dice = diceFor(situation, 'aspiration', day);
    const starts = wishfulTexts(situation, others);
    const found = bestOf(space, starts, aspirationScore(situation, others), dice);
    return found ? sheet.utility(found.text) : 0;
  });
}

/**
 * The best to be hoped for: at first the best text that others might sign in the models' eyes, then ever more what they
 * have truly offered; always something above the floor.
 */
function hopeToday(situation: Situation, floor: number, dreamt: number): number {
  let offered = 0;
  for (const proposal of situation.proposals) {
    if (proposal.track !== 'settlement' || proposal.author === situation.me) continue;
    const text = resultOf(situation, proposal);
    if (!situation.sheet.crosses(text)) offered = Math.max(offered, situation.sheet.utility(text));
  }
  const learnt = situation.elapsed ** 2;
  return Math.max(floor + LEAST_HOPE, (1 - learnt) * dreamt + learnt * offered);
}

function nextText(
  situation: Situation,
  others: Others,
  wanted: number,
  floor: number,
): ReturnType<Bargain['next']> {
  const barred = textsTabledTwice(situation, (one) => one.author === situation.me);
  const score = offerScore(situation, others, wanted, barred);
  const dice = diceFor(situation, 'offer', situation.day);
  const found = bestOf(situation.space, startingTexts(situation, others), score, dice);
  if (found === null || found.score <= FORBIDDEN / 2) return null;
  const worth = situation.sheet.utility(found.text);
  return worth >= Math.max(floor, wanted - 1.5) ? { text: found.text, worth } : null;
}

/** Calls `work` when first asked and keeps what it gave. */
function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | null = null;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}

/** Product of the chances of consent, to the power 1/n so that more signatories do not look worse by their number. */
function consentOfAll(models: readonly OpponentModel[], text: Int8Array): number {
  let product = 1;
  for (const model of models) product *= chanceOfConsent(model, text);
  return product ** (1 / Math.max(1, models.length));
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
function aspirationScore(situation: Situation, others: Others): Score {
  return scoreBySums(situation, others, situation.sheet, ({ own, surpluses, faults }) => {
    let score = own + FORBIDDEN * faults;
    for (let other = 0; other < surpluses.length; other++) score += Math.min(0, surpluses[other] as number);
    return score;
  });
}

/** u x product of the chances of consent, above the target, in logarithms; log of a logistic is -log(1 + e^-x). */
function offerScore(
  situation: Situation,
  others: Others,
  wanted: number,
  barred: readonly Int8Array[],
): Score {
  return scoreBySums(situation, others, situation.sheet, ({ text, own, surpluses, objections, faults }) => {
    let score = Math.log(Math.max(1, own)) - 2 * Math.max(0, wanted - own) - 0.1 * objections;
    for (let other = 0; other < surpluses.length; other++)
      score -= Math.log1p(Math.exp(-(surpluses[other] as number) / 4));
    return score + FORBIDDEN * faults + (isOneOf(text, barred) ? FORBIDDEN : 0);
  });
}

/** The sum of all wishes, and the own best. */
function wishfulTexts(situation: Situation, others: Others): readonly [joint: Int8Array, own: Int8Array] {
  const { space, sheet } = situation;
  const own = Int8Array.from(space.sizes, (size, clause) => bestOption(size, (o) => sheet.worth(clause, o)));
  const joint = Int8Array.from(space.sizes, (size, clause) =>
    bestOption(size, (option) => {
      let sum = sheet.worth(clause, option);
      for (let other = 0; other < others.count; other++) {
        sum += others.points[(clause * ROW + option) * others.count + other] as number;
      }
      return sum;
    }),
  );
  return [joint, own];
}

/** The sum of all wishes, the own latest text, the others' two latest, and a seeded stray when there are none yet. */
function startingTexts(situation: Situation, others: Others): readonly Int8Array[] {
  const latest = latestTexts(situation);
  const own = latest.get(situation.me);
  const theirs = [...latest].filter(([author]) => author !== situation.me).map(([, text]) => text);
  const [joint] = wishfulTexts(situation, others);
  const stray = randomText(situation.space, diceFor(situation, 'starts', situation.day));
  return [joint, own ?? stray, ...theirs.slice(-2)];
}

function bestOption(size: number, worth: (option: number) => number): number {
  let best = 0;
  for (let option = 1; option < size; option++) if (worth(option) > worth(best)) best = option;
  return best;
}

/** Settlement texts among those chosen that lie on the table still, or have been tabled as often as a text may be. */
export function textsTabledTwice(
  situation: Situation,
  chosen: (proposal: ProposalView) => boolean,
): readonly Int8Array[] {
  const tabled = new Map<string, { readonly text: Int8Array; times: number }>();
  for (const proposal of situation.proposals) {
    if (proposal.track !== 'settlement' || !chosen(proposal)) continue;
    const text = resultOf(situation, proposal);
    const entry = tabled.get(keyOf(text)) ?? { text, times: 0 };
    entry.times += proposal.state === 'open' && !proposal.singleText ? REPEATS : 1;
    tabled.set(keyOf(text), entry);
  }
  return [...tabled.values()].filter(({ times }) => times >= REPEATS).map(({ text }) => text);
}
