// Owns the question whether any text holding an option crosses no red line of its signatories; knows no values.

import { clauseOf, optionId } from './package-of-options.ts';
import type { Treaty } from './treaty.ts';

/** Options chosen so far, by clause. */
type Chosen = ReadonlyMap<string, string>;

interface Question {
  readonly treaty: Treaty;
  readonly signatories: readonly string[];
  /** Per clause, the options that may stand in the text. */
  readonly domain: ReadonlyMap<string, readonly string[]>;
  /** Clauses that some rule speaks of; the others cannot stand in the way. */
  readonly open: readonly string[];
}

/** Beyond so many steps a text is taken to exist: a hard puzzle is for people, not a slip of the author. */
const MOST_STEPS = 20_000;

/**
 * Whether the signatories could sign the option beside whatever else they agree on. What the status quo holds may stay,
 * even across a red line: it is in force already.
 */
export function isSignable(treaty: Treaty, option: string, signatories: readonly string[]): boolean {
  if (redLineOwners(treaty, option, signatories).length > 0) return false;
  return existsText(question(treaty, signatories, true), new Map([[clauseOf(option), option]]));
}

/** Whether there is any whole text that crosses no red line of the signatories, the status quo's own included. */
export function isAnyTextSignable(treaty: Treaty, signatories: readonly string[]): boolean {
  const asked = question(treaty, signatories, false);
  return [...asked.domain.values()].every((options) => options.length > 0) && existsText(asked, new Map());
}

/** Those of the signatories that never sign the option, whatever stands beside it. */
export function redLineOwners(treaty: Treaty, option: string, signatories: readonly string[]): string[] {
  return signatories.filter((id) => treaty.redLines[id]?.some((line) => line.option === option));
}

function question(treaty: Treaty, signatories: readonly string[], keepsStatusQuo: boolean): Question {
  const domain = new Map(
    treaty.clauses.map(({ id, statusQuo, options }) => [
      id,
      options
        .map((_, index) => optionId(id, index))
        .filter(
          (option) =>
            (keepsStatusQuo && option === id + statusQuo) ||
            redLineOwners(treaty, option, signatories).length === 0,
        ),
    ]),
  );
  const named = new Set(
    [
      ...treaty.impossible.flatMap((pair) => [...pair.oneOf, ...pair.withOneOf]),
      ...treaty.conditionalRedLines.flatMap((line) => [...line.if, ...line.needOneOf]),
    ].map(clauseOf),
  );
  return { treaty, signatories, domain, open: [...domain.keys()].filter((id) => named.has(id)) };
}

function existsText(asked: Question, start: Chosen): boolean {
  let steps = 0;
  const search = (chosen: Chosen): boolean => {
    if (++steps > MOST_STEPS) return true;
    if (isRuledOut(asked, chosen)) return false;
    const next = asked.open.find((clause) => !chosen.has(clause));
    if (next === undefined) return true;
    const options = asked.domain.get(next) ?? [];
    return options.some((option) => search(new Map(chosen).set(next, option)));
  };
  return search(start);
}

function isRuledOut({ treaty, signatories, domain }: Question, chosen: Chosen): boolean {
  const held = (option: string) => chosen.get(clauseOf(option)) === option;
  const possible = (option: string) => {
    const clause = clauseOf(option);
    return chosen.has(clause) ? held(option) : domain.get(clause)?.includes(option) === true;
  };
  return (
    treaty.impossible.some((pair) => pair.oneOf.some(held) && pair.withOneOf.some(held)) ||
    treaty.conditionalRedLines.some(
      (line) => signatories.includes(line.who) && line.if.some(held) && !line.needOneOf.some(possible),
    )
  );
}
