// Tests of when the server is told what was read: seldom, at once when the page is put away, and never twice.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Intent } from '../../shared/protocol/index.ts';
import type { MessageView } from '../../shared/views/index.ts';
import { keepingLine } from '../testing/keeping-line.ts';
import { seatView } from '../testing/room-fixture.ts';
import { enterSeat, told } from './session.ts';
import { tellReading } from './tell-read.ts';
import { markRead, unread } from './unread.ts';

const page = Object.assign(new EventTarget(), { hidden: false });
const sent: Intent[] = [];
const word = (n: number): MessageView => ({
  channel: 'table',
  n,
  day: 12,
  at: n,
  from: 'RU',
  readers: 'table',
  words: { text: 'A word.' },
  attaches: null,
  statement: false,
});
const open = () => keepingLine(sent);
/** What the server says: so many messages at the table, of which so many are marked as read. */
const sees = (said: number, read: number, refusal: string | null = null) => {
  const view = seatView('UA');
  told.value = {
    ...view,
    messages: Array.from({ length: said }, (_, index) => word(index + 1)),
    me: { ...view.me, read: read > 0 ? { table: read } : {} },
    legal: [{ command: 'messages.read', refusal }],
  };
};
const mark = (n: number) => ({ type: 'messages.read', marks: [{ channel: 'table', n }] });

let stop = () => {};
let leave = () => {};
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', page);
  page.hidden = false;
  leave = enterSeat('token', open);
  stop = tellReading();
});
afterEach(() => {
  stop();
  leave();
  sent.length = 0;
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('several messages are told of once, after a while', () => {
  for (const n of [1, 2, 3]) {
    sees(n, 0);
    markRead('table');
  }
  expect(sent).toEqual([]);
  vi.advanceTimersByTime(30_000);
  expect(sent).toEqual([mark(3)]);
});

test('a page that is put away tells at once', () => {
  sees(2, 0);
  markRead('table');
  page.hidden = true;
  page.dispatchEvent(new Event('visibilitychange'));
  expect(sent).toEqual([mark(2)]);
});

test('what another device has read counts here as read, and is not told again', () => {
  sees(3, 2);
  expect(unread.value).toEqual({ table: 1 });
  markRead('table');
  sees(3, 3);
  vi.advanceTimersByTime(60_000);
  page.hidden = true;
  page.dispatchEvent(new Event('visibilitychange'));
  expect(sent).toEqual([]);
  expect(unread.value).toEqual({});
});

test('where nothing can be told any more, nothing is', () => {
  sees(1, 0, 'The session is archived.');
  markRead('table');
  vi.advanceTimersByTime(60_000);
  expect(sent).toEqual([]);
});
