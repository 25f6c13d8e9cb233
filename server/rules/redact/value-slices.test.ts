// A slice is remembered as long as what it names stays the same, so it must look at nothing else that changes by itself.
import { describe, expect, it } from 'vitest';
import { type Audience, valueSlices } from '../../../shared/views/index.ts';
import type { SessionState } from '../state.ts';
import { audienceAt, openTable } from '../testing/table.ts';
import { viewerOf } from './reader.ts';
import { valueSlicesOf } from './value-slices.ts';

type Table = ReturnType<typeof openTable>;

/** Lobby, briefing, terms, truce with its bulletins, and debrief. */
function statesOf(table: Table): readonly SessionState[] {
  const states = [table.state];
  table.does('UA', { type: 'session.start' });
  while (table.state.ending === null) {
    states.push(table.state);
    table.everybodyReady();
  }
  return [...states, table.state];
}

/** The regions of the statechart that making every slice of an audience looks at, by slice. */
function regionsRead(
  table: Table,
  state: SessionState,
  audience: Audience,
): Readonly<Record<string, Set<string>>> {
  const read = new Set<string>();
  const regions = new Proxy(state.regions, {
    get: (target, region, receiver) => {
      read.add(String(region));
      return Reflect.get(target, region, receiver);
    },
  });
  // Another lifelong object: nothing is remembered from the state before.
  const watched = { ...state, regions, objectives: { ...state.objectives } };
  const bySlice = valueSlices[audience.kind].map((name) => {
    read.clear();
    valueSlicesOf[name].of(table.scenario, watched, viewerOf(audience));
    return [name, new Set(read)] as const;
  });
  return Object.fromEntries(bySlice);
}

describe('rule 7.8: a seat is told what changed for it', () => {
  it('given whole games, when slices are made, then none looks at a region of the statechart that it does not name', () => {
    const unnamed = new Set<string>();
    for (const termsDays of [0, 2]) {
      const table = openTable({ termsDays });
      for (const state of statesOf(table)) {
        const audiences: readonly Audience[] = [
          audienceAt(state, 'UA'),
          audienceAt(state, 'EU'),
          { kind: 'facilitator', member: 'M1' },
          { kind: 'observer', member: 'M1' },
        ];
        for (const audience of audiences) {
          for (const [name, regions] of Object.entries(regionsRead(table, state, audience))) {
            const { from } = valueSlicesOf[name as keyof typeof valueSlicesOf];
            const named = new Set<string>(from);
            for (const region of regions) if (!named.has(region)) unnamed.add(`${name}: ${region}`);
          }
        }
      }
    }
    expect([...unnamed]).toEqual([]);
  });
});
