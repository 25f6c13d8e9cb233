// Rules 3.6 to 3.8 and 5.9: the extension follows the text in force, and the ending is what the room was shown.

import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../../../shared/kernel/index.ts';
import type { DelegationId } from '../../../../shared/views/index.ts';
import { openTable, proposes } from '../../testing/table.ts';
import { everyProposal } from './proposals.ts';

type Table = ReturnType<typeof openTable>;
type Clauses = Readonly<Record<string, number>>;

/** Tables a text in Ukraine's name and has everybody sign it. */
function agree(table: Table, clauses: Clauses): void {
  const known = entriesOf(table.state.treaty.tabled);
  table.does('UA', proposes(clauses));
  const made = everyProposal(table.state).find(({ id }) => !known.includes(id));
  for (const seat of made?.signatories ?? []) {
    if (seat !== 'UA') table.does(seat, { type: 'proposal.sign', proposal: made?.id ?? '' });
  }
}

function onDay26(seed: string, ...before: readonly Clauses[]): Table {
  const table = openTable({ seed }).begin();
  for (const clauses of [{ C02: 2 }, ...before]) agree(table, clauses);
  return table.untilDay(26);
}

/** A truce that lasts its thirty days, on its 26th: monitored, and of a seed found to be quiet. */
function lateTruce(...before: readonly Clauses[]): Table {
  for (let n = 0; n < 60; n++) {
    const { ending } = onDay26(`late-${n}`, ...before).untilDay(99).state;
    if (ending !== null && ending.kind !== 'broken') return onDay26(`late-${n}`, ...before);
  }
  throw new Error('no quiet seed among sixty');
}

const textsOf = ({ state }: Table) => everyProposal(state).filter(({ track }) => track === 'extension');
const end = (table: Table) => table.untilDay(99).state.ending?.kind;

describe('rule 3.7: agreed, refused and back', () => {
  it('given a text that extends itself, when a later one does not, then the question is open again', () => {
    const table = lateTruce();
    agree(table, { C01: 3 });
    expect(table.state.regions.extension).toBe('agreed');
    agree(table, { C01: 2 });
    expect(table.state.regions.extension).toBe('open');
    expect(textsOf(table).map(({ state }) => state)).toEqual(['superseded', 'open']);
    expect(end(table)).toBe('lapsed');
  });

  it('given a text that rules it out, then the question lapses, and no signature brings it back', () => {
    const table = lateTruce();
    agree(table, { C01: 1 });
    expect(table.state.regions.extension).toBe('refused');
    const [question] = textsOf(table);
    expect(question?.state).toBe('contradicted');
    const vote = { type: 'proposal.sign', proposal: question?.id ?? '' } as const;
    expect(table.refuses('RU', vote).code).toBe('proposal/closed');
    expect(end(table)).toBe('lapsed');
  });

  it('given a refusal by the text, when a later text extends itself, then it is agreed and the truce prolonged', () => {
    const table = lateTruce();
    agree(table, { C01: 1 });
    agree(table, { C01: 3 });
    expect(table.state.regions.extension).toBe('agreed');
    expect(end(table)).toBe('prolonged');
  });
});

describe('rule 3.7: an extension by a text of its own', () => {
  /** Both belligerents sign the question that is open. */
  const vote = (table: Table) => {
    const question = textsOf(table).find(({ state }) => state === 'open')?.id ?? '';
    for (const seat of ['RU', 'UA']) table.does(seat, { type: 'proposal.sign', proposal: question });
  };

  it('given it agreed, when a later text rules an extension out, then it is refused and the truce lapses', () => {
    const table = lateTruce();
    vote(table);
    expect(table.state.regions.extension).toBe('agreed');
    agree(table, { C01: 1 });
    expect(table.state.regions.extension).toBe('refused');
    expect(end(table)).toBe('lapsed');
  });

  it('given it overruled, when a still later text takes that back, then the question is asked anew', () => {
    const table = lateTruce();
    vote(table);
    agree(table, { C01: 1 });
    agree(table, { C01: 2 });
    expect(table.state.regions.extension).toBe('open');
    expect(textsOf(table).map(({ state }) => state)).toEqual(['in force', 'open']);
    vote(table);
    expect(end(table)).toBe('prolonged');
  });

  it('given it agreed, when a later text changes something else, then it stays agreed', () => {
    const table = lateTruce();
    vote(table);
    agree(table, { C07: 1 });
    expect(table.state.regions.extension).toBe('agreed');
  });
});

describe('rule 3.8: the bare question', () => {
  it('given the question in its name, when the mediator would take it back, then it stays open', () => {
    const table = lateTruce();
    const question = textsOf(table)[0]?.id ?? '';
    expect(table.refuses('MED', { type: 'proposal.withdraw', proposal: question })).toEqual({
      code: 'proposal/question',
      message: 'The rules put this question. It can be answered, not withdrawn.',
    });
    expect(textsOf(table)[0]?.state).toBe('open');
  });

  it('given the question open, then the mediator may still have six texts of its own (rule 5.2)', () => {
    const table = lateTruce();
    for (const clause of ['C01', 'C03', 'C13', 'C16', 'C17', 'C15'])
      table.does('MED', proposes({ [clause]: 2 }, { signatories: ['RU'] }));
    expect(table.refuses('MED', proposes({ C07: 1 })).code).toBe('proposal/too_many_open');
  });

  it('given a text that extends itself before day 26, when it comes, then nothing is asked', () => {
    const table = lateTruce({ C01: 3 });
    expect(table.state.regions.extension).toBe('agreed');
    expect(textsOf(table)).toEqual([]);
  });
});

describe('rule 5.9: conditions on an extension', () => {
  const charged = (table: Table, side: DelegationId, since: number) =>
    table.facts
      .slice(since)
      .some(
        (fact) =>
          fact.type === 'tracksMoved' &&
          fact.cause.kind === 'night' &&
          fact.cause.id === 'politics' &&
          fact.changes.some(({ track, of, by }) => track === 'goodwill' && of === side && by === -0.5),
      );

  it('given an extension that only asks, then it is no bare question and costs patience every morning', () => {
    const table = lateTruce();
    table.does('RU', proposes({}, { track: 'extension', conditions: { C06: 0 } }));
    expect(entriesOf(table.state.record).at(-1)?.kind).toBe('proposal.tabled');
    const since = table.facts.length;
    table.untilDay(27);
    expect(charged(table, 'RU', since)).toBe(true);
  });

  it('given conditions in a back channel, when the morning comes, then patience, which is public, does not betray them', () => {
    const table = lateTruce();
    table.does('RU', proposes({ C06: 0 }, { track: 'extension', audience: ['UA', 'US', 'EU'] }));
    const since = table.facts.length;
    table.untilDay(27);
    expect(charged(table, 'RU', since)).toBe(false);
  });

  it('given conditions whose last day has passed, when the morning comes, then they cost nothing more', () => {
    const table = lateTruce();
    table.does('RU', proposes({ C06: 0 }, { track: 'extension', expiresOn: 26 }));
    const since = table.facts.length;
    table.untilDay(27);
    expect(charged(table, 'RU', since)).toBe(false);
  });
});
