// Rules 5.11 and 9.8 on the page: who sees a promise made in a message, and who may say that it was kept.
import { expect, test } from 'vitest';
import type { PledgeView, SeatView } from '../../../../shared/views/index.ts';
import { seatView } from '../../../testing/room-fixture.ts';
import { spokenPromises } from './spoken-promises.ts';

const pledge: PledgeView = {
  channel: 'RU-UA',
  n: 2,
  from: 'RU',
  readers: ['RU', 'UA'],
  pledge: { text: 'No raids', since: 3 },
  verdict: 'open',
  judgedBy: null,
};
const over = (seat: string, pledges: readonly PledgeView[]): SeatView => {
  const view = seatView(seat, { pledges, legal: [{ command: 'promise.judge', refusal: null }] });
  return { ...view, session: { ...view.session, ending: { kind: 'lapsed', day: 30, by: null } } };
};
const maySay = (seat: string, change: Partial<PledgeView> = {}) =>
  spokenPromises(over(seat, [{ ...pledge, ...change }]))[0]?.maySay;

test('before the debrief a promise stands as it was read, and nobody judges it', () => {
  const said = { day: 3, at: 3, words: { text: 'Our word.' }, attaches: null, statement: false };
  const { channel, n, from, readers } = pledge;
  const messages = [{ ...said, channel, n, from, readers, pledge: pledge.pledge }];
  const seen = spokenPromises(seatView('UA', { messages, pledges: [] }));
  expect(seen).toEqual([{ ...pledge, verdict: 'pending', maySay: false }]);
});

test('seen as by one delegation, only what it could read stands there, not yet judged', () => {
  const seen = (by: string) => spokenPromises(over('EU', [pledge]), by).map(({ verdict }) => verdict);
  expect([seen('EU'), seen('RU')]).toEqual([[], ['pending']]);
});

test('in the debrief it is for those to whom it was made, until a facilitator has said', () => {
  expect(['RU', 'UA', 'EU'].map((seat) => maySay(seat))).toEqual([false, true, false]);
  expect(maySay('EU', { readers: 'table' })).toBe(true);
  expect(maySay('UA', { judgedBy: 'facilitation', verdict: 'kept' })).toBe(false);
  expect(maySay('UA', { pledge: { ...pledge.pledge, test: { of: 'option', option: 'C02c' } } })).toBe(false);
});
