// Owns the SQL of the embedded journal, prepared once; knows nothing of facts or of when it is run.
import type Database from 'libsql';

export interface HeadRow {
  readonly version: number;
  readonly chain: string;
}

export interface EntryRow {
  readonly version: number;
  readonly facts: string;
  readonly chain: string;
}

export interface AnswerRow {
  readonly answer: string;
  readonly sum: string;
}

export interface SnapshotRow {
  readonly version: number;
  readonly body: string;
  readonly sum: string;
}

const writes = {
  openSession: 'INSERT INTO sessions (id, code, version, chain) VALUES (?, ?, ?, ?)',
  moveHead: 'UPDATE sessions SET version = ?, chain = ? WHERE id = ?',
  setTimer: 'UPDATE sessions SET timer = ?, due_at = ? WHERE id = ?',
  addEntry: 'INSERT INTO entries (session, version, facts, chain) VALUES (?, ?, ?, ?)',
  dropSeat: 'DELETE FROM seats WHERE session = ? AND delegation = ?',
  addSeat: 'INSERT INTO seats (session, delegation, token_hash) VALUES (?, ?, ?)',
  addAnswer:
    'INSERT INTO answers (session, seat, command, answer, sum, forget_at) VALUES (?, ?, ?, ?, ?, ?)',
  forgetAnswers: 'DELETE FROM answers WHERE forget_at IS NOT NULL AND forget_at < ?',
  putSnapshot: 'INSERT OR REPLACE INTO snapshots (session, version, format, body, sum) VALUES (?, ?, ?, ?, ?)',
} as const;

const reads = {
  head: 'SELECT version, chain FROM sessions WHERE id = ?',
  heads: 'SELECT id AS session, version FROM sessions ORDER BY id',
  entries: 'SELECT version, facts, chain FROM entries WHERE session = ? AND version > ? ORDER BY version',
  entryAt: 'SELECT version, facts, chain FROM entries WHERE session = ? AND version = ?',
  answer: 'SELECT answer, sum FROM answers WHERE session = ? AND seat = ? AND command = ?',
  seat: 'SELECT session, delegation FROM seats WHERE token_hash = ?',
  code: 'SELECT id AS session FROM sessions WHERE code = ?',
  timers: 'SELECT id AS session, timer AS id, due_at AS dueAt FROM sessions WHERE due_at <= ? ORDER BY due_at',
  snapshot: 'SELECT version, body, sum FROM snapshots WHERE session = ? AND format = ?',
} as const;

export type Values = readonly (string | number | null)[];
type Write = keyof typeof writes;
type Read = keyof typeof reads;

/** Runs the journal's own statements, and no others. */
export class EmbeddedStatements {
  readonly #db: Database.Database;
  readonly #prepared = new Map<string, Database.Statement<(string | number | null)[]>>();

  constructor(db: Database.Database) {
    this.#db = db;
  }

  run(name: Write, ...values: Values): void {
    this.#statement(writes[name]).run(...values);
  }

  /** The first row, or undefined. The caller names the row's shape: it is the statement's own column list. */
  get<Row>(name: Read, ...values: Values): Row | undefined {
    return this.#statement(reads[name]).get(...values) as Row | undefined;
  }

  all<Row>(name: Read, ...values: Values): readonly Row[] {
    return this.#statement(reads[name]).all(...values) as Row[];
  }

  #statement(sql: string): Database.Statement<(string | number | null)[]> {
    const known = this.#prepared.get(sql);
    if (known) return known;
    const made = this.#db.prepare<(string | number | null)[]>(sql);
    this.#prepared.set(sql, made);
    return made;
  }
}
