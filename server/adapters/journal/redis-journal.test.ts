// Proves the Redis journal against a real redis-server: the contract, several servers at once, and a Redis that goes away.
import { createClient } from 'redis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Journal, News } from '../../app/ports/journal.ts';
import { freePort } from '../testing/free-port.ts';
import { AT, openSome, someFacts } from '../testing/journal-samples.ts';
import { startRedis, type TestRedis } from '../testing/redis-server.ts';
import { keepLog } from '../testing/silent-log.ts';
import { journalContract } from './journal-contract-suite.ts';
import { openRedisJournal } from './redis-journal.ts';

journalContract('redis', async () => {
  const redis = await startRedis();
  return { open: () => openRedisJournal(redis.url, keepLog()), remove: () => redis.stop() };
});

describe('redis journal', () => {
  let redis: TestRedis;
  let journal: Journal;
  const log = keepLog();
  beforeAll(async () => {
    redis = await startRedis();
    journal = await openRedisJournal(redis.url, log);
  });
  afterAll(async () => {
    await journal.close();
    await redis.stop();
  });

  const eventually = async (what: () => Promise<boolean>) => {
    for (let tries = 0; tries < 200; tries++) {
      if (await what().catch(() => false)) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('it did not come about within 10 s');
  };

  it('lets two servers write one session, one at a time, and tells each of the other', async () => {
    const other = await openRedisJournal(redis.url, log);
    const news: News[] = [];
    const unfollow = other.follow((one) => news.push(one));
    const session = await openSome(journal);
    const both = await Promise.all(
      [journal, other].map((one) => one.append({ session, expected: 2, facts: someFacts(1, 2), at: AT })),
    );
    expect(both.map(({ kind }) => kind).sort()).toEqual(['appended', 'conflict']);
    await journal.append({ session, expected: 3, facts: someFacts(1, 3), at: AT });
    await eventually(async () => news.some((one) => one.kind === 'appended' && one.version === 4));
    expect(news).toContainEqual({ kind: 'appended', session, version: 4 });
    unfollow();
    await other.close();
  });

  it('does not let what was decided on a lost append take effect, though the version fits by chance', async () => {
    const other = await openRedisJournal(redis.url, log);
    const session = await openSome(journal);
    await other.append({ session, expected: 2, facts: someFacts(1, 7), at: AT });
    const both = [2, 3].map((expected) =>
      journal.append({ session, expected, facts: someFacts(1, expected), at: AT }),
    );
    expect(await Promise.all(both)).toEqual([
      { kind: 'conflict', version: 3 },
      { kind: 'conflict', version: 3 },
    ]);
    const again = await journal.append({ session, expected: 3, facts: someFacts(1, 3), at: AT });
    expect(again).toEqual({ kind: 'appended', version: 4 });
    await other.close();
  });

  it('goes on after the scripts were flushed', async () => {
    const session = await openSome(journal);
    const client = await createClient({ url: redis.url }).connect();
    await client.scriptFlush();
    const appended = await journal.append({ session, expected: 2, facts: someFacts(1, 2), at: AT });
    expect(appended).toEqual({ kind: 'appended', version: 3 });
    await client.close();
  });

  it('notices a gap in a stream instead of folding over it', async () => {
    const session = await openSome(journal);
    for (const expected of [2, 4])
      await journal.append({ session, expected, facts: someFacts(2, expected), at: AT });
    const client = await createClient({ url: redis.url }).connect();
    await client.xDel(`thirty-days:facts:${session}`, '4-0');
    await client.close();
    await expect(journal.read(session, 0)).rejects.toThrow(
      `Session ${session} in Redis is damaged: its fact 3`,
    );
  });

  it('says of a session that was put back that it was, to whoever had folded more', async () => {
    const session = await openSome(journal);
    const client = await createClient({ url: redis.url }).connect();
    await client.del(`thirty-days:facts:${session}`);
    await client.close();
    await expect(journal.read(session, 2)).rejects.toThrow(`was at fact 2; Redis now ends at 0`);
    const late = await journal.append({ session, expected: 2, facts: someFacts(1, 2), at: AT });
    expect(late).toEqual({ kind: 'conflict', version: 0 });
  });

  it('fails while Redis is away, then goes on with all that was acknowledged', async () => {
    const session = await openSome(journal);
    const news: News[] = [];
    const unfollow = journal.follow((one) => news.push(one));
    await redis.crashAndRestart();
    await eventually(async () => (await journal.read(session, 0)).length === 2);
    await eventually(async () => news.some(({ kind }) => kind === 'resync'));
    const appended = await journal.append({ session, expected: 2, facts: someFacts(1, 2), at: AT });
    expect(appended).toEqual({ kind: 'appended', version: 3 });
    unfollow();
  });

  it('says in one sentence, without the password, that nobody answers', async () => {
    const port = await freePort();
    const opening = openRedisJournal(`redis://me:hunter2@127.0.0.1:${port}/0`, log);
    await expect(opening).rejects.toThrow(`Redis at 127.0.0.1:${port}/0 does not answer`);
    await expect(opening).rejects.not.toThrow('hunter2');
    expect(log.lines.join()).not.toContain('hunter2');
  });
});
