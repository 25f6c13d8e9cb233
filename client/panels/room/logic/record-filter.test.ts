// Tests: the record narrowed and parted by day.
import { describe, expect, it } from 'vitest';
import type { RecordEntry } from '../../../../shared/views/index.ts';
import { filterRecord, recordByDay } from './record-filter.ts';

describe('the record', () => {
  const entry = (day: number, focus: string | null, secret = false): RecordEntry => ({
    day,
    kind: 'x',
    slots: {},
    focus,
    secret,
  });
  const record = [entry(1, 'P-1'), entry(1, 'I-2'), entry(2, null, true), entry(2, 'kharkiv')];

  it('is narrowed by what an entry is about', () => {
    const count = (filter: Parameters<typeof filterRecord>[1]) =>
      filterRecord(record, filter, ['kharkiv']).length;
    expect([count('all'), count('treaty'), count('incidents'), count('own'), count('other')]).toEqual([
      4, 1, 2, 1, 1,
    ]);
  });

  it('shows the latest first', () => {
    expect(recordByDay(record).map(({ day, entries }) => [day, entries[0]?.focus])).toEqual([
      [2, 'kharkiv'],
      [1, 'I-2'],
    ]);
  });
});
