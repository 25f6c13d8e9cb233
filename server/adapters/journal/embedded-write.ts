// Owns how one append becomes rows, inside a transaction begun by the caller; knows nothing of commits.
import type { Append, Appended, IndexChange, Remembered } from '../../app/ports/journal.ts';
import { JournalDamaged } from '../../app/ports/journal.ts';
import { CHAIN_START, chainOf, checkSum } from './chain.ts';
import type { AnswerRow, EmbeddedStatements, HeadRow } from './embedded-statements.ts';

/** Writes one append, or says why nothing was written. Everything is checked before the first row. */
export function writeAppend(sql: EmbeddedStatements, append: Append, facts: string): Appended {
  const { session, expected, index, remember } = append;
  const first = remember && firstAnswer(sql, session, remember);
  if (first) return first;
  const head = sql.get<HeadRow>('head', session);
  const version = head?.version ?? 0;
  if (version !== expected) return { kind: 'conflict', version };
  if (index?.code !== undefined && sql.get('code', index.code) !== undefined) return { kind: 'codeTaken' };
  const next = version + append.facts.length;
  if (next > version) writeFacts(sql, append, facts, head?.chain ?? CHAIN_START);
  if (index) writeIndex(sql, session, index);
  if (remember) writeAnswer(sql, session, remember, append.at);
  return { kind: 'appended', version: next };
}

function writeFacts(sql: EmbeddedStatements, append: Append, facts: string, previous: string): void {
  const { session, expected, index } = append;
  const version = expected + append.facts.length;
  const chain = chainOf(previous, session, version, facts);
  if (expected === 0) {
    if (index?.code === undefined) throw new Error(`session ${session} was opened without a code`);
    sql.run('openSession', session, index.code, version, chain);
  } else {
    sql.run('moveHead', version, chain, session);
  }
  sql.run('addEntry', session, version, facts, chain);
}

function writeIndex(sql: EmbeddedStatements, session: string, { timer, seats }: IndexChange): void {
  if (timer !== undefined) sql.run('setTimer', timer?.id ?? null, timer?.dueAt ?? null, session);
  for (const { delegation, tokenHash } of seats ?? []) {
    sql.run('dropSeat', session, delegation);
    if (tokenHash !== null) sql.run('addSeat', session, delegation, tokenHash);
  }
}

function firstAnswer(sql: EmbeddedStatements, session: string, remember: Remembered): Appended | null {
  const { seat, command } = remember;
  const row = sql.get<AnswerRow>('answer', session, seat, command);
  if (row === undefined) return null;
  if (checkSum(session, seat, command, row.answer) !== row.sum) {
    throw new JournalDamaged(`The answer to command ${command} of session ${session} is damaged.`);
  }
  return { kind: 'answered', answer: JSON.parse(row.answer) };
}

function writeAnswer(sql: EmbeddedStatements, session: string, remember: Remembered, at: number): void {
  const { seat, command, keepMs } = remember;
  const answer = JSON.stringify(remember.answer);
  const forgetAt = keepMs === null ? null : at + keepMs;
  sql.run('addAnswer', session, seat, command, answer, checkSum(session, seat, command, answer), forgetAt);
}
