// Owns which option of a text hurts a delegation most and is worth naming; knows its own sheet and what it has named before.

import { clauseOf, indexOf, optionId } from '../../shared/catalogue/index.ts';
import type { SlotValue } from '../../shared/views/index.ts';
import { acrossRedLines, newlyAcross } from './red-lines.ts';
import type { Situation } from './situation.ts';
import { ownPhrases } from './words.ts';

/** An option acceptable only together with another: a conditional red line, in the words of an offer. */
export interface Condition {
  readonly give: string;
  readonly take: string;
}

export interface Objection {
  /** The worst first; at least one. */
  readonly options: readonly string[];
  /** True when an own red line is crossed. */
  readonly redLine: boolean;
}

/** Options named at once: enough to learn from, few enough to answer. */
const NAMED = 2;

/**
 * The objection to a text: options across an own red line, which are named every time, or else the largest losses
 * not named yet, so that the listener learns one more each time and whatever is named again is known to be a red line. Of a whole settlement every option may be named,
 * for what it falls short of the best; of a partial deal only what it changes for the worse. Null when nothing new hurts.
 */
export function objectionTo(situation: Situation, text: Int8Array, whole: boolean): Objection | null {
  const crossed = absolutelyCrossed(situation, text, whole);
  if (crossed.length > 0) return { options: crossed.slice(0, NAMED), redLine: true };
  const named = alreadyNamed(situation);
  const losses = lossesIn(situation, text, whole);
  const options = losses.filter((option) => !named.has(option)).slice(0, NAMED);
  return options.length > 0 ? { options, redLine: false } : null;
}

function absolutelyCrossed(situation: Situation, text: Int8Array, whole: boolean): readonly string[] {
  const never = new Set(situation.sheet.sheet.redLines.map((line) => line.option));
  return crossedOptions(situation, text, whole).filter((option) => never.has(option));
}

/** Options of a text that stand across own red lines, alone or for want of another; of a partial deal only what it adds. */
export function crossedOptions(situation: Situation, text: Int8Array, whole: boolean): readonly string[] {
  if (!situation.sheet.crosses(text)) return [];
  return whole ? acrossRedLines(situation.sheet.sheet, situation.space, text) : newlyAcross(situation, text);
}

/** The first conditional red line that a text crosses, as an offer: this option, if that one comes with it; null when none is. */
export function conditionFor(situation: Situation, text: Int8Array): Condition | null {
  const { space, sheet } = situation;
  if (!sheet.crosses(text)) return null;
  const holds = (option: string) => text[space.place.get(clauseOf(option)) ?? -1] === indexOf(option);
  const line = sheet.sheet.conditionalRedLines.find(
    (one) => one.if.some(holds) && !one.needOneOf.some(holds),
  );
  const give = line?.if.find(holds);
  if (!line || give === undefined) return null;
  // The most welcome condition is named first, the next one when that has been heard.
  const wished = line.needOneOf.toSorted((a, b) => worthOf(situation, b) - worthOf(situation, a));
  const said = conditionsSaid(situation, give);
  const take = wished.find((option) => !said.has(option)) ?? wished.at(-1);
  return take === undefined ? null : { give, take };
}

/** Conditions this seat has already named for an option. */
function conditionsSaid(situation: Situation, give: string): ReadonlySet<string> {
  const said = ownPhrases(situation).filter(
    (one) => one.message === 'counter' && optionsIn(one.slots.give).includes(give),
  );
  return new Set(said.flatMap((one) => optionsIn(one.slots.take)));
}

function optionsIn(slot: SlotValue | undefined): readonly string[] {
  return typeof slot === 'object' && 'options' in slot ? slot.options : [];
}

function worthOf({ space, sheet }: Situation, option: string): number {
  return sheet.worth(space.place.get(clauseOf(option)) ?? 0, indexOf(option));
}

/** Options of a text by own loss, largest first; a fifth of a point counts as a loss. */
function lossesIn(situation: Situation, text: Int8Array, whole: boolean): string[] {
  const { space, sheet, inForce } = situation;
  return space.clauses
    .map((clause, index) => {
      const option = text[index] ?? 0;
      const changed = sheet.worth(index, inForce[index] ?? 0) - sheet.worth(index, option);
      return { option: optionId(clause, option), loss: whole ? lossAt(situation, index, option) : changed };
    })
    .filter(({ loss }) => loss > 0.2)
    .toSorted((a, b) => b.loss - a.loss)
    .map(({ option }) => option);
}

function lossAt(situation: Situation, clause: number, option: number): number {
  let best = 0;
  for (let other = 0; other < (situation.space.sizes[clause] ?? 0); other++) {
    best = Math.max(best, situation.sheet.worth(clause, other));
  }
  return best - situation.sheet.worth(clause, option);
}

function alreadyNamed(situation: Situation): ReadonlySet<string> {
  const named = ownPhrases(situation)
    .filter((one) => one.message === 'refuse')
    .flatMap((one) => optionsIn(one.slots.clause));
  return new Set(named);
}
