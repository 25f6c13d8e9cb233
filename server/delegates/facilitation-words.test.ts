// Rule 7.14: what facilitators say is no news to a scripted delegation, whatever form it has.
import { describe, expect, it } from 'vitest';
import type { Intent, Words } from '../../shared/protocol/index.ts';
import { publicScenario } from '../rules/rules.ts';
import { thirtyDays } from '../rules/testing/load-scenario.ts';
import { openTable, proposes } from '../rules/testing/table.ts';
import { decide } from './decide.ts';
import { inputFor } from './testing/seat-at.ts';

const phrase = (message: string): Words => ({
  phrase: {
    message,
    register: 'firm',
    variant: 0,
    slots: { clause: { options: ['C02c'] }, give: { options: ['C07b'] } },
  },
});
const says = (words: Words, to: string[] | 'table'): Intent => ({ type: 'message.send', to, words });

/** Day 1 at noon, with a text of Ukraine on the table. */
function noon(spoken: readonly Intent[]) {
  const table = openTable({ kind: 'hosted', host: null, people: ['UA'] }).begin();
  table.does('UA', proposes({ C02: 2 }));
  for (const intent of spoken) table.does('M1', intent);
  return table;
}

describe('rule 7.14: a scripted delegation and the facilitators’ words', () => {
  it.each(['RU', 'US', 'EU', 'MED'])(
    'given words to all and to %s, then it decides as without them',
    (seat) => {
      const decided = (spoken: readonly Intent[]) =>
        decide(inputFor(thirtyDays, publicScenario(thirtyDays), noon(spoken).view(seat)));
      const spoken = ['refuse', 'counter', 'askPriority'].flatMap((message) => [
        says(phrase(message), 'table'),
        says(phrase(message), [seat]),
      ]);
      const heard = decided([...spoken, says({ text: 'Five minutes left.' }, 'table')]);
      expect(heard.length).toBeGreaterThan(0);
      expect(heard).toEqual(decided([]));
    },
  );
});
