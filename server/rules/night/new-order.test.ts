// Rules 6.9 to 6.18: an order that a scenario's author has just thought of works from its data alone, from seal to debrief.

import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../shared/catalogue/index.ts';
import { entryAt } from '../../../shared/kernel/index.ts';
import { publicScenario } from '../rules.ts';
import { thirtyDays } from '../testing/load-scenario.ts';
import { parsedScenario } from '../testing/parsed-scenario.ts';
import { openTable, proposes } from '../testing/table.ts';

/** Nothing in the engine, the delegates or the client has ever heard of it. */
const waterLine = {
  id: 'cut-the-water-line',
  title: 'Cut the water line',
  by: ['RU', 'UA'],
  category: 'economy',
  step: 'politics',
  phases: ['truce'],
  target: { kind: 'sector', options: ['kherson', 'pokrovsk'] },
  cost: { capacity: [1, 3], capital: 1 },
  visibility: 'secret',
  effects: [
    { do: 'change', track: 'economy', of: 'other', add: -2, scale: 'linear' },
    { do: 'change', track: 'pressure', of: 'sector-self', add: 4 },
    { do: 'mark', mark: 'counter', of: 'self', value: 1, days: 2 },
    {
      do: 'odds',
      outcomes: [
        {
          id: 'traced',
          chance: { times: [{ a: 0.2, b: 0.5, x: 'M' }] },
          // biome-ignore lint/suspicious/noThenProperty: the field's name in the file format; never awaited
          then: [{ do: 'change', track: 'opinion', of: 'self', add: -4 }],
        },
        // biome-ignore lint/suspicious/noThenProperty: the field's name in the file format; never awaited
        { id: 'untraced', chance: null, then: [] },
      ],
    },
  ],
  detection: { rule: 'authorship' },
  breaches: [{ options: ['C15c'] }, { options: ['C06d'], above: 1 }],
  cooldown: 4,
  oddsShown: ['traced', 'untraced'],
  explain: 'Close the valves for some hours.',
};

const scenario: Scenario = parsedScenario({
  ...thirtyDays,
  id: 'thirty-days-and-water',
  orders: [...thirtyDays.orders, waterLine],
});

const cut = (points: number) =>
  ({ type: 'order.seal', order: waterLine.id, points, target: { sector: 'kherson' } }) as const;

describe('an order added by data', () => {
  it('given it is offered, then with its cost, aims, shown odds, breaches and ceiling', () => {
    const table = openTable({ scenario }).begin();
    table.does('UA', proposes({ C15: 2 }, { track: 'confidence measure' }));
    table.does('RU', { type: 'proposal.sign', proposal: 'P-1' });
    const option = table.view('RU').orders.options.find(({ order }) => order === waterLine.id);
    expect(option).toMatchObject({
      refusal: null,
      capacity: [1, 3],
      capital: 1,
      aims: [{ field: 'sector', choices: ['kherson', 'pokrovsk'] }],
      breaches: ['C15c'],
    });
    const [row] = option?.odds[0]?.rows ?? [];
    expect(row?.chances.traced).toBeCloseTo(0.25, 4);
    expect(publicScenario(scenario).orders.find(({ id }) => id === waterLine.id)?.title).toBe(
      waterLine.title,
    );
  });

  it('given it is sealed, then the night resolves it, its giver is told, and nobody else', () => {
    const table = openTable({ scenario, people: ['RU', 'UA'] }).begin();
    table.does('RU', cut(3));
    table.everybodyReady();
    const { resolved, war, bulletins } = table.state;
    expect(resolved).toMatchObject([
      { order: waterLine.id, delegation: 'RU', points: 3, breaches: ['C06d'] },
    ]);
    expect(resolved[0]?.outcome).toMatch(/^(un)?traced$/);
    expect(war.tracks.economy?.UA).toBeCloseTo(50 - 6 + 0.06, 2);
    expect(war.tracks.pressure?.['kherson:RU']).toBeGreaterThan(10);
    expect(entryAt(bulletins, 0)?.notes.RU).toContainEqual(
      expect.objectContaining({
        note: 'ownOutcome',
        slots: { order: { order: waterLine.id }, outcome: resolved[0]?.outcome },
      }),
    );
    const moves = table.view('UA').own.tracks.find(({ track }) => track === 'economy')?.moves ?? [];
    expect(moves.map(({ kind }) => kind)).toContain('unexplained');
    if (resolved[0]?.outcome === 'untraced')
      expect(JSON.stringify(table.view('UA').bulletins)).not.toContain(waterLine.id);
    table.everybodyReady();
    expect(table.refuses('RU', cut(1)).message).toMatch(/day/);
  });

  it('given its ceiling kept, then it breaches nothing; the debrief lays it open', () => {
    const table = openTable({ scenario, termsDays: 0, people: ['RU', 'UA'] }).begin();
    table.does('RU', cut(1));
    table.everybodyReady();
    expect(table.state.resolved[0]?.breaches).toEqual([]);
    while (table.state.ending === null) table.everybodyReady();
    expect(table.view('UA').debrief?.orders).toContainEqual(
      expect.objectContaining({ order: waterLine.id, delegation: 'RU', points: 1, visibility: 'secret' }),
    );
  });
});
