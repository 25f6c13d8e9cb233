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

/** Of a code or a token. */
export interface HolderRow {
  readonly session: string;
}

export interface SuccessorRow {
  readonly successor: string;
}

export interface SnapshotRow {
  readonly version: number;
  readonly body: string;
  readonly sum: string;
}

const writes = {
  openSession: 'INSERT INTO sessions (id, version, chain) VALUES (?, ?, ?)',
  setCode: 'INSERT OR REPLACE INTO codes (code, session) VALUES (?, ?)',
  moveHead: 'UPDATE sessions SET version = ?, chain = ? WHERE id = ?',
  setTimer: 'UPDATE sessions SET timer = ?, due_at = ? WHERE id = ?',
  addEntry: 'INSERT INTO entries (session, version, facts, chain) VALUES (?, ?, ?, ?)',
  dropMember: 'DELETE FROM members WHERE session = ? AND member = ?',
  addMember: 'INSERT OR REPLACE INTO members (session, member, token_hash) VALUES (?, ?, ?)',
  addAnswer:
    'INSERT INTO answers (session, member, command, answer, sum, forget_at) VALUES (?, ?, ?, ?, ?, ?)',
  setSuccessor: 'UPDATE sessions SET successor = ? WHERE id = ?',
  forgetAnswers: 'DELETE FROM answers WHERE forget_at IS NOT NULL AND forget_at < ?',
  putSnapshot:
    'INSERT OR REPLACE INTO snapshots (session, version, format, body, sum) VALUES (?, ?, ?, ?, ?)',
} as const;

/**
 * Every column is cast: a damaged file may hold any type anywhere, and libsql ends the process over text that is not UTF-8.
 * Text comes as bytes and is decoded here, leniently, so that the check sums get to see what is wrong with it.
 */
const text = (column: string, as = column) => `CAST(${column} AS BLOB) AS ${as}`;
const whole = (column: string, as = column) => `CAST(${column} AS INTEGER) AS ${as}`;
const entry = `SELECT ${whole('version')}, ${text('facts')}, ${text('chain')} FROM entries`;

const reads = {
  head: `SELECT ${whole('version')}, ${text('chain')} FROM sessions WHERE id = ?`,
  heads: `SELECT ${text('id', 'session')}, ${whole('version')} FROM sessions ORDER BY id`,
  entries: `${entry} WHERE session = ? AND version > ? ORDER BY version`,
  entryAt: `${entry} WHERE session = ? AND version = ?`,
  answer: `SELECT ${text('answer')}, ${text('sum')} FROM answers WHERE session = ? AND command = ? AND member = ?`,
  member: `SELECT ${text('session')}, ${text('member')} FROM members WHERE token_hash = ?`,
  code: `SELECT ${text('session')} FROM codes WHERE code = ?`,
  successor: `SELECT ${text('successor')} FROM sessions WHERE id = ? AND successor IS NOT NULL`,
  timers: `SELECT ${text('id', 'session')}, ${whole('timer', 'id')}, ${whole('due_at', 'dueAt')} FROM sessions
     WHERE due_at <= ? ORDER BY due_at`,
  snapshot: `SELECT ${whole('version')}, ${text('body')}, ${text('sum')} FROM snapshots
     WHERE session = ? AND format = ?`,
} as const;

const decoder = new TextDecoder();

/** A row as the statement names its columns; libsql adds one of its own. */
function plainRow(row: unknown): object {
  const columns = Object.entries(row ?? {}).filter(([name]) => name !== '_metadata');
  return Object.fromEntries(
    columns.map(([name, value]) => {
      const bytes = value instanceof ArrayBuffer || value instanceof Uint8Array;
      return [name, bytes ? decoder.decode(value) : value];
    }),
  );
}

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
    const row = this.#statement(reads[name]).get(...values);
    return row === undefined ? undefined : (plainRow(row) as Row);
  }

  all<Row>(name: Read, ...values: Values): readonly Row[] {
    return this.#statement(reads[name])
      .all(...values)
      .map((row) => plainRow(row) as Row);
  }

  #statement(sql: string): Database.Statement<(string | number | null)[]> {
    const known = this.#prepared.get(sql);
    if (known) return known;
    const made = this.#db.prepare<(string | number | null)[]>(sql);
    this.#prepared.set(sql, made);
    return made;
  }
}
