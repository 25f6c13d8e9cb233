// Owns the parts a handbook is made of, so that a page of the game and a printed file show the same; draws none of them.

export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'quote'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [name: string, text: string])[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  /** Something with a name: a delegation, a clause, an order; `tag` is short and stands before the title. */
  | {
      readonly kind: 'entry';
      readonly id: string;
      readonly level: 3 | 4;
      readonly tag: string;
      readonly title: string;
      readonly blocks: readonly Block[];
    };

export interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface Handbook {
  readonly title: string;
  readonly lead: string;
  readonly printed: string;
  readonly chapters: readonly Chapter[];
}

export const text = (words: string): Block => ({ kind: 'text', text: words });

/** Rows without words are left out, and so is a table of facts without rows. */
export function facts(rows: readonly (readonly [string, string])[]): readonly Block[] {
  const kept = rows.filter(([, words]) => words !== '');
  return kept.length > 0 ? [{ kind: 'facts', rows: kept }] : [];
}
