// Rules 5.2 to 5.10: texts are tabled, signed, declined, withdrawn, put in force and contradicted.
import { describe, expect, it } from 'vitest';
import { openTable, proposes } from '../../testing/table.ts';
import { everyProposal, proposalOf } from './proposals.ts';

const sign = (proposal: string) => ({ type: 'proposal.sign', proposal }) as const;
const decline = (proposal: string) => ({ type: 'proposal.decline', proposal, reason: 'Not yet.' }) as const;

describe('rule 5.2: a proposal chooses options and changes something', () => {
  it('given the status quo, when a text repeats it, then it is refused', () => {
    const table = openTable().begin();
    expect(table.refuses('UA', proposes({ C02: 0 })).code).toBe('proposal/changes_nothing');
  });

  it('given an open text, when its author tables the same again, then it is told so', () => {
    const table = openTable().begin();
    table.does('UA', proposes({ C02: 2 }));
    expect(table.refuses('UA', proposes({ C02: 2 }))).toEqual({
      code: 'proposal/already_open',
      message: 'You have tabled the same text as P-1.',
    });
  });

  it('given six open texts, when a seventh is tabled, then it is refused', () => {
    const table = openTable().begin();
    for (const clause of ['C01', 'C02', 'C03', 'C13', 'C16', 'C17'])
      table.does('UA', proposes({ [clause]: 1 }));
    expect(table.refuses('UA', proposes({ C07: 1 })).code).toBe('proposal/too_many_open');
  });

  it.each([
    [{ C99: 1 }, 'proposal/unknown_clause'],
    [{ C02: 9 }, 'proposal/unknown_option'],
  ])('given clauses %o, when tabled, then the refusal is %s', (clauses, code) => {
    expect(openTable().begin().refuses('UA', proposes(clauses)).code).toBe(code);
  });

  it('given a settlement that leaves clauses out, when tabled, then the missing ones are named', () => {
    const refused = openTable()
      .begin()
      .refuses('UA', proposes({ C01: 2 }, { track: 'settlement' }));
    expect(refused.code).toBe('proposal/settlement_incomplete');
    expect(refused.message).toContain('C17');
  });

  it('given day 1, when an extension is tabled, then the day on which it opens is named', () => {
    const refused = openTable()
      .begin()
      .refuses('UA', proposes({}, { track: 'extension' }));
    expect(refused.message).toBe('The extension vote opens on day 26.');
  });
});

describe('rule 5.3: signatories and readers', () => {
  it('given clauses of several parties, when tabled, then the author and their parties sign', () => {
    const table = openTable().begin();
    table.does('MED', proposes({ C03: 2, C12: 2 }));
    expect(proposalOf(table.state, 'P-1')?.signatories).toEqual(['RU', 'UA', 'US', 'EU', 'MED']);
  });

  it('given a channel that a signatory cannot read, when tabled there, then it is refused', () => {
    const table = openTable().begin();
    expect(table.refuses('UA', proposes({ C06: 2 }, { audience: ['US'] })).code).toBe(
      'proposal/signatory_outside',
    );
  });

  it('given a back channel, when a text is tabled there, then only its readers can see or name it', () => {
    const table = openTable().begin();
    table.does('UA', proposes({ C02: 2 }, { audience: ['RU'] }));
    expect(Object.keys(table.view('RU').proposals)).toEqual(['RU-UA:1']);
    expect(table.view('EU').proposals).toEqual({});
    expect(table.refuses('EU', sign('RU-UA:1'))).toEqual(table.refuses('EU', sign('RU-UA:2')));
  });
});

describe('rule 5.4: options that cannot stand together', () => {
  it('given the two cities stay Ukrainian, when withdrawal from the four regions is tabled, then it is refused', () => {
    const refused = openTable()
      .begin()
      .refuses('RU', proposes({ C08: 0 }));
    expect(refused).toEqual({
      code: 'proposal/impossible',
      message: 'C08a and C09d cannot stand in one text. Change one of them.',
    });
  });
});

describe('rule 5.5: conditions and counters', () => {
  it('given a clause in both parts, when tabled, then it is refused', () => {
    const refused = openTable()
      .begin()
      .refuses('UA', proposes({ C02: 2 }, { conditions: { C02: 3 } }));
    expect(refused.code).toBe('proposal/clause_twice');
  });

  it('given a conditional text, when all have signed, then both parts bind at once', () => {
    const table = openTable().begin();
    table.does('UA', proposes({ C07: 1 }, { conditions: { C02: 2 } }));
    table.does('RU', sign('P-1'));
    expect(table.state.treaty.inForce).toMatchObject({ C02: 2, C07: 1 });
  });

  it('given an open text, when a signatory counters it, then the counter is its answer', () => {
    const table = openTable().begin();
    table.does('UA', proposes({ C02: 2 }));
    table.does('RU', proposes({ C02: 1 }, { parent: 'P-1' }));
    expect(proposalOf(table.state, 'P-1')?.declined.RU?.reason).toBe('Answered by P-2.');
  });

  it('given a counter in a back channel, when the table reads the answer, then the channel stays hidden', () => {
    const table = openTable().begin();
    table.does('UA', proposes({ C02: 2 }));
    table.does('RU', proposes({ C02: 1 }, { parent: 'P-1', audience: ['UA'] }));
    expect(JSON.stringify(table.view('EU'))).not.toContain('RU-UA:');
  });
});

describe('rule 5.6: signing, declining, withdrawing', () => {
  it('given a text for two, when a third signs it, then it is told who signs', () => {
    const table = openTable().begin();
    table.does('UA', proposes({ C02: 2 }));
    expect(table.refuses('EU', sign('P-1')).message).toBe(
      'P-1 does not need your signature. RU, UA sign it.',
    );
  });

  it('given a refusal, when the same delegation signs later, then the signature counts', () => {
    const table = openTable().begin();
    table.does('UA', proposes({ C02: 2 }));
    table.does('RU', decline('P-1'));
    expect(proposalOf(table.state, 'P-1')?.declined.RU).toEqual({ day: 1, reason: 'Not yet.' });
    table.does('RU', sign('P-1'));
    expect(proposalOf(table.state, 'P-1')).toMatchObject({ declined: {}, state: 'in force' });
  });

  it('given a signature, when it is to be taken back, then it stands', () => {
    const table = openTable().begin();
    table.does('MED', proposes({ C03: 2 }));
    table.does('RU', sign('P-1'));
    expect(table.refuses('RU', decline('P-1')).code).toBe('proposal/already_signed');
    expect(table.refuses('RU', sign('P-1')).code).toBe('proposal/already_signed');
  });

  it('given an open text, when somebody else withdraws it, then it stays; its author may', () => {
    const table = openTable().begin();
    table.does('UA', proposes({ C02: 2 }));
    expect(table.refuses('RU', { type: 'proposal.withdraw', proposal: 'P-1' }).code).toBe(
      'proposal/not_the_author',
    );
    table.does('UA', { type: 'proposal.withdraw', proposal: 'P-1' });
    expect(table.refuses('RU', sign('P-1')).message).toBe('P-1 was withdrawn by its author.');
  });
});

describe('rule 5.7: force, contradiction, supersession', () => {
  it('given rival texts, when one binds, then those that ask for something else lapse with a notice', () => {
    const table = openTable().begin();
    table.does('UA', proposes({ C02: 2 }));
    table.does('RU', proposes({ C02: 1, C07: 1 }));
    table.does('EU', proposes({ C02: 2 }));
    table.does('MED', proposes({ C15: 2 }));
    table.does('RU', sign('P-1'));
    const states = everyProposal(table.state).map(({ id, state }) => [id, state]);
    expect(states).toEqual([
      ['P-1', 'in force'],
      ['P-2', 'contradicted'],
      ['P-3', 'superseded'],
      ['P-4', 'open'],
    ]);
    expect(table.view('MED').record.map(({ kind }) => kind)).toContain('proposal.contradicted');
  });
});

describe('rule 5.8: expiry', () => {
  it('given a text that runs to day 2, when day 3 opens, then it has expired', () => {
    const table = openTable().begin();
    table.does('UA', proposes({ C02: 2 }, { expiresOn: 2 }));
    table.untilDay(2);
    expect(proposalOf(table.state, 'P-1')?.state).toBe('open');
    table.untilDay(3);
    if (table.state.ending === null) expect(proposalOf(table.state, 'P-1')?.state).toBe('expired');
    expect(table.refuses('RU', sign('P-1')).code).toMatch(/proposal\/closed|session\/debrief/);
  });
});

describe('rule 5.10: the ledger', () => {
  it('given a conditional text in force, then its author gave what it offered and got what it asked for', () => {
    const table = openTable().begin();
    table.does('UA', proposes({ C07: 1 }, { conditions: { C02: 2 } }));
    table.does('RU', sign('P-1'));
    expect(table.state.treaty.ledger).toMatchObject([
      { clause: 'C02', gave: ['RU'], got: ['UA'], day: 1 },
      { clause: 'C07', gave: ['UA'], got: ['RU'], day: 1 },
    ]);
  });
});
