import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MessageView } from '../../shared/views/index.ts';
import { countUnread } from './unread.ts';

const self = { delegation: 'UA', member: 'M1' };
const message = (channel: string, n: number, from: string): MessageView => ({
  channel,
  n,
  day: 1,
  at: n,
  from,
  readers: 'table',
  words: { text: 'words' },
  attaches: null,
  statement: false,
});

describe('unread messages', () => {
  test('own messages never raise a counter', () => {
    expect(countUnread([message('table', 1, 'UA'), message('table', 2, 'UA')], self, {})).toEqual({});
  });

  test('whoever has spoken has read what came before', () => {
    const messages = [message('table', 1, 'RU'), message('table', 2, 'UA'), message('table', 3, 'RU')];
    expect(countUnread(messages, self, {})).toEqual({ table: 1 });
  });

  test('of a delegation of several, what another of its people says is news, and one’s own words are not', () => {
    const ann = { member: 'M2', name: 'Ann' };
    const me = { member: 'M1', name: 'Olena' };
    const said = [
      { ...message('UA', 1, 'UA'), by: ann },
      { ...message('UA', 2, 'UA'), by: me },
      { ...message('UA', 3, 'UA'), by: ann },
      { ...message('table', 1, 'UA'), by: me },
    ];
    expect(countUnread(said, self, {})).toEqual({ UA: 1 });
  });

  test('what was read on this device does not count again', () => {
    const messages = [message('MED-UA', 1, 'MED'), message('MED-UA', 2, 'MED'), message('table', 1, 'RU')];
    expect(countUnread(messages, self, { 'MED-UA': 1 })).toEqual({ 'MED-UA': 1, table: 1 });
  });

  test('reading everything leaves nothing, whatever was said', () => {
    const said = fc.array(fc.tuple(fc.constantFrom('table', 'MED-UA'), fc.constantFrom('UA', 'RU', 'MED')));
    fc.assert(
      fc.property(said, (list) => {
        const messages = list.map(([channel, from], index) => message(channel, index + 1, from));
        const read = { table: list.length, 'MED-UA': list.length };
        expect(countUnread(messages, self, read)).toEqual({});
        const counts = countUnread(messages, self, {});
        for (const [channel, count] of Object.entries(counts)) {
          expect(count).toBeGreaterThan(0);
          expect(count).toBeLessThanOrEqual(messages.filter((one) => one.channel === channel).length);
        }
      }),
    );
  });
});
