// Rule 8.45: the front page tells the day's talks, each once, before the truce as well as in it.

import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../../shared/kernel/index.ts';
import { openTable, proposes } from '../testing/table.ts';

const talks = ['proposalTabled', 'proposalRefused', 'textInForce'];
type Table = ReturnType<typeof openTable>;
const told = ({ state }: Table) =>
  entriesOf(state.bulletins)
    .at(-1)
    ?.items.flatMap(({ event }) => (talks.includes(event) ? [event] : []));
const nextNight = (table: Table) => table.everybodyReady().everybodyReady();

describe.each([
  ['before the truce', 5],
  ['in the truce', 0],
])('%s', (_, termsDays) => {
  it('given a text tabled one day and declined the next, then each night tells its own', () => {
    const table = openTable({ termsDays, seed: 'talks-7' }).begin();
    table.does('UA', proposes({ C02: 2 }));
    table.everybodyReady();
    expect(told(table)).toEqual(['proposalTabled']);
    table.everybodyReady();
    table.does('RU', { type: 'proposal.decline', proposal: 'P-1', reason: 'Not yet.' });
    table.everybodyReady();
    expect(told(table)).toEqual(['proposalRefused']);
  });

  it('given a text in force, then the night after tells it, and no other', () => {
    const table = openTable({ termsDays, seed: 'talks-7' }).begin();
    nextNight(table);
    table.does('UA', proposes({ C02: 2 }));
    table.does('RU', { type: 'proposal.sign', proposal: 'P-1' });
    table.everybodyReady();
    expect(told(table)).toEqual(['textInForce']);
    table.everybodyReady().everybodyReady();
    expect(told(table)).toEqual([]);
  });

  it('given a back channel, then no night tells of it', () => {
    const table = openTable({ termsDays, seed: 'talks-7' }).begin();
    table.does('UA', proposes({ C02: 2 }, { audience: ['RU'] }));
    table.does('RU', { type: 'proposal.decline', proposal: 'RU-UA:1', reason: 'Not yet.' });
    table.everybodyReady();
    expect(told(table)).toEqual([]);
  });
});

describe('from the terms phase into day 1', () => {
  it('given a text with which the truce begins, then the first front page of the truce tells it', () => {
    const table = openTable({ termsDays: 5, seed: 'talks-7' }).begin();
    nextNight(table);
    table.does('UA', { type: 'terms.answer', answer: 'accept' });
    table.does('RU', { type: 'terms.answer', answer: 'conditions', conditions: { C02: 2 } });
    table.does('UA', { type: 'proposal.sign', proposal: 'P-1' });
    expect(table.state).toMatchObject({ day: 1, regions: { phase: 'truce' } });
    table.everybodyReady();
    expect(told(table)).toEqual(['textInForce']);
    table.everybodyReady().everybodyReady();
    expect(told(table)).toEqual([]);
  });
});
