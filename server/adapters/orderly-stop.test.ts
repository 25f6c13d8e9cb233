// An orderly stop: not ready first, nothing new taken on, what is under way finished, everybody told to come back, no timer lost.
import { afterEach, describe, expect, it } from 'vitest';
import type { Journal } from '../app/ports/journal.ts';
import { type ManualClock, manualClock } from '../app/testing/manual-clock.ts';
import { openEmbeddedJournal } from './journal/embedded-journal.ts';
import { systemClock } from './system/system-clock.ts';
import { forwardJournal } from './testing/forward-journal.ts';
import { makeTempFolder, removeFolder } from './testing/temp-folder.ts';
import { sit, until } from './testing/test-seat.ts';
import { aSession, call, startTestServer, type TestServer } from './testing/test-server.ts';

const SESSIONS = 100;
const live = { mode: 'live', daySeconds: 600, bulletinSeconds: 60 } as const;
const ready = { type: 'ready.declare', ready: true } as const;

/** Virtual deadlines, real turns of the event loop. */
const onClock = (clock: ManualClock) => ({
  decide: () => [],
  clock: { ...clock, soon: systemClock.soon },
  scriptedPauseMs: 0,
});

async function intoDayOne(server: TestServer, clock: ManualClock) {
  const grants = await Promise.all(Array.from({ length: SESSIONS }, () => server.open({ clock: live })));
  const seats = await Promise.all(grants.map(({ token }) => sit(server.url, token)));
  await Promise.all(seats.map((seat) => seat.does(ready)));
  await until('day 1 everywhere', () => {
    clock.advance(0);
    return seats.every((seat) => seat.sees.clock.day === 1);
  });
  return { grants, seats };
}

describe('an orderly stop', () => {
  it(`hands over ${SESSIONS} sessions: each line told to come back, each view and each timer as before`, async () => {
    const clock = manualClock();
    const server = await startTestServer({ replace: onClock(clock) });
    const { grants, seats } = await intoDayOne(server, clock);
    const said = seats.map((seat, i) =>
      seat.send({ type: 'message.send', to: 'table', words: { text: `Last words ${i}` } }),
    );
    await Promise.all(said);
    await server.restart();
    for (const seat of seats) {
      expect(seat.farewells).toEqual([
        { reconnect: true, error: expect.objectContaining({ code: 'server/stopping' }) },
      ]);
      expect(seat.gaps).toBe(0);
    }
    const back = await Promise.all(grants.map(({ token }) => sit(server.url, token)));
    for (const [i, seat] of back.entries()) expect(seat.sees).toEqual(seats[i]?.sees);
    clock.advance(600_000);
    await until('every deadline has fired once', () =>
      back.every((seat) => seat.sees.clock.stage === 'bulletin'),
    );
    for (const seat of back) {
      expect(seat.sees.bulletins).toHaveLength(1);
      seat.close();
    }
    await server.stop();
  });
});

describe('a server that is stopping', () => {
  let server: TestServer | null = null;
  let folder = '';
  afterEach(async () => {
    await server?.stop();
    removeFolder(folder);
  });

  it('says so first, takes on nothing new, and still finishes what is under way', async () => {
    folder = makeTempFolder();
    const journal = openEmbeddedJournal(folder);
    let release: () => void = () => {};
    let held = false;
    let underWay = false;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow: Journal = {
      ...forwardJournal(journal),
      async append(one) {
        underWay = held;
        if (held) await gate;
        return journal.append(one);
      },
    };
    server = await startTestServer({ replace: { decide: () => [], journal: slow } });
    const { token, code } = await server.open({ kind: 'hosted' });
    const seat = await sit(server.url, token);
    expect(await call(`${server.url}/readyz`)).toEqual({ status: 200, body: { ok: true } });
    held = true;
    const answer = seat.send({ type: 'session.start' });
    await until('the command is under way', () => underWay);
    const { url } = server;
    const stopping = server.stop();
    expect(await call(`${url}/readyz`)).toEqual({
      status: 503,
      body: { ok: false, reason: 'The server is stopping.' },
    });
    expect((await call(`${url}/livez`)).status).toBe(200);
    for (const asked of [call(`${url}/api/sessions`, aSession), call(`${url}/api/codes/${code}`)]) {
      expect(await asked).toMatchObject({ status: 503, body: { error: { code: 'server/stopping' } } });
    }
    release();
    expect((await answer).ok).toBe(true);
    await stopping;
    server = null;
    await until('the farewell', () => seat.farewells.length > 0);
    expect(seat.farewells).toMatchObject([{ reconnect: true, error: { code: 'server/stopping' } }]);
    expect((await journal.sessions()).length).toBe(1);
    await journal.close();
  });
});
