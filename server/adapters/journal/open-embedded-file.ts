// Owns opening and closing the journal's one SQLite file: folder, damage, age, and who else may have it open. Knows nothing of sessions.
import fs from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { JournalDamaged, JournalUnavailable } from '../../app/ports/journal.ts';
import { migrate, SCHEMA_VERSION, schemaVersion } from './embedded-schema.ts';
import { heldByAnother, holdFolder } from './hold-folder.ts';

const FILE_NAME = 'journal.db';
/** A tool beside the server writes for some milliseconds at most; a commit waits for it. */
const BUSY_MS = 5_000;
/** A tool may be copying the file while the server stops: it is not waited for. */
const BUSY_AT_CLOSE_MS = 100;

export const journalFile = (folder: string): string => path.join(folder, FILE_NAME);
export const hasJournal = (folder: string): boolean => fs.existsSync(journalFile(folder));

export interface OpenedFile {
  readonly db: Database.Database;
  readonly file: string;
  close(): void;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Turns what SQLite throws into the journal's two faults. */
export function faultOf(error: unknown, file: string): Error {
  if (error instanceof JournalDamaged || error instanceof JournalUnavailable) return error;
  const code = codeOf(error);
  const text = messageOf(error);
  if (
    code.startsWith('SQLITE_CORRUPT') ||
    code === 'SQLITE_NOTADB' ||
    /malformed|not a database/.test(text)
  ) {
    return new JournalDamaged(`The journal ${file} is damaged (${text}).`, { cause: error });
  }
  return new JournalUnavailable(`The journal ${file} cannot be used (${text}).`, { cause: error });
}

function prepareFolder(folder: string): void {
  try {
    fs.mkdirSync(folder, { recursive: true });
    fs.accessSync(folder, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK);
  } catch (error) {
    throw new JournalUnavailable(
      `The data folder ${folder} cannot be written to (${messageOf(error)}). Choose another with DATA_DIR.`,
      { cause: error },
    );
  }
}

/** @throws JournalUnavailable if the file is a newer version's or another program's */
export function refuseStrangers(db: Database.Database, file: string): void {
  const version = schemaVersion(db);
  if (version > SCHEMA_VERSION) {
    throw new JournalUnavailable(
      `The journal ${file} was written by a newer Thirty Days (its schema is ${version}, this server knows up to ${SCHEMA_VERSION}). ` +
        'Run that newer version, or choose another folder with DATA_DIR.',
    );
  }
  if (version === 0 && db.prepare('SELECT 1 FROM sqlite_schema').get() !== undefined) {
    throw new JournalUnavailable(
      `${file} is another program's database. Choose another folder with DATA_DIR.`,
    );
  }
}

function refuseDamage(db: Database.Database, file: string): void {
  const rows = db.prepare('PRAGMA quick_check(3)').all();
  const faults = rows.map((row) => (typeof row === 'object' && row !== null ? Object.values(row)[0] : row));
  if (faults.length === 1 && faults[0] === 'ok') return;
  throw new JournalDamaged(
    `The journal ${file} is damaged: ${faults.join('; ')}. Restore the file from a copy, or move it away to begin anew.`,
  );
}

/** Gives the file back. Statements keep a connection alive until they are collected, so closing alone would not. */
function closeFile(db: Database.Database): void {
  try {
    // Leaving WAL also folds its file into the main one.
    db.exec(`PRAGMA busy_timeout = ${BUSY_AT_CLOSE_MS}; PRAGMA journal_mode = DELETE`);
  } catch (error) {
    // Whoever is reading it folds it when done.
    if (!codeOf(error).startsWith('SQLITE_BUSY')) throw error;
  } finally {
    db.close();
  }
}

function settle(db: Database.Database, file: string): void {
  refuseStrangers(db, file);
  refuseDamage(db, file);
  // FULL: an acknowledged commit has reached the disk, not only the operating system.
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000');
  migrate(db);
}

/**
 * Opens the journal in a folder for the one server that works on it; the folder is created when missing.
 *
 * @throws JournalUnavailable if the folder cannot be written, another server holds it, or the file is a newer version's
 * @throws JournalDamaged if the file contradicts itself
 */
export function openEmbeddedFile(folder: string): OpenedFile {
  prepareFolder(folder);
  const file = journalFile(folder);
  let letGo = () => {};
  let db: Database.Database | undefined;
  try {
    letGo = holdFolder(folder);
    const opened = new Database(file);
    db = opened;
    opened.exec(`PRAGMA busy_timeout = ${BUSY_MS}`);
    settle(opened, file);
    const close = () => {
      try {
        closeFile(opened);
      } finally {
        letGo();
      }
    };
    return { db: opened, file, close };
  } catch (error) {
    db?.close();
    letGo();
    // A server of an earlier version locks the file itself.
    throw codeOf(error).startsWith('SQLITE_BUSY') ? heldByAnother(folder, error) : faultOf(error, file);
  }
}

/**
 * Opens the journal of a folder for a tool, whether or not a server is working on it.
 *
 * @throws JournalUnavailable if there is none, or it cannot be opened; JournalDamaged if it is damaged
 */
export function openBesideServer(folder: string): OpenedFile {
  const file = journalFile(folder);
  if (!hasJournal(folder)) throw new JournalUnavailable(`There is no journal in ${folder}.`);
  let db: Database.Database | undefined;
  try {
    const opened = new Database(file);
    db = opened;
    opened.exec(`PRAGMA busy_timeout = ${BUSY_MS}; PRAGMA synchronous = FULL`);
    refuseStrangers(opened, file);
    return { db: opened, file, close: () => opened.close() };
  } catch (error) {
    db?.close();
    throw faultOf(error, file);
  }
}
