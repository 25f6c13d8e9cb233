// Proves against a real redis-server that a store which was emptied, replaced or put back is noticed by every question.
import { createClient } from 'redis';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Journal, JournalDamaged, type News } from '../../app/ports/journal.ts';
import { AT, newId, openSome, someFacts } from '../testing/journal-samples.ts';
import { startRedis, type TestRedis } from '../testing/redis-server.ts';
import { type KeptLog, keepLog } from '../testing/silent-log.ts';
import { openRedisJournal } from './redis-journal.ts';

describe('redis journal, store lost', () => {
  let redis: TestRedis;
  let journal: Journal;
  let log: KeptLog;
  beforeEach(async () => {
    redis = await startRedis();
    log = keepLog();
    journal = await openRedisJournal(redis.url, log);
  });
  afterEach(async () => {
    await journal.close();
    await redis.stop();
  });

  const connect = () => createClient({ url: redis.url }).connect();
  const inRedis = async (work: (client: Awaited<ReturnType<typeof connect>>) => Promise<unknown>) => {
    const client = await connect();
    await work(client);
    await client.close();
  };
  const errors = () => log.lines.filter((line) => line.startsWith('error'));

  it.each<[string, (session: string) => Promise<unknown>]>([
    ['an append', (session) => journal.append({ session, expected: 2, facts: someFacts(1, 2), at: AT })],
    [
      'a first append',
      () =>
        journal.append({ session: newId(), expected: 0, facts: someFacts(2), at: AT, index: { code: 'C' } }),
    ],
    ['a newcomer', () => journal.findMember('unknown')],
    ['a code', () => journal.findCode('ABCDEF')],
    ['the sweep', () => journal.timers(0)],
    ['a load', (session) => journal.read(session, 0)],
    ['a catch-up', (session) => journal.read(session, 2)],
  ])('refuses %s once Redis was emptied, and everything after it', async (_, ask) => {
    const session = await openSome(journal);
    const news: News[] = [];
    journal.follow((one) => news.push(one));
    await inRedis((client) => client.flushAll());
    await expect(ask(session)).rejects.toThrow(JournalDamaged);
    await expect(journal.timers(0)).rejects.toThrow('Redis was emptied or replaced');
    await expect(journal.findCode('ABCDEF')).rejects.toThrow('Redis was emptied or replaced');
    expect(news).toContainEqual({ kind: 'resync' });
    expect(errors()).toHaveLength(1);
    expect(errors()[0]).toContain('redis: emptied or replaced');
    await inRedis(async (client) => expect(await client.dbSize()).toBe(0));
  });

  it('notices it by itself when nobody asks', async () => {
    await inRedis((client) => client.flushAll());
    await expect.poll(() => errors().length, { timeout: 10_000 }).toBe(1);
  });

  it('refuses a store that was filled by others meanwhile', async () => {
    await openSome(journal);
    await inRedis((client) => client.flushAll());
    const other = await openRedisJournal(redis.url, log);
    const session = await openSome(other);
    await other.close();
    await expect(journal.append({ session, expected: 2, facts: someFacts(1, 2), at: AT })).rejects.toThrow(
      'Redis was emptied or replaced',
    );
  });

  it('tells of an older copy, ends what is ahead of it, and goes on with the rest', async () => {
    const [old, ahead] = [await openSome(journal), await openSome(journal)];
    await journal.append({ session: ahead, expected: 2, facts: someFacts(1, 2), at: AT });
    await inRedis(async (client) => {
      await client.xDel(`thirty-days:facts:${ahead}`, '3-0');
      await client.hIncrBy('thirty-days:store', 'writes', -1);
    });
    const news: News[] = [];
    journal.follow((one) => news.push(one));
    await journal.timers(0);
    expect(news).toContainEqual({ kind: 'resync' });
    expect(errors().join()).toContain('Redis has lost 1 of the writes that it had acknowledged');
    await expect(journal.read(ahead, 3)).rejects.toThrow('was at fact 3; Redis now ends at 2');
    const appended = await journal.append({ session: old, expected: 2, facts: someFacts(1, 2), at: AT });
    expect(appended).toEqual({ kind: 'appended', version: 3 });
    expect(errors()).toHaveLength(1);
  });
});
