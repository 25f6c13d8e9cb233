// Rule 10.9 as a property: whatever was brought in and ruled, once all of it is reversed every figure is what it was.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../shared/kernel/index.ts';
import type { Intent } from '../../../../shared/protocol/index.ts';
import { evolve, type Fact, type SessionState, step } from '../../rules.ts';
import { openTable } from '../../testing/table.ts';

const figures = [
  ['tension', 'shared'],
  ['trust', 'RU-UA'],
  ['stock', 'UA'],
  ['capital', 'MED'],
  ['control', 'kharkiv'],
  ['fortification', 'kharkiv:RU'],
] as const;
const figure = fc.constantFrom(...figures);
const effect = fc.oneof(
  fc.record({ on: figure, add: fc.integer({ min: -900, max: 900 }) }).map(({ on: [track, of], add }) => ({
    do: 'change' as const,
    track,
    of,
    // Large ones meet the ends of the ranges.
    add: track === 'capital' ? add / 50 || 1 : add / 9 || 1,
  })),
  fc
    .record({ of: fc.constantFrom('RU', 'UA'), days: fc.integer({ min: 1, max: 5 }) })
    .map(({ of, days }) => ({
      do: 'mark' as const,
      mark: 'warned' as const,
      of,
      value: 1,
      days,
    })),
);
const inject = fc.array(effect, { minLength: 1, maxLength: 4 }).map(
  (effects): Intent => ({
    type: 'inject.deliver',
    what: { title: 'News', text: 'Something happened.' },
    audience: 'all',
    effects,
  }),
);
const ruling = fc.record({ on: figure, to: fc.integer({ min: 0, max: 200 }) }).map(
  ({ on: [track, of], to }): Intent => ({
    type: 'ruling.make',
    matter: { on: 'figure', track, of, to: track === 'capital' ? to / 10 : to / 2 },
    words: 'So it is.',
    audience: [],
  }),
);

const waiting = (state: SessionState): readonly string[] => [
  ...state.facilitation.delivered.filter(({ reversed }) => reversed === null).map(({ id }) => id),
  ...state.facilitation.rulings.filter(({ reversed }) => reversed === null).map(({ id }) => id),
];

const undo = (id: string): Intent =>
  id.startsWith('X')
    ? { type: 'inject.reverse', delivered: id, words: 'Back.' }
    : { type: 'ruling.reverse', ruling: id, words: 'Back.' };

describe('rule 10.9: reversals restore', () => {
  it('given any acts, reversed in any order, then figures and marks are as before, and the facts fold to the state', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(inject, ruling), { minLength: 1, maxLength: 8 }),
        fc.nat(),
        (acts, order) => {
          const { scenario, state: before } = openTable({ host: null, kind: 'hosted' }).begin();
          let state = before;
          const facts: Fact[] = [];
          const does = (intent: Intent) => {
            const actor = { kind: 'facilitator', member: 'M1' } as const;
            const decided = step(scenario, state, actor, { ...intent, id: 'command-1' }, facts.length);
            if (!decided.ok) return;
            facts.push(...decided.value.facts);
            state = decided.value.state;
          };
          for (const act of acts) does(act);
          const random = createRandom(order);
          for (let rest = waiting(state); rest.length > 0; rest = waiting(state))
            does(undo(random.pick(rest)));
          expect(state.war.tracks).toEqual(before.war.tracks);
          expect(state.war.marks).toEqual(before.war.marks);
          expect(state.war.lineMoved).toBeCloseTo(before.war.lineMoved, 2);
          expect(state.facilitation.owed).toEqual({});
          expect(facts.reduce<SessionState>(evolve, before)).toEqual(state);
        },
      ),
      { numRuns: 150, seed: 10 },
    );
  });
});
