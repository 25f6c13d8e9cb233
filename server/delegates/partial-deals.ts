// Owns deals short of a settlement: which few clauses this delegation would trade on their own today; knows no words.

import type { Choices, DelegationId, ProposalView } from '../../shared/views/index.ts';
import { partialAsk } from './acceptance.ts';
import { estimatedWorth, logistic, type OpponentModel } from './opponent-model.ts';
import { choicesOf, diceFor, resultOf, type Situation } from './situation.ts';
import { changes, contradicts, keyOf, ROW, signatoriesOf, withChoices } from './treaty-space.ts';

export interface PartialDeal {
  readonly text: Int8Array;
  /** What it gives: own worth falls. */
  readonly give: Choices;
  /** What it asks for: own worth rises. */
  readonly take: Choices;
  /** Own gain over the text in force, in points. */
  readonly gain: number;
  readonly chance: number;
}

/** What another is supposed to want from a partial deal before it signs, in estimated points, and the doubt about it. */
const OTHERS_ASK = 0.8;
const DOUBT = 1.2;
/** Single changes kept for pairing, and pairs kept for a third change. */
const SINGLES = 40;
const PAIRS = 16;

/**
 * The partial deal with the best own gain x product of the others' chances, one to four clauses; null when none reaches
 * what is asked today. Never one that adds a crossed red line, and never one already refused twice or open now.
 */
export function bestPartialDeal(situation: Situation, models: readonly OpponentModel[]): PartialDeal | null {
  const asked = partialAsk(situation.elapsed, situation.persona.parameters.e);
  const barred = barredTexts(situation);
  const dice = diceFor(situation, 'partial', situation.day);
  const rate = (text: Int8Array): Rated => {
    const gain = situation.sheet.utility(text) - situation.inForceWorth;
    const chance = chanceOfAll(situation, models, text);
    // A trace of chance keeps equal deals from always being the same ones.
    return { text, gain, chance, score: Math.max(0.05, gain) * chance * (1 + 0.1 * dice.next()) };
  };
  const singles = extensions(situation, [situation.inForce]).map(rate);
  const pairs = extensions(situation, top(singles, SINGLES)).map(rate);
  const triples = extensions(situation, top(pairs, PAIRS)).map(rate);
  const fours = extensions(situation, top(triples, PAIRS)).map(rate);
  const best = [...singles, ...pairs, ...triples, ...fours]
    .filter((deal) => deal.gain >= asked && !barred.has(keyOf(deal.text)))
    .toSorted((a, b) => b.score - a.score)
    .find((deal) => isSound(situation, deal.text));
  return best ? split(situation, best) : null;
}

/** Whether a text in force instead of today's would cross an own red line that today's does not, or contradict itself. */
export function isSound(situation: Situation, text: Int8Array): boolean {
  return !contradicts(situation.space, text) && !addsCrossing(situation, text);
}

/** Own red lines are crossed by `text` beyond those that the text in force already crosses. */
export function addsCrossing(situation: Situation, text: Int8Array): boolean {
  if (!situation.sheet.crosses(text)) return false;
  const before = crossings(situation, situation.inForce);
  return [...crossings(situation, text)].some((line) => !before.has(line));
}

/** Product of the chances that each needed signatory sees a gain. */
function chanceOfAll(situation: Situation, models: readonly OpponentModel[], text: Int8Array): number {
  const changed = Object.keys(changes(situation.space, situation.inForce, text));
  const needed = signatoriesOf(situation.space, changed);
  let chance = 1;
  for (const model of models) {
    if (!needed.has(model.delegation)) continue;
    const gain = estimatedWorth(model, text) - estimatedWorth(model, situation.inForce);
    const objections = Object.entries(changes(situation.space, situation.inForce, text)).reduce(
      (sum, [clause, option]) => sum + objectionsAt(situation, model, clause, option),
      0,
    );
    chance *= logistic((gain - OTHERS_ASK - objections) / DOUBT);
  }
  return chance;
}

function objectionsAt(situation: Situation, model: OpponentModel, clause: string, option: number): number {
  return Math.min(3, model.objections[(situation.space.place.get(clause) ?? 0) * ROW + option] ?? 0);
}

interface Rated extends Pick<PartialDeal, 'text' | 'gain' | 'chance'> {
  readonly score: number;
}

function top(deals: readonly Rated[], count: number): readonly Int8Array[] {
  return deals
    .toSorted((a, b) => b.score - a.score)
    .slice(0, count)
    .map((deal) => deal.text);
}

/** Each text with one more separable clause changed, in clause order so that no set of changes comes twice. */
function extensions(situation: Situation, texts: readonly Int8Array[]): Int8Array[] {
  const { space, inForce } = situation;
  return texts.flatMap((base) => {
    const last = Math.max(-1, ...space.separable.filter((clause) => base[clause] !== inForce[clause]));
    return space.separable
      .filter((clause) => clause > last)
      .flatMap((clause) => {
        const made: Int8Array[] = [];
        for (let option = 0; option < (space.sizes[clause] ?? 0); option++) {
          if (option === inForce[clause]) continue;
          const text = Int8Array.from(base);
          text[clause] = option;
          made.push(text);
        }
        return made;
      });
  });
}

function split(situation: Situation, { text, gain, chance }: Rated): PartialDeal {
  const give: Record<string, number> = {};
  const take: Record<string, number> = {};
  for (const [clause, option] of Object.entries(changes(situation.space, situation.inForce, text))) {
    const index = situation.space.place.get(clause) ?? 0;
    const moved =
      situation.sheet.worth(index, option) - situation.sheet.worth(index, situation.inForce[index] ?? 0);
    (moved < 0 ? give : take)[clause] = option;
  }
  return { text, give, take, gain, chance };
}

/** Texts open now in anybody's name, and own ones that were let lapse or refused twice. */
function barredTexts(situation: Situation): ReadonlySet<string> {
  const barred = new Set<string>();
  const tries = new Map<string, number>();
  for (const proposal of situation.proposals) {
    if (proposal.track === 'settlement' || proposal.track === 'extension') continue;
    const key = keyOf(resultOf(situation, proposal));
    if (proposal.state === 'open') barred.add(key);
    else if (proposal.author === situation.me) tries.set(key, (tries.get(key) ?? 0) + 1);
  }
  for (const [key, count] of tries) if (count >= 2) barred.add(key);
  return barred;
}

/** Names of the own red lines that a text crosses. */
function crossings(situation: Situation, text: Int8Array): Set<string> {
  const { space, sheet } = situation;
  const holds = (option: string) =>
    text[space.place.get(option.slice(0, -1)) ?? -1] === option.charCodeAt(option.length - 1) - 97;
  const absolute = sheet.sheet.redLines.filter((line) => holds(line.option)).map((line) => line.option);
  const conditional = sheet.sheet.conditionalRedLines
    .filter((line) => line.if.some(holds) && !line.needOneOf.some(holds))
    .map((line) => line.text);
  return new Set([...absolute, ...conditional]);
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
export function openPartials(situation: Situation): readonly ProposalView[] {
  return situation.proposals.filter(
    (one) => one.state === 'open' && one.track !== 'settlement' && one.track !== 'extension',
  );
}

/** Everyone else a change of these clauses needs. */
export function othersNeeded(situation: Situation, choices: Choices): DelegationId[] {
  const needed = signatoriesOf(situation.space, Object.keys(choices));
  return situation.others.filter((other) => needed.has(other));
}
