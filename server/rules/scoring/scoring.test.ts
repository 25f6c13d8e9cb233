// Rules 9.4 and 9.6: standing is set against the beginning of the session; a promise is the option that was signed.
import { describe, expect, it } from 'vitest';
import type { ResolvedOrder } from '../state.ts';
import { thirtyDays } from '../testing/load-scenario.ts';
import { openTable, proposes } from '../testing/table.ts';
import { promisesOf } from './promises.ts';
import { resultParts } from './result-parts.ts';

describe('rule 9.4: legitimacy', () => {
  it('given an offer stalled until it was gone, when it is over, then what the stalling cost counts', () => {
    const table = openTable({ termsDays: 3 }).begin();
    while (table.state.ending === null) table.everybodyReady();
    expect(table.state.ending.kind).toBe('refused');
    const { result } = thirtyDays.parameters;
    const lost = (track: string, start: number) => (table.state.war.tracks[track]?.RU ?? 0) - start;
    const expected = result.goodwill * lost('goodwill', 45) + result.opinion * lost('opinion', 35);
    const { legitimacy } = resultParts(thirtyDays, table.state, 'RU');
    expect(expected).toBeLessThan(0);
    expect(legitimacy).toBeCloseTo(expected, 2);
  });
});

describe('rule 9.6: promises', () => {
  const given = (day: number, breaches: readonly string[]): ResolvedOrder => ({
    id: 'RU-1',
    delegation: 'RU',
    order: 'conceal-build-up',
    points: 1,
    target: {},
    odds: [],
    day,
    outcome: null,
    chances: null,
    breaches,
    found: false,
  });
  const sign = { type: 'proposal.sign', proposal: 'P-1' } as const;

  it('given a promise that a later text replaced, when the later one is broken, then the first was kept', () => {
    const table = openTable().begin();
    table.does('UA', proposes({ C02: 1 }));
    table.does('RU', sign);
    table.does('UA', proposes({ C02: 2 }));
    table.does('RU', { ...sign, proposal: 'P-2' });
    const state = { ...table.state, resolved: [given(1, ['C02c'])] };
    expect(promisesOf(thirtyDays, state, 'RU')).toEqual([
      { day: 1, clause: 'C02', kept: true },
      { day: 1, clause: 'C02', kept: false },
    ]);
    expect(promisesOf(thirtyDays, state, 'UA').every(({ kept }) => kept)).toBe(true);
  });
});
