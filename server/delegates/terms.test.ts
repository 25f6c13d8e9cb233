// Tests the answer to the offer of a truce: waiting and conditions are allowed to all, for ever to almost none.

import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../shared/kernel/index.ts';
import type { Intent } from '../../shared/protocol/index.ts';
import { crossingsBySigning } from '../app/red-line-watch.ts';
import { publicScenario } from '../rules/rules.ts';
import { openTable } from '../rules/testing/table.ts';
import { readBargain } from './bargain.ts';
import { readSituation } from './situation.ts';
import { termsAnswer } from './terms.ts';
import { inputFor } from './testing/seat-at.ts';

type Table = ReturnType<typeof openTable>;

const termsTable = () => openTable({ termsDays: 5, people: ['RU'] }).begin();

/** What a belligerent answers by a seed of its own: it decides how long it stalls and what it asks. */
function answers(table: Table, seat: string, seed: string, persona = {}): readonly Intent[] {
  const page = publicScenario(table.scenario);
  const situation = readSituation({ ...inputFor(table.scenario, page, table.view(seat), persona), seed });
  const bargain = readBargain(situation);
  return termsAnswer(situation, () => bargain);
}

const does = (table: Table, seat: string, intents: readonly Intent[]) => {
  for (const intent of intents) if (intent.type !== 'decision.record') table.does(seat, intent);
};
const answerIn = (intents: readonly Intent[]): string => {
  const given = intents.find((intent) => intent.type === 'terms.answer');
  return given?.type === 'terms.answer' ? given.answer : 'none';
};

/** One side's answers, day by day, to a rival that only waits. */
function answersOver(seed: string, persona = {}): { readonly given: string[]; readonly table: Table } {
  const table = termsTable();
  const given: string[] = [];
  while (table.state.regions.phase === 'terms') {
    if (table.state.regions.stage === 'deliberation') {
      const intents = answers(table, 'RU', seed, persona);
      for (const intent of intents) {
        expect(crossingsBySigning(table.scenario, table.state, 'RU', intent)).toEqual([]);
      }
      given.push(answerIn(intents));
      does(table, 'RU', intents);
      // Once answered, the same view brings no other answer.
      expect(answerIn(answers(table, 'RU', seed, persona))).toBe('none');
    }
    table.everybodyReady();
  }
  return { given, table };
}

/** Conditions that a day old stand: given by the first of some seeds that asks for any. */
function conditionsOnTheTable(): { readonly table: Table; readonly seed: string; readonly text: string } {
  for (let n = 0; n < 40; n++) {
    const table = termsTable();
    const intents = answers(table, 'RU', `c${n}`, { stallThreshold: 0, bluff: 0.5 });
    if (answerIn(intents) !== 'conditions') continue;
    does(table, 'RU', intents);
    const [text = ''] = entriesOf(table.state.treaty.tabled);
    return { table, seed: `c${n}`, text };
  }
  throw new Error('nobody asked for anything');
}

describe('termsAnswer', () => {
  it('accepts, stalls or asks for something, by its seed, and nobody who may not answer does', () => {
    const first = Array.from({ length: 12 }, (_, n) => answerIn(answers(termsTable(), 'RU', `t${n}`)));
    expect(new Set(first)).toEqual(new Set(['accept', 'stall', 'questions', 'conditions']));
    expect(answers(termsTable(), 'MED', 't1')).toEqual([]);
  });

  it('ends by accepting: the patient later, and those without patience at once', () => {
    for (const seed of ['a', 'b', 'c']) {
      const { given } = answersOver(seed, { stallThreshold: 0, bluff: 0 });
      expect(given.filter((answer) => answer !== 'none').at(-1)).toBe('accept');
      expect(given).not.toContain('stall');
    }
  });

  it('lets conditions stand while they lie on the table, and accepts bare when patience ends', () => {
    const { table, seed } = conditionsOnTheTable();
    const persona = { stallThreshold: 0, bluff: 0.5 };
    expect(answers(table, 'RU', seed, persona)).toEqual([]);
    table.everybodyReady().everybodyReady();
    expect(answers(table, 'RU', seed, persona)).toEqual([]);
    table.everybodyReady().everybodyReady();
    const late = answers(table, 'RU', seed, persona);
    expect(answerIn(late)).toBe('accept');
    expect(late.some(({ type }) => type === 'proposal.withdraw')).toBe(true);
  });

  it('does not take conditions for its answer once their text is off the table (rule 3.5)', () => {
    const { table, seed, text } = conditionsOnTheTable();
    table.does('RU', { type: 'proposal.withdraw', proposal: text });
    const again = answers(table, 'RU', seed, { stallThreshold: 0, bluff: 0.5 });
    expect(answerIn(again)).toBe('accept');
  });
});
