// Tests that running sums tell the same as reckoning each text from scratch, whatever the changes on the way.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publicScenario } from '../rules/rules.ts';
import { openTable, proposes } from '../rules/testing/table.ts';
import { modelOthers } from './opponent-model.ts';
import { mergeModels, surplusesOf } from './others-table.ts';
import { keptLines } from './red-lines.ts';
import { situationFor } from './testing/seat-at.ts';
import { scoreBySums, type TextSums } from './text-sums.ts';
import { contradicts } from './treaty-space.ts';

/** A mediator that has heard an offer, an objection and a condition. */
function heardTable() {
  const table = openTable().begin();
  table.does('UA', proposes({ C02: 2, C14: 1 }));
  const say = (message: 'refuse' | 'counter', slots: Record<string, { options: string[] }>) =>
    table.does('RU', {
      type: 'message.send',
      to: ['MED'],
      words: { phrase: { message, register: 'firm', variant: 0, slots } },
      attaches: 'P-1',
    });
  say('refuse', { clause: { options: ['C08c'] } });
  say('counter', { give: { options: ['C11c'] }, take: { options: ['C10b'] } });
  return table;
}

describe.each(['RU', 'UA', 'MED'])('running sums of %s', (seat) => {
  const table = heardTable();
  const situation = situationFor(table.scenario, publicScenario(table.scenario), table.view(seat));
  const { space, sheet } = situation;
  const others = mergeModels(situation, modelOthers(situation));
  const anyText = fc
    .tuple(...space.sizes.map((size) => fc.nat(size - 1)))
    .map((text) => Int8Array.from(text));
  const steps = fc.array(fc.tuple(fc.nat(space.sizes.length - 1), fc.nat(7)), { maxLength: 40 });

  it.each([
    ['the own lines', sheet],
    ['the lines that the text in force keeps', keptLines(situation)],
  ])('agree with each text from scratch, watching %s', (_name, watched) => {
    let seen: TextSums | null = null;
    const score = scoreBySums(situation, others, watched, (sums) => {
      seen = sums;
      return sums.own;
    });
    fc.assert(
      fc.property(anyText, steps, (start, changes) => {
        const text = Int8Array.from(start);
        score.begin(start);
        for (const [clause, wish] of changes) {
          text[clause] = wish % (space.sizes[clause] ?? 1);
          score.change(clause, text[clause] ?? 0);
        }
        expect(score.value()).toBeCloseTo(sheet.utility(text), 9);
        const sums = seen as TextSums | null;
        expect(sums && [...sums.text]).toEqual([...text]);
        expect(sums?.faults).toBe((watched.crosses(text) ? 1 : 0) + (contradicts(space, text) ? 1 : 0));
        const plain = surplusesOf(others, text);
        for (const [other, surplus] of plain.entries()) {
          expect(sums?.surpluses[other]).toBeCloseTo(surplus, 9);
        }
        const objections = text.reduce((n, option, c) => n + (others.objections[c * 8 + option] ?? 0), 0);
        expect(sums?.objections).toBe(objections);
      }),
      { numRuns: 200 },
    );
  });
});
