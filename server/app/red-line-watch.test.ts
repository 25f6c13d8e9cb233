// Tests that every way of signing a text is watched: signing, tabling, conditions of an acceptance.
import { describe, expect, it } from 'vitest';
import { openTable, proposes } from '../rules/testing/table.ts';
import { crossingsBySigning } from './red-line-watch.ts';

/** C06a is across one of Ukraine's absolute lines and across none of Russia's. */
const ACROSS = { C06: 0, C14: 1 };
const WITHIN = { C02: 2, C14: 1 };

describe('crossingsBySigning', () => {
  it('watches a signature (rule 5.5)', () => {
    const table = openTable({ host: 'RU' }).begin();
    table.does('RU', proposes(ACROSS));
    const sign = { type: 'proposal.sign', proposal: 'P-1' } as const;
    const [crossing] = crossingsBySigning(table.scenario, table.state, 'UA', sign);
    expect(crossing).toMatchObject({ delegation: 'UA', proposal: 'P-1' });
    expect(crossingsBySigning(table.scenario, table.state, 'RU', sign)).toEqual([]);
  });

  it('watches what a delegation tables itself, in either part', () => {
    const { scenario, state } = openTable().begin();
    const crosses = (intent: ReturnType<typeof proposes>) =>
      crossingsBySigning(scenario, state, 'UA', intent).length;
    expect(crosses(proposes(ACROSS))).toBe(1);
    expect(crosses(proposes({ C14: 1 }, { conditions: { C06: 0 } }))).toBe(1);
    expect(crosses(proposes(WITHIN))).toBe(0);
  });

  it('watches the conditions of an acceptance (rule 3.5)', () => {
    const { scenario, state } = openTable({ termsDays: 5 }).begin();
    const answer = { type: 'terms.answer', answer: 'conditions' } as const;
    const crossed = crossingsBySigning(scenario, state, 'UA', { ...answer, conditions: ACROSS });
    expect(crossed.map(({ proposal }) => proposal)).toEqual(['own']);
    expect(crossingsBySigning(scenario, state, 'UA', { ...answer, conditions: WITHIN })).toEqual([]);
    expect(crossingsBySigning(scenario, state, 'UA', { type: 'terms.answer', answer: 'accept' })).toEqual([]);
  });

  it('does not charge a partial deal with what stands across a line already, but a settlement with all of it', () => {
    const { scenario, state } = openTable().begin();
    // The status quo crosses lines of its own; a small change adds none.
    const standing = crossingsBySigning(scenario, state, 'RU', proposes({}, { track: 'settlement' }));
    expect(standing.length).toBeGreaterThan(0);
    expect(crossingsBySigning(scenario, state, 'RU', proposes({ C17: 1 }))).toEqual([]);
  });

  it('has nothing to say of commands that sign nothing', () => {
    const { scenario, state } = openTable().begin();
    expect(crossingsBySigning(scenario, state, 'UA', { type: 'ready.declare', ready: true })).toEqual([]);
    expect(crossingsBySigning(scenario, state, 'UA', { type: 'proposal.sign', proposal: 'P-9' })).toEqual([]);
  });
});
