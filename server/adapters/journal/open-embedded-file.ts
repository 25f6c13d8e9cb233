// Owns opening and closing the journal's one SQLite file: folder, exclusive hold, damage, age. Knows nothing of sessions.
import fs from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { JournalDamaged, JournalUnavailable } from '../../app/ports/journal.ts';
import { migrate, SCHEMA_VERSION, schemaVersion } from './embedded-schema.ts';

const FILE_NAME = 'journal.db';

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

/** Takes the file for this process alone: the system lets go of it when the process ends, however it ends. */
function hold(db: Database.Database, folder: string): void {
  try {
    db.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; COMMIT');
  } catch (error) {
    if (codeOf(error) !== 'SQLITE_BUSY') throw error;
    throw new JournalUnavailable(
      `Another Thirty Days server is using the data folder ${folder}. Stop it, or choose another folder with DATA_DIR.`,
      { cause: error },
    );
  }
}

function refuseStrangers(db: Database.Database, file: string): void {
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
export function closeEmbeddedFile(db: Database.Database): void {
  try {
    // Leaving WAL also folds its file into the main one.
    db.exec('PRAGMA journal_mode = DELETE; PRAGMA locking_mode = NORMAL; SELECT 1 FROM sqlite_schema');
  } finally {
    db.close();
  }
}

function settle(db: Database.Database, folder: string, file: string): void {
  hold(db, folder);
  refuseStrangers(db, file);
  refuseDamage(db, file);
  // FULL: an acknowledged commit has reached the disk, not only the operating system.
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  migrate(db);
}

/**
 * Opens the journal in a folder, which is created when missing.
 *
 * @throws JournalUnavailable if the folder cannot be written, another server holds it, or the file is a newer version's
 * @throws JournalDamaged if the file contradicts itself
 */
export function openEmbeddedFile(folder: string): { readonly db: Database.Database; readonly file: string } {
  prepareFolder(folder);
  const file = path.join(folder, FILE_NAME);
  let db: Database.Database | undefined;
  try {
    db = new Database(file);
    settle(db, folder, file);
    return { db, file };
  } catch (error) {
    if (db) letGo(db);
    throw faultOf(error, file);
  }
}

/** After a refusal: the first fault is the one to tell, whatever closing says. */
function letGo(db: Database.Database): void {
  try {
    db.exec('PRAGMA locking_mode = NORMAL; SELECT 1 FROM sqlite_schema');
  } catch {
    // A damaged or foreign file may not even let itself be read.
  }
  db.close();
}
