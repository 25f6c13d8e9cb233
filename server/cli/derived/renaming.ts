// Owns how names in a document are changed: ids wherever they stand alone, words inside texts; knows no particular name.

import { isList, isObject, type Json } from './json-value.ts';

export interface Name {
  readonly real: string;
  readonly invented: string;
}

export interface Renaming {
  /** Ids by their old name: delegations, sectors, choices, codes of the map. Also within `RU-UA` and `RU-O1`. */
  readonly ids: Readonly<Record<string, string>>;
  /** Whole words and phrases inside texts, in any order: the longest goes first. */
  readonly names: readonly Name[];
}

/** The document with every id and name changed, keys of objects included. */
export function renamed(value: Json, renaming: Renaming): Json {
  const words = wordReplacer(renaming.names);
  const visit = (item: Json): Json => {
    if (typeof item === 'string') return renamedId(item, renaming.ids) ?? words(item);
    if (isList(item)) return item.map(visit);
    if (!isObject(item)) return item;
    return Object.fromEntries(
      Object.entries(item).map(([key, inner]) => [renamedId(key, renaming.ids) ?? key, visit(inner)]),
    );
  };
  return visit(value);
}

/** `RU`, `RU-UA`, `RU-O1`: every part that is an id is renamed; null where nothing is one. */
function renamedId(text: string, ids: Renaming['ids']): string | null {
  if (Object.hasOwn(ids, text)) return ids[text] ?? null;
  const parts = /^([A-Z][A-Z0-9]*)-([A-Z][A-Z0-9]*)$/.exec(text);
  if (!parts) return null;
  const [, one = '', other = ''] = parts;
  if (!Object.hasOwn(ids, one) && !Object.hasOwn(ids, other)) return null;
  return `${ids[one] ?? one}-${ids[other] ?? other}`;
}

/** Changes names in one text: capitals at the head of a sentence kept, and a or an made right before the new name. */
function wordReplacer(names: readonly Name[]): (text: string) => string {
  if (names.length === 0) return (text) => text;
  const byReal = new Map(names.map(({ real, invented }) => [real, invented]));
  const longestFirst = [...byReal.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const pattern = new RegExp(
    `(\\b[Aa]n? )?(?<![\\p{L}\\p{N}])(${longestFirst.map(escaped).join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  );
  return (text) =>
    text.replace(pattern, (_, article: string | undefined, real: string, at: number) => {
      const invented = byReal.get(real) ?? real;
      if (article) return `${articleFor(article, invented)}${invented}`;
      const opens = /(^|[.!?:] |“)$/u.test(text.slice(0, at)) && /^\p{Lu}/u.test(real);
      return opens ? invented.charAt(0).toUpperCase() + invented.slice(1) : invented;
    });
}

function articleFor(article: string, word: string): string {
  const small = /^[aeio]/iu.test(word) ? 'an ' : 'a ';
  return article.startsWith('A') ? small.charAt(0).toUpperCase() + small.slice(1) : small;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
