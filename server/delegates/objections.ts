// Owns which option of a text hurts a delegation most and is worth naming; knows its own sheet and what it has named before.

import { clauseOf, indexOf, optionId } from '../../shared/catalogue/index.ts';
import type { Situation } from './situation.ts';
import { ownPhrases } from './words.ts';

export interface Objection {
  /** Options to name, the worst first; never empty. */
  readonly options: readonly string[];
  /** True when an own red line is crossed. */
  readonly redLine: boolean;
}

/** Options named at once: enough to learn from, few enough to answer. */
const NAMED = 2;

/**
 * The objection to a text: options across an own red line, which are named every time, or else the largest losses
 * against own best options, those not yet named first, so that the listener learns one more each time.
 */
export function objectionTo(situation: Situation, text: Int8Array): Objection {
  const crossed = crossedOptions(situation, text);
  if (crossed.length > 0) return { options: crossed.slice(0, NAMED), redLine: true };
  const named = alreadyNamed(situation);
  const losses = lossesIn(situation, text);
  const fresh = losses.filter((option) => !named.has(option));
  const options = (fresh.length > 0 ? fresh : losses).slice(0, NAMED);
  return { options: options.length > 0 ? options : [worstOption(situation, text)], redLine: false };
}

/** Options of a text that stand across own red lines, alone or for want of another. */
export function crossedOptions(situation: Situation, text: Int8Array): string[] {
  const { space, sheet } = situation;
  if (!sheet.crosses(text)) return [];
  const holds = (option: string) => text[space.place.get(clauseOf(option)) ?? -1] === indexOf(option);
  const absolute = sheet.sheet.redLines.filter((line) => holds(line.option)).map((line) => line.option);
  const conditional = sheet.sheet.conditionalRedLines
    .filter((line) => line.if.some(holds) && !line.needOneOf.some(holds))
    .flatMap((line) => line.if.filter(holds));
  return [...new Set([...absolute, ...conditional])];
}

/** Options of a text by own loss against the best option of their clause, largest first; half a point counts as a loss. */
function lossesIn(situation: Situation, text: Int8Array): string[] {
  const { space } = situation;
  return space.clauses
    .map((clause, index) => {
      const option = text[index] ?? 0;
      return { option: optionId(clause, option), loss: lossAt(situation, index, option) };
    })
    .filter(({ loss }) => loss > 0.5)
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

function worstOption(situation: Situation, text: Int8Array): string {
  let worst = 0;
  for (let clause = 1; clause < text.length; clause++) {
    if (lossAt(situation, clause, text[clause] ?? 0) > lossAt(situation, worst, text[worst] ?? 0))
      worst = clause;
  }
  return optionId(situation.space.clauses[worst] ?? '', text[worst] ?? 0);
}

function alreadyNamed(situation: Situation): ReadonlySet<string> {
  const named = ownPhrases(situation)
    .filter((one) => one.message === 'refuse')
    .flatMap((one) => {
      const slot = one.slots.clause;
      return typeof slot === 'object' && 'options' in slot ? slot.options : [];
    });
  return new Set(named);
}
