// A new line of the log as it is told, as short as it can be said.
import { blankEntry, type Fields, type ShortLine } from '../../../shared/views/index.ts';
import type { Heard } from '../state.ts';
import { changedFields } from './changed-fields.ts';
import type { Reader } from './reader.ts';
import { lineView, otherReaders } from './talk-slices.ts';

/** What is not public is never short, so that a facilitator's copy of it can say who reads it. */
export function lineFor(heard: Heard, today: number, reader: Reader): Fields | ShortLine {
  const line = lineOf(heard, today);
  return isShort(line) ? line : { ...line, ...otherReaders(heard, reader) };
}

function lineOf(heard: Heard, today: number): Fields | ShortLine {
  const line = lineView(heard);
  const fields = changedFields(blankEntry('record', line, today), line) ?? {};
  const { kind, focus, ...more } = fields;
  const isShort = typeof kind === 'string' && typeof focus === 'string' && Object.keys(more).length === 0;
  return isShort ? [kind, focus] : fields;
}

export const isShort = (entry: object): entry is ShortLine => Array.isArray(entry);
