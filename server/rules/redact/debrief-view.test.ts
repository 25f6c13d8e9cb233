// Rules 7.7 and 9.7: what the debrief lays open, and how it dates what came before the truce.
import { describe, expect, it } from 'vitest';
import { openTable, proposes } from '../testing/table.ts';
import { debriefView } from './debrief-view.ts';

/** A session that has ended, whatever the state it was in. */
const ended = (table: ReturnType<typeof openTable>) =>
  debriefView(table.scenario, {
    ...table.state,
    ending: table.state.ending ?? { kind: 'lapsed', day: table.state.day, by: null },
  });
const stall = { type: 'terms.answer', answer: 'stall' } as const;
const accept = { type: 'terms.answer', answer: 'accept' } as const;
const arms = { type: 'order.seal', order: 'stockpile-ammunition', points: 1, target: {} } as const;

describe('rule 7.7: everything is open to everyone', () => {
  it('given a text between two, when it is over, then it is shown with its readers', () => {
    const table = openTable({ people: ['RU', 'MED'] }).begin();
    table.does('UA', proposes({ C15: 2 }, { audience: ['RU'] }));
    const [proposal] = ended(table).proposals;
    expect(proposal?.audience).toEqual(expect.arrayContaining(['UA', 'RU']));
  });

  it('given orders of the terms phase and of day 1, when it is over, then only the former are dated 0', () => {
    const table = openTable({ people: ['RU', 'MED'], termsDays: 3 }).begin();
    table.does('RU', stall);
    table.does('UA', stall);
    table.does('RU', arms);
    table.everybodyReady().everybodyReady();
    table.does('RU', accept);
    table.does('UA', accept);
    expect(table.state.regions.phase).toBe('truce');
    table.does('RU', arms);
    table.everybodyReady();
    const days = ended(table).orders.filter(({ delegation }) => delegation === 'RU');
    expect(days.map(({ day }) => day)).toEqual([0, 1]);
  });
});

describe('rule 9.7: what each gave and got', () => {
  it('given nothing agreed, when it is over, then nobody gave or got anything', () => {
    const { seats } = ended(openTable().begin());
    expect(seats.flatMap(({ gave, got }) => [gave, got])).toEqual(seats.flatMap(() => [0, 0]));
  });

  it('given a text in force, when it is over, then got less gave is what it changed for each mandate', () => {
    const table = openTable({ people: ['RU', 'US', 'EU', 'MED'] }).begin();
    const before = ended(table).space.outcome;
    table.does('MED', proposes({ C02: 2, C06: 2, C15: 2 }, { signatories: ['RU', 'UA', 'US', 'EU'] }));
    for (const seat of ['RU', 'UA', 'US', 'EU']) table.does(seat, { type: 'proposal.sign', proposal: 'P-1' });
    const { seats, space } = ended(table);
    expect(space.outcome).not.toEqual(before);
    for (const { delegation, gave, got } of seats) {
      expect(Math.min(gave, got)).toBeGreaterThanOrEqual(0);
      expect(got - gave).toBeCloseTo((space.outcome[delegation] ?? 0) - (before[delegation] ?? 0), 1);
    }
  });
});

describe('rule 9.7: red lines crossed', () => {
  it('given lines that the status quo crosses, when another clause is signed, then nobody crossed its own', () => {
    const table = openTable({ people: ['RU', 'US', 'EU', 'MED'] }).begin();
    table.does('MED', proposes({ C15: 2 }, { signatories: ['RU', 'UA', 'US', 'EU'] }));
    for (const seat of ['RU', 'UA', 'US', 'EU']) table.does(seat, { type: 'proposal.sign', proposal: 'P-1' });
    expect(ended(table).seats.flatMap(({ redLinesCrossed }) => redLinesCrossed)).toEqual([]);
  });

  it('given a line signed away and won back later, then it was crossed all the same', () => {
    const table = openTable({ people: ['RU', 'US', 'EU', 'MED'] }).begin();
    for (const [id, option] of [
      ['P-1', 0],
      ['P-2', 3],
    ] as const) {
      table.does('RU', proposes({ C06: option }));
      for (const seat of ['UA', 'US', 'EU']) table.does(seat, { type: 'proposal.sign', proposal: id });
    }
    const crossed = ended(table).seats.filter(({ redLinesCrossed }) => redLinesCrossed.length > 0);
    expect(crossed.map(({ delegation }) => delegation)).toEqual(['UA', 'EU']);
  });
});
