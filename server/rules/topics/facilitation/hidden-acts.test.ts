// Rules 10.10 to 10.12: who reads what of injects and rulings, what previews foretell, and what the debrief lays open.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../../../shared/kernel/index.ts';
import type { Intent } from '../../../../shared/protocol/index.ts';
import type { DelegationView } from '../../../../shared/views/index.ts';
import { changesFor, previewInject, publicScenario, type SessionState, step, viewFor } from '../../rules.ts';
import { audienceAt, openTable } from '../../testing/table.ts';

const seats = ['RU', 'UA', 'US', 'EU', 'MED'];
const facilitated = (seed = 'hidden') => openTable({ seed, host: null, kind: 'hosted' }).begin();
type Deliver = Extract<Intent, { type: 'inject.deliver' }>;

const toBelligerents: Deliver = {
  type: 'inject.deliver',
  what: { title: 'Secret title', text: 'Secret text' },
  audience: ['RU', 'UA'],
  effects: [
    { do: 'change', track: 'stock', of: 'RU', add: -9 },
    { do: 'change', track: 'support', of: 'UA', add: -4 },
    { do: 'mark', mark: 'blind', of: 'UA', value: 1, days: 3 },
  ],
};
const ruling = (audience: 'all' | string[]): Intent => ({
  type: 'ruling.make',
  matter: { on: 'figure', track: 'stock', of: 'UA', to: 11 },
  words: 'Secret reason',
  audience,
});
const viewOf = (table: ReturnType<typeof facilitated>, state: SessionState, seat: string) =>
  JSON.stringify(viewFor(table.scenario, state, audienceAt(state, seat)));

describe('rule 10.10: who reads what', () => {
  it('given an inject for two, then the others and the gallery notice nothing, not even in a patch', () => {
    const table = facilitated();
    const before = table.state;
    table.does('M1', toBelligerents);
    const noticed = changesFor(table.scenario, { before, after: table.state, facts: null });
    for (const seat of ['US', 'EU', 'MED']) {
      expect(viewOf(table, table.state, seat)).toBe(viewOf(table, before, seat));
      expect(noticed(audienceAt(table.state, seat))).toBeNull();
    }
    expect(noticed({ kind: 'observer', member: 'M1' })).toBeNull();
    for (const seat of ['RU', 'UA']) expect(viewOf(table, table.state, seat)).toContain('Secret text');
    // Each belligerent sees its own figures move and the other’s not.
    expect(table.view('RU').own.tracks.find(({ track }) => track === 'stock')?.moves).toContainEqual({
      by: -9,
      cause: 'inject',
      kind: 'seen',
    });
    const [russia] = table.view('UA').own.estimates;
    expect(russia).toEqual(
      viewFor<DelegationView>(table.scenario, before, audienceAt(before, 'UA')).own.estimates[0],
    );
  });

  it('given any effects on secret figures of one side, then nobody else’s view is another by a byte', () => {
    const table = facilitated();
    const before = table.state;
    const secret = fc.record({
      track: fc.constantFrom(
        'stock',
        'readiness',
        'support',
        'economy',
        'works',
        'fortification',
        'pressure',
      ),
      add: fc.integer({ min: -30, max: 30 }).filter((add) => add !== 0),
    });
    fc.assert(
      fc.property(
        fc.constantFrom('RU', 'UA'),
        fc.array(secret, { minLength: 1, maxLength: 6 }),
        (side, moves) => {
          const effects = moves.map(({ track, add }) => {
            const of = track === 'fortification' || track === 'pressure' ? `kharkiv:${side}` : side;
            return { do: 'change', track, of, add } as const;
          });
          const command = { ...toBelligerents, audience: [side], effects: effects as Deliver['effects'] };
          const actor = { kind: 'facilitator', member: 'M1' } as const;
          const decided = step(table.scenario, before, actor, { ...command, id: 'command-1' }, 0);
          if (!decided.ok) throw new Error(decided.error.message);
          for (const seat of seats.filter((one) => one !== side))
            expect(viewOf(table, decided.value.state, seat)).toBe(viewOf(table, before, seat));
        },
      ),
      { numRuns: 40, seed: 10 },
    );
  });

  it('given effects on whoever has not read of it, then they are unexplained to it', () => {
    const table = facilitated();
    table.does('M1', { ...toBelligerents, audience: ['US'] });
    expect(table.view('RU').own.tracks.find(({ track }) => track === 'stock')?.moves).toContainEqual({
      by: -9,
      cause: '',
      kind: 'unexplained',
    });
    expect(viewOf(table, table.state, 'RU')).not.toContain('Secret');
  });

  it('given an inject for all, then the gallery reads it and the bulletin quotes it word for word, once', () => {
    const table = facilitated();
    table.does('M1', { ...toBelligerents, audience: 'all' });
    table.does('M1', { type: 'day.close' });
    table.does('M1', { type: 'day.close' });
    table.does('M1', { type: 'day.close' });
    const [first, second] = entriesOf(table.state.bulletins).map(({ items }) =>
      items.filter(({ event }) => event === 'inject').map(({ slots }) => slots),
    );
    expect(first).toEqual([{ title: 'Secret title', text: 'Secret text' }]);
    expect(second).toEqual([]);
    const watched = viewFor(table.scenario, table.state, { kind: 'observer', member: 'M1' });
    expect(watched.record.map(({ kind }) => kind)).toContain('inject');
  });

  it('given a ruling for nobody, then only the facilitators read it before the debrief', () => {
    const table = facilitated();
    const before = table.state;
    table.does('M1', ruling([]));
    for (const seat of ['RU', 'US', 'EU', 'MED'])
      expect(viewOf(table, table.state, seat)).toBe(viewOf(table, before, seat));
    expect(JSON.stringify(table.view('UA'))).not.toContain('Secret');
    expect(JSON.stringify(table.viewOfFacilitator())).toContain('Secret reason');
  });

  it('given any other acts and plans that a seat has not read, then not a byte of its view is another', () => {
    const table = facilitated();
    table.does('M1', { ...toBelligerents, audience: 'all', effects: [] });
    table.does('M1', toBelligerents);
    table.does('M1', ruling(['RU']));
    table.does('M1', { ...toBelligerents, type: 'inject.plan', when: { day: 9 } });
    fc.assert(
      fc.property(fc.constantFrom(...seats), fc.string(), fc.nat(9), (seat, words, count) => {
        const { facilitation } = table.state;
        const swapped: SessionState = {
          ...table.state,
          facilitation: {
            owed: { 'stock/RU': count },
            delivered: facilitation.delivered.map((one) => ({
              ...one,
              title: words,
              by: words,
              effects: [],
            })),
            plans: facilitation.plans.slice(0, count % 2),
            rulings: facilitation.rulings.map((one) => ({ ...one, words, changes: [] })),
          },
        };
        expect(viewOf(table, swapped, seat)).toBe(viewOf(table, table.state, seat));
      }),
      { numRuns: 40, seed: 10 },
    );
  });

  it('given the public part of a scenario, then its library of injects is not in it', () => {
    const { scenario } = facilitated();
    expect(scenario.injects?.length).toBe(30);
    expect(JSON.stringify(publicScenario(scenario))).not.toContain('Two lists at noon');
    expect(facilitated().viewOfFacilitator().library).toHaveLength(30);
  });
});

describe('rule 10.11: the debrief', () => {
  it('given a session with acts, then all of them stand there with reasons, sources and what undid them', () => {
    const table = facilitated();
    table.does('M1', { ...toBelligerents, what: { inject: 'two-lists' }, effects: undefined });
    table.does('M1', ruling([]));
    table.does('M1', { type: 'ruling.reverse', ruling: 'R-1', words: 'Not needed.' });
    table.untilDay(99);
    const acts = table.view('EU').debrief?.facilitation;
    expect(acts?.map(({ kind, id }) => [kind, id])).toEqual([
      ['inject', 'X-1'],
      ['ruling', 'R-1'],
    ]);
    expect(acts?.[0]).toMatchObject({
      title: 'Two lists at noon',
      src: ['EAS'],
      by: 'Host',
      readers: ['RU', 'UA'],
    });
    expect(acts?.[1]).toMatchObject({ text: 'Secret reason', matter: { on: 'figure', track: 'stock' } });
    expect(acts?.[1]?.reversed?.words).toBe('Not needed.');
  });
});

describe('rule 10.12: the preview', () => {
  it('given an inject, then it foretells what each reader reads and sees, and leaves the session as it is', () => {
    const table = facilitated();
    const { state, scenario } = table;
    const effects: Deliver['effects'] = [
      { do: 'change', track: 'stock', of: 'RU', add: -9 },
      { do: 'change', track: 'tension', of: 'shared', add: 4 },
      { do: 'incident', kind: 'strike', sector: 'kharkiv', author: 'UA' },
    ];
    const command: Deliver = { ...toBelligerents, effects };
    const previewed = previewInject(scenario, state, command);
    if (!previewed.ok) throw new Error(previewed.error.message);
    const { readings, changes } = previewed.value;
    expect(table.state).toBe(state);
    table.does('M1', command);
    const tension = { track: 'tension', of: 'shared', from: 25, to: 29 };
    const stock = { track: 'stock', of: 'RU', from: 100, to: 91 };
    expect(changes).toEqual([stock, tension]);
    for (const { reader, reads, sees, incidents } of readings) {
      expect(reads).toEqual(
        ['RU', 'UA'].includes(reader) ? { title: 'Secret title', text: 'Secret text' } : null,
      );
      expect(sees).toEqual(reader === 'RU' ? [stock, tension] : [tension]);
      expect(incidents).toEqual([{ sector: 'kharkiv', seen: 'strike' }]);
    }
    expect(table.view('US').figures.today.tension).toBe(29);
    expect(table.state.war.tracks.stock?.RU).toBe(91);
  });

  it('given what delivering would refuse, then the preview refuses it alike', () => {
    const { state, scenario } = facilitated();
    const previewed = previewInject(scenario, state, { what: { inject: 'no-such' }, audience: 'all' });
    expect(previewed).toMatchObject({ ok: false, error: { code: 'inject/unknown' } });
  });
});
