// Owns how the record is narrowed to one kind of entry and parted by day; knows nothing of the templates.
import type { RecordEntry } from '../../../../shared/views/index.ts';

export const RECORD_FILTERS = ['all', 'own', 'treaty', 'incidents', 'other'] as const;
export type RecordFilter = (typeof RECORD_FILTERS)[number];

/** What an entry's focus says it is about: a proposal or a clause, an incident or a sector, or neither. */
function subjectOf(entry: RecordEntry, sectors: readonly string[]): 'treaty' | 'incidents' | 'other' {
  const { focus } = entry;
  if (focus === null) return 'other';
  if (/^I-\d+$/.test(focus) || sectors.includes(focus)) return 'incidents';
  return /^P-\d+$/.test(focus) || /^[A-Z]\d{2}[a-e]?$/.test(focus) || focus.includes(':')
    ? 'treaty'
    : 'other';
}

/** The entries a filter lets through; `own` are those only this delegation may read. */
export function filterRecord(
  record: readonly RecordEntry[],
  filter: RecordFilter,
  sectors: readonly string[],
): readonly RecordEntry[] {
  if (filter === 'all') return record;
  if (filter === 'own') return record.filter((entry) => entry.secret);
  return record.filter((entry) => subjectOf(entry, sectors) === filter);
}

/** Entries under one heading a day, the latest day first and within it the latest entry first. */
export function recordByDay(
  record: readonly RecordEntry[],
): readonly { readonly day: number; readonly entries: readonly RecordEntry[] }[] {
  const days = new Map<number, RecordEntry[]>();
  for (const entry of record) days.set(entry.day, [entry, ...(days.get(entry.day) ?? [])]);
  return [...days].sort(([a], [b]) => b - a).map(([day, entries]) => ({ day, entries }));
}
