// Owns what a journal in memory has made durable, in the order in which it was written; knows no faults and no time.

import {
  type Answer,
  type Append,
  type Appended,
  type DueTimer,
  JournalDamaged,
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
  snapshot: Snapshot | null;
}

export class MemoryStore {
  /** Everything that was ever carried out, in order. */
  readonly log: Written[] = [];
  /** Appends refused because somebody else was first. */
  conflicts = 0;
  readonly #sessions = new Map<string, Held>();
  readonly #seats = new Map<string, { readonly session: string; readonly delegation: string }>();
  readonly #codes = new Map<string, string>();
  readonly #watchers: ((written: Written, writer: object) => void)[] = [];

  /** Tells of every append that is carried out, the moment it is; returns the way to stop. */
  watch(heard: (written: Written, writer: object) => void): () => void {
    this.#watchers.push(heard);
    return () => void this.#watchers.splice(this.#watchers.indexOf(heard), 1);
  }

  /** Carries out an append, whole or not at all. */
  apply(append: Append, writer: object, { tag, follows }: Place = { tag: {}, follows: null }): Appended {
    const { session, expected, remember, index = {} } = append;
    const held = this.#sessions.get(session);
    const known = remember && held?.answers.get(key(remember));
    if (known) return { kind: 'answered', answer: known };
    const version = held?.facts.length ?? 0;
    // A stranger's append may have taken the place and the number of the one that this one builds on.
    if (version !== expected || (follows !== null && held?.tip !== follows)) {
      this.conflicts++;
      return { kind: 'conflict', version };
    }
    if (index.code !== undefined && this.#codes.has(index.code)) return { kind: 'codeTaken' };
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

  seat(tokenHash: string) {
    return this.#seats.get(tokenHash) ?? null;
  }

  code(code: string): string | null {
    return this.#codes.get(code) ?? null;
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
    const held: Held = { facts: [], tip: null, answers: new Map(), timer: null, snapshot: null };
    this.#sessions.set(session, held);
    return held;
  }

  #write({ session, facts, at, remember, index = {} }: Append, held: Held, writer: object): number {
    const before = held.facts.length;
    const lines = facts.map((fact) => JSON.stringify(fact));
    held.facts.push(...lines);
    if (remember) held.answers.set(key(remember), remember.answer);
    if (index.timer !== undefined) held.timer = index.timer;
    if (index.code !== undefined) this.#codes.set(index.code, session);
    for (const { delegation, tokenHash } of index.seats ?? [])
      this.#seatMoves(session, delegation, tokenHash);
    const after = held.facts.length;
    const written = { session, before, after, facts: lines, at, remember: remember ?? null };
    this.log.push(written);
    for (const heard of [...this.#watchers]) heard(written, writer);
    return after;
  }

  #seatMoves(session: string, delegation: string, tokenHash: string | null): void {
    for (const [hash, seat] of this.#seats) {
      if (seat.session === session && seat.delegation === delegation) this.#seats.delete(hash);
    }
    if (tokenHash !== null) this.#seats.set(tokenHash, { session, delegation });
  }
}

const key = ({ seat, command }: NonNullable<Append['remember']>): string => `${seat}/${command}`;
