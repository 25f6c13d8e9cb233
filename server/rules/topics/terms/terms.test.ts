// Rules 3.3 to 3.5, 5.8, 5.9, 6.1, 7.3 and 8.48: answers to the offer of a truce, and what crosses from its days into day 1.

import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../../../shared/kernel/index.ts';
import { openTable, proposes } from '../../testing/table.ts';
import { proposalOf } from '../treaty/proposals.ts';

const accept = { type: 'terms.answer', answer: 'accept' } as const;
const stall = { type: 'terms.answer', answer: 'stall' } as const;
const on = (conditions: Readonly<Record<string, number>>) =>
  ({ type: 'terms.answer', answer: 'conditions', conditions }) as const;
const sign = (proposal: string) => ({ type: 'proposal.sign', proposal }) as const;

/** The terms phase with Ukraine's acceptance given: what follows hangs on Russia. */
function offered() {
  const table = openTable({ termsDays: 5 }).begin();
  table.does('UA', accept);
  return table;
}
type Table = ReturnType<typeof offered>;
const patience = ({ state }: Table) => state.war.tracks.goodwill?.RU ?? 0;

describe('rule 3.5: the latest answer counts', () => {
  it('given conditions, when a stall replaces them and the text binds, then it is no acceptance', () => {
    const table = offered();
    table.does('RU', on({ C02: 2 }));
    table.does('RU', stall);
    table.does('UA', sign('P-1'));
    expect(table.state.treaty.inForce.C02).toBe(2);
    expect(table.state.regions.phase).toBe('terms');
  });

  it('given conditions, when another text puts them in force, then the acceptance counts', () => {
    const table = offered();
    table.does('RU', on({ C02: 2 }));
    table.does('UA', proposes({ C02: 2 }));
    table.does('RU', sign('P-2'));
    expect(proposalOf(table.state, 'P-1')?.state).toBe('superseded');
    expect(table.state.regions.phase).toBe('truce');
  });

  it('given conditions of both, when each signs the other’s, then day 1 begins', () => {
    const table = openTable({ termsDays: 5 }).begin();
    table.does('UA', on({ C02: 2 }));
    table.does('RU', on({ C07: 1 }));
    table.does('RU', sign('P-1'));
    expect(table.state.regions.phase).toBe('terms');
    for (const seat of proposalOf(table.state, 'P-2')?.signatories ?? []) {
      if (seat !== 'RU') table.does(seat, sign('P-2'));
    }
    expect(table.state).toMatchObject({ day: 1, regions: { phase: 'truce' } });
  });

  it('given a plain acceptance, when conditions are sent along, then it is refused and nothing is accepted', () => {
    const table = openTable({ termsDays: 5 }).begin();
    const refused = table.refuses('RU', { type: 'terms.answer', answer: 'accept', conditions: { C06: 0 } });
    expect(refused.code).toBe('terms/stray_conditions');
    expect(table.state.termsAnswers.RU).toBe('none');
  });
});

describe('rules 5.9 and 8.48: what waiting costs', () => {
  it('given conditions taken back, when the night comes, then the belligerent stalls', () => {
    const standing = offered();
    standing.does('RU', on({ C06: 0 }));
    const withdrawn = offered();
    withdrawn.does('RU', on({ C06: 0 }));
    withdrawn.does('RU', { type: 'proposal.withdraw', proposal: 'P-1' });
    standing.everybodyReady();
    withdrawn.everybodyReady();
    expect(patience(standing)).toBe(45);
    expect(patience(withdrawn)).toBeLessThan(44);
  });

  it('given conditions set aside by an acceptance, when the truce begins, then they cost nothing more', () => {
    const table = offered();
    table.does('RU', on({ C06: 0 }));
    table.does('RU', accept);
    expect(table.state.regions.phase).toBe('truce');
    expect(patience(table)).toBe(45);
  });
});

describe('rules 5.8, 6.1 and 7.3: the days before the truce are another count', () => {
  it('given a text that runs to day 2, when the terms phase comes to its fourth day, then it still stands', () => {
    const table = openTable({ termsDays: 5, seed: 'terms-long' }).begin();
    table.does('UA', proposes({ C02: 2 }, { expiresOn: 2 }));
    while (table.state.day < 4) table.everybodyReady();
    expect(table.state.regions.phase).toBe('terms');
    expect(proposalOf(table.state, 'P-1')?.state).toBe('open');
  });

  it('given orders sealed before the truce, when it begins, then those it does not know are taken back', () => {
    const table = offered();
    table.does('RU', { type: 'order.seal', order: 'press-axis', points: 4, target: { sector: 'pokrovsk' } });
    table.does('RU', { type: 'order.seal', order: 'stockpile-ammunition', points: 2, target: {} });
    table.does('RU', accept);
    expect(table.state.sealed.RU?.map(({ order }) => order)).toEqual(['stockpile-ammunition']);
    expect(table.view('RU').orders.used).toBe(2);
    expect(table.view('UA').record.some(({ kind }) => kind === 'order.unsealed')).toBe(false);
  });

  it('given a delegation that has said enough for a day before the truce, when day 1 begins, then it may speak', () => {
    const table = offered();
    const word = { type: 'message.send', to: 'table', words: { text: 'We wait.' } } as const;
    for (let n = 0; n < 60; n++) table.does('RU', word);
    expect(table.refuses('RU', word).code).toBe('message/too_many');
    table.does('RU', accept);
    table.does('RU', word);
    expect(entriesOf(table.state.messages)).toHaveLength(61);
  });
});

describe('rule 3.3: the reason is true where it is given', () => {
  it('given the offer still to come, or the bulletin out, when it is answered, then nothing says that it is gone', () => {
    const table = openTable({ termsDays: 5 });
    table.does('UA', { type: 'session.start' });
    expect(table.refuses('UA', accept).code).toBe('session/briefing');
    table.everybodyReady().everybodyReady();
    expect(table.refuses('UA', accept).code).toBe('session/bulletin');
  });

  it('given the truce, when the offer is answered, then it is gone', () => {
    expect(openTable().begin().refuses('UA', accept).code).toBe('session/no_answer_terms');
  });
});
