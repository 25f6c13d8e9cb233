// Rules 3.11 to 3.14: what a round closes, by the day of the truce, in the scenario of five rounds.

import { beforeEach, describe, expect, it } from 'vitest';
import data from '../../../../assets/scenarios/five-rounds.json' with { type: 'json' };
import { entriesOf } from '../../../../shared/kernel/index.ts';
import type { DelegationId } from '../../../../shared/views/index.ts';
import { parsedScenario } from '../../testing/parsed-scenario.ts';
import { openTable, proposes } from '../../testing/table.ts';
import { openProposals } from '../treaty/proposals.ts';

const scenario = parsedScenario(data);
const fortify = {
  type: 'order.seal',
  order: 'fortify-sector',
  points: 1,
  target: { sector: 'kharkiv' },
} as const;

let table: ReturnType<typeof openTable>;
const legal = (seat: DelegationId, command: string) =>
  table.view(seat).legal.find((one) => one.command === command)?.refusal ?? null;

/** Everybody signs what Ukraine has tabled. */
function allSign(): void {
  const [text] = openProposals(table.state).filter(({ author }) => author === 'UA');
  for (const seat of text?.signatories ?? []) {
    if (seat !== 'UA') table.does(seat, { type: 'proposal.sign', proposal: text?.id ?? '' });
  }
}

/** A truce on a day, quiet enough to have got there; monitored from its first session on. */
function onDay(day: number): typeof table {
  for (let n = 0; n < 80; n++) {
    table = openTable({ scenario, seed: `round-${n}` })
      .begin()
      .untilDay(Math.min(day, 11));
    if (day > 11 && table.state.ending === null) {
      table.does('UA', proposes({ C02: 2 }));
      allSign();
      table.untilDay(day);
    }
    if (table.state.ending === null) return table;
  }
  throw new Error(`no seed among eighty reaches day ${day}`);
}

describe('a round by correspondence (rounds 1, 2 and 4)', () => {
  beforeEach(() => onDay(1));

  it('rule 3.12: takes texts, and no signature under them until the delegations sit together', () => {
    table.does('UA', proposes({ C02: 2 }));
    const [text] = openProposals(table.state);
    const sign = { type: 'proposal.sign', proposal: text?.id ?? '' } as const;
    expect(table.refuses('RU', sign)).toEqual({
      code: 'round/no_signing',
      message: 'Round 1 is held by correspondence: no text is signed in it. Sign from day 11 on, in round 3.',
    });
    expect(legal('RU', 'proposal.sign')).toContain('Sign from day 11 on');
    table.does('RU', { type: 'proposal.decline', proposal: text?.id ?? '', reason: 'Not now.' });
    table.does('UA', { type: 'proposal.withdraw', proposal: text?.id ?? '' });
  });

  it('rule 3.13: takes orders', () => {
    expect(legal('UA', 'order.seal')).toBeNull();
    table.does('UA', fortify);
  });

  it('rule 3.14: takes no settlement in its first round', () => {
    const clauses = Object.fromEntries(scenario.settlement.clauses.map((id) => [id, 0]));
    const refused = table.refuses('US', proposes(clauses, { track: 'settlement' }));
    expect(refused.code).toBe('round/track_closed');
    expect(refused.message).toContain('can be tabled from day 11 on, in round 3');
  });
});

describe('a round in person (rounds 3 and 5)', () => {
  beforeEach(() => onDay(11));

  it('rule 3.12: a text tabled by correspondence can be signed when its day has come', () => {
    onDay(10).does('UA', proposes({ C02: 2 }));
    table.untilDay(11);
    allSign();
    expect(table.state.treaty.inForce.C02).toBe(2);
  });

  it('rule 3.13: no order can be given, and the view says until when', () => {
    const refused = table.refuses('UA', fortify);
    expect(refused.code).toBe('round/no_orders');
    expect(refused.message).toBe(
      'Round 3 is held at the table: no orders are given in it. Give them from day 13 on, in round 4.',
    );
    expect(legal('UA', 'order.seal')).toBe(refused.message);
    expect(table.view('UA').orders.options.every(({ refusal }) => refusal !== null)).toBe(true);
  });

  it('rule 3.13: the nights of the round resolve all the same', () => {
    table.untilDay(12);
    expect(entriesOf(table.state.bulletins).at(-1)?.day).toBe(11);
  });
});

describe('the last round', () => {
  it('rules 3.8 and 3.14: the question is put on its first day and can be signed', () => {
    onDay(27);
    const question = openProposals(table.state).find(({ putByRules }) => putByRules);
    table.does('RU', { type: 'proposal.sign', proposal: question?.id ?? '' });
    table.does('UA', { type: 'proposal.sign', proposal: question?.id ?? '' });
    expect(table.state.regions.extension).toBe('agreed');
  });
});

it('rule 3.11: without rounds nothing is closed', () => {
  table = openTable().begin();
  expect(legal('UA', 'proposal.sign')).toBeNull();
  expect(legal('UA', 'order.seal')).toBeNull();
});
