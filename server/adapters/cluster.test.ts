// Two servers, one Redis: any of them serves any seat, and losing one loses nothing.
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fact } from '../rules/rules.ts';
import { openRedisJournal } from './journal/redis-journal.ts';
import { openRedisPresence } from './presence/redis-presence.ts';
import { startRedis, type TestRedis } from './testing/redis-server.ts';
import { keepLog } from './testing/silent-log.ts';
import { sit, TestSeat, until } from './testing/test-seat.ts';
import { startTestServer, type TestServer } from './testing/test-server.ts';

const say = (text: string) => ({ type: 'message.send', to: 'table', words: { text } }) as const;
const ready = { type: 'ready.declare', ready: true } as const;

describe('two servers on one Redis', () => {
  let redis: TestRedis;
  let one: TestServer;
  let two: TestServer;
  beforeAll(async () => {
    redis = await startRedis();
    const env = { REDIS_URL: redis.url };
    [one, two] = await Promise.all([startTestServer({ env }), startTestServer({ env })]);
  });
  afterAll(async () => {
    await Promise.all([one.stop(), two.stop()]);
    await redis.stop();
  });

  async function table() {
    const host = await one.open({ kind: 'hosted' });
    const guest = await two.take(host.code, 'RU');
    const seats = [await sit(one.url, host.token), await sit(two.url, guest.token)] as const;
    await seats[0].does({ type: 'session.start' });
    await until('the other server has heard', () => seats[1].sees.session.phase === 'briefing');
    return { seats, host, guest };
  }

  it('shows each what happens on the other', async () => {
    const { seats } = await table();
    await seats[0].does(say('From the first server'));
    await until('heard', () => seats[1].sees.messages.length === 1);
    await seats[1].does(say('From the second'));
    await until('heard', () => seats[0].sees.messages.length === 2);
    expect(seats[0].sees.messages).toEqual(seats[1].sees.messages);
    expect([seats[0].gaps, seats[1].gaps]).toEqual([0, 0]);
    for (const seat of seats) seat.close();
  });

  it('brings simultaneous commands on both into one order', async () => {
    const { seats } = await table();
    const sent = Array.from({ length: 15 }, (_, i) =>
      seats.map((seat, s) => seat.send(say(`${s} says ${i}`))),
    );
    const acks = await Promise.all(sent.flat());
    expect(acks.filter(({ ok }) => ok)).toHaveLength(30);
    await until('all heard', () => seats.every(({ sees }) => sees.messages.length === 30));
    expect(seats[0].sees.messages).toEqual(seats[1].sees.messages);
    for (const seat of seats) seat.close();
  });

  it('seats anybody on either, also after one was stopped', async () => {
    const { seats, guest } = await table();
    await seats[1].does(ready);
    const { sees } = seats[1];
    await two.restart();
    const moved = await sit(one.url, guest.token);
    expect(moved.sees).toEqual(sees);
    moved.close();
    const back = await sit(two.url, guest.token);
    expect(back.sees).toEqual(sees);
    back.close();
    seats[0].close();
  });

  it('gives a retry on the other server its first answer', async () => {
    const { seats, guest } = await table();
    const id = 'retried-elsewhere';
    await seats[1].send(say('Once'), id);
    const moved = await sit(one.url, guest.token);
    expect((await moved.send(say('Once'), id)).ok).toBe(true);
    expect(moved.sees.messages).toHaveLength(1);
    moved.close();
    for (const seat of seats) seat.close();
  });

  it('knows who is connected, wherever', async () => {
    const presence = await openRedisPresence(redis.url, keepLog());
    const { seats, host } = await table();
    const present = () => presence.present(host.session);
    await expect.poll(present).toEqual(['M1', 'M2']);
    seats[1].close();
    await expect.poll(present).toEqual(['M1']);
    seats[0].close();
    await expect.poll(present).toEqual([]);
    await presence.close();
  });

  it('fires a deadline once, whoever is awake', async () => {
    const clock = { mode: 'live', daySeconds: 1, bulletinSeconds: 3_600 } as const;
    const { token } = await one.open({ clock });
    const [a, b] = [await sit(one.url, token), await sit(two.url, token)];
    await a.does(ready);
    await until('the bulletin', () => b.sees.clock.stage === 'bulletin' && a.sees.clock.stage === 'bulletin');
    expect(a.sees.bulletins).toHaveLength(1);
    expect(b.sees).toEqual(a.sees);
    a.close();
    b.close();
  });

  it('rings an alarm once, whoever is awake', async () => {
    const { seats } = await table();
    const { settings } = seats[0].sees.session;
    await seats[0].does({
      type: 'settings.change',
      settings: { ...settings, absence: { graceSeconds: 1, silentSeconds: null } },
    });
    seats[1].close();
    const covers = () => seats[0].sees.record.filter(({ kind }) => kind === 'seat.covered.absent');
    await until('a persona covers', () => covers().length > 0);
    await wait(500);
    expect(covers()).toHaveLength(1);
    expect(seats[0].gaps).toBe(0);
    seats[0].close();
  });

  it('goes on after Redis was away, with all that was acknowledged', async () => {
    const { seats, guest } = await table();
    await seats[0].does(say('Before'));
    await redis.crashAndRestart();
    let sent = false;
    for (let tries = 0; !sent && tries < 100; tries++) {
      sent = (await seats[0].send(say('After'), 'after-the-crash')).ok;
      if (!sent) await wait(100);
    }
    expect(sent).toBe(true);
    const back = await new TestSeat(two.url, { token: guest.token }).ready();
    // The other server may still be on its way back to Redis: it tells what it missed as soon as it has read it.
    await until('all is heard', () => back.sees.messages.length === 2);
    expect(back.sees.messages.map(({ words }) => words)).toEqual([{ text: 'Before' }, { text: 'After' }]);
    back.close();
    for (const seat of seats) seat.close();
  });
});

/** As a person would hear, read or find it: the ids differ where a server has done a thing again. */
function doings(facts: readonly Fact[]): readonly string[] {
  return facts.flatMap((fact) => {
    if (fact.type === 'messageSent') {
      const { from, channel, day, words, attaches } = fact.message;
      return [JSON.stringify(['said', from, channel, day, words, attaches])];
    }
    if (fact.type === 'proposalTabled') {
      const { author, day, clauses, conditions, audience, parent } = fact.proposal;
      return [JSON.stringify(['tabled', author, day, clauses, conditions, audience, parent])];
    }
    if (fact.type === 'orderResolved') {
      const { delegation, day, order, target } = fact.resolved;
      return [JSON.stringify(['ordered', delegation, day, order, target])];
    }
    return [];
  });
}

describe('two servers that both play the scripted seats of a session', () => {
  let redis: TestRedis;
  let servers: readonly TestServer[];
  beforeAll(async () => {
    redis = await startRedis();
    // Long enough for both to have heard before either thinks.
    const env = { REDIS_URL: redis.url, SCRIPTED_PAUSE_MS: '20' };
    const options = { env, replace: {} };
    servers = await Promise.all([startTestServer(options), startTestServer(options)]);
  });
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.stop()));
    await redis.stop();
  });

  it('say, table and seal nothing twice', async () => {
    const [one, two] = servers;
    if (!one || !two) throw new Error('there are no servers');
    const { token, session } = await one.open();
    const lines = [await sit(one.url, token), await sit(two.url, token)] as const;
    // A text that is put to a delegation takes its readiness back, so it is declared until the day is over.
    for (let tries = 0; lines[0].sees.clock.day < 4 && tries < 500; tries++) {
      if (lines[0].sees.seats.some(({ delegation, ready }) => delegation === 'UA' && !ready)) {
        await lines[0].send(ready);
      }
      await wait(10);
    }
    await until('day 4 on both', () => lines.every(({ sees }) => sees.clock.day === 4));
    const journal = await openRedisJournal(redis.url, keepLog());
    const done = doings(await journal.read(session, 0));
    await journal.close();
    expect(done.length).toBeGreaterThan(10);
    expect(done.filter((one, i) => done.indexOf(one) !== i)).toEqual([]);
    for (const line of lines) line.close();
  });
});
