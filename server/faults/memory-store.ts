// Owns what a journal in memory has made durable, in the order in which it was written; knows no faults and no time.

import {
  type Answer,
  type Append,
  type Appended,
  type DueTimer,
  type FoundMember,
  type IndexChange,
  JournalDamaged,
  JournalUnavailable,
  type Snapshot,
  type Timer,
} from '../app/ports/journal.ts';
import type { Fact } from '../rules/facts.ts';

/** One append that was carried out. */
export interface Written {
  readonly session: string;
  /** Facts of the session before and after it. */
  readonly before: number;
  readonly after: number;
  /** As they lie in the store: JSON. */
  readonly facts: readonly string[];
  /** Wall time of the writer, milliseconds since 1970. */
  readonly at: number;
  readonly remember: NonNullable<Append['remember']> | null;
  /** The session whose place this one has taken by it. */
  readonly succeeds: string | null;
}

/** One append among others of its writer. */
export interface Place {
  /** Of this append alone. */
  readonly tag: object;
  /** The append that was still under way when this one was decided: it must be the session's last, or this one is refused. */
  readonly follows: object | null;
}

interface Held {
  readonly facts: string[];
  /** Of the last append that brought facts. */
  tip: object | null;
  readonly answers: Map<string, Answer>;
  timer: Timer | null;
  successor: string | null;
  snapshot: Snapshot | null;
}

export class MemoryStore {
  /** Everything that was ever carried out, in order. */
  readonly log: Written[] = [];
  /** Appends refused because somebody else was first. */
  conflicts = 0;
  readonly #sessions = new Map<string, Held>();
  readonly #members = new Map<string, FoundMember>();
  readonly #codes = new Map<string, string>();
  readonly #watchers: ((written: Written, writer: object) => void)[] = [];

  /** Tells of every append that is carried out, the moment it is; returns the way to stop. */
  watch(heard: (written: Written, writer: object) => void): () => void {
    this.#watchers.push(heard);
    return () => void this.#watchers.splice(this.#watchers.indexOf(heard), 1);
  }

  /** Carries out an append, whole or not at all. */
  apply(append: Append, writer: object, { tag, follows }: Place = { tag: {}, follows: null }): Appended {
    const { session, expected, remember } = append;
    const held = this.#sessions.get(session);
    const known = remember && held?.answers.get(key(remember));
    if (known) return { kind: 'answered', answer: known };
    const version = held?.facts.length ?? 0;
    // A stranger's append may have taken the place and the number of the one that this one builds on.
    if (version !== expected || (follows !== null && held?.tip !== follows)) {
      this.conflicts++;
      return { kind: 'conflict', version };
    }
    const refused = this.#refuseSuccession(append) ?? this.#refuseCode(append);
    if (refused) return refused;
    this.#checkTokens(append);
    const open = held ?? this.#open(session);
    if (append.facts.length > 0) open.tip = tag;
    return { kind: 'appended', version: this.#write(append, open, writer) };
  }

  /** Facts of a session as JSON. */
  lines(session: string): readonly string[] {
    return this.#sessions.get(session)?.facts ?? [];
  }

  facts(session: string, after: number): readonly Fact[] {
    const lines = this.lines(session);
    if (after > lines.length)
      throw new JournalDamaged(`Session ${session} ends at fact ${lines.length}, before ${after}.`);
    return lines.slice(after).map((line): Fact => JSON.parse(line));
  }

  versions(): { readonly session: string; readonly version: number }[] {
    return [...this.#sessions].map(([session, { facts }]) => ({ session, version: facts.length }));
  }

  timers(until: number): DueTimer[] {
    const due: DueTimer[] = [];
    for (const [session, { timer }] of this.#sessions) {
      if (timer && timer.dueAt <= until) due.push({ session, ...timer });
    }
    return due.sort((a, b) => a.dueAt - b.dueAt);
  }

  member(tokenHash: string): FoundMember | null {
    return this.#members.get(tokenHash) ?? null;
  }

  code(code: string): string | null {
    return this.#codes.get(code) ?? null;
  }

  successor(session: string): string | null {
    return this.#sessions.get(session)?.successor ?? null;
  }

  putSnapshot(session: string, snapshot: Snapshot): void {
    this.#open(session).snapshot = snapshot;
  }

  snapshot(session: string, format: string): Snapshot | null {
    const kept = this.#sessions.get(session)?.snapshot ?? null;
    return kept?.format === format ? kept : null;
  }

  #open(session: string): Held {
    const known = this.#sessions.get(session);
    if (known) return known;
    const held: Held = {
      facts: [],
      tip: null,
      answers: new Map(),
      timer: null,
      successor: null,
      snapshot: null,
    };
    this.#sessions.set(session, held);
    return held;
  }

  #refuseSuccession({ succeeds }: Append): Appended | null {
    if (succeeds === undefined) return null;
    const { facts = [], successor = null } = this.#sessions.get(succeeds.session) ?? {};
    if (facts.length === succeeds.version && successor === null) return null;
    return { kind: 'overtaken', version: facts.length, successor };
  }

  #refuseCode({ index, succeeds }: Append): Appended | null {
    const holder = index?.code === undefined ? null : this.code(index.code);
    return holder === null || (succeeds?.code && holder === succeeds.session) ? null : { kind: 'codeTaken' };
  }

  #checkTokens({ session, index, succeeds }: Append): void {
    for (const { tokenHash } of index?.members ?? []) {
      const holder = tokenHash === null ? null : this.member(tokenHash);
      if (holder !== null && holder.session !== session && holder.session !== succeeds?.session)
        throw new JournalUnavailable(`session ${session} was given a token of session ${holder.session}`);
    }
  }

  #write({ session, facts, at, remember, succeeds, index = {} }: Append, held: Held, writer: object): number {
    const before = held.facts.length;
    const lines = facts.map((fact) => JSON.stringify(fact));
    held.facts.push(...lines);
    if (remember) held.answers.set(key(remember), remember.answer);
    if (index.timer !== undefined) held.timer = index.timer;
    if (index.code !== undefined) this.#codes.set(index.code, session);
    this.#membersChange(session, index.members ?? []);
    const succeeded = succeeds && this.#sessions.get(succeeds.session);
    if (succeeded) succeeded.successor = session;
    const after = held.facts.length;
    const written = {
      session,
      before,
      after,
      facts: lines,
      at,
      remember: remember ?? null,
      succeeds: succeeds?.session ?? null,
    };
    this.log.push(written);
    for (const heard of [...this.#watchers]) heard(written, writer);
    return after;
  }

  /** All go before one comes: a token may pass from one member to another. */
  #membersChange(session: string, members: NonNullable<IndexChange['members']>): void {
    const named = new Set(members.map(({ member }) => member));
    for (const [hash, held] of this.#members) {
      if (held.session === session && named.has(held.member)) this.#members.delete(hash);
    }
    for (const { member, tokenHash } of members) {
      if (tokenHash !== null) this.#members.set(tokenHash, { session, member });
    }
  }
}

const key = ({ member, command }: NonNullable<Append['remember']>): string => `${member}/${command}`;
