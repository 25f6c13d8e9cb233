// The process from outside: what it prints, how it refuses to start, how it ends, what a power cut takes.
import fs from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MemberGrant } from '../shared/protocol/index.ts';
import { type ChildServer, runToEnd, startChild } from './adapters/testing/child-server.ts';
import { makeTempFolder, removeFolder } from './adapters/testing/temp-folder.ts';
import { sit, type TestSeat, until } from './adapters/testing/test-seat.ts';
import { aSession, call } from './adapters/testing/test-server.ts';

const ready = { type: 'ready.declare', ready: true } as const;

describe('the server process', () => {
  let folder: string;
  const started: ChildServer[] = [];
  beforeEach(() => {
    folder = makeTempFolder();
  });
  afterEach(async () => {
    for (const child of started.splice(0)) await child.kill();
    removeFolder(folder);
  });

  const env = (more: Readonly<Record<string, string>> = {}) => ({
    PORT: '0',
    DATA_DIR: folder,
    SESSIONS_PER_MINUTE: '0',
    ...more,
  });
  const launch = async (more = {}, limits = {}) => {
    const child = await startChild(env(more), limits);
    started.push(child);
    return child;
  };
  const post = async (url: string, body: unknown) => (await call(url, body)).body as MemberGrant;

  it('says where it listens, and on which addresses of the network', async () => {
    const child = await launch({ HOST: '0.0.0.0', PUBLIC_URL: 'https://play.example.org' });
    expect(child.output()).toMatch(/^Listening on http:\/\/localhost:\d+$/m);
    expect(child.output()).toMatch(/^Public address: https:\/\/play\.example\.org$/m);
    expect((await call(`${child.url}/healthz`)).status).toBe(200);
  });

  it('lists every wrong setting and does not start', async () => {
    const ended = await runToEnd(env({ PORT: 'http', LOG_LEVEL: 'loud' }));
    expect(ended.code).toBe(1);
    expect(ended.stderr).toBe(
      'Thirty Days cannot start with these settings:\n  PORT must be a whole number.\n  LOG_LEVEL must be one of silent, error, warn, info, debug.\n',
    );
  });

  it('refuses in one sentence a port in use, a folder in use, and a folder that cannot be', async () => {
    const child = await launch();
    const port = new URL(child.url).port;
    const inUse = await runToEnd(env({ PORT: port, DATA_DIR: path.join(folder, 'other') }));
    expect([inUse.code, inUse.stderr]).toEqual([
      1,
      `Port ${port} is in use by another program. Stop it, or choose another with PORT.\n`,
    ]);
    const held = await runToEnd(env());
    expect([held.code, held.stderr]).toEqual([
      1,
      `Another Thirty Days server is using the data folder ${folder}. Stop it, or choose another folder with DATA_DIR.\n`,
    ]);
    const file = path.join(folder, 'file');
    fs.writeFileSync(file, '');
    const blocked = await runToEnd(env({ DATA_DIR: path.join(file, 'data') }));
    expect(blocked.code).toBe(1);
    expect(blocked.stderr).toMatch(/^The data folder .* cannot be written to .*\n$/);
  });

  it('refuses a damaged journal, a newer one, and a Redis that is not there', async () => {
    const file = path.join(folder, 'journal.db');
    const db = new Database(file);
    db.exec('CREATE TABLE t (a); PRAGMA user_version = 9');
    db.close();
    const newer = await runToEnd(env());
    expect([newer.code, newer.stderr]).toEqual([
      1,
      expect.stringContaining('written by a newer Thirty Days'),
    ]);
    fs.writeFileSync(file, 'not a database, or not any more. '.repeat(300));
    const damaged = await runToEnd(env());
    expect([damaged.code, damaged.stderr]).toEqual([
      1,
      expect.stringContaining(`The journal ${file} is damaged`),
    ]);
    const alone = await runToEnd(env({ REDIS_URL: 'redis://127.0.0.1:1' }));
    expect([alone.code, alone.stderr]).toEqual([
      1,
      expect.stringContaining('Redis at 127.0.0.1:1 does not answer'),
    ]);
  });

  it('ends in good order within five seconds: says farewell, keeps everything, exits with 0', async () => {
    const child = await launch({ LOG_LEVEL: 'info' });
    const { token } = await post(`${child.url}/api/sessions`, aSession);
    const seat = await sit(child.url, token);
    await seat.does(ready);
    const begun = performance.now();
    expect(await child.end('SIGTERM')).toBe(0);
    expect(performance.now() - begun).toBeLessThan(5_000);
    expect(seat.farewells[0]).toMatchObject({ reconnect: true });
    expect(child.output()).not.toContain(token);
    expect(fs.readdirSync(folder)).toEqual(['journal.db', 'journal.lock']);
    const again = await launch();
    const back = await sit(again.url, token);
    expect(back.sees.seats.find(({ delegation }) => delegation === 'UA')?.ready).toBe(true);
    back.close();
    expect(await again.end('SIGINT')).toBe(0);
  });

  it('acknowledges nothing that a full disk did not take, and has all the rest', async () => {
    const child = await launch({}, { fileBlocks: 400 });
    const { token } = await post(`${child.url}/api/sessions`, aSession);
    const kept: string[] = [];
    let refusal = '';
    for (let n = 0; refusal === '' && n < 40; n++) {
      const seat = await sit(child.url, token);
      const text = `cycle ${n} ${'x'.repeat(1_900)}`;
      const ack = await seat.send(sayToTable(text));
      if (ack.ok) kept.push(text);
      else refusal = ack.error.code;
      expect(textsOf(seat)).toEqual(kept);
      seat.close();
    }
    expect(refusal).toBe('server/not_stored');
    expect(kept.length).toBeGreaterThan(0);
    await child.kill();
    const again = await launch();
    const seat = await sit(again.url, token);
    expect(textsOf(seat)).toEqual(kept);
    await seat.does(ready);
    seat.close();
  });

  it('loses no acknowledged command and doubles none when it is killed under load', async () => {
    for (let cycle = 0; cycle < 3; cycle++) {
      const child = await launch({ SCRIPTED_PAUSE_MS: '0' });
      const host = await post(`${child.url}/api/sessions`, { ...aSession, kind: 'hosted' });
      const grants = [host];
      for (const delegation of ['RU', 'US']) {
        grants.push(
          await post(`${child.url}/api/codes/${host.code}/members`, {
            place: { at: 'delegation', delegation, role: 'head' },
          }),
        );
      }
      const seats = await Promise.all(grants.map(({ token }) => sit(child.url, token)));
      await seats[0]?.does({ type: 'session.start' });
      const acked = new Map<string, string>();
      const sent = new Map<string, { readonly token: string; readonly text: string }>();
      const load = seats.map(async (seat, i) => {
        for (let n = 0; seat.socket.connected && n < 40; n++) {
          const text = `cycle ${cycle} seat ${i} message ${n}`;
          const id = `cycle-${cycle}-${i}-${n}`;
          sent.set(id, { token: grants[i]?.token ?? '', text });
          const ack = await seat.send(sayToTable(text), id).catch(() => null);
          if (ack?.ok) acked.set(id, text);
        }
      });
      await new Promise((resolve) => setTimeout(resolve, 150 + 170 * cycle));
      await child.kill();
      for (const seat of seats) seat.close();
      await Promise.allSettled(load);
      await checkAfterCrash(acked, sent, host.token);
    }
  });

  const textsOf = (seat: TestSeat) =>
    seat.sees.messages.flatMap(({ words }) =>
      'text' in words && words.text.startsWith('cycle') ? [words.text] : [],
    );

  const sayToTable = (text: string) => ({ type: 'message.send', to: 'table', words: { text } }) as const;

  /** Everything acknowledged is there once; what was not is there at most once, and exactly once after a retry. */
  async function checkAfterCrash(
    acked: ReadonlyMap<string, string>,
    sent: ReadonlyMap<string, { readonly token: string; readonly text: string }>,
    token: string,
  ) {
    const child = await launch({ SCRIPTED_PAUSE_MS: '0' });
    const seat = await sit(child.url, token);
    const kept = textsOf(seat);
    expect(acked.size).toBeGreaterThan(0);
    expect(new Set(kept).size).toBe(kept.length);
    for (const text of acked.values()) expect(kept).toContain(text);
    for (const [id, { token: sender, text }] of sent) {
      if (acked.has(id)) continue;
      const retry = await sit(child.url, sender);
      expect((await retry.send(sayToTable(text), id)).ok).toBe(true);
      retry.close();
    }
    await until('every message is there', () => textsOf(seat).length === sent.size);
    expect(textsOf(seat).toSorted()).toEqual([...sent.values()].map(({ text }) => text).toSorted());
    seat.close();
    await child.end();
  }
});
