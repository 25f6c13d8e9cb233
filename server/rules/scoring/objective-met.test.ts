// Rule 9.5 by the objectives of the five rounds: who was written to, and the trust of a pair other than the belligerents.
import { describe, expect, it } from 'vitest';
import data from '../../../assets/scenarios/five-rounds.json' with { type: 'json' };
import { parsedScenario } from '../testing/parsed-scenario.ts';
import { openTable, proposes } from '../testing/table.ts';
import { objectiveMet } from './objective-met.ts';

const scenario = parsedScenario(data);
const objective = (id: string) => {
  const found = scenario.delegations.flatMap(({ objectives }) => objectives).find((one) => one.id === id);
  if (!found) throw new Error(`no objective ${id}`);
  return found;
};
const met = (table: ReturnType<typeof openTable>, id: string) =>
  objectiveMet(scenario, table.state, objective(id));

describe('rule 9.5: asked for', () => {
  it('counts the different others whose texts name it, not the texts', () => {
    const table = openTable({ scenario }).begin();
    const asks = (seat: string, option: number) =>
      table.does(seat, proposes({ C02: option }, { signatories: ['CN'] }));
    for (const seat of ['RU', 'US', 'EU']) asks(seat, 2);
    asks('EU', 3);
    table.does('CN', proposes({ C02: 1 }));
    expect(met(table, 'CN-O2')).toBe(false);
    table.does('TR', proposes({ C02: 1 }, { audience: ['RU', 'UA', 'CN'] }));
    expect(met(table, 'CN-O2')).toBe(true);
  });
});

describe('rule 9.5: both numbers on the telephone', () => {
  it('reads the trust of the pairs it names', () => {
    const table = openTable({ scenario }).begin();
    expect(met(table, 'TR-O3')).toBe(true);
    const { war } = table.state;
    const trust = { ...war.tracks.trust, 'UA-TR': 54 };
    const state = { ...table.state, war: { ...war, tracks: { ...war.tracks, trust } } };
    expect(objectiveMet(scenario, state, objective('TR-O3'))).toBe(false);
  });
});
