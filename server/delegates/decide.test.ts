// Tests a whole decision: same input, same bytes; nothing changed; and an end to every day.
import { describe, expect, it } from 'vitest';
import { deepFreeze, entriesOf } from '../../shared/kernel/index.ts';
import type { Intent } from '../../shared/protocol/index.ts';
import { awaits, type DelegationId } from '../../shared/views/index.ts';
import { publicScenario } from '../rules/rules.ts';
import { thirtyDays } from '../rules/testing/load-scenario.ts';
import { smallScenario } from '../rules/testing/small-scenario.ts';
import { openTable, proposes } from '../rules/testing/table.ts';
import { proposalOf } from '../rules/topics/treaty/proposals.ts';
import { decide } from './decide.ts';
import { inputFor } from './testing/seat-at.ts';

type Table = ReturnType<typeof openTable>;

const seatsOf = (table: Table): DelegationId[] => table.scenario.delegations.map(({ id }) => id);
const decided = (table: Table, seat: DelegationId): readonly Intent[] =>
  decide(inputFor(table.scenario, publicScenario(table.scenario), table.view(seat)));

/** Lets a seat do what it decides until it has nothing left; the number of calls that took. */
function finish(table: Table, seat: DelegationId): number {
  for (let calls = 1; calls <= 30; calls++) {
    const intents = decided(table, seat);
    if (intents.length === 0) return calls;
    const { day, regions } = table.state;
    for (const intent of intents) {
      const { stage, phase } = table.state.regions;
      if (table.state.day !== day || stage !== regions.stage || phase !== regions.phase) return calls;
      // The host's seat is a person's in the rules' eyes, and people leave no notes.
      if (intent.type !== 'decision.record') table.does(seat, intent);
    }
  }
  return Number.POSITIVE_INFINITY;
}

describe('decide', () => {
  it('gives the same bytes for the same input and leaves the input alone', () => {
    const table = openTable().begin();
    for (const seat of seatsOf(table)) {
      const input = inputFor(table.scenario, publicScenario(table.scenario), table.view(seat));
      deepFreeze(input);
      const first = JSON.stringify(decide(input));
      expect(first.length).toBeGreaterThan(2);
      expect(JSON.stringify(decide(structuredClone(input)))).toBe(first);
      expect(JSON.stringify(decide(input))).toBe(first);
    }
  });

  it.each([
    ['thirty-days', thirtyDays],
    ['an invented scenario', smallScenario],
  ])('ends its day with ready and then gives nothing: %s', (_name, scenario) => {
    const [host = ''] = scenario.delegations.map(({ id }) => id);
    const table = openTable({ scenario, host }).begin();
    for (const seat of seatsOf(table).slice(0, -1)) {
      expect(finish(table, seat)).toBeLessThan(12);
      expect(table.state.seats[seat]?.ready).toBe(true);
      expect(decided(table, seat)).toEqual([]);
    }
  });

  it('says ready in the briefing and with the bulletin, and nothing before the start or after the end', () => {
    const table = openTable();
    expect(decided(table, 'RU')).toEqual([]);
    table.does('UA', { type: 'session.start' });
    expect(decided(table, 'RU')).toEqual([{ type: 'ready.declare', ready: true }]);
    table.everybodyReady().everybodyReady();
    expect(table.state.regions.stage).toBe('bulletin');
    expect(decided(table, 'RU')).toEqual([{ type: 'ready.declare', ready: true }]);
  });

  it('never signs across a red line, alone or beside another text it has signed', () => {
    const table = openTable().begin();
    // Good for Russia by the figures, and across a line: a prolongable truce while arms flow (C01c without C06c).
    table.does('UA', proposes({ C01: 2, C14: 1 }));
    const proposal = table.view('RU').proposals['P-1'];
    expect(proposal && awaits(proposal, 'RU')).toBe(true);
    finish(table, 'RU');
    expect(proposalOf(table.state, 'P-1')?.signed.RU).toBeUndefined();
  });

  it('signs a partial deal that serves it, and says so', () => {
    const table = openTable().begin();
    table.does('UA', proposes({ C14: 1, C06: 2 }, { signatories: ['US', 'EU'] }));
    finish(table, 'RU');
    expect(proposalOf(table.state, 'P-1')?.signed.RU).toBe(1);
    const said = entriesOf(table.state.messages).filter(({ from }) => from === 'RU');
    expect(said.some(({ words }) => 'phrase' in words && words.phrase.message === 'accept')).toBe(true);
  });

  it('declines with a reason in plain words that names no figure', () => {
    const table = openTable().begin();
    table.does('UA', proposes({ C08: 4, C02: 3 }));
    finish(table, 'RU');
    const answer = proposalOf(table.state, 'P-1')?.declined.RU;
    expect(answer?.reason).toMatch(/^We do not sign .+, because .+\.$/);
    expect(answer?.reason).not.toMatch(/\d\.\d/);
  });
});
