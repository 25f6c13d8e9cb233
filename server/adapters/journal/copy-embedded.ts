// Owns copies of the embedded journal: made while a server works on it, proven whole, put back. Knows no session's meaning.
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import Database from 'libsql';
import { JournalDamaged, JournalUnavailable } from '../../app/ports/journal.ts';
import { readEntries } from './embedded-read.ts';
import { schemaVersion } from './embedded-schema.ts';
import { EmbeddedStatements, type HeadRow } from './embedded-statements.ts';
import { holdFolder } from './hold-folder.ts';
import { faultOf, journalFile, openBesideServer, refuseStrangers } from './open-embedded-file.ts';

/** What a copy was found to hold. */
export interface CopyContents {
  readonly sessions: number;
  readonly facts: number;
  readonly bytes: number;
}

/** Everything in it is secret: mandates, messages, the digests of seats' tokens. */
const OWNER_ONLY = 0o600;

/**
 * Copies the journal of a folder to a file of its own, as it stands at one moment, and proves the copy whole. A server that
 * works on the folder goes on meanwhile.
 *
 * @param to a file; replaced if there is one
 * @throws JournalUnavailable if either cannot be used; JournalDamaged if what is stored contradicts itself: no copy is kept
 */
export function backUpJournal(folder: string, to: string): CopyContents {
  return beside(to, (part) => {
    const { db, close } = openBesideServer(folder);
    try {
      db.prepare('VACUUM INTO ?').run(part);
    } catch (error) {
      throw faultOf(error, journalFile(folder));
    } finally {
      close();
    }
  });
}

/**
 * Puts a copy in the place of a folder's journal, after proving it whole. The journal that was there is kept beside it.
 *
 * @returns what is there now, and where the former journal went; null if there was none
 * @throws JournalUnavailable if a server works on the folder; JournalDamaged if the copy is not whole
 */
export function restoreJournal(
  from: string,
  folder: string,
  stamp: string,
): { readonly contents: CopyContents; readonly keptAs: string | null } {
  refuseHalf(from);
  fs.mkdirSync(folder, { recursive: true });
  const letGo = holdFolder(folder);
  try {
    let keptAs: string | null = null;
    const contents = beside(
      journalFile(folder),
      (part) => fs.copyFileSync(from, part),
      () => {
        keptAs = keepAside(folder, stamp);
      },
    );
    return { contents, keptAs };
  } finally {
    letGo();
  }
}

/** Makes a file under another name, proves it, syncs it, and only then gives it its own. */
function beside(to: string, make: (part: string) => void, beforeSwap: () => void = () => {}): CopyContents {
  const part = `${to}.part-${process.pid}`;
  try {
    fs.writeFileSync(part, '', { mode: OWNER_ONLY });
    make(part);
    const contents = proveWhole(part);
    sync(part);
    beforeSwap();
    fs.renameSync(part, to);
    sync(path.dirname(to));
    return contents;
  } finally {
    for (const rest of ['', '-journal', '-wal', '-shm']) fs.rmSync(part + rest, { force: true });
  }
}

function sync(place: string): void {
  const descriptor = fs.openSync(place, 'r');
  try {
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}

/** @throws JournalDamaged with the place, JournalUnavailable for a newer version's or another program's file */
function proveWhole(file: string): CopyContents {
  const db = new Database(file);
  try {
    refuseStrangers(db, file);
    if (schemaVersion(db) === 0) throw new JournalUnavailable(`${file} is empty.`);
    const found = db.prepare('PRAGMA integrity_check(3)').all();
    const faults = found.map((row) => Object.values(Object(row))[0]).filter((one) => one !== 'ok');
    if (faults.length > 0) throw new JournalDamaged(`The copy is damaged: ${faults.join('; ')}.`);
    const sql = new EmbeddedStatements(db);
    const heads = sql.all<HeadRow & { readonly session: string }>('heads');
    const facts = heads.reduce((sum, { session }) => sum + readEntries(sql, file, session, 0).length, 0);
    return { sessions: heads.length, facts, bytes: fs.statSync(file).size };
  } catch (error) {
    throw faultOf(error, file);
  } finally {
    db.close();
  }
}

/** A file copied from under a running server lacks what is still in its write-ahead file. */
function refuseHalf(from: string): void {
  const wal = `${from}-wal`;
  if (!fs.existsSync(wal) || fs.statSync(wal).size === 0) return;
  throw new JournalUnavailable(
    `${from} is in use or was not closed: part of it is in ${path.basename(wal)}. Make a copy with the backup command.`,
  );
}

/** What a crash left beside the file goes into it; a damaged file is kept as it lies. */
function foldCrash(file: string): void {
  let db: Database.Database | undefined;
  try {
    db = new Database(file);
    db.exec('PRAGMA journal_mode = DELETE');
  } catch {
    // It is being replaced because it is damaged.
  } finally {
    db?.close();
  }
}

/** Under a name that says when; with what a crash left of it, so that nothing old is taken for the new file's. */
function keepAside(folder: string, stamp: string): string | null {
  const file = journalFile(folder);
  if (!fs.existsSync(file)) return null;
  const aside = path.join(folder, `journal-replaced-${stamp}.db`);
  foldCrash(file);
  for (const rest of ['-wal', '-shm', '-journal']) {
    if (fs.existsSync(file + rest)) fs.renameSync(file + rest, aside + rest);
  }
  // A link, so that at no moment there is no journal.
  fs.linkSync(file, aside);
  return aside;
}
