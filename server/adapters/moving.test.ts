// Somebody who is moved is given another view over the same line, in its place among what they were told before.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FacilitatorView } from '../../shared/views/index.ts';
import { sit, until } from './testing/test-seat.ts';
import { startTestServer, type TestServer } from './testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

/** A session on day 1 whose host leads it, and somebody who has joined and plays nobody yet. */
async function ledWithSomebody(name: string) {
  const host = await server.open({ kind: 'hosted', delegation: undefined });
  const lead = await sit<FacilitatorView>(server.url, host.token);
  await lead.does({ type: 'session.start' });
  await lead.does({ type: 'day.close' });
  const { member, token } = await server.join(host.code, { name });
  return { lead, member, token, seat: await sit(server.url, token) };
}

it('given news and a move in the same breath, then the news comes before the new view, and nothing is missed', async () => {
  const { lead, member, token, seat } = await ledWithSomebody('Late');
  const place = { at: 'delegation', delegation: 'UA', role: 'head' } as const;
  await Promise.all([
    lead.does({ type: 'statement.make', words: { text: 'Somebody joins us.' } }),
    lead.does({ type: 'members.place', places: [{ member, place }] }),
    lead.does({ type: 'statement.make', words: { text: 'Welcome.' } }),
  ]);
  await until('both were heard', () => seat.sees.messages.length === 2);
  const fresh = await sit(server.url, token);
  expect([seat.gaps, seat.seq]).toEqual([0, fresh.seq]);
  expect(seat.sees).toEqual(fresh.sees);
  for (const one of [lead, seat, fresh]) one.close();
});

it.each(['RU', 'UA'])(
  'given a move away from RU and back to %s in one breath with news for RU alone, then only who is there by then reads it',
  async (to) => {
    const { lead, member, token, seat } = await ledWithSomebody('Moved');
    const moveTo = (delegation: string) =>
      lead.does({
        type: 'members.place',
        places: [{ member, place: { at: 'delegation', delegation, role: 'head' } }],
      });
    await moveTo('RU');
    await Promise.all([
      moveTo('US'),
      moveTo(to),
      lead.does({
        type: 'inject.deliver',
        what: { title: 'Only for Moscow', text: 'Read and destroy.' },
        audience: ['RU'],
      }),
      lead.does({ type: 'statement.make', words: { text: 'Carry on.' } }),
    ]);
    await until('the statement was heard', () => seat.sees.messages.length === 1);
    const fresh = await sit(server.url, token);
    expect([seat.gaps, seat.seq]).toEqual([0, fresh.seq]);
    expect(seat.sees).toEqual(fresh.sees);
    expect(seat.frames.join().includes('Only for Moscow')).toBe(to === 'RU');
    for (const one of [lead, seat, fresh]) one.close();
  },
);
