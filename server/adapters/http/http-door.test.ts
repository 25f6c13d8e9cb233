// The HTTP door: sessions, codes and seats in; refusals in words out; nothing secret and nothing half parsed.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MemberGrant } from '../../../shared/protocol/index.ts';
import { sit } from '../testing/test-seat.ts';
import { aSession, call, startTestServer, type TestServer } from '../testing/test-server.ts';

describe('HTTP door', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());
  const at = (path: string) => `${server.url}${path}`;
  const codeOf = ({ body }: { readonly body: unknown }) =>
    (body as { readonly error?: { readonly code: string } }).error?.code;

  it('answers that it is alive and ready', async () => {
    for (const path of ['/livez', '/readyz', '/healthz']) {
      expect(await call(at(path))).toEqual({ status: 200, body: { ok: true } });
    }
  });

  it('shows scenarios without their secrets, and never the files', async () => {
    const list = await call(at('/api/scenarios'));
    expect(list.body).toMatchObject({
      scenarios: expect.arrayContaining([expect.objectContaining({ id: 'thirty-days' })]),
    });
    const one = await call(at('/api/scenarios/thirty-days'));
    expect(one).toMatchObject({ status: 200, body: { id: 'thirty-days', days: 30 } });
    const text = JSON.stringify([list.body, one.body]);
    for (const secret of ['secretBrief', 'redLines', 'reservation', 'accuracy', 'stallThreshold']) {
      expect(text).not.toContain(secret);
    }
    expect(codeOf(await call(at('/api/scenarios/nowhere')))).toBe('session/unknown_scenario');
    for (const path of [
      '/assets/scenarios/thirty-days.json',
      '/assets/map/..%2fscenarios/thirty-days.json',
      '/scenarios/thirty-days.json',
    ]) {
      expect((await fetch(at(path))).status).toBe(404);
    }
    expect((await fetch(at('/assets/map/ukraine.json'))).status).toBe(200);
  });

  it('refuses what is not exactly a wish for a session, and opens nothing', async () => {
    const wishes: unknown[] = [
      null,
      [],
      'solo',
      {},
      { ...aSession, extra: 1 },
      { ...aSession, kind: 'duel' },
      { ...aSession, clock: { mode: 'live', daySeconds: 0, bulletinSeconds: 0 } },
      { ...aSession, clock: { mode: 'live', daySeconds: 86_401, bulletinSeconds: 0 } },
      { ...aSession, name: ' ' },
      { ...aSession, name: 'x'.repeat(41) },
      { ...aSession, termsDays: 1.5 },
      JSON.parse('{"__proto__":{"admin":true}}'),
    ];
    for (const wish of wishes) {
      const answer = await call(at('/api/sessions'), wish);
      expect([answer.status, codeOf(answer)]).toEqual([400, 'protocol/malformed']);
    }
    const proto = JSON.stringify(aSession).replace('{', '{"__proto__":{"x":1},');
    const send = (body: string, type = 'application/json') =>
      fetch(at('/api/sessions'), { method: 'POST', headers: { 'content-type': type }, body });
    expect((await send(proto)).status).toBe(400);
    expect((await send('{"a":')).status).toBe(400);
    expect((await send(JSON.stringify(aSession), 'text/plain')).status).toBe(400);
    expect((await send('['.repeat(15_000))).status).toBe(400);
    expect((await send(JSON.stringify({ ...aSession, name: 'x'.repeat(20_000) }))).status).toBe(413);
  });

  it('refuses a wish that the scenario cannot grant, in words', async () => {
    const wrong = await call(at('/api/sessions'), { ...aSession, delegation: 'XX' });
    expect([wrong.status, codeOf(wrong)]).toEqual([400, 'session/unknown_delegation']);
    const unknown = await call(at('/api/sessions'), { ...aSession, scenario: 'nowhere' });
    expect([unknown.status, codeOf(unknown)]).toEqual([404, 'session/unknown_scenario']);
  });

  it('lets people in by the code, one to a seat, while the lobby is open', async () => {
    const host = await server.open({ kind: 'hosted', name: 'Olena' });
    const card = await call(at(`/api/codes/${host.code.toLowerCase().replace('-', '')}`));
    expect(card).toMatchObject({ status: 200, body: { scenario: 'thirty-days', phase: 'lobby' } });
    expect(card.body).toMatchObject({
      seats: expect.arrayContaining([
        expect.objectContaining({ delegation: 'UA', state: 'taken', members: 1 }),
      ]),
    });
    const guest = await server.take(host.code, 'RU');
    expect(guest).toMatchObject({ session: host.session, code: host.code, place: { delegation: 'RU' } });
    const second = await server.join(host.code, {
      place: { at: 'delegation', delegation: 'RU', role: 'press' },
    });
    expect(second.place).toEqual({ at: 'delegation', delegation: 'RU', role: 'press' });
    const seat = await sit(server.url, guest.token);
    expect(seat.sees.me.leads).toBe(false);
    seat.close();
    const text = JSON.stringify((await call(at(`/api/codes/${host.code}`))).body);
    expect(text).not.toContain(guest.token);
    expect(text).not.toContain(host.token);
  });

  it('makes one head of many who want that place at once, and seats the others beside it', async () => {
    const host = await server.open({ kind: 'hosted' });
    const tries = Array.from({ length: 12 }, () =>
      call(at(`/api/codes/${host.code}/members`), {
        place: { at: 'delegation', delegation: 'US', role: 'head' },
      }),
    );
    const roles = (await Promise.all(tries)).map(({ body }) => (body as MemberGrant).place);
    expect(roles.filter((place) => place.at === 'delegation' && place.role === 'head')).toHaveLength(1);
    expect(new Set(roles.map((place) => place.at === 'delegation' && place.delegation))).toEqual(
      new Set(['US']),
    );
  });

  it('answers an unknown path under /api in JSON, and leaves pages to the client', async () => {
    const answer = await call(at('/api/nothing'));
    expect([answer.status, codeOf(answer)]).toEqual([404, 'protocol/unknown_path']);
    expect((await fetch(at('/assets/nothing.js'))).status).toBe(404);
    expect((await fetch(at('/favicon-of-nobody.png'))).status).toBe(404);
    for (const path of ['/', '/s/abc', '/join/7K4-MQX'])
      expect([200, 503]).toContain((await fetch(at(path))).status);
  });

  it('tells browsers to load nothing from elsewhere, and to keep seat links to themselves', async () => {
    const { headers } = await fetch(at('/s/abc'));
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('content-security-policy')).not.toContain('unsafe-eval');
    expect(headers.get('content-security-policy')).not.toContain('upgrade-insecure-requests');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
    expect((await fetch(at('/api/scenarios'))).headers.get('cache-control')).toBe('no-store');
  });
});

describe('limits of the HTTP door', () => {
  it('stops guessing at codes after twenty wrong ones, but not coming in with the right one before that', async () => {
    const server = await startTestServer();
    const host = await server.open({ kind: 'hosted' });
    const look = async (code: string) => (await call(`${server.url}/api/codes/${code}`)).status;
    for (let i = 0; i < 60; i++) expect(await look(host.code)).toBe(200);
    for (let i = 0; i < 20; i++) expect(await look('AAA-AA2')).toBe(404);
    expect(await look('AAA-AA3')).toBe(429);
    const blocked = await fetch(`${server.url}/api/codes/AAA-AA4`);
    expect(blocked.status).toBe(429);
    expect(Number(blocked.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await look(host.code)).toBe(429);
    await server.stop();
  });

  it('stops opening sessions after as many as the operator allows', async () => {
    const server = await startTestServer({ env: { SESSIONS_PER_MINUTE: '3' } });
    for (let i = 0; i < 3; i++) await server.open();
    const fourth = await call(`${server.url}/api/sessions`, aSession);
    expect(fourth.status).toBe(429);
    await server.stop();
  });
});
