// Owns deals short of a settlement: which few clauses this delegation would trade on their own today; knows no words.

import type { Choices, ProposalView } from '../../shared/views/index.ts';
import { partialAsk } from './acceptance.ts';
import { FORBIDDEN } from './bargain.ts';
import { logistic, type OpponentModel } from './opponent-model.ts';
import { mergeModels, type Others, surplusesOf } from './others-table.ts';
import { keptLines } from './red-lines.ts';
import { choicesOf, diceFor, mediates, resultOf, type Situation } from './situation.ts';
import { bestOf, type Score } from './text-search.ts';
import { scoreBySums } from './text-sums.ts';
import { changes, isOneOf, keyOf, ROW, withChoices } from './treaty-space.ts';

export interface PartialDeal {
  readonly text: Int8Array;
  /** What it gives: own worth falls. */
  readonly give: Choices;
  /** What it asks for: own worth rises. */
  readonly take: Choices;
  /** Own gain over the text in force, in points. */
  readonly gain: number;
  /** Product of the chances that each other signatory sees enough of a gain. */
  readonly chance: number;
}

/** What another is supposed to want from a partial deal before it signs, in estimated points, and the doubt about it. */
const OTHERS_ASK = 0.6;
const DOUBT = 1.2;
/** Clauses in one deal: a party keeps it short, a mediator may bind more together. */
const CLAUSES = 4;
const CLAUSES_OF_MEDIATOR = 6;
/** Seeded starts of the search besides the text in force and what lies on the table. */
const STRAYS = 4;

/**
 * The partial deal with the best own gain x product of the others' chances; a mediator's is the one with the best product
 * of all gains. Null when none brings what is asked today. Never one that adds a crossed red line, lies on the table
 * already, or was refused twice.
 *
 * @param about numbers of clauses that the deal must change, whatever else it holds
 */
export function bestPartialDeal(
  situation: Situation,
  models: readonly OpponentModel[],
  about: readonly number[] = [],
): PartialDeal | null {
  const { space, sheet, inForce, inForceWorth } = situation;
  const asked = partialAsk(situation.elapsed, situation.persona.parameters.e);
  const score = dealScore(situation, models, asked, about);
  const dice = diceFor(situation, 'partial', situation.day);
  const field = { sizes: space.sizes, movable: space.separable };
  const strays = Array.from({ length: STRAYS }, () => {
    const text = Int8Array.from(inForce);
    const drawn =
      space.separable.length > 0 ? Array.from({ length: 3 }, () => dice.pick(space.separable)) : [];
    for (const clause of [...drawn, ...about]) text[clause] = dice.int(space.sizes[clause] ?? 1);
    return text;
  });
  const tabled = openPartials(situation)
    .slice(-3)
    .map((one) => resultOf(situation, one));
  const found = bestOf(field, [inForce, ...tabled, ...strays], score, dice);
  if (found === null || found.score <= FORBIDDEN / 2) return null;
  const gain = sheet.utility(found.text) - inForceWorth;
  return gain >= asked ? split(situation, models, found.text, gain) : null;
}

/** Works on running sums and bit masks, because the search asks it thousands of times. */
function dealScore(
  situation: Situation,
  models: readonly OpponentModel[],
  asked: number,
  about: readonly number[],
): Score {
  const { inForce, inForceWorth } = situation;
  const others = mergeModels(situation, models);
  const before = surplusesOf(others, inForce);
  const barred = barredTexts(situation);
  const needs = situation.space.signatories.map((ids) =>
    models.reduce((mask, model, place) => (ids.includes(model.delegation) ? mask | (1 << place) : mask), 0),
  );
  const chairs = mediates(situation.role);
  const most = chairs ? CLAUSES_OF_MEDIATOR : CLAUSES;
  return scoreBySums(situation, others, keptLines(situation), ({ text, own, surpluses, faults }) => {
    if (faults > 0 || isOneOf(text, barred)) return FORBIDDEN;
    let changed = 0;
    let needed = 0;
    let objections = 0;
    for (let clause = 0; clause < text.length; clause++) {
      if (text[clause] === inForce[clause]) continue;
      changed++;
      needed |= needs[clause] ?? 0;
      objections += objectionsAt(others, clause, text[clause] ?? 0);
    }
    // One clause alone is an ask, not a deal.
    if (changed < 2) return FORBIDDEN / 4;
    if (about.some((clause) => text[clause] === inForce[clause])) return FORBIDDEN / 2;
    const gain = own - inForceWorth;
    let score = Math.log(soft(gain)) - 3 * Math.max(0, asked - gain) - 0.6 * objections - 0.1 * changed;
    score -= 20 * Math.max(0, changed - most);
    for (let other = 0; other < others.count; other++) {
      if (((needed >> other) & 1) === 0) continue;
      const theirs = (surpluses[other] as number) - (before[other] as number) - OTHERS_ASK;
      score += chairs ? Math.log(soft(theirs)) : -Math.log1p(Math.exp(-theirs / DOUBT));
    }
    return score;
  });
}

function objectionsAt(others: Others, clause: number, option: number): number {
  return others.objections[clause * ROW + option] ?? 0;
}

/** A gain that stays positive below zero, so that the logarithm can still tell bad from worse. */
function soft(gain: number): number {
  return gain > 20 ? gain : Math.log1p(Math.exp(gain));
}

function split(
  situation: Situation,
  models: readonly OpponentModel[],
  text: Int8Array,
  gain: number,
): PartialDeal {
  const give: Record<string, number> = {};
  const take: Record<string, number> = {};
  const { space, sheet, inForce } = situation;
  for (const [clause, option] of Object.entries(changes(space, inForce, text))) {
    const index = space.place.get(clause) ?? 0;
    const moved = sheet.worth(index, option) - sheet.worth(index, inForce[index] ?? 0);
    (moved < 0 ? give : take)[clause] = option;
  }
  return { text, give, take, gain, chance: chanceOfAll(situation, models, text) };
}

function chanceOfAll(situation: Situation, models: readonly OpponentModel[], text: Int8Array): number {
  const { space, inForce } = situation;
  const changed = Object.keys(changes(space, inForce, text)).map((clause) => space.place.get(clause) ?? 0);
  let chance = 1;
  for (const model of models) {
    if (!changed.some((clause) => space.signatories[clause]?.includes(model.delegation))) continue;
    const gain = changed.reduce((sum, clause) => sum + gainAt(model, clause, text, inForce), 0);
    chance *= logistic((gain - OTHERS_ASK) / DOUBT);
  }
  return chance;
}

function gainAt(model: OpponentModel, clause: number, text: Int8Array, before: Int8Array): number {
  return (
    (model.points[clause * ROW + (text[clause] ?? 0)] ?? 0) -
    (model.points[clause * ROW + (before[clause] ?? 0)] ?? 0)
  );
}

/** Texts open now in anybody's name, and own ones that were let lapse or refused twice. */
function barredTexts(situation: Situation): readonly Int8Array[] {
  const barred: Int8Array[] = [];
  const tries = new Map<string, number>();
  for (const proposal of situation.proposals) {
    if (proposal.track === 'settlement' || proposal.track === 'extension') continue;
    const text = resultOf(situation, proposal);
    const count = (tries.get(keyOf(text)) ?? 0) + (proposal.author === situation.me ? 1 : 0);
    tries.set(keyOf(text), count);
    if (proposal.state === 'open' || count >= 2) barred.push(text);
  }
  return barred;
}

/**
 * The text that results if this proposal and every other open partial deal this seat has signed come into force: a
 * signature must be safe in that company too.
 */
export function inCompany(
  situation: Situation,
  proposal: Pick<ProposalView, 'id' | 'clauses' | 'conditions'>,
): Int8Array {
  const signed = openPartials(situation)
    .filter((other) => other.id !== proposal.id && other.signed[situation.me] !== undefined)
    .map(choicesOf);
  return withChoices(situation.space, situation.inForce, ...signed, choicesOf(proposal));
}

/** Open proposals that are neither settlements nor extensions. */
function openPartials(situation: Situation): readonly ProposalView[] {
  return situation.proposals.filter(
    (one) => one.state === 'open' && one.track !== 'settlement' && one.track !== 'extension',
  );
}
