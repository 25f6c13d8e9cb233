// Owns how the true record is narrowed: by who may read a line, by words, latest first. Pure; the words are made elsewhere.
import type { RecordEntry } from '../../../../shared/views/index.ts';
import { hasWords } from '../../../texts/has-words.ts';

export const READERS = ['all', 'public', 'hidden'] as const;
export type Read = (typeof READERS)[number];

export interface Line {
  readonly entry: RecordEntry;
  readonly words: string;
}

export interface Wanted {
  readonly read: Read;
  /** Words that all have to stand in the line, in any order; '' = any line. */
  readonly text: string;
  /** Null = every day. */
  readonly day: number | null;
}

/** The lines that are wanted, latest first. */
export function searchRecord(lines: readonly Line[], { read, text, day }: Wanted): readonly Line[] {
  return lines
    .filter(({ entry }) => read === 'all' || entry.secret === (read === 'hidden'))
    .filter(({ entry }) => day === null || entry.day === day)
    .filter(({ words }) => hasWords(words, text))
    .toReversed();
}
