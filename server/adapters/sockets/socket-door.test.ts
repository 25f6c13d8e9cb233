// The socket door: who gets in, what is refused, and that nothing refused changes anything.
import { fc } from '@fast-check/vitest';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sit, type TestSeat, until } from '../testing/test-seat.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

const ready = { type: 'ready.declare', ready: true } as const;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('socket door', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  const reopen = (seat: TestSeat, token: string) => {
    seat.close();
    return sit(server.url, token);
  };

  it('refuses an unknown, malformed or missing token for good, in words', async () => {
    const { token } = await server.open();
    const auths: Record<string, unknown>[] = [
      {},
      { token: 'x'.repeat(43) },
      { token: 'short' },
      { token: [token] },
      { token, extra: 1 },
      { token, seq: -1 },
      { token, seq: 'now' },
    ];
    for (const auth of auths) {
      const socket = io(server.url, { auth, transports: ['websocket'], reconnection: false, forceNew: true });
      const error: unknown = await new Promise((resolve) => {
        socket.on('connect_error', resolve);
        socket.on('connect', () => resolve('let in'));
      });
      expect(error).toMatchObject({ data: { code: 'seat/unknown_link' } });
      socket.close();
    }
  });

  it('refuses a page of another origin', async () => {
    const { token } = await server.open();
    const from = (origin: string) =>
      new Promise<string>((resolve) => {
        const options = { auth: { token }, transports: ['websocket'], reconnection: false, forceNew: true };
        const socket = io(server.url, { ...options, extraHeaders: { origin } });
        socket.on('welcome', () => resolve('welcome'));
        socket.on('connect_error', () => resolve('refused'));
        socket.on('welcome', () => socket.close());
      });
    expect(await from('https://evil.example')).toBe('refused');
    expect(await from(server.url)).toBe('welcome');
  });

  it('works by polling too', async () => {
    const { token } = await server.open();
    const socket = io(server.url, {
      auth: { token },
      transports: ['polling'],
      reconnection: false,
      forceNew: true,
    });
    const welcome: unknown = await new Promise((resolve) => socket.on('welcome', resolve));
    expect(welcome).toMatchObject({ audience: { kind: 'delegation', delegation: 'UA', member: 'M1' } });
    socket.close();
  });

  it('refuses malformed and forged commands and changes nothing', async () => {
    const { token } = await server.open();
    let seat = await sit(server.url, token);
    const before = JSON.stringify(seat.sees);
    const id = 'forged-command-1';
    const forged: unknown[] = [
      null,
      7,
      'ready.declare',
      [],
      {},
      { type: 'ready.declare', ready: true },
      { id, type: 'ready.declare' },
      { id, type: 'ready.declare', ready: 'yes' },
      { id, type: 'ready.declare', ready: null },
      { id, type: 'ready.declare', ready: true, extra: 1 },
      JSON.parse(`{"id":"${id}","type":"ready.declare","ready":true,"__proto__":{"host":true}}`),
      { id: 'short', ...ready },
      { id: ['a'], ...ready },
      { id, type: 'clock.fired', timer: 1 },
      { id, type: 'member.join', name: 'me', tokenHash: 'x', wish: null },
      { id, type: 'xstate.done.actor.x' },
      { id, type: 'xstate.after.1000.session' },
      { id, type: 'READY' },
      {
        id,
        type: 'proposal.table',
        track: 'settlement',
        clauses: JSON.parse('{"__proto__":1}'),
        expiresOn: 5,
        audience: 'table',
      },
      {
        id,
        type: 'proposal.table',
        track: 'settlement',
        clauses: { C01: 1 },
        expiresOn: 1e9,
        audience: 'table',
      },
      { id, type: 'message.send', to: 'table', words: { text: 'x'.repeat(2_001) } },
      { id, type: 'message.send', to: 'table', words: { text: '   ' } },
      { id, type: 'order.seal', order: '../../etc', points: 1, target: {} },
      { id, type: 'order.seal', order: 'rotate', points: 1.5, target: {} },
    ];
    for (const [i, payload] of forged.entries()) {
      // A fresh line now and then, because one line may only send so much at once.
      if (i % 15 === 14) seat = await reopen(seat, token);
      const ack = await seat.raw(payload);
      expect(ack, JSON.stringify(payload)).toMatchObject({
        ok: false,
        error: { code: 'protocol/malformed' },
      });
    }
    seat.close();
    const again = await sit(server.url, token);
    expect(JSON.stringify(again.sees)).toBe(before);
    again.close();
  });

  it('refuses what a seat may not do or may not do now, in the rules’ words', async () => {
    const host = await server.open({ kind: 'hosted' });
    const guest = await server.take(host.code, 'RU');
    const leader = await sit(server.url, host.token);
    const seat = await sit(server.url, guest.token);
    await until('both are seen', () => seat.sees.members.every(({ present }) => present));
    const before = JSON.stringify(seat.sees);
    const refused = async (intent: Parameters<TestSeat['send']>[0]) => {
      const ack = await seat.send(intent);
      return ack.ok ? 'accepted' : ack.error.code;
    };
    expect(await refused({ type: 'session.start' })).toBe('seat/host_only');
    expect(await refused({ type: 'day.close' })).toBe('seat/host_only');
    expect(
      await refused({ type: 'decision.record', about: 'signing', because: 'a person has no record' }),
    ).toBe('seat/not_allowed');
    expect(await refused({ type: 'proposal.sign', proposal: 'P-1' })).not.toBe('accepted');
    expect(await refused(ready)).not.toBe('accepted');
    seat.close();
    const again = await sit(server.url, guest.token);
    expect(JSON.stringify(again.sees)).toBe(before);
    again.close();
    leader.close();
  });

  it('lives through whatever JSON there is', async () => {
    const { token } = await server.open();
    let seat = await sit(server.url, token);
    const before = JSON.stringify(seat.sees);
    const almost = fc.jsonValue().map((ready) => ({ id: 'fuzz-command', type: 'ready.declare', ready }));
    const isRight = (payload: unknown) =>
      typeof payload === 'object' &&
      payload !== null &&
      'ready' in payload &&
      typeof payload.ready === 'boolean';
    const payloads = fc.sample(fc.oneof(fc.jsonValue({ maxDepth: 6 }), almost), 400);
    const sent = payloads.filter((payload) => !isRight(payload) && JSON.stringify(payload).length < 10_000);
    let deep: unknown = 1;
    for (let i = 0; i < 3_000; i++) deep = [deep];
    for (const [i, payload] of [deep, ...sent].entries()) {
      if (i % 15 === 14) seat = await reopen(seat, token);
      expect((await seat.raw(payload)).ok).toBe(false);
    }
    seat.close();
    const again = await sit(server.url, token);
    expect(JSON.stringify(again.sees)).toBe(before);
    again.close();
  });

  it('cuts the line of whoever sends too large a frame, and nobody else’s', async () => {
    const [a, b] = [await server.open(), await server.open()];
    const [large, other] = [await sit(server.url, a.token), await sit(server.url, b.token)];
    large.socket.emit('command', { id: 'large-command', x: 'x'.repeat(20_000) }, () => {});
    await until('the line is cut', () => !large.socket.connected);
    await other.does(ready);
    other.close();
  });

  it('ignores a command that nobody waits for, events it does not know, and binary', async () => {
    const { token } = await server.open();
    const seat = await sit(server.url, token);
    const before = JSON.stringify(seat.sees);
    const raw = io(server.url, {
      auth: { token },
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
    });
    await new Promise((resolve) => raw.on('welcome', resolve));
    raw.emit('command', { id: 'no-ack-command', ...ready });
    raw.emit('command', { id: 'no-ack-command', ...ready }, 'not a function');
    raw.emit('welcome', { view: {} });
    raw.io.engine.write('42["disconnecting"]');
    raw.io.engine.write('42["command"]');
    raw.io.engine.write('421["command"]');
    raw.emit('command', Buffer.from('abc'), () => {});
    await pause(200);
    raw.close();
    seat.close();
    const again = await sit(server.url, token);
    expect(JSON.stringify(again.sees)).toBe(before);
    again.close();
  });

  it('slows down one line and cuts it when it will not stop, while the others go on', async () => {
    const host = await server.open({ kind: 'hosted' });
    const guest = await server.take(host.code, 'RU');
    const flooder = await sit(server.url, guest.token);
    const other = await sit(server.url, host.token);
    const answers: string[] = [];
    for (let i = 0; i < 150; i++) {
      flooder.socket.emit('command', { id: `flood-command-${i}`, ...ready }, (ack) =>
        answers.push(ack.ok ? 'ok' : ack.error.code),
      );
    }
    await until('every command is answered', () => answers.length === 150);
    expect(answers.filter((code) => code === 'protocol/too_many').length).toBeGreaterThan(100);
    for (let i = 0; i < 400; i++)
      flooder.socket.emit('command', { id: `more-command-${i}`, ...ready }, () => {});
    await until('the line is cut', () => !flooder.socket.connected);
    await other.does({ type: 'session.start' });
    other.close();
  });
});
