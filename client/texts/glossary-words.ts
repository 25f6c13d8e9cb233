// Owns where glossary terms stand in a text, so that they can be pressed there; draws nothing.
import type { GlossaryTerm } from '../../shared/handbook/index.ts';

/** A stretch of text; `term` is the glossary's id where the stretch is one of its terms. */
export interface Stretch {
  readonly text: string;
  readonly term: string | null;
}

/** Words that stand for a term besides its own name. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  walkAway: ['walk-away'],
  coverage: ['monitoring coverage'],
  falseFlag: ['staged incident'],
  stalling: ['stall'],
  sayDoLedger: ['promises'],
};
/** Terms that are also everyday words: marked nowhere but in their own entry. */
const EVERYDAY = [
  'access',
  'trigger',
  'debrief',
  'inject',
  'package',
  'incident',
  'panel',
  'guarantee',
  'truce',
];

/** Cuts a text at the first place of each term it uses, the longest name first; joined, the stretches are the text. */
export function markTerms(text: string, terms: readonly GlossaryTerm[], except = ''): readonly Stretch[] {
  const names = terms
    .filter(({ id }) => id !== except && !EVERYDAY.includes(id))
    .flatMap(({ id, term }) => [term, ...(ALSO[id] ?? [])].map((name) => ({ id, name: name.toLowerCase() })))
    .sort((a, b) => b.name.length - a.name.length);
  const idOf = new Map(names.map(({ id, name }) => [name, id]));
  if (names.length === 0) return [{ text, term: null }];
  const pattern = new RegExp(
    `(?<![\\p{L}-])(${names.map(({ name }) => escaped(name)).join('|')})(s?)(?![\\p{L}-])`,
    'giu',
  );
  return cut(text, pattern, idOf);
}

function cut(text: string, pattern: RegExp, idOf: ReadonlyMap<string, string>): readonly Stretch[] {
  const stretches: Stretch[] = [];
  const seen = new Set<string>();
  let at = 0;
  for (const found of text.matchAll(pattern)) {
    const term = idOf.get((found[1] ?? '').toLowerCase());
    if (term === undefined || seen.has(term)) continue;
    seen.add(term);
    if (found.index > at) stretches.push({ text: text.slice(at, found.index), term: null });
    stretches.push({ text: found[0], term });
    at = found.index + found[0].length;
  }
  if (at < text.length || stretches.length === 0) stretches.push({ text: text.slice(at), term: null });
  return stretches;
}

const escaped = (name: string): string => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
