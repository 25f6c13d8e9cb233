// Tests: the state of each clause.
import { describe, expect, it } from 'vitest';
import { proposal, scenario, seatView } from '../../../testing/room-fixture.ts';
import { clauseStandings, passesFilter } from './clause-states.ts';

describe('clauses', () => {
  it('are open, tabled, agreed or breached', () => {
    const view = seatView('UA', { proposals: { 'P-1': proposal({ clauses: { C12: 1, C08: 2 } }) } });
    const treaty = {
      ...view.treaty,
      agreed: { C01: { day: 1, proposal: 'P-0' }, C02: { day: 1, proposal: 'P-0' } },
      breached: { C02: { day: 9, by: 'RU' } },
    };
    const standings = clauseStandings(scenario, { ...view, treaty });
    const state = (id: string) => standings.find((standing) => standing.clause === id)?.state;
    expect(['C01', 'C02', 'C12', 'C08'].map(state)).toEqual(['agreed', 'breached', 'tabled', 'open']);
    expect(standings.filter((standing) => passesFilter(standing, 'agreed')).map((one) => one.clause)).toEqual(
      ['C01', 'C02'],
    );
  });
});
