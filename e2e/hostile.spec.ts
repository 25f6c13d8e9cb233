// Somebody who writes their own client: whatever they send, they are refused in words and nothing at the table changes.
import { expect, test } from './fixtures/journey.ts';
import type { RunningServer } from './fixtures/server.ts';
import { type Grant, openSession, takeSeat } from './fixtures/sessions.ts';
import { type Answer, refusalAtTheDoor, WireSeat } from './fixtures/wire-seat.ts';

const ready = { type: 'ready.declare', ready: true };
const others = ['UA', 'US', 'EU', 'MED'];
let commands = 0;
const withId = (intent: object) => ({ ...intent, id: `hostile-${String(++commands).padStart(6, '0')}` });

/** Five people at day 1, none of them scripted, so that nothing moves but what a command moves. */
async function seatFive(server: RunningServer): Promise<Record<string, Grant>> {
  const host = await openSession(server, { kind: 'hosted', delegation: 'RU' });
  const grants: Record<string, Grant> = { RU: host };
  for (const delegation of others) grants[delegation] = await takeSeat(server, host.code, { delegation });
  await act(server, host, { type: 'session.start' });
  for (const grant of Object.values(grants)) await act(server, grant, ready);
  return grants;
}

/** Sends one command from a line of its own. */
async function act(server: RunningServer, grant: Grant | undefined, payload: unknown): Promise<Answer> {
  if (!grant) throw new Error('no such seat');
  const seat = await WireSeat.sit(server.url, grant.token);
  const wellFormed =
    typeof payload === 'object' && payload !== null && 'type' in payload && !('id' in payload);
  const answer = await seat.send(wellFormed ? withId(payload) : payload);
  seat.leave();
  return answer;
}

/** What all five see, one after the other. */
async function whatAllSee(server: RunningServer, grants: Record<string, Grant>): Promise<readonly string[]> {
  const views: string[] = [];
  for (const { token } of Object.values(grants)) {
    const seat = await WireSeat.sit(server.url, token);
    views.push(seat.view);
    seat.leave();
  }
  return views;
}

/** A refusal that a person can read: a sentence or more, with no traces of the machine. */
function expectWords(answer: Answer, what: unknown): void {
  const said = JSON.stringify(what)?.slice(0, 200);
  expect(answer.ok, said).toBe(false);
  expect(answer.error?.code, said).toMatch(/^[a-z]+\/[a-z_]+$/);
  expect(answer.error?.message, said).toMatch(/^[A-Z].{15,}\.$/);
  expect(answer.error?.message, said).not.toMatch(/undefined|\bnull\b|Error|zod|\[object/);
}

const forged: readonly unknown[] = [
  null,
  'ready.declare',
  [],
  {},
  { id: 'hostile-forged', type: 'xstate.done.state.session' },
  { id: 'hostile-forged', type: 'xstate.after.1.session', delay: 1 },
  { id: 'hostile-forged', type: 'xstate.init' },
  { id: 'hostile-forged', type: 'clock.fired', timer: 1 },
  { id: 'hostile-forged', type: 'member.join', name: 'Mallory', tokenHash: 'x', wish: null },
  { id: 'hostile-forged', type: 'session.opened', session: 'x' },
  { id: 'hostile-forged', type: 'constructor' },
  { id: 'hostile-forged', type: ['ready.declare'], ready: true },
  { id: 'hostile-forged', type: 'ready.declare', ready: 'true' },
  { id: 'hostile-forged', type: 'ready.declare', ready: true, delegation: 'UA' },
  { id: 'x', type: 'ready.declare', ready: true },
  JSON.parse('{"id":"hostile-forged","type":"ready.declare","ready":true,"__proto__":{"host":true}}'),
  JSON.parse('{"__proto__":{"type":"ready.declare","id":"hostile-forged","ready":true}}'),
  {
    id: 'hostile-forged',
    type: 'proposal.table',
    track: 'settlement',
    clauses: JSON.parse('{"__proto__":1,"constructor":2}'),
    expiresOn: 5,
    audience: 'table',
  },
  { id: 'hostile-forged', type: 'order.seal', order: 'fortify-sector', points: -3, target: {} },
  { id: 'hostile-forged', type: 'order.seal', order: '../../etc/passwd', points: 1, target: {} },
  { id: 'hostile-forged', type: 'message.send', to: 'table', words: { text: 'x'.repeat(2_001) } },
  { id: 'hostile-forged', type: 'message.send', to: 'table', words: { html: '<b>x</b>' } },
];

test('malformed and forged commands are refused in words and change nothing', async ({ server }) => {
  const grants = await seatFive(server);
  const before = await whatAllSee(server, grants);
  for (const payload of forged) {
    const answer = await act(server, grants.US, payload);
    expectWords(answer, payload);
    expect(answer.error?.code).toBe('protocol/malformed');
  }
  expect(await whatAllSee(server, grants)).toEqual(before);
});

test('what a seat may not do, or may not do now, is refused in words and changes nothing', async ({
  server,
}) => {
  const grants = await seatFive(server);
  // Something of others to lay hands on: a text between RU and UA, and an order of RU.
  const text = {
    type: 'proposal.table',
    track: 'confidence measure',
    clauses: { C02: 1 },
    expiresOn: 4,
  };
  const ok = { ok: true };
  expect(await act(server, grants.RU, { ...text, clauses: { C15: 2 }, audience: ['UA'] })).toMatchObject(ok);
  expect(await act(server, grants.RU, { ...text, audience: 'table' })).toMatchObject(ok);
  const order = { type: 'order.seal', order: 'rally-at-home', points: 1, target: {} };
  expect(await act(server, grants.RU, order)).toMatchObject(ok);

  const before = await whatAllSee(server, grants);
  const attempts: readonly (readonly [seat: string, intent: Record<string, unknown>])[] = [
    ['US', { type: 'session.start' }],
    ['US', { type: 'session.pause' }],
    ['US', { type: 'day.close' }],
    ['US', { type: 'seat.hand', delegation: 'RU', to: 'scripted' }],
    ['US', { type: 'decision.record', about: 'signing', because: 'A person has no such record.' }],
    ['RU', { type: 'session.start' }],
    ['RU', { type: 'session.resume' }],
    ['UA', { type: 'terms.answer', answer: 'accept' }],
    ['US', { type: 'proposal.sign', proposal: 'P-1' }],
    ['US', { type: 'proposal.sign', proposal: 'RU->UA:1' }],
    ['US', { type: 'proposal.decline', proposal: 'RU-UA:1', reason: 'It was never shown to me.' }],
    ['UA', { type: 'proposal.withdraw', proposal: 'P-1' }],
    ['UA', { type: 'proposal.sign', proposal: 'P-99' }],
    ['RU', { type: 'proposal.sign', proposal: 'P-1' }],
    ['UA', { type: 'order.unseal', sealed: 'RU-1' }],
    ['US', { ...order, order: 'denounce-and-attack', target: { sector: 'kharkiv' } }],
    ['UA', { ...order, points: 12 }],
    ['UA', { ...order, order: 'no-such-order' }],
    ['UA', { ...text, clauses: { C99: 1 }, audience: 'table' }],
    ['UA', { ...text, clauses: { C02: 9 }, audience: 'table' }],
    ['UA', { ...text, audience: ['XX'] }],
    ['UA', { ...text, expiresOn: 0, audience: 'table' }],
    ['UA', { ...text, track: 'settlement', audience: 'table' }],
    ['UA', { ...text, track: 'extension', audience: 'table' }],
    ['UA', { type: 'message.send', to: ['XX'], words: { text: 'To nobody.' } }],
    ['UA', { type: 'message.send', to: ['US'], words: { text: 'Read this.' }, attaches: 'RU-UA:99' }],
  ];
  for (const [seat, intent] of attempts) expectWords(await act(server, grants[seat], intent), [seat, intent]);
  expect(await whatAllSee(server, grants)).toEqual(before);
  // The rightful one is still heard.
  expect(await act(server, grants.UA, { type: 'proposal.sign', proposal: 'P-1' })).toMatchObject(ok);
});

test('strangers stay outside, in words', async ({ server }) => {
  const grants = await seatFive(server);
  const before = await whatAllSee(server, grants);
  const token = grants.UA?.token ?? '';
  const reversed = [...token].reverse().join('');
  const auths: readonly Record<string, unknown>[] = [
    {},
    { token: '' },
    { token: reversed },
    { token: `${token}x` },
    { token: [token] },
    { token: { toString: token } },
    { token, seq: -1 },
    { token, delegation: 'RU' },
  ];
  for (const auth of auths) {
    expect(await refusalAtTheDoor(server.url, auth), JSON.stringify(auth)).toMatch(/^[A-Z].{15,}\.$/);
  }
  expect(await whatAllSee(server, grants)).toEqual(before);
});

test('too much at once costs the sender their line and nobody else anything', async ({ server }) => {
  const grants = await seatFive(server);
  const before = await whatAllSee(server, grants);
  const [us, ua] = [grants.US, grants.UA];
  if (!us || !ua) throw new Error('no such seat');
  const bystander = await WireSeat.sit(server.url, ua.token);

  const large = await WireSeat.sit(server.url, us.token);
  const cut = large.cut();
  const unanswered = large.send({ id: 'hostile-large', type: 'ready.declare', ready: 'x'.repeat(64_000) });
  await Promise.all([cut, expect(unanswered).rejects.toThrow()]);

  const many = await WireSeat.sit(server.url, us.token);
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, n) => many.send({ id: `hostile-many-${n}`, type: 'session.start' })),
  );
  expect(answers.filter(({ error }) => error?.code === 'protocol/too_many').length).toBeGreaterThan(50);
  for (const answer of answers) expectWords(answer, 'one of very many');
  many.leave();

  expect(await whatAllSee(server, grants)).toEqual(before);
  expect(await bystander.send(withId(ready))).toMatchObject({ ok: true });
  bystander.leave();
});

test('the HTTP door refuses in words too', async ({ server }) => {
  const post = (path: string, body: string) =>
    fetch(server.url + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const wrong = [
    await post('/api/sessions', '{'),
    await post('/api/sessions', '[]'),
    await post('/api/sessions', '{"__proto__":{"scenario":"thirty-days"}}'),
    await post('/api/sessions', JSON.stringify({ scenario: 'x'.repeat(200_000) })),
    await post('/api/codes/ZZZ-ZZZ/members', JSON.stringify({ name: 'Mallory' })),
    await fetch(`${server.url}/api/codes/ZZZZZZ`),
    await fetch(`${server.url}/api/scenarios/no-such-scenario`),
    await fetch(`${server.url}/api/nothing`),
  ];
  for (const answer of wrong) {
    expect(answer.status, answer.url).toBeGreaterThanOrEqual(400);
    expect(answer.status, answer.url).toBeLessThan(500);
    const { error } = (await answer.json()) as Answer;
    expect(error?.message, answer.url).toMatch(/^[A-Z].{10,}\.$/);
  }
  const secret = await fetch(`${server.url}/assets/scenarios/thirty-days.json`);
  expect(secret.status, 'the scenario file holds every mandate').toBe(404);
  for (const path of ['/healthz', '/']) expect((await fetch(server.url + path)).status).toBe(200);
});
