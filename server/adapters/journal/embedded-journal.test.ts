// Proves the embedded journal against real files: the contract, one holder at a time, and every kind of damage.
import fs from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Journal, JournalDamaged, JournalUnavailable } from '../../app/ports/journal.ts';
import { AT, openSome, someFacts } from '../testing/journal-samples.ts';
import { makeTempFolder, removeFolder } from '../testing/temp-folder.ts';
import { openEmbeddedJournal } from './embedded-journal.ts';
import { journalContract } from './journal-contract-suite.ts';

journalContract('embedded', async () => {
  const folder = makeTempFolder();
  return { open: async () => openEmbeddedJournal(folder), remove: async () => removeFolder(folder) };
});

/** One session of 2 + `count` facts, each in an entry of its own; closed again. */
async function fill(folder: string, count: number): Promise<string> {
  const journal = openEmbeddedJournal(folder);
  const session = await openSome(journal);
  for (let i = 0; i < count; i++) {
    await journal.append({ session, expected: 2 + i, facts: someFacts(1, 2 + i), at: AT });
  }
  await journal.close();
  return session;
}

describe('embedded journal', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = makeTempFolder();
    file = path.join(folder, 'journal.db');
  });
  afterEach(() => removeFolder(folder));

  it('creates the folder, and says when it cannot', async () => {
    const deep = path.join(folder, 'a/b');
    await openEmbeddedJournal(deep).close();
    expect(fs.existsSync(path.join(deep, 'journal.db'))).toBe(true);
    const blocked = path.join(deep, 'journal.db/inside');
    expect(() => openEmbeddedJournal(blocked)).toThrow(`The data folder ${blocked} cannot be written to`);
  });

  it('is held by one server at a time, and free again after it', async () => {
    const first = openEmbeddedJournal(folder);
    const second = () => openEmbeddedJournal(folder);
    expect(second).toThrow(JournalUnavailable);
    expect(second).toThrow(`Another Thirty Days server is using the data folder ${folder}`);
    await first.close();
    await second().close();
  });

  it('commits what one turn of the event loop brought at once, and an unwritable append alone is refused', async () => {
    const journal = openEmbeddedJournal(folder);
    const session = await openSome(journal);
    const good = journal.append({ session, expected: 2, facts: someFacts(1, 2), at: AT });
    // A first append without a code breaks an invariant.
    const bad = journal.append({ session: 'no-code', expected: 0, facts: someFacts(1), at: AT });
    const alsoGood = journal.append({ session, expected: 3, facts: someFacts(1, 3), at: AT });
    await expect(bad).rejects.toThrow('opened without a code');
    expect(await good).toEqual({ kind: 'appended', version: 3 });
    expect(await alsoGood).toEqual({ kind: 'appended', version: 4 });
    await journal.close();
  });

  it('refuses a newer schema and a stranger with a sentence, and leaves the file as it was', () => {
    const db = new Database(file);
    db.exec('CREATE TABLE t (a); PRAGMA user_version = 7');
    db.close();
    const before = fs.readFileSync(file);
    expect(() => openEmbeddedJournal(folder)).toThrow(
      'written by a newer Thirty Days (its schema is 7, this server knows up to 3)',
    );
    expect(fs.readFileSync(file)).toEqual(before);
    const stranger = new Database(file);
    stranger.exec('PRAGMA user_version = 0');
    stranger.close();
    expect(() => openEmbeddedJournal(folder)).toThrow("another program's database");
  });

  it('forgets a refusal after its time and never an acceptance', async () => {
    const session = await fill(folder, 0);
    const answer = { ok: true } as const;
    const say = async (journal: Journal, command: string, keepMs: number | null, at: number) =>
      journal.append({
        session,
        expected: 2,
        facts: [],
        at,
        remember: { member: 'UA', command, answer, keepMs },
      });
    const first = openEmbeddedJournal(folder);
    await say(first, 'kept-command', null, AT);
    await say(first, 'short-command', 1_000, AT);
    await first.close();
    // The sweep runs with the first commit of a run.
    const second = openEmbeddedJournal(folder);
    await say(second, 'other-command', null, AT + 5_000);
    expect((await say(second, 'kept-command', null, AT + 5_000)).kind).toBe('answered');
    expect((await say(second, 'short-command', null, AT + 5_000)).kind).toBe('appended');
    await second.close();
  });
});

describe('embedded journal, damaged', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = makeTempFolder();
    file = path.join(folder, 'journal.db');
  });
  afterEach(() => removeFolder(folder));

  /** What a damaged file may do: refuse, or hand out a prefix of what was written. Never anything else. */
  async function outcomeOf(session: string, written: number): Promise<string> {
    let journal: Journal | undefined;
    try {
      journal = openEmbeddedJournal(folder);
      const facts = await journal.read(session, 0);
      expect(facts).toEqual(someFacts(written).slice(0, facts.length));
      return facts.length === written ? 'whole' : facts.length === 0 ? 'unknown session' : 'prefix';
    } catch (error) {
      if (!(error instanceof JournalDamaged || error instanceof JournalUnavailable)) throw error;
      expect(error.message).toContain(file);
      return 'refused';
    } finally {
      await journal?.close().catch(() => {});
    }
  }

  it('refuses a truncated file, wherever it was cut', async () => {
    const session = await fill(folder, 60);
    const whole = fs.readFileSync(file);
    for (const share of [0.1, 0.3, 0.5, 0.7, 0.9, 0.99]) {
      fs.writeFileSync(file, whole.subarray(0, Math.floor(whole.length * share)));
      expect(await outcomeOf(session, 62)).toBe('refused');
    }
  });

  it('refuses a changed fact and says where', async () => {
    const session = await fill(folder, 20);
    const bytes = fs.readFileSync(file);
    const at = bytes.indexOf(`"at":${AT + 12},`);
    expect(at).toBeGreaterThan(0);
    bytes.write('9', at + 6);
    fs.writeFileSync(file, bytes);
    const journal = openEmbeddedJournal(folder);
    await expect(journal.read(session, 0)).rejects.toThrow(
      `Session ${session} in the journal ${file} is damaged after fact 12`,
    );
    await journal.close();
  });

  it('refuses an entry that is missing or stands in another session', async () => {
    const session = await fill(folder, 20);
    const other = await fill(folder, 20);
    const change = (sql: string) => {
      const db = new Database(file);
      db.exec(sql);
      db.close();
    };
    change(`DELETE FROM entries WHERE session = '${session}' AND version = 22`);
    expect(await outcomeOf(session, 22)).toBe('refused');
    change(
      `UPDATE entries SET facts = (SELECT facts FROM entries WHERE session = '${session}' AND version = 5) WHERE session = '${other}' AND version = 4`,
    );
    expect(await outcomeOf(other, 22)).toBe('refused');
  });

  it('never hands out what was not written, whichever byte was flipped', async () => {
    const session = await fill(folder, 40);
    const whole = fs.readFileSync(file);
    const seen = new Set<string>();
    for (let i = 0; i < 160; i++) {
      const bytes = Buffer.from(whole);
      const at = Math.floor((i * whole.length) / 160) + ((i * 37) % 97);
      if (at >= bytes.length) continue;
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (i % 8));
      fs.writeFileSync(file, bytes);
      for (const suffix of ['-wal', '-shm', '-journal']) fs.rmSync(file + suffix, { force: true });
      seen.add(await outcomeOf(session, 42));
    }
    expect(seen).toContain('refused');
    expect(seen).not.toContain('prefix');
  });

  it('takes the longest valid part of a write-ahead file that was cut by a crash', async () => {
    const session = await fill(folder, 0);
    const journal = openEmbeddedJournal(folder);
    for (let i = 0; i < 30; i++) {
      await journal.append({ session, expected: 2 + i, facts: someFacts(1, 2 + i), at: AT });
    }
    const copy = makeTempFolder();
    const log = fs.readFileSync(`${file}-wal`);
    fs.copyFileSync(file, path.join(copy, 'journal.db'));
    fs.writeFileSync(path.join(copy, 'journal.db-wal'), log.subarray(0, Math.floor(log.length * 0.6)));
    await journal.close();
    const crashed = openEmbeddedJournal(copy);
    const facts = await crashed.read(session, 0);
    expect(facts.length).toBeGreaterThan(2);
    expect(facts.length).toBeLessThan(32);
    expect(facts).toEqual(someFacts(facts.length));
    await crashed.close();
    removeFolder(copy);
  });
});
