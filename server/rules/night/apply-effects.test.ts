// Rules 6.6 and 6.7: splitting an order over several targets neither gains nor loses what it does to the whole.
import { describe, expect, it } from 'vitest';
import { thirtyDays } from '../testing/load-scenario.ts';
import { type GivenOrder, truceState } from '../testing/truce-state.ts';
import { resolveNight } from './resolve-night.ts';

const inspects = (sector: string, delegation: string, points: number): GivenOrder => ({
  delegation: 'MED',
  order: 'inspect-sector',
  points,
  target: { sector, delegation },
});

/** Inspection that a side was under when the night was over, by side. */
function inspected(orders: readonly GivenOrder[]): Record<string, number> {
  const most: Record<string, number> = {};
  for (const fact of resolveNight(thirtyDays, truceState(thirtyDays, { orders }), 0)) {
    for (const { mark, of, value } of fact.type === 'marksReplaced' ? fact.marks : []) {
      if (mark === 'inspected') most[of] = Math.max(most[of] ?? 0, value);
    }
  }
  return most;
}

describe('rule 6.7: a mark that grows with points', () => {
  it('given two inspections of one side in two sectors, then they weigh as much as one of both points', () => {
    expect(inspected([inspects('pokrovsk', 'RU', 2)])).toEqual({ RU: 2 });
    expect(inspected([inspects('pokrovsk', 'RU', 1), inspects('kherson', 'RU', 1)])).toEqual({ RU: 2 });
  });

  it('given one inspection of each side, then each is inspected by its own', () => {
    expect(inspected([inspects('pokrovsk', 'RU', 1), inspects('kherson', 'UA', 1)])).toEqual({
      RU: 1,
      UA: 1,
    });
  });
});
