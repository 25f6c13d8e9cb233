// Proves presence in memory and in a real redis-server: the contract, several servers, one that dies, a Redis that comes back.
import { createClient } from 'redis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../testing/journal-samples.ts';
import { startRedis, type TestRedis } from '../testing/redis-server.ts';
import { keepLog } from '../testing/silent-log.ts';
import { memoryPresence } from './memory-presence.ts';
import { presenceContract } from './presence-contract-suite.ts';
import { openRedisPresence } from './redis-presence.ts';

let redis: TestRedis;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());
const open = () => openRedisPresence(redis.url, keepLog());

presenceContract('memory', async () => memoryPresence());
presenceContract('redis', open);

describe('presence on several servers', () => {
  const longEnough = { timeout: 20_000, interval: 100 };

  it('names everybody, whichever server asks, and forgets a server that was stopped', async () => {
    const [one, two] = [await open(), await open()];
    const session = newId();
    one.arrive(session, 'UA');
    two.arrive(session, 'UA');
    two.arrive(session, 'RU');
    await expect.poll(() => one.present(session)).toEqual(['RU', 'UA']);
    await two.close();
    expect(await one.present(session)).toEqual(['UA']);
    await one.close();
  });

  it('keeps no list longer than its server renews it', async () => {
    const one = await open();
    const session = newId();
    one.arrive(session, 'UA');
    await expect.poll(() => one.present(session)).toEqual(['UA']);
    const client = await createClient({ url: redis.url }).connect();
    const keys = await client.keys('thirty-days:present:*');
    expect(keys).toHaveLength(1);
    const left = await client.pTTL(keys[0] ?? '');
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThanOrEqual(15_000);
    await client.close();
    await one.close();
  });

  it('writes its list anew after Redis was emptied, and what it missed while Redis was away', async () => {
    const one = await open();
    const session = newId();
    const leave = one.arrive(session, 'UA');
    one.arrive(session, 'RU');
    const client = await createClient({ url: redis.url }).connect();
    await client.flushAll();
    await client.close();
    await expect.poll(() => one.present(session), longEnough).toEqual(['RU', 'UA']);
    const back = redis.crashAndRestart();
    leave();
    await back;
    await expect.poll(() => one.present(session).catch(() => null), longEnough).toEqual(['RU']);
    await one.close();
  }, 45_000);
});
