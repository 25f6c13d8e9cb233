// Owns the tables of the embedded journal and how an older file is brought up to date; knows nothing of what is stored.
import type Database from 'libsql';

/** One step for each version; step n turns user_version n into n + 1. Never edit one that was released. */
const migrations: readonly string[] = [
  `CREATE TABLE sessions (
     id TEXT NOT NULL PRIMARY KEY,
     code TEXT NOT NULL UNIQUE,
     version INTEGER NOT NULL,
     chain TEXT NOT NULL,
     timer INTEGER,
     due_at INTEGER
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX sessions_by_due ON sessions (due_at) WHERE due_at IS NOT NULL;
   CREATE TABLE entries (
     session TEXT NOT NULL,
     version INTEGER NOT NULL,
     facts TEXT NOT NULL,
     chain TEXT NOT NULL,
     PRIMARY KEY (session, version)
   ) STRICT;
   CREATE TABLE seats (
     session TEXT NOT NULL,
     delegation TEXT NOT NULL,
     token_hash TEXT NOT NULL UNIQUE,
     PRIMARY KEY (session, delegation)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE answers (
     session TEXT NOT NULL,
     seat TEXT NOT NULL,
     command TEXT NOT NULL,
     answer TEXT NOT NULL,
     sum TEXT NOT NULL,
     forget_at INTEGER,
     PRIMARY KEY (session, seat, command)
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX answers_by_forget ON answers (forget_at) WHERE forget_at IS NOT NULL;
   CREATE TABLE snapshots (
     session TEXT NOT NULL PRIMARY KEY,
     version INTEGER NOT NULL,
     format TEXT NOT NULL,
     body TEXT NOT NULL,
     sum TEXT NOT NULL
   ) STRICT;`,
  // Several people may be in one delegation; a code may pass from one session to the next.
  `ALTER TABLE seats RENAME TO members;
   ALTER TABLE members RENAME COLUMN delegation TO member;
   ALTER TABLE answers RENAME COLUMN seat TO member;
   CREATE TABLE codes (
     code TEXT NOT NULL PRIMARY KEY,
     session TEXT NOT NULL
   ) STRICT, WITHOUT ROWID;
   INSERT INTO codes (code, session) SELECT code, id FROM sessions;
   CREATE TABLE sessions_now (
     id TEXT NOT NULL PRIMARY KEY,
     version INTEGER NOT NULL,
     chain TEXT NOT NULL,
     timer INTEGER,
     due_at INTEGER,
     successor TEXT
   ) STRICT, WITHOUT ROWID;
   INSERT INTO sessions_now (id, version, chain, timer, due_at)
     SELECT id, version, chain, timer, due_at FROM sessions;
   DROP TABLE sessions;
   ALTER TABLE sessions_now RENAME TO sessions;
   CREATE INDEX sessions_by_due ON sessions (due_at) WHERE due_at IS NOT NULL;`,
  // Ids of commands begin with the time: in this order a session's answers are added at one place, and not at one for each member.
  `CREATE TABLE answers_now (
     session TEXT NOT NULL,
     member TEXT NOT NULL,
     command TEXT NOT NULL,
     answer TEXT NOT NULL,
     sum TEXT NOT NULL,
     forget_at INTEGER,
     PRIMARY KEY (session, command, member)
   ) STRICT, WITHOUT ROWID;
   INSERT INTO answers_now SELECT session, member, command, answer, sum, forget_at FROM answers;
   DROP TABLE answers;
   ALTER TABLE answers_now RENAME TO answers;
   CREATE INDEX answers_by_forget ON answers (forget_at) WHERE forget_at IS NOT NULL;`,
];

/** What a file of this server's age carries in user_version. */
export const SCHEMA_VERSION = migrations.length;

export function schemaVersion(db: Database.Database): number {
  const row = db.prepare('PRAGMA user_version').get();
  const version = typeof row === 'object' && row !== null && 'user_version' in row ? row.user_version : null;
  return Number(version);
}

/** Brings an older or empty file up to date, all or nothing. */
export function migrate(db: Database.Database): void {
  for (let version = schemaVersion(db); version < SCHEMA_VERSION; version++) {
    db.exec('BEGIN IMMEDIATE');
    try {
      db.exec(migrations[version] ?? '');
      db.exec(`PRAGMA user_version = ${version + 1}`);
      db.exec('COMMIT');
    } catch (error) {
      db.exec('ROLLBACK');
      throw error;
    }
  }
}
