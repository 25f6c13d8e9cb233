// Owns the journal kept in one SQLite file of this machine: group commit and check sums; knows nothing of the facts' meaning.
import type Database from 'libsql';
import {
  type Append,
  type Appended,
  type FoundMember,
  type Journal,
  JournalUnavailable,
  type Snapshot,
} from '../../app/ports/journal.ts';
import { checkSum } from './chain.ts';
import { readEntries } from './embedded-read.ts';
import { SCHEMA_VERSION, schemaVersion } from './embedded-schema.ts';
import {
  EmbeddedStatements,
  type HolderRow,
  type SnapshotRow,
  type SuccessorRow,
} from './embedded-statements.ts';
import { EmbeddedWriter, type WrittenAppend, writtenOut } from './embedded-write.ts';
import { faultOf, type OpenedFile, openBesideServer, openEmbeddedFile } from './open-embedded-file.ts';

interface Waiting {
  readonly append: WrittenAppend;
  readonly resolve: (appended: Appended) => void;
  readonly reject: (fault: Error) => void;
}

type Written =
  | { readonly ok: true; readonly results: readonly Appended[] }
  | { readonly ok: false; readonly fault: Error; readonly beforeCommit: boolean };

/** How many commits pass between two sweeps of answers that may be forgotten. */
const SWEEP_EVERY = 10_000;

/**
 * Opens the journal of a folder for this process alone.
 *
 * @throws JournalUnavailable, JournalDamaged with a sentence for the operator
 */
export function openEmbeddedJournal(folder: string): EmbeddedJournal {
  return new EmbeddedJournal(openEmbeddedFile(folder));
}

/**
 * Opens the journal of a folder for a tool, beside the server if one runs.
 *
 * @throws JournalUnavailable, JournalDamaged with a sentence for the operator
 */
export function openEmbeddedJournalBeside(folder: string): Journal {
  const opened = openBesideServer(folder);
  const version = schemaVersion(opened.db);
  if (version === SCHEMA_VERSION) return new EmbeddedJournal(opened);
  opened.close();
  throw new JournalUnavailable(
    `The journal ${opened.file} has the schema ${version}, this tool needs ${SCHEMA_VERSION}. Start this version's server on it once.`,
  );
}

export class EmbeddedJournal implements Journal {
  readonly #db: Database.Database;
  readonly #file: string;
  readonly #opened: OpenedFile;
  readonly #sql: EmbeddedStatements;
  readonly #writer: EmbeddedWriter;
  #waiting: Waiting[] = [];
  #turn: NodeJS.Immediate | null = null;
  #commits = 0;
  #closed = false;

  constructor(opened: OpenedFile) {
    this.#opened = opened;
    this.#db = opened.db;
    this.#file = opened.file;
    this.#sql = new EmbeddedStatements(opened.db);
    this.#writer = new EmbeddedWriter(this.#sql);
  }

  append(append: Append): Promise<Appended> {
    return this.appendWritten(writtenOut(append));
  }

  /** The same for facts that are text already, as they come from another thread. */
  appendWritten(append: WrittenAppend): Promise<Appended> {
    if (this.#closed) return Promise.reject(new JournalUnavailable('The journal is closed.'));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ append, resolve, reject });
      // Whatever arrives in this turn of the event loop shares one commit and one sync of the disk.
      this.#turn ??= setImmediate(() => this.#commit());
    });
  }

  #commit(): void {
    this.#turn = null;
    const batch = this.#waiting;
    this.#waiting = [];
    if (batch.length > 0) this.#settle(batch);
  }

  #settle(batch: readonly Waiting[]): void {
    const written = this.#write(batch);
    if (written.ok) for (const [i, result] of written.results.entries()) batch[i]?.resolve(result);
    // One append that cannot be written must not take its neighbours with it.
    else if (batch.length > 1 && written.beforeCommit) for (const one of batch) this.#settle([one]);
    else for (const { reject } of batch) reject(written.fault);
  }

  #write(batch: readonly Waiting[]): Written {
    let beforeCommit = true;
    try {
      this.#db.exec('BEGIN IMMEDIATE');
      const results = batch.map(({ append }) => this.#writer.write(append));
      this.#writer.finish();
      if (this.#commits++ % SWEEP_EVERY === 0) this.#sql.run('forgetAnswers', batch[0]?.append.at ?? 0);
      beforeCommit = false;
      this.#db.exec('COMMIT');
      return { ok: true, results };
    } catch (error) {
      this.#rollBack();
      return { ok: false, fault: faultOf(error, this.#file), beforeCommit };
    }
  }

  #rollBack(): void {
    this.#writer.forget();
    try {
      if (this.#db.inTransaction) this.#db.exec('ROLLBACK');
    } catch {
      // SQLite rolls back by itself after the faults for which it cannot be asked to.
    }
  }

  read(session: string, after: number) {
    return this.#ask(() => readEntries(this.#sql, this.#file, session, after));
  }

  sessions() {
    return this.#ask(() => this.#sql.all<{ session: string; version: number }>('heads'));
  }

  timers(until: number) {
    return this.#ask(() => this.#sql.all<{ session: string; id: number; dueAt: number }>('timers', until));
  }

  findMember(tokenHash: string) {
    return this.#ask(() => this.#sql.get<FoundMember>('member', tokenHash) ?? null);
  }

  findCode(code: string) {
    return this.#ask(() => this.#sql.get<HolderRow>('code', code)?.session ?? null);
  }

  successorOf(session: string) {
    return this.#ask(() => this.#sql.get<SuccessorRow>('successor', session)?.successor ?? null);
  }

  putSnapshot(session: string, { version, format, body }: Snapshot) {
    const sum = checkSum(session, version, format, body);
    return this.#ask(() => this.#sql.run('putSnapshot', session, version, format, body, sum));
  }

  getSnapshot(session: string, format: string) {
    return this.#ask(() => {
      const row = this.#sql.get<SnapshotRow>('snapshot', session, format);
      const sound = row !== undefined && checkSum(session, row.version, format, row.body) === row.sum;
      // A damaged cache is no loss: the facts are folded instead.
      return sound ? { version: row.version, format, body: row.body } : null;
    });
  }

  /** Nobody else works on these sessions, so there is never any news; a tool only adds a session of its own. */
  follow(): () => void {
    return () => {};
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    if (this.#turn) clearImmediate(this.#turn);
    this.#commit();
    this.#opened.close();
  }

  /** Answers at once, but as the port says: by a promise, with the journal's own faults. */
  #ask<T>(question: () => T): Promise<T> {
    try {
      if (this.#closed) throw new JournalUnavailable('The journal is closed.');
      return Promise.resolve(question());
    } catch (error) {
      return Promise.reject(faultOf(error, this.#file));
    }
  }
}
