// Tests of what calls a person back, and of what never does.
import { describe, expect, it } from 'vitest';
import type { MessageView, SeatView } from '../../../../shared/views/index.ts';
import { countUnread } from '../../../store/unread.ts';
import { legalExcept, proposal, scenario, seatView } from '../../../testing/room-fixture.ts';
import { callsOf, newCalls } from './calls.ts';

const message = (from: string, n: number, channel = 'table'): MessageView => ({
  channel,
  n,
  day: 12,
  at: 0,
  from,
  readers: 'table',
  words: { text: 'A word' },
  attaches: null,
  statement: false,
});

/** As the page reckons it: unread counted from the messages themselves. */
const calls = (view: SeatView) => callsOf(view, scenario, countUnread(view.messages, view.audience, {}));
const quiet = seatView('UA', { legal: legalExcept({ 'ready.declare': 'Not now.', 'terms.answer': 'No.' }) });

describe('calls', () => {
  it('are signatures and votes that are asked, and every message not read', () => {
    const view = {
      ...quiet,
      proposals: { 'P-1': proposal(), 'P-2': proposal({ id: 'P-2', track: 'extension', expiresOn: 20 }) },
      messages: [message('RU', 1), message('RU', 2), message('US', 1, 'UA-US')],
    };
    expect(calls(view)).toEqual([
      'sign:P-1',
      'sign:P-2',
      'message:table/1',
      'message:table/2',
      'message:UA-US/1',
    ]);
  });

  it('are never one’s own messages, nor one’s own texts', () => {
    const own = proposal({ author: 'UA', signed: { UA: 12 }, signatories: ['UA', 'RU'] });
    expect(calls({ ...quiet, messages: [message('UA', 1)], proposals: { 'P-1': own } })).toEqual([]);
    expect(calls({ ...quiet, messages: [message('RU', 1), message('UA', 2)] })).toEqual([]);
  });

  it('are not what is merely possible: capacity and a first text', () => {
    expect(calls(quiet)).toEqual([]);
  });

  it('tell a stage that waits for several from one that waits for this seat alone', () => {
    const view = seatView('UA');
    const others = view.seats.map((seat) => ({ ...seat, ready: seat.delegation !== 'UA' }));
    expect(calls(view)).toEqual(['stage:truce/12/deliberation']);
    expect(calls({ ...view, seats: others })).toEqual(['last:truce/12/deliberation']);
    expect(calls({ ...view, seats: others.map((seat) => ({ ...seat, ready: true })) })).toEqual([]);
  });
});

describe('news among calls', () => {
  const known = new Set(['sign:P-1']);

  it('is what was not known', () => {
    expect(newCalls(known, ['sign:P-1', 'sign:P-2', 'stage:truce/3/bulletin'], false)).toEqual([
      'sign:P-2',
      'stage:truce/3/bulletin',
    ]);
  });

  it('is never the consequence of one’s own act, but others’ words meanwhile are', () => {
    expect(newCalls(known, ['last:truce/3/bulletin', 'terms:2', 'message:table/4'], true)).toEqual([
      'message:table/4',
    ]);
  });
});
