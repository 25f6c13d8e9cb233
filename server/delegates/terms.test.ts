// Tests the answer to the offer of a truce: waiting and conditions are allowed to all, for ever to almost none.
import { describe, expect, it } from 'vitest';
import { playHeadless } from '../app/play-headless.ts';
import { thirtyDays } from '../rules/testing/load-scenario.ts';

const answersIn = (seed: string) => {
  const { facts, state } = playHeadless(thirtyDays, { seed, termsDays: 5 });
  const answers = facts.flatMap((fact) =>
    fact.type === 'termsAnswered' ? [`${fact.delegation} ${fact.answer}`] : [],
  );
  return { answers, ending: state.ending };
};

describe('termsAnswer', () => {
  it('accepts, stalls or asks for something, by persona and seed, and comes to an end', () => {
    const games = ['t1', 't2', 't3', 't4', 't5', 't6'].map(answersIn);
    const all = games.flatMap(({ answers }) => answers);
    expect(all.some((answer) => answer.endsWith('stall'))).toBe(true);
    expect(all.some((answer) => answer.endsWith('conditions'))).toBe(true);
    for (const { answers, ending } of games) {
      if (ending?.kind === 'refused') continue;
      expect(answers.filter((answer) => answer.endsWith('accept')).length).toBeGreaterThanOrEqual(2);
    }
  });
});
