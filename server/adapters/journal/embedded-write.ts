// Owns how appends become rows, inside transactions begun by the caller; knows nothing of when they are committed.
import type { Append, Appended, IndexChange, Remembered } from '../../app/ports/journal.ts';
import { JournalDamaged } from '../../app/ports/journal.ts';
import { CHAIN_START, chainOf, checkSum } from './chain.ts';
import type {
  AnswerRow,
  EmbeddedStatements,
  HeadRow,
  HolderRow,
  SuccessorRow,
} from './embedded-statements.ts';

type WrittenAnswer = Omit<Remembered, 'answer'> & { readonly answer: string };

/** An append whose facts and answer are text already: what is stored, and what the check sums are made of. */
export interface WrittenAppend extends Omit<Append, 'facts' | 'remember'> {
  readonly facts: string;
  readonly factCount: number;
  readonly remember?: WrittenAnswer;
}

export const writtenOut = ({ facts, remember, ...append }: Append): WrittenAppend => ({
  ...append,
  facts: JSON.stringify(facts),
  factCount: facts.length,
  ...(remember && { remember: { ...remember, answer: JSON.stringify(remember.answer) } }),
});

/** Heads kept in memory; beyond that they are read again. */
const HEADS = 10_000;

/** Writes for the one server that appends to these sessions, so that their heads need not be read each time. */
export class EmbeddedWriter {
  readonly #sql: EmbeddedStatements;
  readonly #heads = new Map<string, HeadRow>();
  /** Sessions whose head has moved in this transaction. */
  readonly #moved = new Set<string>();

  constructor(sql: EmbeddedStatements) {
    this.#sql = sql;
  }

  /** Writes one append, or says why nothing was written. Everything is checked before the first row. */
  write(append: WrittenAppend): Appended {
    const { session, expected, index, remember, succeeds } = append;
    const head = this.#headOf(session);
    const version = head?.version ?? 0;
    const first = remember && this.#firstAnswer(session, remember);
    if (first) return first;
    if (version !== expected) return { kind: 'conflict', version };
    const refused = this.#refuseSuccession(append) ?? this.#refuseCode(append);
    if (refused) return refused;
    this.#checkTokens(append);
    const next = version + append.factCount;
    if (next > version) this.#addFacts(append, head?.chain ?? CHAIN_START);
    if (index) this.#writeIndex(session, index);
    if (succeeds) this.#sql.run('setSuccessor', session, succeeds.session);
    if (remember) this.#addAnswer(session, remember, append.at);
    return { kind: 'appended', version: next };
  }

  /** Before the commit: each session's head is written once, however often it moved. */
  finish(): void {
    for (const session of this.#moved) {
      const head = this.#heads.get(session);
      if (head) this.#sql.run('moveHead', head.version, head.chain, session);
    }
    this.#moved.clear();
    if (this.#heads.size > HEADS) this.#heads.clear();
  }

  /** After a transaction that came to nothing. */
  forget(): void {
    this.#heads.clear();
    this.#moved.clear();
  }

  #refuseSuccession({ succeeds }: WrittenAppend): Appended | null {
    if (succeeds === undefined) return null;
    const version = this.#headOf(succeeds.session)?.version ?? 0;
    const successor = this.#sql.get<SuccessorRow>('successor', succeeds.session)?.successor ?? null;
    if (version === succeeds.version && successor === null) return null;
    return { kind: 'overtaken', version, successor };
  }

  #refuseCode({ index, succeeds }: WrittenAppend): Appended | null {
    if (index?.code === undefined) return null;
    const holder = this.#sql.get<HolderRow>('code', index.code)?.session;
    const free = holder === undefined || (succeeds?.code === true && holder === succeeds.session);
    return free ? null : { kind: 'codeTaken' };
  }

  #checkTokens({ session, index, succeeds }: WrittenAppend): void {
    for (const { tokenHash } of index?.members ?? []) {
      const holder = tokenHash === null ? undefined : this.#sql.get<HolderRow>('member', tokenHash)?.session;
      if (holder !== undefined && holder !== session && holder !== succeeds?.session)
        throw new Error(`session ${session} was given a token of session ${holder}`);
    }
  }

  #headOf(session: string): HeadRow | undefined {
    const known = this.#heads.get(session);
    if (known) return known;
    const head = this.#sql.get<HeadRow>('head', session);
    if (head) this.#heads.set(session, head);
    return head;
  }

  #addFacts({ session, expected, facts, factCount, index }: WrittenAppend, previous: string): void {
    const version = expected + factCount;
    const chain = chainOf(previous, session, version, facts);
    if (expected === 0) {
      if (index?.code === undefined) throw new Error(`session ${session} was opened without a code`);
      this.#sql.run('openSession', session, version, chain);
    } else {
      this.#moved.add(session);
    }
    this.#heads.set(session, { version, chain });
    this.#sql.run('addEntry', session, version, facts, chain);
  }

  #writeIndex(session: string, { timer, members, code }: IndexChange): void {
    if (code !== undefined) this.#sql.run('setCode', code, session);
    if (timer !== undefined) this.#sql.run('setTimer', timer?.id ?? null, timer?.dueAt ?? null, session);
    // All go before one comes: a token may pass from one member to another.
    for (const { member } of members ?? []) this.#sql.run('dropMember', session, member);
    for (const { member, tokenHash } of members ?? []) {
      if (tokenHash !== null) this.#sql.run('addMember', session, member, tokenHash);
    }
  }

  #firstAnswer(session: string, { member, command }: WrittenAnswer): Appended | null {
    const row = this.#sql.get<AnswerRow>('answer', session, command, member);
    if (row === undefined) return null;
    if (checkSum(session, member, command, row.answer) !== row.sum) {
      throw new JournalDamaged(`The answer to command ${command} of session ${session} is damaged.`);
    }
    return { kind: 'answered', answer: JSON.parse(row.answer) };
  }

  #addAnswer(session: string, { member, command, answer, keepMs }: WrittenAnswer, at: number): void {
    const forgetAt = keepMs === null ? null : at + keepMs;
    this.#sql.run(
      'addAnswer',
      session,
      member,
      command,
      answer,
      checkSum(session, member, command, answer),
      forgetAt,
    );
  }
}
