// What is sent, to whom, and to whom not: against a receiver that really listens.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { webhookMessage } from '../../app/outbound.ts';
import { openTable } from '../../rules/testing/table.ts';
import { isSignedWith, openReceiver, type WebhookReceiver } from '../testing/webhook-receiver.ts';
import { httpWebhooks } from './webhooks.ts';

const secret = 'a secret of this test';
const { state } = openTable({ people: ['RU'] }).begin();
const note = webhookMessage(state, { id: 'truce/1/deliberation', event: 'day opened' });

let receiver: WebhookReceiver;
let other: WebhookReceiver;
beforeAll(async () => {
  receiver = await openReceiver();
  other = await openReceiver();
});
afterEach(() => receiver.answer(204));
afterAll(() => Promise.all([receiver.close(), other.close()]));

const within = { withinMs: 1_000, publicUrl: 'https://game.example.org' } as const;
const any = httpWebhooks({ reach: 'any', ...within });
const open = httpWebhooks({ reach: 'public', ...within });

const portOf = ({ url }: WebhookReceiver) => new URL(url).port;

describe('a webhook', () => {
  it('is posted as JSON, signed by what the documentation says, with a link to the front door (rule 11.5)', async () => {
    const before = receiver.received.length;
    expect(await any.send({ url: receiver.url, secret, note })).toBe('delivered');
    const got = receiver.received[before];
    expect(got?.path).toBe('/hook');
    expect(got?.headers).toMatchObject({ 'content-type': 'application/json', 'thirty-days-id': note.id });
    expect(JSON.parse(got?.body ?? '')).toEqual({ ...note, link: 'https://game.example.org/' });
    expect(got && isSignedWith(secret, got)).toBe(true);
    expect(got && isSignedWith('another secret', got)).toBe(false);
    expect(got && isSignedWith(secret, { ...got, body: got.body.replace('truce', 'terms') })).toBe(false);
    expect(JSON.stringify(got)).not.toContain(secret);
  });

  it.each([
    [200, 'delivered'],
    [299, 'delivered'],
    [404, 'failed'],
    [500, 'failed'],
    [410, 'refused'],
  ] as const)('answered with %d is %s', async (status, result) => {
    receiver.answer(status);
    expect(await any.send({ url: receiver.url, secret, note })).toBe(result);
  });

  it('does not go where a redirect leads', async () => {
    receiver.answer({ redirect: other.url });
    expect(await any.send({ url: receiver.url, secret, note })).toBe('failed');
    expect(other.received).toEqual([]);
  });

  it('does not wait for who does not answer, nor for a host that is not there', async () => {
    receiver.answer('silence');
    expect(await any.send({ url: receiver.url, secret, note })).toBe('failed');
    expect(await any.send({ url: 'http://no-such-host.invalid/', secret, note })).toBe('failed');
  });

  it('is sent to nobody where only the internet may be reached: names and every way to write an address', async () => {
    const before = receiver.received.length;
    const port = portOf(receiver);
    const hosts = ['127.0.0.1', 'localhost', '127.1', '0x7f000001', '2130706433', '0177.0.0.1', '[::1]'];
    const dressed = ['[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '0.0.0.0', 'LOCALHOST', '127.0.0.1.'];
    for (const host of [...hosts, ...dressed]) {
      const result = await open.send({ url: `http://${host}:${port}/hook`, secret, note });
      expect([host, result]).not.toEqual([host, 'delivered']);
    }
    expect(await open.send({ url: receiver.url, secret, note })).toBe('refused');
    expect(await open.send({ url: `http://localhost:${port}/`, secret, note })).toBe('refused');
    expect(receiver.received).toHaveLength(before);
  });

  it.each(['file:///etc/passwd', 'ftp://127.0.0.1/', 'javascript:1', 'not an address'])(
    'is not sent by %s',
    async (url) => {
      expect(await any.send({ url, secret, note })).toBe('refused');
    },
  );

  it('is one of a few at a time; the rest waits its turn', async () => {
    const before = receiver.received.length;
    receiver.answer('silence');
    const all = Array.from({ length: 12 }, () => any.send({ url: receiver.url, secret, note }));
    await expect.poll(() => receiver.received.length - before).toBe(8);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(receiver.received.length - before).toBe(8);
    await Promise.all(all);
  });

  it('is tried for hours, at intervals that grow and differ, and not for ever (rule 11.4)', () => {
    const pauses = Array.from({ length: 20 }, (_, i) => any.pauseMs(i + 1));
    const tried = pauses.filter((pause) => pause !== null);
    const hours = tried.reduce((sum, pause) => sum + pause, 0) / 3_600_000;
    expect(tried.length).toBe(13);
    expect(hours).toBeGreaterThan(4);
    expect(hours).toBeLessThan(12);
    expect(tried[0]).toBeGreaterThanOrEqual(30_000);
    expect(Math.max(...tried)).toBeLessThanOrEqual(5_400_000);
    expect(new Set(Array.from({ length: 20 }, () => any.pauseMs(3))).size).toBeGreaterThan(1);
  });
});
