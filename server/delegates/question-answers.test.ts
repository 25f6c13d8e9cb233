// Rule 3.15: a scripted mediator answers the questions raised about the offer with a text, once, and nobody else need.

import { describe, expect, it } from 'vitest';
import type { Intent } from '../../shared/protocol/index.ts';
import { publicScenario } from '../rules/rules.ts';
import { thirtyDays } from '../rules/testing/load-scenario.ts';
import { openTable } from '../rules/testing/table.ts';
import { decide } from './decide.ts';
import { inputFor } from './testing/seat-at.ts';

type Table = ReturnType<typeof openTable>;

/** The offer as the reporting has it: one side has accepted, the other asks. */
function asked() {
  const table = openTable({ termsDays: 4, people: ['RU', 'UA'] }).begin();
  table.does('UA', { type: 'terms.answer', answer: 'accept' });
  table.does('RU', { type: 'terms.answer', answer: 'questions' });
  return table;
}
const texts = (table: Table, seat: string): readonly Extract<Intent, { type: 'proposal.table' }>[] =>
  decide(inputFor(table.scenario, publicScenario(table.scenario), table.view(seat))).filter(
    (intent) => intent.type === 'proposal.table',
  );

describe('questionAnswers', () => {
  it('given questions, then the mediator tables one text that settles every clause asked about', () => {
    const table = asked();
    const [answer, ...more] = texts(table, 'MED');
    expect(more).toEqual([]);
    expect(answer?.track).toBe('truce terms');
    for (const { clause } of thirtyDays.terms.questions ?? []) {
      const option = answer?.clauses[clause];
      expect(option).toBeDefined();
      expect(option).not.toBe(table.view('MED').treaty.inForce[clause]);
    }
  });

  it('given its text on the table, then it tables no second one', () => {
    const table = asked();
    for (const answer of texts(table, 'MED')) table.does('MED', answer);
    expect(Object.values(table.view('RU').proposals)).toHaveLength(1);
    expect(texts(table, 'MED')).toEqual([]);
  });

  it('given no questions, then it tables nothing in the terms phase; and a patron never does', () => {
    const quiet = openTable({ termsDays: 4, people: ['RU', 'UA'] }).begin();
    expect(texts(quiet, 'MED')).toEqual([]);
    expect(texts(asked(), 'EU')).toEqual([]);
  });
});
