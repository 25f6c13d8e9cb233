import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  backwards,
  entriesFrom,
  entriesOf,
  entryAt,
  lastWhere,
  noPages,
  type Pages,
  sizeOf,
  withOne,
} from './pages.ts';

const grown = (all: readonly number[]) => all.reduce<Pages<number>>(withOne, noPages);

describe('a list in pages', () => {
  it('is, however long, what a plain list would be', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 300 }), fc.nat({ max: 310 }), (all, at) => {
        const pages = grown(all);
        expect(sizeOf(pages)).toBe(all.length);
        expect(entriesOf(pages)).toEqual(all);
        expect(entriesFrom(pages, at)).toEqual(all.slice(at));
        expect(entryAt(pages, at)).toBe(all[at]);
        expect([...backwards(pages)]).toEqual(all.toReversed());
        expect(lastWhere(pages, (one) => one % 3 === 0)).toBe(all.findLast((one) => one % 3 === 0));
      }),
      { seed: 64, numRuns: 300 },
    );
  });

  it('leaves the list it grew from as it was, and shares its full pages', () => {
    const before = grown(Array.from({ length: 200 }, (_, i) => i));
    const [left, right] = [withOne(before, 1), withOne(before, 2)];
    expect(sizeOf(before)).toBe(200);
    expect([entryAt(left, 200), entryAt(right, 200)]).toEqual([1, 2]);
    expect(left.full).toBe(before.full);
  });
});
