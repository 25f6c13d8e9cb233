// Rules 4.3 and 7.2: a text in a back channel leaves no trace outside it, and a public name of its own once it binds.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Intent } from '../../../../shared/protocol/index.ts';
import { applyPatch, textKnownAs } from '../../../../shared/views/index.ts';
import { changesFor } from '../../rules.ts';
import { promisesOf } from '../../scoring/promises.ts';
import { differing } from '../../testing/differing.ts';
import { thirtyDays } from '../../testing/load-scenario.ts';
import { openTable, proposes } from '../../testing/table.ts';
import { proposalOf } from './proposals.ts';

type Table = ReturnType<typeof openTable>;

const between = (clauses: Readonly<Record<string, number>>, more: object = {}) =>
  proposes(clauses, { audience: ['RU'], ...more });
const sign = (proposal: string): Intent => ({ type: 'proposal.sign', proposal });
const ready: Intent = { type: 'ready.declare', ready: true };
const outsiders = ['US', 'EU', 'MED'];

/** Day 1 with texts between Russia and Ukraine of which Ukraine took all but the last back, and Russia signed that. */
function bound(withdrawn: number): Table {
  const table = openTable().begin();
  for (let n = 1; n <= withdrawn; n++) {
    table.does('UA', between({ C07: 1 }, { title: `Draft ${n}` }));
    table.does('UA', { type: 'proposal.withdraw', proposal: `RU-UA:${n}` });
  }
  // When a text binds is on the record: the drafts' time passes in any case.
  table.wait(2000 * (9 - withdrawn));
  table.does('UA', between({ C02: 2 }, { note: 'Between us.' }));
  table.does('RU', sign(`RU-UA:${withdrawn + 1}`));
  return table;
}

describe('rule 7.2: in force, a text of a back channel takes the next number of the table', () => {
  it('given any number of drafts before it, then no byte that outsiders read is another', () => {
    const plain = bound(0);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.constantFrom(...outsiders), (drafts, seat) => {
        expect(differing(bound(drafts).view(seat), plain.view(seat))).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it('given the text in force, then outsiders know it by its public id alone', () => {
    const view = bound(1).view('EU');
    expect(Object.keys(view.proposals)).toEqual(['P-1']);
    expect(view.proposals['P-1']).toMatchObject({ id: 'P-1', publicId: null, note: '', state: 'in force' });
    expect(JSON.stringify(view)).not.toContain('RU-UA:');
  });

  it('given the text in force, then its readers see how both ids are linked', () => {
    const view = bound(1).view('RU');
    expect(view.proposals['RU-UA:2']).toMatchObject({ publicId: 'P-1', note: 'Between us.' });
    expect(textKnownAs(view.proposals, 'P-1')?.id).toBe('RU-UA:2');
    expect([view.ledger[0]?.proposal, view.treaty.agreed.C02?.proposal]).toEqual(['P-1', 'P-1']);
    expect(view.record.find(({ kind }) => kind === 'text.in-force')?.focus).toBe('P-1');
  });

  it('given the change of one moment, when it is told as a patch, then outsiders see what a fresh view shows', () => {
    const table = openTable().begin();
    table.does('UA', between({ C02: 2 }));
    const [before, seen] = [table.state, table.view('MED')];
    const facts = table.does('RU', sign('RU-UA:1'));
    const audience = { kind: 'delegation', delegation: 'MED', member: '' } as const;
    const patch = changesFor(table.scenario, { before, after: table.state, facts })(audience);
    expect(JSON.stringify(patch)).not.toContain('RU-UA:');
    expect(applyPatch(seen, { seq: 1, ...patch })).toEqual(table.view('MED'));
  });

  it('given the text in force, when the night is over, then the bulletin and the next text go on from its number', () => {
    const table = bound(1);
    table.does('MED', proposes({ C15: 2 }));
    expect(proposalOf(table.state, 'P-2')?.author).toBe('MED');
    table.everybodyReady();
    const story = table.view('EU').bulletins[0]?.items.find(({ event }) => event === 'textInForce');
    expect(story?.focus).toBe('P-1');
  });

  it('given the text in force, then everybody may cite it by its public id, and nobody outside by the other', () => {
    const table = bound(1);
    const attach = (attaches: string): Intent => ({
      type: 'message.send',
      to: 'table',
      words: { text: 'About this text.' },
      attaches,
    });
    expect(table.refuses('EU', attach('RU-UA:2'))).toEqual(table.refuses('EU', attach('RU-UA:9')));
    table.does('EU', attach('P-1'));
    table.does('EU', proposes({ C15: 2 }, { parent: 'P-1' }));
    expect(table.view('MED').proposals['P-2']?.parent).toBe('P-1');
    expect(table.refuses('EU', sign('P-1')).message).toBe('P-1 is already in force.');
  });

  it('given a counter on the table to a text of the channel, when that binds, then the counter still names no parent outside', () => {
    const table = openTable().begin();
    table.does('UA', between({ C02: 2 }));
    table.does('RU', proposes({ C15: 2 }, { parent: 'RU-UA:1' }));
    table.does('RU', sign('RU-UA:1'));
    expect(table.view('UA').proposals['P-1']?.parent).toBe('RU-UA:1');
    expect(table.view('EU').proposals['P-1']?.parent).toBeNull();
    expect(JSON.stringify(table.view('EU'))).not.toContain('RU-UA:');
  });

  it('given the text in force, then it is a promise of those who signed it (rule 9.6)', () => {
    const { state } = bound(1);
    expect(promisesOf(thirtyDays, state, 'RU')).toEqual([{ day: 1, clause: 'C02', kept: true }]);
    expect(promisesOf(thirtyDays, state, 'EU')).toEqual([]);
  });
});

describe('rule 4.3: readiness is public', () => {
  it('given a ready delegation, when a text in a back channel awaits it, then no outsider sees a sign of it', () => {
    const day = (acts: (table: Table) => void) => {
      const table = openTable().begin();
      table.does('RU', ready);
      acts(table);
      return table;
    };
    const secret = day((table) => table.does('UA', between({ C02: 2 })));
    const nothing = day((table) => table.wait(1000));
    expect(secret.state.seats.RU?.ready).toBe(true);
    for (const seat of outsiders) expect(differing(secret.view(seat), nothing.view(seat))).toEqual([]);
  });

  it('given everybody ready but the author, when it tables there and is ready too, then the day closes as without it', () => {
    const table = openTable().begin();
    for (const seat of ['RU', 'US', 'EU', 'MED']) table.does(seat, ready);
    table.does('UA', between({ C02: 2 }));
    table.does('UA', ready);
    expect(table.state.regions.stage).toBe('bulletin');
    expect(proposalOf(table.state, 'RU-UA:1')?.state).toBe('open');
  });

  it('given a text on the table, when it awaits a ready delegation, then that is no longer ready', () => {
    const table = openTable().begin();
    table.does('RU', ready);
    table.does('UA', proposes({ C02: 2 }));
    expect(table.state.seats.RU?.ready).toBe(false);
  });
});
