// The log of a played session, and of every fault we can bring about, holds no token, code, name, seed, mandate or message.
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { AppPorts } from '../../app/app-ports.ts';
import { theGame } from '../../app/the-game.ts';
import { openEmbeddedJournal } from '../journal/embedded-journal.ts';
import { startServer } from '../server.ts';
import { readSettings } from '../settings.ts';
import { makeTempFolder, removeFolder } from '../testing/temp-folder.ts';
import { sit, type TestSeat } from '../testing/test-seat.ts';
import { aSession, call } from '../testing/test-server.ts';
import { errorWords } from './error-words.ts';
import { makeLog } from './pino-log.ts';

const MARK = 'Xq7marked';
const NAME = `Name ${MARK}`;
const TEXT = `Text ${MARK} "quoted" {"a":1}`;
const say = { type: 'message.send', to: 'table', words: { text: TEXT } } as const;

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) removeFolder(folder);
});

function newFolder(): string {
  const folder = makeTempFolder();
  folders.push(folder);
  return folder;
}

/** Plays a session that has marked words in it; returns all that was logged and what must not be in it. */
async function logOf(replace: Partial<AppPorts>, act: (seat: TestSeat, url: string) => Promise<void>) {
  const lines: string[] = [];
  const log = makeLog('debug', { write: (line) => lines.push(line) });
  const env = {
    PORT: '0',
    HOST: '127.0.0.1',
    DATA_DIR: newFolder(),
    SCRIPTED_PAUSE_MS: '0',
    LOG_LEVEL: 'debug',
  };
  const settings = readSettings(env);
  if (!settings.ok) throw new Error(settings.error.join(' '));
  const server = await startServer(settings.value, log, replace);
  const url = `http://127.0.0.1:${server.port}`;
  const wish = { ...aSession, kind: 'solo', name: NAME, seed: `seed-${MARK}` };
  const { body } = await call(`${url}/api/sessions`, wish);
  const grant = body as { readonly token: string; readonly code: string };
  const seat = await sit(url, grant.token);
  await act(seat, url);
  seat.close();
  await server.stop();
  return {
    text: lines.join(''),
    lines,
    secrets: [MARK, grant.token, grant.code, grant.code.replace('-', '')],
  };
}

function expectClean({
  text,
  secrets,
}: {
  readonly text: string;
  readonly secrets: readonly string[];
}): void {
  for (const secret of secrets) expect(text).not.toContain(secret);
}

describe('the log', () => {
  it('says nothing secret of a session that is played, refused and knocked at', async () => {
    const logged = await logOf({ decide: () => [] }, async (seat, url) => {
      await seat.does(say);
      await seat.send({ type: 'proposal.sign', proposal: MARK });
      await seat.raw({ id: 'marked-command', type: 'message.send', words: MARK });
      await call(`${url}/api/codes/${MARK}`);
      await call(`${url}/api/sessions`, { ...aSession, name: MARK, extra: MARK });
      await expect(sit(url, `${MARK}${'x'.repeat(34)}`)).rejects.toThrow();
    });
    expectClean(logged);
  });

  it('says where the rules, the delegates and the journal failed, and not over what', async () => {
    const journal = openEmbeddedJournal(newFolder());
    const broken = { on: false };
    const parse = () => JSON.parse(`{"text": ${TEXT}`);
    const logged = await logOf(
      {
        decide: parse,
        rules: { ...theGame.rules, step: (...args) => (broken.on ? parse() : theGame.rules.step(...args)) },
        journal,
      },
      async (seat) => {
        broken.on = true;
        expect(await seat.send(say)).toMatchObject({ ok: false, error: { code: 'server/went_wrong' } });
        broken.on = false;
        await journal.close();
        expect(await seat.send(say)).toMatchObject({ ok: false, error: { code: 'server/not_stored' } });
      },
    );
    expectClean(logged);
    expect(logged.text).toContain('rules: threw');
    expect(logged.text).toContain('scripted: decision threw');
    expect(logged.text).toContain('journal: not stored');
    expect(logged.text).toContain('at JSON.parse');
    for (const line of logged.lines) expect(JSON.parse(line)).toMatchObject({ level: expect.any(Number) });
  });

  it('says which fact of a journal is damaged, and nothing of what it says', async () => {
    const folder = newFolder();
    const file = path.join(folder, 'journal.db');
    const words = `"${MARK}-words"`;
    const journal = openEmbeddedJournal(folder);
    const facts = [{ type: 'readinessDeclared', at: 1, delegation: MARK, ready: true }] as const;
    await journal.append({ session: 'one', expected: 0, facts, at: 0, index: { code: 'AAAAAA' } });
    await journal.close();
    const bytes = fs.readFileSync(file);
    bytes.write('false', bytes.indexOf('"ready":true') + 8);
    fs.writeFileSync(file, bytes);
    const lines: string[] = [];
    const log = makeLog('debug', { write: (line) => lines.push(line) });
    const again = openEmbeddedJournal(folder);
    await again.read('one', 0).catch((fault: unknown) => log.error('session: damaged', fault));
    await again.close();
    expect(lines.join('')).toContain('is damaged after fact 0');
    expect(lines.join('')).not.toContain(MARK);
    expect(lines.join('')).not.toContain(words);
  });
});

describe('the words of an error', () => {
  it('leave out what a parser quotes, what libraries attach, and keep kind, code, place and cause', () => {
    const cause = Object.assign(new Error('disk full'), {
      code: 'SQLITE_FULL',
      args: [MARK],
      reply: { MARK },
    });
    const words = errorWords(new TypeError('could not write', { cause }));
    expect(words).toMatchObject({
      kind: 'TypeError',
      message: 'could not write',
      cause: { kind: 'Error', code: 'SQLITE_FULL', message: 'disk full' },
    });
    expect(words.stack).toMatch(/^\s+at /);
    expect(JSON.stringify(words)).not.toContain(MARK);
    for (const broken of [`{"t":"${MARK}`, `${MARK}`, `["${MARK}" 1]`, `{"${MARK}"}`]) {
      try {
        JSON.parse(broken);
      } catch (fault) {
        const reason = fault instanceof Error ? fault.message : '';
        const wrapped = new Error(`Redis did not do what it was asked (${reason}).`, { cause: fault });
        expect(JSON.stringify(errorWords(wrapped))).not.toContain(MARK);
      }
    }
    expect(JSON.stringify(errorWords(new Error(`unexpected fact: {"text":"${MARK}"}`)))).not.toContain(MARK);
    expect(errorWords(MARK)).toEqual({ kind: 'string', message: 'not an error', stack: '' });
  });
});
