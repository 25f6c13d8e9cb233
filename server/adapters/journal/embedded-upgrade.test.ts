// Proves that a file of an earlier schema is brought up to date whole, and that a crash leaves a step or a succession done or not begun.
import fs from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Append } from '../../app/ports/journal.ts';
import { projectRoot } from '../project-root.ts';
import { AT, newId, openSome, someFacts } from '../testing/journal-samples.ts';
import { makeTempFolder, removeFolder } from '../testing/temp-folder.ts';
import { backUpJournal, restoreJournal } from './copy-embedded.ts';
import { openEmbeddedJournal } from './embedded-journal.ts';
import { migrate, SCHEMA_VERSION, schemaVersion } from './embedded-schema.ts';

const goldenOf = (schema: number) =>
  path.join(projectRoot(), `server/adapters/journal/golden/schema-${schema}/journal.db`);

/** Every table of a file as rows in order, under the names its columns have now. */
function contentsOf<Table extends string>(
  file: string,
  columns: Readonly<Record<Table, string>>,
): Record<Table, unknown> {
  const db = new Database(file);
  const rows = Object.entries(columns).map(([table, names]) => [
    table,
    db.prepare(`SELECT ${names} FROM ${table} ORDER BY ${names}`).raw().all(),
  ]);
  db.close();
  return Object.fromEntries(rows);
}

const UNCHANGED = {
  sessions: 'id, version, chain, timer, due_at',
  entries: 'session, version, facts, chain',
  snapshots: 'session, version, format, body, sum',
} as const;

const rowsNow = (file: string) =>
  contentsOf(file, {
    ...UNCHANGED,
    members: 'session, member, token_hash',
    answers: 'session, member, command, answer, sum, forget_at',
  });

const codesThen = (file: string, schema: number) =>
  schema > 1
    ? contentsOf(file, { codes: 'code, session' }).codes
    : contentsOf(file, { sessions: 'code, id' }).sessions;

/** What a file of an earlier schema holds, as it is held now. */
function rowsThen(file: string, schema: number): ReturnType<typeof rowsNow> {
  if (schema > 1) return rowsNow(file);
  const { seats, ...rows } = contentsOf(file, {
    ...UNCHANGED,
    seats: 'session, delegation, token_hash',
    answers: 'session, seat, command, answer, sum, forget_at',
  });
  return { ...rows, members: seats };
}

/** Each step is whole or not begun. */
const versionsFrom = (schema: number): readonly number[] =>
  Array.from({ length: SCHEMA_VERSION - schema + 1 }, (_, step) => schema + step);

describe.each([1, 2])('an embedded journal of schema %i', (schema) => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = makeTempFolder();
    file = path.join(folder, 'journal.db');
    fs.copyFileSync(goldenOf(schema), file);
  });
  afterEach(() => removeFolder(folder));

  it('keeps every row, and gives each session its code', async () => {
    const old = rowsThen(file, schema);
    const codes = codesThen(file, schema);
    await openEmbeddedJournal(folder).close();
    expect(rowsNow(file)).toEqual(old);
    expect(contentsOf(file, { codes: 'code, session' }).codes).toEqual(codes);
    for (const table of [old.sessions, old.entries, old.answers, old.members]) expect(table).not.toEqual([]);
  });

  it('gives a retry the answer it gave then', async () => {
    const [[session, member, command, answer] = []] = rowsThen(file, schema).answers as readonly string[][];
    const journal = openEmbeddedJournal(folder);
    const retry = {
      session: String(session),
      expected: 0,
      facts: someFacts(1),
      at: AT,
      remember: { member: String(member), command: String(command), answer: { ok: true }, keepMs: null },
    } as const;
    expect(await journal.append(retry)).toEqual({ kind: 'answered', answer: JSON.parse(String(answer)) });
    await journal.close();
  });

  it('is copied and put back as it is, and brought up to date where it is opened', async () => {
    const old = rowsThen(file, schema);
    const copy = path.join(folder, 'copy.db');
    backUpJournal(folder, copy);
    const elsewhere = path.join(folder, 'elsewhere');
    restoreJournal(copy, elsewhere, 'now');
    expect(rowsThen(path.join(elsewhere, 'journal.db'), schema)).toEqual(old);
    await openEmbeddedJournal(elsewhere).close();
    expect(rowsNow(path.join(elsewhere, 'journal.db'))).toEqual(old);
  });

  it('is brought up to date or left as it was by a crash on the way', async () => {
    const old = rowsThen(file, schema);
    const db = new Database(file);
    db.exec('PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0');
    migrate(db);
    const seen = await eachCut(folder, async (crashed) => {
      const raw = new Database(path.join(crashed, 'journal.db'));
      const version = schemaVersion(raw);
      raw.close();
      await openEmbeddedJournal(crashed).close();
      expect(rowsNow(path.join(crashed, 'journal.db'))).toEqual(old);
      return version;
    });
    db.close();
    expect([...seen].sort()).toEqual(versionsFrom(schema));
  });
});

it('given a crash in the middle of a succession, then it took place whole or not at all', async () => {
  const folder = makeTempFolder();
  const [code, token] = ['AAAAAA', newId()];
  const first = openEmbeddedJournal(folder);
  const old = await openSome(first, { index: { code, members: [{ member: 'M1', tokenHash: token }] } });
  await first.close();
  const journal = openEmbeddedJournal(folder);
  const append: Append = {
    session: newId(),
    expected: 0,
    facts: someFacts(300),
    at: AT,
    index: { code, members: [{ member: 'M1', tokenHash: token }], timer: { id: 1, dueAt: AT } },
    succeeds: { session: old, version: 2, code: true },
  };
  expect((await journal.append(append)).kind).toBe('appended');
  const seen = await eachCut(folder, async (crashed) => {
    const left = openEmbeddedJournal(crashed);
    const successor = await left.successorOf(old);
    const lives = successor ?? old;
    expect(await left.findCode(code)).toBe(lives);
    expect(await left.findMember(token)).toEqual({ session: lives, member: 'M1' });
    expect(await left.read(append.session, 0)).toEqual(successor === null ? [] : append.facts);
    expect(await left.timers(AT)).toHaveLength(successor === null ? 0 : 1);
    expect(await left.read(old, 0)).toEqual(someFacts(2));
    await left.close();
    return successor === null ? 'not begun' : 'done';
  });
  expect(seen).toEqual(new Set(['not begun', 'done']));
  await journal.close();
  removeFolder(folder);
});

/** What is found, wherever a crash cut off the write-ahead file that lies in the folder. */
async function eachCut<T>(folder: string, look: (crashed: string) => Promise<T>): Promise<Set<T>> {
  const seen = new Set<T>();
  const log = fs.readFileSync(path.join(folder, 'journal.db-wal'));
  for (let share = 0; share <= 24; share++) {
    const crashed = makeTempFolder();
    fs.copyFileSync(path.join(folder, 'journal.db'), path.join(crashed, 'journal.db'));
    fs.writeFileSync(
      path.join(crashed, 'journal.db-wal'),
      log.subarray(0, Math.ceil((log.length * share) / 24)),
    );
    seen.add(await look(crashed));
    removeFolder(crashed);
  }
  return seen;
}
