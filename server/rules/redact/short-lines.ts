// A new line of the log as it is told, as short as it can be said; worked out once for all who may read it.
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

const shortLines = new WeakMap<Heard, { readonly today: number; readonly line: Fields | ShortLine }>();

/** A line of the log, as short as it can be said; the same for all who may read it. */
function lineOf(heard: Heard, today: number): Fields | ShortLine {
  const known = shortLines.get(heard);
  if (known?.today === today) return known.line;
  const full: Fields = { ...lineView(heard) };
  const fields = changedFields(blankEntry('record', full, today), full) ?? {};
  const { kind, focus, ...more } = fields;
  const isShort = typeof kind === 'string' && typeof focus === 'string' && Object.keys(more).length === 0;
  const line: Fields | ShortLine = isShort ? [kind, focus] : fields;
  shortLines.set(heard, { today, line });
  return line;
}

export const isShort = (entry: object): entry is ShortLine => Array.isArray(entry);
