// Backup, restore, export and import as an operator uses them: real files, a real server in a process of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MemberGrant } from '../../shared/protocol/index.ts';
import { projectRoot } from '../adapters/project-root.ts';
import { type ChildServer, startChild } from '../adapters/testing/child-server.ts';
import { startRedis } from '../adapters/testing/redis-server.ts';
import { makeTempFolder, removeFolder } from '../adapters/testing/temp-folder.ts';
import { sit, type TestSeat, until } from '../adapters/testing/test-seat.ts';
import { aSession, call } from '../adapters/testing/test-server.ts';
import { backupCommand } from './backup-command.ts';
import { exportCommand } from './export-command.ts';
import { importCommand } from './import-command.ts';
import { restoreCommand } from './restore-command.ts';
import type { ToolOutcome } from './tool-arguments.ts';

const LATER = new Date(Date.UTC(2026, 0, 2, 3, 4, 5));
const say = (text: string) => ({ type: 'message.send', to: 'table', words: { text } }) as const;

let folder: string;
const children: ChildServer[] = [];
beforeEach(() => {
  folder = makeTempFolder();
});
afterEach(async () => {
  for (const child of children.splice(0)) await child.kill();
  removeFolder(folder);
});

const at = (name: string) => path.join(folder, name);
const env = (data = 'data') => ({ DATA_DIR: at(data) });

async function launch(data = 'data', more: Readonly<Record<string, string>> = {}): Promise<ChildServer> {
  const limits = { SESSIONS_PER_MINUTE: '0', COMMANDS_PER_SECOND: '0', SCRIPTED_PAUSE_MS: '60000' };
  const child = await startChild({ PORT: '0', ...env(data), ...limits, ...more });
  children.push(child);
  return child;
}

const open = async ({ url }: ChildServer, more: object = {}): Promise<MemberGrant> =>
  (await call(`${url}/api/sessions`, { ...aSession, kind: 'hosted', ...more })).body as MemberGrant;

/** A hosted session under way, with something said in it. */
async function play(server: ChildServer): Promise<{ readonly grant: MemberGrant; readonly seat: TestSeat }> {
  const grant = await open(server);
  const seat = await sit(server.url, grant.token);
  await seat.does({ type: 'session.start' });
  await seat.does(say('Before the copy'));
  return { grant, seat };
}

/** The built tool as a process of its own, so that nothing of it stays behind. */
async function run(tool: string, ...args: string[]) {
  const built = path.join(projectRoot(), `dist/server/cli/${tool}.js`);
  const child = spawn(process.execPath, [built, ...args], { env: { PATH: process.env.PATH, ...env() } });
  const out = { stdout: '', stderr: '' };
  child.stdout.on('data', (text) => {
    out.stdout += String(text);
  });
  child.stderr.on('data', (text) => {
    out.stderr += String(text);
  });
  await once(child, 'close');
  return { status: child.exitCode, ...out };
}

/** What a tool that must succeed says. */
async function does(tool: string, ...args: string[]): Promise<string> {
  const { status, stdout, stderr } = await run(tool, ...args);
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
}

const backup = (...args: string[]) => backupCommand(args, env());
const restore = (...args: string[]) => restoreCommand(args, env(), LATER);
const exported = (...args: string[]) => exportCommand(args, env());
const imported = (data: string, ...args: string[]) => importCommand(args, env(data));
const succeeded = ({ exitCode, out, error }: ToolOutcome) => {
  expect([exitCode, error]).toEqual([0, '']);
  return out;
};
const refusal = ({ exitCode, out, error }: ToolOutcome) => {
  expect([exitCode, out]).toEqual([1, '']);
  return error;
};
const modeOf = (file: string) => fs.statSync(file).mode & 0o777;
const textsOf = ({ sees }: TestSeat) =>
  sees.messages.flatMap(({ words }) => ('text' in words ? [words.text] : []));

describe('backup and restore', () => {
  it('copy a journal under load, prove it whole, and put it back as it was at one moment', async () => {
    const server = await launch();
    const { grant, seat } = await play(server);
    let acknowledged = 0;
    let going = true;
    const talking = (async () => {
      while (going) if ((await seat.send(say(`While copying ${acknowledged}`))).ok) acknowledged++;
    })();
    await until('some are acknowledged', () => acknowledged > 5);
    const before = acknowledged;
    expect(await does('backup', '--to', at('copy.db'))).toMatch(/^Copied 1 sessions with \d+ facts to /);
    const after = acknowledged;
    going = false;
    await talking;
    expect(modeOf(at('copy.db'))).toBe(0o600);
    expect(refusal(await restore('--from', at('copy.db'), '--force'))).toContain(
      'Another Thirty Days server is using',
    );
    await server.end();
    seat.close();
    expect(refusal(await restore('--from', at('copy.db')))).toContain('Replace it with --force');
    const said = await does('restore', '--from', at('copy.db'), '--force');
    const aside = /The journal that was there is now (\S+)\.\n/.exec(said)?.[1] ?? '';
    expect(path.dirname(aside)).toBe(at('data'));
    const again = await launch();
    const back = await sit(again.url, grant.token);
    const texts = textsOf(back).filter((text) => text.startsWith('While copying'));
    expect(texts).toEqual(Array.from({ length: texts.length }, (_, i) => `While copying ${i}`));
    expect(texts.length).toBeGreaterThanOrEqual(before);
    // One more may have been durable before it was acknowledged.
    expect(texts.length).toBeLessThanOrEqual(after + 1);
    back.close();
    await again.end();
    await does('restore', '--from', aside, '--data', at('elsewhere'));
    const all = await launch('elsewhere');
    const whole = await sit(all.url, grant.token);
    expect(textsOf(whole).filter((text) => text.startsWith('While copying'))).toHaveLength(acknowledged);
    whole.close();
  });

  it('copy what a killed server left, and keep aside all of it when it is replaced', async () => {
    const server = await launch();
    const { grant, seat } = await play(server);
    await does('backup', '--to', at('early.db'));
    await seat.does(say('After the copy'));
    await server.kill();
    seat.close();
    expect(fs.existsSync(at('data/journal.db-wal'))).toBe(true);
    fs.cpSync(at('data'), at('crashed'), { recursive: true });
    await does('restore', '--from', at('early.db'), '--force');
    expect(fs.readdirSync(at('data')).sort()).toEqual([
      expect.stringMatching(/^journal-replaced-[\dTZ-]+\.db$/),
      'journal.db',
      'journal.lock',
    ]);
    await does('backup', '--to', at('late.db'), '--data', at('crashed'));
    for (const [copy, words] of [
      ['early.db', ['Before the copy']],
      ['late.db', ['Before the copy', 'After the copy']],
    ] as const) {
      await does('restore', '--from', at(copy), '--data', at(`from-${copy}`));
      const one = await launch(`from-${copy}`);
      const back = await sit(one.url, grant.token);
      expect(textsOf(back)).toEqual(words);
      back.close();
    }
  });

  it('say in a sentence what is wrong, and leave everything as it was', async () => {
    const server = await launch();
    await open(server);
    await server.end();
    succeeded(await backup('--to', at('copy.db')));
    const good = fs.readFileSync(at('copy.db'));
    expect(refusal(await backup('--to', at('copy.db')))).toContain('copy.db exists');
    expect(refusal(await backup('--to', at('no/such/copy.db')))).toContain('does not exist');
    expect(refusal(await backup('--to', at('x.db'), '--data', at('nowhere')))).toContain(
      `There is no journal in ${at('nowhere')}`,
    );
    expect(refusal(await restore('--from', at('none.db'), '--force'))).toContain('none.db does not exist');
    expect(refusal(await restore('--from', folder, '--force'))).toMatch(/is a folder|cannot be used/);
    fs.writeFileSync(
      at('text.db'),
      'This is no database, although it is long enough to look like one. '.repeat(50),
    );
    expect(refusal(await restore('--from', at('text.db'), '--force'))).toContain('not a database');
    fs.writeFileSync(at('empty.db'), '');
    expect(refusal(await restore('--from', at('empty.db'), '--force'))).toContain('is empty');
    const bent = Buffer.from(good);
    const fact = bent.indexOf('"type":"sessionOpened"');
    bent.write('"type":"sessionClosed"', fact);
    fs.writeFileSync(at('bent.db'), bent);
    expect(refusal(await restore('--from', at('bent.db'), '--force'))).toMatch(/damaged after fact 0/);
    const newer = new Database(at('copy.db'));
    newer.exec('PRAGMA user_version = 99');
    newer.close();
    expect(refusal(await restore('--from', at('copy.db'), '--force'))).toContain(
      'written by a newer Thirty Days',
    );
    expect(fs.readdirSync(at('data')).sort()).toEqual(['journal.db', 'journal.lock']);
    expect(fs.readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);
    fs.writeFileSync(at('data/journal.db'), bent);
    expect(refusal(await backup('--to', at('other.db')))).toMatch(/damaged after fact 0/);
    expect(fs.existsSync(at('other.db'))).toBe(false);
  });

  it('refuse wrong arguments, and point elsewhere when sessions are in Redis', async () => {
    const redis = { REDIS_URL: 'redis://localhost:6379' };
    for (const [outcome, words] of [
      [await backup(), '--to is missing'],
      [await backup('--to'), '--to needs a value'],
      [await backup('--to', '--force'), '--to needs a value'],
      [await backup('--to', 'a', '--to=b'), '--to is given twice'],
      [await backup('--into', 'a'), 'There is no argument --into'],
      [await backup('--to', 'a', 'b'), 'There is no argument b'],
      [await restore('--to', 'a'), 'There is no argument --to'],
      [await backupCommand(['--to', 'a'], redis), 'sessions are in Redis'],
      [await restoreCommand(['--from', 'a'], redis, LATER), 'sessions are in Redis'],
      [await backupCommand(['--to', 'a'], { PORT: 'http' }), 'PORT must be a whole number.'],
    ] as const) {
      expect([outcome.exitCode, outcome.out]).toEqual([2, '']);
      expect(outcome.error).toContain(words);
    }
    for (const help of [await backup('--help'), await restore('-h')])
      expect(succeeded(help)).toContain('Usage: npm run -s');
  });
});

describe('export and import', () => {
  it('carry a session to another server while both run: the same links, views and code', async () => {
    const [from, to] = [await launch('one'), await launch('two')];
    const { grant, seat } = await play(from);
    const file = at('session.jsonl');
    expect(succeeded(await exportCommand(['--session', grant.code, '--to', file], env('one')))).toContain(
      grant.code,
    );
    expect(modeOf(file)).toBe(0o600);
    expect(fs.readFileSync(file, 'utf8')).not.toContain(grant.token);
    expect(succeeded(await imported('two', '--from', file))).toContain(`Imported the session ${grant.code}`);
    const there = await sit(to.url, grant.token);
    expect(there.sees).toEqual(seat.sees);
    await there.does(say('On the other server'));
    expect(refusal(await imported('two', '--from', file))).toContain('is here already');
    expect(await call(`${to.url}/api/codes/${grant.code}`)).toMatchObject({ status: 200 });
    for (const one of [seat, there]) one.close();
    const again = await exportCommand(['--session', grant.session, '--to', file, '--force'], env('two'));
    expect(succeeded(again)).toContain(grant.code);
    expect(succeeded(await imported('three', '--from', file))).toContain('Imported');
    const third = await launch('three');
    const back = await sit(third.url, grant.token);
    expect(textsOf(back)).toEqual(['Before the copy', 'On the other server']);
    back.close();
  });

  it('give a new code when the old one is taken, and fire a deadline that passed meanwhile', async () => {
    const from = await launch('one', { SCRIPTED_PAUSE_MS: '0' });
    const grant = await open(from, {
      kind: 'solo',
      clock: { mode: 'live', daySeconds: 1, bulletinSeconds: 3_600 },
    });
    const seat = await sit(from.url, grant.token);
    await seat.does({ type: 'ready.declare', ready: true });
    await until('day 1', () => seat.sees.clock.day === 1);
    const file = at('session.jsonl');
    succeeded(await exportCommand(['--session', grant.code, '--to', file], env('one')));
    seat.close();
    await from.end();
    const to = await launch('two');
    const other = await open(to);
    await to.end();
    const db = new Database(at('two/journal.db'));
    db.prepare('UPDATE codes SET code = ?').run(grant.code.replace('-', ''));
    db.close();
    const again = await launch('two');
    const said = succeeded(await imported('two', '--from', file));
    const code = /the new one is (\S{7})\./.exec(said)?.[1] ?? '';
    expect(code).not.toBe(grant.code);
    const there = await sit(again.url, grant.token);
    expect(there.sees.session.code).toBe(code);
    expect(await call(`${again.url}/api/codes/${code}`)).toMatchObject({ status: 200 });
    await until('the night of day 1', () => there.sees.clock.stage === 'bulletin');
    expect((await sit(again.url, other.token)).sees.session.phase).toBe('lobby');
    there.close();
  });

  it('refuse in a sentence what is damaged, cut, foreign, of another format or scenario', async () => {
    const server = await launch();
    const grant = await open(server);
    const file = at('session.jsonl');
    succeeded(await exported('--session', grant.code, '--to', file));
    expect(refusal(await exported('--session', grant.code, '--to', file))).toContain('session.jsonl exists');
    expect(refusal(await exported('--session', 'AAA-AA2', '--to', at('b')))).toBe(
      'There is no session AAA-AA2 here.',
    );
    const text = fs.readFileSync(file, 'utf8');
    const lines = text.split('\n');
    const withFact = (fact: string) => text.replace(lines[1] ?? '', fact);
    for (const [bad, words] of [
      ['', 'not the export of a session'],
      ['{"facts":[]}\n', 'not the export of a session'],
      [text.slice(0, text.length / 2), 'cut short'],
      [lines.slice(0, -2).join('\n'), 'cut short'],
      [text.replace('"delegation"', '"Delegation"'), 'its check sum is another'],
      [text.replace('"format":1', '"format":2'), 'Its format is 2, this version reads 1'],
      [withFact(''), 'its check sum is another'],
    ] as const) {
      fs.writeFileSync(at('bad.jsonl'), bad);
      expect(refusal(await imported('two', '--from', at('bad.jsonl')))).toContain(words);
    }
    expect(refusal(await imported('two', '--from', at('none.jsonl')))).toContain('none.jsonl does not exist');
    expect(fs.existsSync(at('two'))).toBe(false);
    expect((await exported('--session', grant.code)).error).toContain('--to is missing');
    expect((await imported('two')).error).toContain('--from is missing');
  });

  it('carry a session from a file to Redis and back, with a server running on either', async () => {
    const redis = await startRedis();
    const inRedis = { REDIS_URL: redis.url };
    try {
      const [from, to] = [await launch('one'), await launch('two', inRedis)];
      const { grant, seat } = await play(from);
      seat.close();
      const file = at('session.jsonl');
      succeeded(await exportCommand(['--session', grant.code, '--to', file], env('one')));
      succeeded(await importCommand(['--from', file], inRedis));
      expect(refusal(await importCommand(['--from', file], inRedis))).toContain('is here already');
      const there = await sit(to.url, grant.token);
      expect(there.sees).toEqual(seat.sees);
      await there.does(say('In Redis'));
      there.close();
      succeeded(await exportCommand(['--session', grant.session, '--to', at('back.jsonl')], inRedis));
      succeeded(await imported('three', '--from', at('back.jsonl')));
      const third = await launch('three');
      const back = await sit(third.url, grant.token);
      expect(textsOf(back)).toEqual(['Before the copy', 'In Redis']);
      back.close();
      await to.end();
    } finally {
      await redis.stop();
    }
    const gone = await importCommand(['--from', at('back.jsonl')], inRedis);
    expect(refusal(gone)).toContain('does not answer');
  });

  it('run as processes of their own, like every tool', async () => {
    const server = await launch();
    const grant = await open(server);
    await does('backup', '--to', at('copy.db'));
    await does('restore', '--from', at('copy.db'), '--data', at('new'));
    await does('export', '--session', grant.code, '--to', at('one.jsonl'));
    await does('import', '--from', at('one.jsonl'), '--data', at('newer'));
    expect(await run('import')).toMatchObject({ status: 2, stdout: '' });
    expect(await run('import', '--from', at('one.jsonl'))).toMatchObject({ status: 1, stdout: '' });
  });
});
