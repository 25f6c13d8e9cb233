import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Ack } from '../../shared/protocol/index.ts';
import type { Connection, Listener } from '../net/connect.ts';
import { seatView as seatOf } from '../testing/room-fixture.ts';
import { connection, enterSeat, isPending, pending, send, serverNow, view } from './session.ts';
import { toasts } from './toasts.ts';

const seatView = () => seatOf('UA');
vi.stubGlobal('fetch', async () => new Response('{}', { status: 500 }));

/** Sits down at a table without a network. */
function sit(answer: Ack = { ok: true, seq: 1 }) {
  const sent: unknown[] = [];
  let resyncs = 0;
  let heard: Listener | null = null;
  const leave = enterSeat('token', (_token, listener): Connection => {
    heard = listener;
    return {
      send: async (intent) => {
        sent.push(intent);
        if (answer.ok && answer.patch) listener.patch(answer.patch);
        return answer;
      },
      preview: () => Promise.reject(new Error('nothing is asked')),
      resync: () => {
        resyncs += 1;
      },
      close: () => undefined,
    };
  });
  const server = () => {
    if (!heard) throw new Error('nobody listens');
    return heard;
  };
  server().welcome({
    seq: 4,
    audience: seatView().audience,
    serverTime: Date.now() + 5_000,
    view: seatView(),
  });
  return { sent, server: server(), leave, resyncs: () => resyncs };
}

const dayIs = (day: number) => ({ set: { clock: { ...seatView().clock, day } } });

afterEach(() => {
  toasts.value = [];
});

describe('patches', () => {
  test('the next one is applied, and what it does not name stays the very same object', () => {
    const { server, leave } = sit();
    const before = view.value;
    server.patch({ seq: 5, ...dayIs(13) });
    expect(view.value?.clock.day).toBe(13);
    expect(view.value?.mandate).toBe(before?.mandate);
    leave();
  });

  test('one that was heard already changes nothing', () => {
    const { server, leave } = sit();
    server.patch({ seq: 5, ...dayIs(13) });
    server.patch({ seq: 5, ...dayIs(20) });
    server.patch({ seq: 4, ...dayIs(21) });
    expect(view.value?.clock.day).toBe(13);
    leave();
  });

  test('a gap asks for the whole view and applies nothing until it has come', () => {
    const { server, leave, resyncs } = sit();
    const day = view.value?.clock.day;
    server.patch({ seq: 7, ...dayIs(20) });
    expect(resyncs()).toBe(1);
    expect(server.seq()).toBeNull();
    server.patch({ seq: 8, ...dayIs(21) });
    expect(view.value?.clock.day).toBe(day);
    leave();
  });

  test('one’s own arrives with the answer, once', async () => {
    const { server, leave } = sit({ ok: true, seq: 5, patch: { seq: 5, ...dayIs(13) } });
    await send({ type: 'ready.declare', ready: true });
    expect(view.value?.clock.day).toBe(13);
    server.patch({ seq: 5, ...dayIs(14) });
    expect(view.value?.clock.day).toBe(13);
    leave();
  });
});

describe('sending', () => {
  test('a command is pending until it is answered', async () => {
    const { leave } = sit();
    const answered = send({ type: 'ready.declare', ready: true });
    expect(isPending('ready.declare')).toBe(true);
    await answered;
    expect(pending.value).toEqual([]);
    leave();
  });

  test('a refusal is shown in its own words and handed back', async () => {
    const refused = {
      ok: false,
      error: { code: 'clock/not_yet', message: 'The vote opens on day 26.' },
    } as const;
    const { leave } = sit(refused);
    expect(await send({ type: 'ready.declare', ready: true })).toEqual(refused);
    expect(toasts.value.map((toast) => toast.text)).toContain('The vote opens on day 26.');
    leave();
  });

  test('a quiet one leaves the showing to its caller', async () => {
    const { leave } = sit({ ok: false, error: { code: 'a/b', message: 'No.' } });
    toasts.value = [];
    await send({ type: 'ready.declare', ready: true }, { quiet: true });
    expect(toasts.value).toEqual([]);
    leave();
  });
});

test('the server’s clock is kept apart from this machine’s', () => {
  const { leave } = sit();
  expect(serverNow() - Date.now()).toBeGreaterThan(4_000);
  leave();
});

test('leaving forgets the view', () => {
  const { leave } = sit();
  leave();
  expect(view.value).toBeNull();
  expect(connection.value.state).toBe('connecting');
});
