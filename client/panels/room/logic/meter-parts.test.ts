// Tests: parts of a worth that are drawn one by one.
import { describe, expect, it } from 'vitest';
import { meterParts } from './meter-parts.ts';
import type { DraftPart } from './worth-of-text.ts';

const part = (subject: string, by: number): DraftPart => ({
  kind: 'clause',
  subject,
  clauses: [subject],
  by,
});

describe('meterParts', () => {
  it('draws few parts one by one and leaves out what is not felt', () => {
    expect(meterParts([part('C01', 2), part('C02', 0.01)], 4).map((shown) => shown.key)).toEqual([
      'clauseC01',
    ]);
  });

  it('keeps the largest in their order and adds up the rest', () => {
    const shown = meterParts([part('C01', 1), part('C02', -5), part('C03', 0.5), part('C04', 3)], 3);
    expect(shown.map(({ part: held, by, count }) => [held?.subject ?? 'rest', by, count])).toEqual([
      ['C02', -5, 1],
      ['C04', 3, 1],
      ['rest', 1.5, 2],
    ]);
  });
});
