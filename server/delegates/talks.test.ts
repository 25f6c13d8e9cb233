// Tests what a delegation tables and says: above its floor, across no line, with true reasons, and not the same twice.

import { describe, expect, it } from 'vitest';
import { clauseOf, indexOf } from '../../shared/catalogue/index.ts';
import { entriesOf } from '../../shared/kernel/index.ts';
import type { Intent } from '../../shared/protocol/index.ts';
import { crossedRedLines, mergePackage, utility, valueSheetOf } from '../../shared/treaty/index.ts';
import type { Choices, DelegationId, SeatView } from '../../shared/views/index.ts';
import { playHeadless } from '../app/play-headless.ts';
import type { SessionState } from '../rules/rules.ts';
import { thirtyDays } from '../rules/testing/load-scenario.ts';
import { everyProposal, proposalOf } from '../rules/topics/treaty/proposals.ts';

/** One game is enough to look at: some hundred texts and messages of five personas. */
const decisions: { readonly view: SeatView; readonly intents: readonly Intent[] }[] = [];
const played = playHeadless(thirtyDays, {
  seed: 'talks-3',
  termsDays: 0,
  watch: (view, intents) => decisions.push({ view, intents }),
});
const { state } = played;
const proposals = everyProposal(state);
const phrasesOf = (seat: DelegationId, of: SessionState = state) =>
  entriesOf(of.messages).flatMap(({ from, words, attaches }) =>
    from === seat && 'phrase' in words ? [{ ...words.phrase, attaches }] : [],
  );
const optionIn = (slot: unknown): string =>
  typeof slot === 'object' && slot !== null && 'options' in slot ? String((slot.options as string[])[0]) : '';

describe('texts that delegates table', () => {
  it('are worth more than walking away on that day, and so is what is signed', () => {
    let [tabled, signed] = [0, 0];
    for (const { view, intents } of decisions) {
      const sheet = valueSheetOf(thirtyDays, view.audience.delegation);
      const { inForce } = view.treaty;
      for (const intent of intents) {
        if (intent.type === 'proposal.table' && intent.track === 'settlement') {
          tabled++;
          expect(utility(sheet, mergePackage(inForce, intent.clauses))).toBeGreaterThanOrEqual(
            view.own.walkAway.value,
          );
        }
        const proposal = intent.type === 'proposal.sign' ? view.proposals[intent.proposal] : undefined;
        if (!proposal || proposal.track === 'extension') continue;
        signed++;
        const text = mergePackage(inForce, proposal.clauses, proposal.conditions);
        // A partial deal is measured by the text in force, which holds without it.
        const least = proposal.track === 'settlement' ? view.own.walkAway.value : utility(sheet, inForce);
        expect(utility(sheet, text)).toBeGreaterThanOrEqual(least);
      }
    }
    expect(tabled).toBeGreaterThan(5);
    expect(signed).toBeGreaterThan(5);
  });

  it('cross no own red line as a whole', () => {
    for (const { author, track, clauses } of proposals) {
      if (track === 'settlement')
        expect(crossedRedLines(valueSheetOf(thirtyDays, author), clauses)).toEqual([]);
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
        const proposal = attaches === null ? undefined : proposalOf(state, attaches);
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
      const variants = new Map<string, number[]>();
      for (const { message, variant } of phrasesOf(id)) {
        const before = variants.get(message) ?? [];
        expect(before.slice(-5)).not.toContain(variant);
        variants.set(message, [...before, variant]);
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
