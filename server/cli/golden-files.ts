// Owns the golden files: where they lie, what is expected of each, how a state is boiled down to a digest. Knows no store's insides.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { projectRoot } from '../adapters/project-root.ts';
import { parseSessionText, type SessionFile } from '../adapters/session-file/session-file.ts';
import type { SessionState } from '../rules/rules.ts';
import { foldFacts } from './fold-facts.ts';

/** What folding must give, now and with every later version. */
export interface Expected {
  readonly session: string;
  readonly facts: number;
  /** For the reader of a failed test. */
  readonly phase: string;
  readonly day: number;
  /** Digest of the state after each so many facts, so that a failure says where it began. */
  readonly every: number;
  readonly digests: readonly string[];
}

/** What is in one folder of golden files. */
export const goldenNames = {
  /** A journal as the embedded store of that day wrote it. */
  journal: 'journal.db',
  /** The session in it, as exported that day, and a whole game of scripted delegations. */
  sessions: ['played.jsonl.gz', 'whole-game.jsonl.gz'],
  expected: 'expected.jsonl',
} as const;

const EVERY = 100;

export const goldenRoot = (): string =>
  path.join(projectRoot(import.meta.url), 'server/adapters/journal/golden');

/** The folders, oldest name first. */
export const goldenFolders = (): readonly string[] =>
  fs
    .readdirSync(goldenRoot(), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => path.join(goldenRoot(), name))
    .sort();

export const packSession = (text: string): Buffer => gzipSync(text, { level: 9 });

/** @throws Error when the file is not what was checked in */
export function readGolden(folder: string, name: string): SessionFile {
  const parsed = parseSessionText(gunzipSync(fs.readFileSync(path.join(folder, name))).toString());
  if (!parsed.ok) throw new Error(`${name}: ${parsed.error}`);
  return parsed.value;
}

export function readExpected(folder: string): readonly Expected[] {
  const text = fs.readFileSync(path.join(folder, goldenNames.expected), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

export function expectedOf({ session, facts }: Pick<SessionFile, 'session' | 'facts'>): Expected {
  const stops = facts.map((_, i) => i + 1).filter((n) => n % EVERY === 0 || n === facts.length);
  const states = stops.map((n) => stateAfter(facts.slice(0, n)));
  const last = stateAfter(facts);
  return {
    session,
    facts: facts.length,
    phase: last.regions.phase,
    day: last.day,
    every: EVERY,
    digests: states.map(stateDigest),
  };
}

function stateAfter(facts: SessionFile['facts']): SessionState {
  const folded = foldFacts(facts);
  if (!folded.ok) throw new Error(folded.error);
  return folded.value;
}

/** 16 hexadecimal digits of all a state says, whatever the order in which its parts were put in. */
export const stateDigest = (state: object): string =>
  createHash('sha256').update(JSON.stringify(state, sorted)).digest('hex').slice(0, 16);

const sorted = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
