// Owns the ways in which a store's files can be damaged, drawn by chance; knows SQLite's page size and the journal's tables.
import fs from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import type { Random } from '../../shared/kernel/index.ts';

const PAGE = 4_096;
const MAIN = 'journal.db';
const LOG = 'journal.db-wal';

export interface Damage {
  readonly name: string;
  /** Whether the newest commits may be gone with nobody able to tell: they were in what was cut off. */
  readonly mayShorten: boolean;
  /** @returns what exactly was done, for the report */
  readonly inflict: (folder: string, random: Random) => string;
}

const inMain = (folder: string): string => path.join(folder, MAIN);
const inLog = (folder: string): string => path.join(folder, LOG);

function flip(file: string, random: Random): string {
  const bytes = fs.readFileSync(file);
  const places = Array.from({ length: 1 + random.int(4) }, () => random.int(bytes.length));
  for (const at of places) bytes[at] = (bytes[at] ?? 0) ^ (1 << random.int(8));
  fs.writeFileSync(file, bytes);
  return `bits flipped at ${places.join(', ')} of ${bytes.length}`;
}

function cut(file: string, random: Random): string {
  const { size } = fs.statSync(file);
  const to = random.int(size);
  fs.truncateSync(file, to);
  return `${path.basename(file)} cut to ${to} of ${size} bytes`;
}

/** Two pages change places, or one overwrites another, or one becomes zeros. */
function mixPages(file: string, random: Random): string {
  const bytes = fs.readFileSync(file);
  const pages = Math.floor(bytes.length / PAGE);
  const [one, two] = [random.int(pages) * PAGE, random.int(pages) * PAGE];
  const [first, second] = [Buffer.from(bytes.subarray(one, one + PAGE)), bytes.subarray(two, two + PAGE)];
  const how = random.pick(['swapped with', 'overwritten by', 'zeroed beside'] as const);
  if (how === 'zeroed beside') bytes.fill(0, one, one + PAGE);
  else bytes.set(Buffer.from(second), one);
  if (how === 'swapped with') bytes.set(first, two);
  fs.writeFileSync(file, bytes);
  return `page ${one / PAGE} ${how} page ${two / PAGE} of ${pages}`;
}

function runSql(folder: string, sql: string): string {
  const db = new Database(inMain(folder));
  try {
    db.exec(sql);
  } finally {
    db.close();
  }
  return sql;
}

const strangeSchemas = [
  'PRAGMA user_version = 9',
  'PRAGMA user_version = 0',
  'ALTER TABLE entries RENAME COLUMN facts TO things',
  'ALTER TABLE sessions RENAME TO matches',
  'DROP TABLE entries',
  'DROP TABLE members',
] as const;

const strangeRows = [
  'DELETE FROM entries WHERE rowid = (SELECT rowid FROM entries ORDER BY random() LIMIT 1)',
  "UPDATE entries SET facts = replace(facts, 'UA', 'RU') WHERE rowid = (SELECT max(rowid) - 3 FROM entries)",
  'UPDATE sessions SET version = version - 1',
  'UPDATE sessions SET version = version + 1',
  'UPDATE entries SET facts = (SELECT facts FROM entries LIMIT 1) WHERE rowid = (SELECT max(rowid) FROM entries)',
] as const;

/** A crash leaves both files: these find the write-ahead file beside the main one. */
export const damagesAfterCrash: readonly Damage[] = [
  { name: 'logCut', mayShorten: true, inflict: (folder, random) => cut(inLog(folder), random) },
  { name: 'logFlipped', mayShorten: true, inflict: (folder, random) => flip(inLog(folder), random) },
  {
    name: 'logMissing',
    mayShorten: true,
    inflict: (folder) => {
      fs.rmSync(inLog(folder));
      return 'the write-ahead file removed';
    },
  },
  {
    name: 'mainFlippedUnderLog',
    mayShorten: true,
    inflict: (folder, random) => flip(inMain(folder), random),
  },
];

/** An orderly stop leaves one file. */
export const damagesAtRest: readonly Damage[] = [
  { name: 'cut', mayShorten: false, inflict: (folder, random) => cut(inMain(folder), random) },
  { name: 'flipped', mayShorten: false, inflict: (folder, random) => flip(inMain(folder), random) },
  { name: 'pagesMixed', mayShorten: false, inflict: (folder, random) => mixPages(inMain(folder), random) },
  {
    name: 'schema',
    mayShorten: false,
    inflict: (folder, random) => runSql(folder, random.pick(strangeSchemas)),
  },
  { name: 'rows', mayShorten: false, inflict: (folder, random) => runSql(folder, random.pick(strangeRows)) },
];
