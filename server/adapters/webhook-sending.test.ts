// Chapter 11 through a whole server: events reach a real receiver, signed, once, over failures and restarts, and betray nothing.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AppPorts } from '../app/app-ports.ts';
import { startRedis, type TestRedis } from './testing/redis-server.ts';
import { sit, type TestSeat, until } from './testing/test-seat.ts';
import { startTestServer, type TestServer } from './testing/test-server.ts';
import {
  isSignedWith,
  openReceiver,
  type Received,
  type WebhookReceiver,
} from './testing/webhook-receiver.ts';
import { httpWebhooks } from './webhooks/webhooks.ts';

const ready = { type: 'ready.declare', ready: true } as const;
/** The real thing, but impatient. */
const quick: NonNullable<AppPorts['webhooks']> = {
  ...httpWebhooks({ reach: 'any', publicUrl: 'https://game.example.org', withinMs: 400 }),
  pauseMs: (attempt) => (attempt < 8 ? 600 : null),
};
const replace: Partial<AppPorts> = { decide: () => [], webhooks: quick };

const bodyOf = ({ body }: Received) => JSON.parse(body);
const eventsOf = ({ received }: WebhookReceiver) => received.map((one) => bodyOf(one).event);

let receiver: WebhookReceiver;
beforeEach(async () => {
  receiver = await openReceiver();
});
afterEach(() => receiver.close());

/** Two people; the host has named the receiver. */
async function hooked(server: TestServer, guestAt = server) {
  const host = await server.open({ kind: 'hosted', name: 'canary-name' });
  const guest = await guestAt.take(host.code, 'RU');
  const seats = [await sit(server.url, host.token), await sit(guestAt.url, guest.token)] as const;
  await seats[0].does({ type: 'webhook.set', url: receiver.url });
  await until('the secret is drawn', () => seats[0].sees.webhook?.secret != null);
  const secret = seats[0].sees.webhook?.secret ?? '';
  return { host, guest, seats, secret };
}

async function everybodyReady(seats: readonly TestSeat[]): Promise<void> {
  for (const seat of seats) await seat.does(ready);
}

describe('a server that may send anywhere', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ replace });
  });
  afterAll(() => server.stop());

  it('tells of each stage once, signed with the secret that the host was shown, and of nothing secret', async () => {
    const { host, guest, seats, secret } = await hooked(server);
    await seats[0].does({ type: 'message.send', to: 'table', words: { text: 'canary-word' } });
    await seats[0].does({ type: 'session.start' });
    await until('the briefing is told', () => receiver.received.length === 1);
    await everybodyReady(seats);
    await until('day 1 is told', () => eventsOf(receiver).at(-1) === 'day opened');
    for (const got of receiver.received) expect(isSignedWith(secret, got)).toBe(true);
    const last = receiver.received.at(-1);
    expect(last && bodyOf(last)).toEqual({
      id: `${host.session}/truce/1/deliberation`,
      event: 'day opened',
      session: host.code,
      phase: 'truce',
      day: 1,
      stage: 'deliberation',
      dueAt: null,
      awaits: expect.toSatisfy((ids: readonly string[]) => [...ids].sort().join() === 'RU,UA'),
      link: 'https://game.example.org/',
    });
    const ids = receiver.received.map((one) => bodyOf(one).id);
    expect(new Set(ids).size).toBe(ids.length);
    const sent = JSON.stringify(receiver.received);
    for (const hidden of ['canary', secret, host.token, guest.token]) expect(sent).not.toContain(hidden);
    for (const seat of seats) seat.close();
  });

  it('lets no other seat hear of the address or the secret, and writes neither to its log', async () => {
    const { seats, secret } = await hooked(server);
    await seats[0].does({ type: 'session.start' });
    await until('told', () => receiver.received.length === 1);
    await until('the host reads so', () => seats[0].sees.webhook?.last?.delivered === true);
    await until('the guest has heard of the start', () => seats[1].sees.session.phase === 'briefing');
    const heard = seats[1].frames.join('\n');
    for (const hidden of [receiver.url, secret]) {
      expect(heard).not.toContain(hidden);
      expect(server.log.lines.join('\n')).not.toContain(hidden);
    }
    expect(seats[1].sees.webhook).toBeNull();
    expect(heard).toContain('webhook.set');
    const refused = await seats[1].send({ type: 'webhook.set', url: null });
    expect(refused).toMatchObject({ ok: false, error: { code: 'seat/host_only' } });
    for (const seat of seats) seat.close();
  });

  it('tries again after an error and after silence, under the same id, until it is taken in', async () => {
    receiver.answer(500, 'silence', 204);
    const { seats, secret } = await hooked(server);
    await seats[0].does({ type: 'session.start' });
    await until(
      'the host reads that it was delivered',
      () => seats[0].sees.webhook?.last?.delivered === true,
    );
    expect(receiver.received).toHaveLength(3);
    expect(new Set(receiver.received.map((one) => bodyOf(one).id)).size).toBe(1);
    for (const got of receiver.received) expect(isSignedWith(secret, got)).toBe(true);
    expect(seats[0].sees.webhook?.trying).toBeNull();
    for (const seat of seats) seat.close();
  });

  it('gives up in the end, says so, and tells the next event all the same', async () => {
    receiver.answer(410, 204);
    const { seats } = await hooked(server);
    await seats[0].does({ type: 'session.start' });
    await until('given up', () => seats[0].sees.webhook?.last?.delivered === false);
    await everybodyReady(seats);
    await until('day 1 is told', () => eventsOf(receiver).at(-1) === 'day opened');
    await until('the host reads so', () => seats[0].sees.webhook?.last?.event === 'day opened');
    expect(seats[0].sees.webhook?.last?.delivered).toBe(true);
    for (const seat of seats) seat.close();
  });
});

describe('a server that ends in between', () => {
  it('goes on where it ended, with nobody there: tried before, or claimed and never sent', async () => {
    const lost: NonNullable<AppPorts['webhooks']> = { ...quick, send: () => new Promise(() => {}) };
    for (const before of [quick, lost]) {
      const server = await startTestServer({ replace: { ...replace, webhooks: before } });
      receiver.answer(500);
      const known = receiver.received.length;
      const { seats, host, secret } = await hooked(server);
      await seats[0].does({ type: 'session.start' });
      await until('an attempt', () => seats[0].sees.webhook?.trying !== null);
      if (before === quick) await until('it was heard', () => receiver.received.length > known);
      for (const seat of seats) seat.close();
      await server.restart(replace, async () => receiver.answer(204));
      const isTold = (one: Received) => bodyOf(one).id === `${host.session}/briefing/0/deliberation`;
      await until('it is told without anybody there', () => receiver.received.slice(known).some(isTold));
      const last = receiver.received.at(-1);
      expect(last && isSignedWith(secret, last)).toBe(true);
      const back = await sit(server.url, host.token);
      await until('the host reads so', () => back.sees.webhook?.last?.delivered === true);
      back.close();
      await server.stop();
    }
  });
});

describe('where an operator allows less', () => {
  it('only the internet may be reached unless told otherwise: an address of this machine is refused at once', async () => {
    const server = await startTestServer();
    const { seats } = await hooked(server);
    await seats[0].does({ type: 'session.start' });
    await until('refused', () => seats[0].sees.webhook?.last?.delivered === false);
    expect(receiver.received).toEqual([]);
    for (const seat of seats) seat.close();
    await server.stop();
  });

  it('none are sent, and naming one is refused in words', async () => {
    const server = await startTestServer({ env: { WEBHOOKS: 'off' } });
    const { token } = await server.open();
    const seat = await sit(server.url, token);
    const refused = await seat.send({ type: 'webhook.set', url: receiver.url });
    expect(refused).toMatchObject({ ok: false, error: { code: 'webhook/switched_off' } });
    await seat.does({ type: 'webhook.set', url: null });
    seat.close();
    await server.stop();
  });
});

describe('two servers on one Redis', () => {
  let redis: TestRedis;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.stop());

  it('send each event once between them', async () => {
    const env = { REDIS_URL: redis.url };
    const [one, two] = await Promise.all([
      startTestServer({ env, replace }),
      startTestServer({ env, replace }),
    ]);
    const { seats } = await hooked(one, two);
    await seats[0].does({ type: 'session.start' });
    await until('heard', () => seats[1].sees.session.phase === 'briefing');
    for (const seat of seats) await seat.does(ready);
    await until('day 1 is told', () => eventsOf(receiver).at(-1) === 'day opened');
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const ids = receiver.received.map((got) => bodyOf(got).id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const seat of seats) seat.close();
    await Promise.all([one.stop(), two.stop()]);
  });
});
