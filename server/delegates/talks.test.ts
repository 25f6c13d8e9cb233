// Tests what a delegation tables and says: above its floor, across no line, with true reasons, and not the same twice.
import { describe, expect, it } from 'vitest';
import { clauseOf, indexOf } from '../../shared/catalogue/index.ts';
import { crossedRedLines, mergePackage, utility, valueSheetOf } from '../../shared/treaty/index.ts';
import type { Choices, DelegationId } from '../../shared/views/index.ts';
import { playHeadless } from '../app/play-headless.ts';
import type { SessionState } from '../rules/rules.ts';
import { thirtyDays } from '../rules/testing/load-scenario.ts';

/** One game is enough to look at: some hundred texts and messages of five personas. */
const played = playHeadless(thirtyDays, { seed: 'talks-3', termsDays: 0 });
const { state } = played;
const proposals = Object.values(state.treaty.proposals);
const phrasesOf = (seat: DelegationId, of: SessionState = state) =>
  of.messages.flatMap(({ from, words, attaches }) =>
    from === seat && 'phrase' in words ? [{ ...words.phrase, attaches }] : [],
  );
const optionIn = (slot: unknown): string =>
  typeof slot === 'object' && slot !== null && 'options' in slot ? String((slot.options as string[])[0]) : '';

describe('texts that delegates table', () => {
  it('are whole settlements above the walk-away value and across no own red line', () => {
    const whole = proposals.filter(({ track }) => track === 'settlement');
    expect(whole.length).toBeGreaterThan(5);
    for (const { author, clauses } of whole) {
      const sheet = valueSheetOf(thirtyDays, author);
      expect(crossedRedLines(sheet, clauses)).toEqual([]);
      // Walk-away values move with the war; they never fall by ten points in a game without one.
      expect(utility(sheet, clauses)).toBeGreaterThan(sheet.reservation - 10);
    }
  });

  it('never lie on the table a third time', () => {
    const times = new Map<string, number>();
    for (const { author, track, clauses, conditions } of proposals) {
      if (track === 'extension') continue;
      const text: Choices = { ...clauses, ...conditions };
      const key = `${author} ${track} ${JSON.stringify(Object.entries(text).sort())}`;
      times.set(key, (times.get(key) ?? 0) + 1);
    }
    expect(Math.max(...times.values())).toBeLessThanOrEqual(2);
  });

  it('are at most two a day and seat, and a deal is never a bare ask', () => {
    const days = new Map<string, number>();
    for (const { author, day, track, clauses, conditions } of proposals) {
      if (track === 'extension') continue;
      days.set(`${author} ${day}`, (days.get(`${author} ${day}`) ?? 0) + 1);
      expect(Object.keys({ ...clauses, ...conditions }).length).toBeGreaterThan(1);
    }
    expect(Math.max(...days.values())).toBeLessThanOrEqual(2);
  });
});

describe('what delegates say', () => {
  it('goes with every offer: one give, one take, and a reason that is among the true movers', () => {
    let offers = 0;
    for (const { id: seat } of thirtyDays.delegations) {
      const sheet = valueSheetOf(thirtyDays, seat);
      for (const { message, slots, attaches } of phrasesOf(seat)) {
        const proposal = attaches === null ? undefined : state.treaty.proposals[attaches];
        if (!proposal || proposal.author !== seat || message === 'singleText') continue;
        offers++;
        const take = optionIn(slots.take);
        const text = mergePackage(proposal.clauses, proposal.conditions);
        expect(text[clauseOf(take)]).toBe(indexOf(take));
        expect(slots.reason).toEqual({ reasonOn: clauseOf(take), of: seat });
        // It gains by what it takes: the option is worth more than the worst of its clause.
        const values = sheet.values[clauseOf(take)] ?? [];
        expect(values[indexOf(take)]).toBeGreaterThan(Math.min(...values));
      }
    }
    expect(offers).toBeGreaterThan(10);
  });

  it('repeats no variant within five messages of a kind', () => {
    for (const { id } of thirtyDays.delegations) {
      const kinds = Map.groupBy(phrasesOf(id), ({ message }) => message);
      for (const said of kinds.values()) {
        said.forEach(({ variant }, index) => {
          const before = said.slice(Math.max(0, index - 5), index).map((one) => one.variant);
          expect(before).not.toContain(variant);
        });
      }
    }
  });

  it('opens with one true priority: the clause that weighs most', () => {
    for (const { id, role } of thirtyDays.delegations) {
      if (role === 'mediator') continue;
      const [first] = phrasesOf(id).filter(({ message }) => message === 'askPriority');
      const clause = clauseOf(optionIn(first?.slots.clause));
      const { weights } = valueSheetOf(thirtyDays, id);
      expect(weights[clause]).toBe(Math.max(...Object.values(weights)));
    }
  });

  it('leaves a note with figures behind every signature', () => {
    const notes = state.decisions.filter(({ about }) => about === 'signature');
    expect(notes.length).toBeGreaterThan(0);
    for (const { because } of notes) expect(because).toMatch(/\d+\.\d (against|in force instead of) \d+\.\d/);
  });
});
