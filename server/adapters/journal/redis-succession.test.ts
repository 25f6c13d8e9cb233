// Proves against a real redis-server that two servers never make two successors of one session, nor half a one.
import { createClient } from 'redis';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Append, Journal, News } from '../../app/ports/journal.ts';
import { AT, newCode, newId, openSome, someFacts } from '../testing/journal-samples.ts';
import { startRedis, type TestRedis } from '../testing/redis-server.ts';
import { keepLog } from '../testing/silent-log.ts';
import { openRedisJournal } from './redis-journal.ts';

describe('succession in redis', () => {
  let redis: TestRedis;
  let journals: readonly [Journal, Journal];
  beforeEach(async () => {
    redis = await startRedis();
    journals = [await openRedisJournal(redis.url, keepLog()), await openRedisJournal(redis.url, keepLog())];
  });
  afterEach(async () => {
    await Promise.all(journals.map((journal) => journal.close()));
    await redis.stop();
  });

  const openOld = async () => {
    const [code, tokenHash] = [newCode(), newId()];
    const members = [{ member: 'M1', tokenHash }];
    return { session: await openSome(journals[0], { index: { code, members } }), code, tokenHash };
  };

  const successorTo = ({ session, code, tokenHash }: Awaited<ReturnType<typeof openOld>>): Append => ({
    session: newId(),
    expected: 0,
    facts: someFacts(500),
    at: AT,
    index: { code, members: [{ member: 'M1', tokenHash }] },
    succeeds: { session, version: 2, code: true },
  });

  it('lets one of two servers succeed a session', async () => {
    const old = await openOld();
    const tries = [successorTo(old), successorTo(old)] as const;
    const kinds = await Promise.all(
      tries.map(async (one, i) => (await journals[i ? 1 : 0].append(one)).kind),
    );
    expect(kinds.toSorted()).toEqual(['appended', 'overtaken']);
    const [winner, loser] = kinds[0] === 'appended' ? tries : tries.toReversed();
    expect(await journals[1].successorOf(old.session)).toBe(winner?.session);
    expect(await journals[1].findCode(old.code)).toBe(winner?.session);
    expect(await journals[1].read(loser?.session ?? '', 0)).toEqual([]);
  });

  it('tells other servers who has the place of a session now', async () => {
    const news: News[] = [];
    journals[1].follow((one) => news.push(one));
    const old = await openOld();
    const append = successorTo(old);
    await journals[0].append(append);
    const told = { kind: 'succeeded', session: old.session, successor: append.session };
    await expect.poll(() => news).toContainEqual(told);
  });

  it('lets either a command of another server or a succession be first, never both', async () => {
    for (let i = 0; i < 20; i++) {
      const old = await openOld();
      const command = { session: old.session, expected: 2, facts: someFacts(1, 2), at: AT };
      const [one, two] = i % 2 ? journals : journals.toReversed();
      const [succeeded] = await Promise.all([one?.append(successorTo(old)), two?.append(command)]);
      expect(['appended', 'overtaken']).toContain(succeeded?.kind);
      const successor = await journals[0].successorOf(old.session);
      expect(successor !== null).toBe(succeeded?.kind === 'appended');
      if (succeeded?.kind === 'overtaken') expect(succeeded.version).toBe(3);
    }
  });

  it('leaves a succession done or not begun when redis crashes in the middle of it', async () => {
    const olds = await Promise.all(Array.from({ length: 40 }, openOld));
    const tries = olds.map((old) => ({ old, append: successorTo(old) }));
    const answered = tries.map(({ append }) =>
      journals[0].append(append).then(
        () => true,
        () => false,
      ),
    );
    await Promise.race(answered);
    await redis.crashAndRestart();
    const acknowledged = await Promise.all(answered);
    const after = await openRedisJournal(redis.url, keepLog());
    for (const [i, { old, append }] of tries.entries()) {
      const successor = await after.successorOf(old.session);
      const lives = successor ?? old.session;
      if (acknowledged[i]) expect(successor).toBe(append.session);
      expect(await after.findCode(old.code)).toBe(lives);
      expect(await after.findMember(old.tokenHash)).toEqual({ session: lives, member: 'M1' });
      expect(await after.read(append.session, 0)).toEqual(successor === null ? [] : append.facts);
    }
    await after.close();
  });

  it('keeps a token under one name only, so that nothing of the old session can close it', async () => {
    const old = await openOld();
    const append = successorTo(old);
    await journals[0].append(append);
    const client = await createClient({ url: redis.url }).connect();
    const names = await client.hKeys('thirty-days:tokens');
    await client.close();
    expect(names).toEqual([`${append.session}/M1`]);
  });
});
