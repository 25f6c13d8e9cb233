// Tests the question whether the truce goes on (rules 3.7 and 3.8): who signs it, who shuns the risk, on what conditions it is asked.

import { describe, expect, it } from 'vitest';
import { parsePackage } from '../../shared/catalogue/index.ts';
import type { Choices } from '../../shared/views/index.ts';
import { publicScenario } from '../rules/rules.ts';
import { thirtyDays } from '../rules/testing/load-scenario.ts';
import { openTable, proposes } from '../rules/testing/table.ts';
import { readBargain } from './bargain.ts';
import { gainOfGoingOn, judgeExtension, sureWalkAway } from './extension.ts';
import { extensionConditions, isBareQuestion } from './extension-text.ts';
import type { Situation } from './situation.ts';
import { situationFor } from './testing/seat-at.ts';

type Table = ReturnType<typeof openTable>;

const seats = thirtyDays.delegations.map(({ id }) => id);

/** The last days of the first of some truces that stands so long, with this text in force: watched, unless told otherwise. */
function lateTruce(day: number, text: Choices = { C02: 2 }): Table {
  for (let n = 0; n < 30; n++) {
    const table = openTable({ people: seats, seed: `late ${n}` }).begin();
    table.does('UA', proposes(text));
    for (const seat of seats) {
      const own = table.view(seat).proposals['P-1'];
      if (own?.state === 'open' && own.signatories.includes(seat) && own.signed[seat] === undefined)
        table.does(seat, { type: 'proposal.sign', proposal: 'P-1' });
    }
    if (table.untilDay(day).state.ending === null) return table;
  }
  throw new Error('no truce stands');
}
const read = (table: Table, seat: string, risk = 0.5): Situation =>
  situationFor(thirtyDays, publicScenario(thirtyDays), table.view(seat), { risk, stallThreshold: 0 });
const question = (situation: Situation) => {
  const found = situation.proposals.find(isBareQuestion);
  if (!found) throw new Error('nothing is asked');
  return found;
};
const conditions = (situation: Situation) =>
  extensionConditions(situation, () => readBargain(situation).models());

describe('judgeExtension', () => {
  it('given a text in force worth less than walking away, then it is refused on the last day', () => {
    const situation = read(lateTruce(30), 'UA');
    expect(gainOfGoingOn(situation, situation.inForce)).toBeLessThan(0);
    expect(judgeExtension(situation, question(situation))).toBe('decline');
  });

  it('given a text in force worth more than walking away to both, then both sign and the truce is prolonged', () => {
    const nash = parsePackage(thirtyDays, thirtyDays.check?.nash ?? '');
    if (!nash.ok) throw new Error(nash.error);
    const table = lateTruce(29, nash.value);
    for (const seat of ['RU', 'UA']) {
      const situation = read(table, seat);
      expect(judgeExtension(situation, question(situation))).toBe('sign');
      table.does(seat, { type: 'proposal.sign', proposal: question(situation).id });
    }
    expect(table.untilDay(99).state.ending?.kind).toBe('prolonged');
  });

  it('given a war known to an interval only, then who shuns risk reckons with less of it (rule 8.5)', () => {
    const table = lateTruce(29);
    const { low, value } = read(table, 'UA').view.own.walkAway;
    expect(low).toBeLessThan(value);
    expect(sureWalkAway(read(table, 'UA', 0))).toBeCloseTo(low, 6);
    expect(sureWalkAway(read(table, 'UA', 1))).toBeCloseTo(value, 6);
  });
});

describe('extensionConditions', () => {
  it('given a seat that is not asked and chairs nothing, then none', () => {
    expect(conditions(read(lateTruce(29), 'EU'))).toBeNull();
  });

  it('given a belligerent, then changes that make going on worth it to itself and leave something to extend', () => {
    const situation = read(lateTruce(29), 'UA');
    const asked = conditions(situation) ?? {};
    expect(Object.keys(asked).length).toBeGreaterThan(0);
    expect(asked.C01).not.toBe(1);
    const text = situation.inForce.map((held, at) => asked[situation.space.clauses[at] ?? ''] ?? held);
    expect(gainOfGoingOn(situation, Int8Array.from(text))).toBeGreaterThanOrEqual(0);
  });
});
