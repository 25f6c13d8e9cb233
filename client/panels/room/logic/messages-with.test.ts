import { expect, test } from 'vitest';
import type { MessageView } from '../../../../shared/views/index.ts';
import { messagesWith } from './messages-with.ts';

const message = (n: number, text: string, more: Partial<MessageView> = {}): MessageView => ({
  channel: 'table',
  n,
  day: 1,
  at: n,
  from: 'UA',
  readers: 'table',
  words: { text },
  attaches: null,
  statement: false,
  ...more,
});
const render = (words: MessageView['words']): string => ('text' in words ? words.text : '');

test('messages are found by their words, by what they promise and pass on, the latest first', () => {
  const messages = [
    message(1, 'An exchange in Geneva'),
    message(2, 'Nothing'),
    message(3, 'Our word', { pledge: { text: 'Genève holds', since: 1 } }),
    message(4, 'From them', { passedOn: { from: 'RU', day: 1, words: { text: 'geneva, then' } } }),
  ];
  expect(messagesWith(messages, 'génev', render).map(({ n }) => n)).toEqual([4, 3, 1]);
  expect(messagesWith(messages, '  ', render)).toEqual([]);
  expect(messagesWith(messages, 'geneva exchange', render).map(({ n }) => n)).toEqual([1]);
});
