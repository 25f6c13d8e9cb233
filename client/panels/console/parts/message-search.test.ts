import { expect, it } from 'vitest';
import type { MessageView } from '../../../../shared/views/index.ts';
import { channelCounts, searchMessages } from './message-search.ts';

const message = (channel: string, n: number): MessageView => ({
  channel,
  n,
  day: 1,
  at: n,
  from: 'RU',
  readers: 'table',
  words: { text: '' },
  attaches: null,
  statement: false,
});
const said = [
  { message: message('table', 1), words: 'Russia Good morning' },
  { message: message('RU-UA', 1), words: 'Russia About prisoners' },
  { message: message('table', 2), words: 'Ukraine Prisoners first' },
];

it('counts the messages of every channel, the one spoken in last first', () => {
  expect(channelCounts(said.map((one) => one.message))).toEqual([
    ['table', 2],
    ['RU-UA', 1],
  ]);
});

it('finds messages by channel and by words, latest first', () => {
  expect(searchMessages(said, null, 'prisoners')).toEqual([said[2], said[1]]);
  expect(searchMessages(said, 'table', '')).toEqual([said[2], said[0]]);
  expect(searchMessages(said, 'RU-UA', 'morning')).toEqual([]);
});
