import { expect, test } from 'vitest';
import type { Connection, Listener } from '../net/connect.ts';
import { seatView } from '../testing/room-fixture.ts';
import { followSession } from './followed-session.ts';

function follow() {
  let heard: Listener | null = null;
  const calls: string[] = [];
  const followed = followSession('token', (_token, listener): Connection => {
    heard = listener;
    return {
      send: () => Promise.reject(new Error('nothing is sent')),
      preview: () => Promise.reject(new Error('nothing is asked')),
      resync: () => calls.push('resync'),
      close: () => calls.push('close'),
    };
  });
  if (!heard) throw new Error('nobody listens');
  const server: Listener = heard;
  const view = seatView('UA');
  server.welcome({ seq: 4, audience: view.audience, serverTime: Date.now() + 60_000, view });
  return { followed, server, calls };
}

test('follows what is told, and passes over what it knows', () => {
  const { followed, server } = follow();
  const clock = followed.view.value?.clock;
  if (!clock) throw new Error('no view');
  server.patch({ seq: 5, set: { clock: { ...clock, day: 13 } } });
  server.patch({ seq: 4, set: { clock: { ...clock, day: 2 } } });
  expect(followed.view.value?.clock.day).toBe(13);
  expect(followed.offset()).toBeGreaterThan(50_000);
});

test('asks for everything when something is missing, and closes its line', () => {
  const { followed, server, calls } = follow();
  server.patch({ seq: 9 });
  followed.close();
  expect(calls).toEqual(['resync', 'close']);
  server.state('lost', null);
  expect(followed.state.value).toBe('lost');
});
