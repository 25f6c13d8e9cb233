// Rules 5.11 and 9.8: promises made in messages, and what is said of them in the debrief.
import { describe, expect, it } from 'vitest';
import type { Intent, Pledge } from '../../../../shared/protocol/index.ts';
import { openTable } from '../../testing/table.ts';

const promise = (to: string[] | 'table', promises: Partial<Pledge> = {}): Intent => ({
  type: 'message.send',
  to,
  words: { text: 'You have our word.' },
  promises: { text: 'No new works on the line.', ...promises },
});
const works: Pledge['test'] = { of: 'no orders', orders: ['fortify-sector'] };
const fortify: Intent = {
  type: 'order.seal',
  order: 'fortify-sector',
  points: 1,
  target: { sector: 'pokrovsk' },
};
const judge = (kept: boolean, channel = 'RU-UA'): Intent => ({ type: 'promise.judge', channel, n: 1, kept });

const day1 = () => openTable({ kind: 'hosted', host: null, people: ['UA', 'RU'] }).begin();
type Table = ReturnType<typeof openTable>;
/** Plays until the session is over, whatever ends it. */
const over = (table: Table) => table.untilDay(99);

describe('rule 5.11: what is promised in a message', () => {
  it('given a promise to one delegation, then its readers alone know of it before the debrief', () => {
    const table = day1();
    table.does('UA', promise(['RU'], { until: 5, test: works }));
    expect(table.view('RU').messages[0]?.pledge).toEqual({
      text: 'No new works on the line.',
      until: 5,
      test: works,
      since: 1,
    });
    expect(JSON.stringify(table.view('EU'))).not.toContain('No new works');
    expect(table.view('RU').pledges).toEqual([]);
  });

  it.each([
    ['own people alone', 'UA', promise([]), 'promise/to_nobody'],
    ['the facilitators alone', 'UA', promise(['facilitation']), 'promise/to_nobody'],
    ['a day that is past', 'UA', promise(['RU'], { until: 0 }), 'promise/day'],
    ['a day after the last', 'UA', promise(['RU'], { until: 31 }), 'promise/day'],
    [
      'no such order',
      'UA',
      promise(['RU'], { test: { of: 'no orders', orders: ['none'] } }),
      'promise/unknown_order',
    ],
    [
      'no such option',
      'UA',
      promise(['RU'], { test: { of: 'option', option: 'C99a' } }),
      'promise/unknown_option',
    ],
    ['a facilitator', 'M1', promise(['RU']), 'promise/whose'],
  ])('given %s, then nothing can be promised', (_, sender, intent, code) => {
    expect(day1().refuses(sender, intent).code).toBe(code);
  });
});

describe('rule 9.8: promises are judged when the session is over', () => {
  it('given an order of the kind forsworn within the days, then the promise is broken; after them, kept', () => {
    const table = day1();
    table.does('UA', promise(['RU'], { until: 1, test: works }));
    table.does('UA', promise(['RU'], { until: 3, test: works }));
    table.untilDay(2);
    table.does('UA', fortify);
    const [first, second] = over(table).view('EU').pledges;
    expect([first?.verdict, second?.verdict]).toEqual(['kept', 'broken']);
    expect(table.refuses('RU', judge(false)).code).toBe('promise/on_record');
  });

  it('given an option promised that nobody put in force, then orders against it break the promise', () => {
    const table = day1();
    table.does('UA', promise('table', { test: { of: 'option', option: 'C05d' } }));
    table.does('RU', promise(['UA'], { test: { of: 'option', option: 'C05d' } }));
    table.does('UA', fortify);
    expect(
      over(table)
        .view('EU')
        .pledges.map(({ verdict }) => verdict),
    ).toEqual(['broken', 'kept']);
  });

  it('given a duty promised, then leaving it undone past its day breaks the promise', () => {
    const table = day1();
    table.does('UA', promise(['RU'], { until: 2, test: { of: 'option', option: 'C14b' } }));
    expect(over(table).view('RU').pledges[0]?.verdict).toBe('broken');
  });

  it('given words alone, then whom they were given to says whether they were kept, and a facilitator’s word stands', () => {
    const table = day1();
    table.does('UA', promise(['RU']));
    expect(table.refuses('RU', judge(true)).message).toBe('Promises are judged in the debrief.');
    over(table);
    expect(table.view('EU').pledges[0]).toMatchObject({ verdict: 'open', judgedBy: null });
    expect(table.refuses('UA', judge(true)).code).toBe('promise/not_yours');
    expect(table.refuses('RU', judge(true, 'table')).code).toBe('promise/unknown');
    table.does('RU', judge(false));
    expect(table.view('EU').pledges[0]).toMatchObject({ verdict: 'broken', judgedBy: 'RU' });
    table.does('M1', judge(true));
    expect(table.view('UA').pledges[0]).toMatchObject({ verdict: 'kept', judgedBy: 'facilitation' });
    expect(table.refuses('RU', judge(false)).code).toBe('promise/judged');
    expect(table.refuses('UA', promise(['RU'])).code).toBe('promise/too_late');
  });
});
