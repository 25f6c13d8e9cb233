// Rules 3.4, 3.5, 3.15, 5.9, 8.46 to 8.49: the terms phase in full: questions, conflated conditions, a moving front, a refusal.

import { describe, expect, it } from 'vitest';
import { entryAt } from '../../../../shared/kernel/index.ts';
import { thirtyDays } from '../../testing/load-scenario.ts';
import { openTable, proposes } from '../../testing/table.ts';
import { proposalOf } from '../treaty/proposals.ts';

const answer = (given: 'accept' | 'questions' | 'stall') =>
  ({ type: 'terms.answer', answer: given }) as const;
const on = (conditions: Readonly<Record<string, number>>) =>
  ({ type: 'terms.answer', answer: 'conditions', conditions }) as const;
const press = (points: number) =>
  ({ type: 'order.seal', order: 'press-axis', points, target: { sector: 'pokrovsk' } }) as const;

/** The terms phase as the reporting has it: one side has accepted; what follows hangs on the other. */
function offered(seed = 'questions') {
  const table = openTable({ termsDays: 5, people: ['RU', 'UA'], seed }).begin();
  table.does('UA', answer('accept'));
  return table;
}
type Table = ReturnType<typeof offered>;
const patience = ({ state }: Table) => state.war.tracks.goodwill?.RU ?? 0;
/** Through one night and its bulletin. */
const nextDay = (table: Table) => table.everybodyReady().everybodyReady();
const lost = (table: Table, given: Parameters<Table['does']>[1]) => {
  const before = patience(table);
  table.does('RU', given);
  nextDay(table);
  return before - patience(table);
};

describe('rule 3.15: questions about the offer', () => {
  it('given the offer, then it leaves open who orders the halt and who judges a violation', () => {
    const asked = (thirtyDays.terms.questions ?? [])
      .map(({ clause, text }) => `${clause} ${text}`)
      .join('\n');
    expect(asked).toMatch(/C03 Who gives the order to halt/);
    expect(asked).toMatch(/C03 Who judges/);
  });

  it('given questions, then everybody reads that they were raised; the first night costs no patience, the second does', () => {
    const table = offered();
    expect(lost(table, answer('questions'))).toBe(0);
    expect(table.view('EU').record.at(-1)).toBeDefined();
    expect(table.view('EU').record.map(({ kind }) => kind)).toContain('terms.questions');
    expect(table.state.regions.phase).toBe('terms');
    expect(lost(table, answer('questions'))).toBeGreaterThan(2);
  });

  it('given another answer between, then asking again wins no more time', () => {
    const table = offered();
    table.does('RU', answer('questions'));
    nextDay(table);
    table.does('RU', answer('stall'));
    expect(lost(table, answer('questions'))).toBeGreaterThan(2);
  });

  it('given texts in force that answer every question, then waiting on is stalling at once', () => {
    const table = offered();
    table.does('RU', answer('questions'));
    table.does('UA', proposes({ C02: 1, C03: 2 }));
    for (const seat of ['RU', 'MED']) table.does(seat, { type: 'proposal.sign', proposal: 'P-1' });
    expect(proposalOf(table.state, 'P-1')?.state).toBe('in force');
    const before = patience(table);
    nextDay(table);
    expect(patience(table)).toBeLessThan(before - 1);
  });

  it('given an offer that leaves nothing to ask, then questions are refused in words', () => {
    const { questions: _, ...terms } = thirtyDays.terms;
    const table = openTable({ scenario: { ...thirtyDays, terms }, termsDays: 3 }).begin();
    expect(table.refuses('RU', answer('questions')).code).toBe('terms/nothing_to_ask');
    expect(offered().refuses('EU', answer('questions')).code).toBe('terms/not_a_belligerent');
  });
});

describe('rule 5.9: a truce taken for a settlement', () => {
  it('given conditions of the settlement, then they are legal and cost more patience a morning than others, by the clause', () => {
    const truceTerms = lost(offered(), on({ C02: 2, C06: 2 }));
    const conflated = lost(offered(), on({ C02: 2, C10: 0 }));
    const more = lost(offered(), on({ C05: 0, C10: 0, C08: 0, C09: 0 }));
    const { standingConditionGoodwill, conflationGoodwill = 0 } = thirtyDays.parameters.talks;
    expect(truceTerms).toBeCloseTo(Math.abs(standingConditionGoodwill), 1);
    expect(conflated - truceTerms).toBeCloseTo(Math.abs(conflationGoodwill), 2);
    expect(more - truceTerms).toBeCloseTo(4 * Math.abs(conflationGoodwill), 2);
  });

  it('given they are signed after all, then they bind and the truce begins', () => {
    const table = offered();
    table.does('RU', on({ C10: 2, C02: 2, C11: 0 }));
    const text = entryAt(table.state.treaty.tabled, 0) ?? '';
    for (const seat of proposalOf(table.state, text)?.signatories ?? [])
      if (seat !== 'RU') table.does(seat, { type: 'proposal.sign', proposal: text });
    expect(table.state.regions.phase).toBe('truce');
    expect(table.state.treaty.inForce).toMatchObject({ C02: 2, C11: 0 });
  });
});

describe('rules 8.46 and 8.47: the front moves while one side waits', () => {
  it('given days of pressing and stalling, then the line moves every night and patience runs out', () => {
    const table = offered('front');
    const line: number[] = [];
    for (let day = 1; day <= 3 && table.state.ending === null; day++) {
      table.does('RU', press(6));
      table.does('RU', answer('stall'));
      nextDay(table);
      line.push(table.view('MED').sectors.find(({ id }) => id === 'pokrovsk')?.control ?? 0);
    }
    expect(line).toEqual([...line].sort((a, b) => a - b));
    expect(new Set(line).size).toBe(line.length);
    expect(table.view('MED').figures.lineMoved).toBeGreaterThan(0);
    expect(patience(table)).toBeLessThan(45 - 5);
  });
});

describe('rules 3.5 and 7.7: a refusal is an ending with a debrief', () => {
  it('given nobody accepts in time, then the debrief is open to all: answers, ground, results, what there was to agree', () => {
    const table = offered('refused');
    while (table.state.ending === null) {
      if (table.state.regions.stage === 'deliberation') {
        table.does('RU', answer('stall'));
        table.does('RU', press(4));
      }
      table.everybodyReady();
    }
    expect(table.state.ending.kind).toBe('refused');
    const { debrief, record } = table.view('EU');
    expect(debrief?.ending.kind).toBe('refused');
    expect(debrief?.seats.map(({ delegation }) => delegation)).toEqual(['RU', 'UA', 'US', 'EU', 'MED']);
    for (const { parts, result } of debrief?.seats ?? []) {
      expect(parts.text).toBe(0);
      expect(Number.isFinite(result)).toBe(true);
    }
    expect(debrief?.days.length).toBe(1);
    expect(debrief?.orders.some(({ day, order }) => day === 0 && order === 'press-axis')).toBe(true);
    const pokrovsk = debrief?.front.find(({ sector }) => sector === 'pokrovsk');
    expect(pokrovsk?.end).toBeGreaterThan(pokrovsk?.start ?? 100);
    expect(debrief?.war).toBeNull();
    expect(debrief?.space.nash.text).not.toBe('');
    expect(record.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['terms.accept', 'terms.stall']));
  });
});
