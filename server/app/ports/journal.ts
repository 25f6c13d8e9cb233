// Owns what the app may ask of its memory: facts in order, and what must be found without folding them. Knows no store.
import type { Refusal } from '../../../shared/protocol/index.ts';
import type { DelegationId } from '../../../shared/views/index.ts';
import type { Fact } from '../../rules/facts.ts';

/** What a command was answered with, as far as a retry needs it. */
export type Answer = { readonly ok: true } | { readonly ok: false; readonly error: Refusal };

/** An answer kept under a seat's own command id. */
export interface Remembered {
  readonly seat: DelegationId;
  readonly command: string;
  readonly answer: Answer;
  /** Milliseconds after which it may be forgotten; null = kept as long as the session. */
  readonly keepMs: number | null;
}

export interface Timer {
  readonly id: number;
  /** Milliseconds since 1970. */
  readonly dueAt: number;
}

/** What can be found from outside a session. Left out = unchanged. */
export interface IndexChange {
  /** The session's one timer from now on; null = none. */
  readonly timer?: Timer | null;
  /** Seats whose token changed; null = nobody's link opens it any more. */
  readonly seats?: readonly { readonly delegation: DelegationId; readonly tokenHash: string | null }[];
  /** Set once, with the first facts. */
  readonly code?: string;
}

export interface Append {
  readonly session: string;
  /** Facts the writer has folded; 0 opens the session. */
  readonly expected: number;
  /** May be empty when only an answer is to be remembered. */
  readonly facts: readonly Fact[];
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly index?: IndexChange;
  readonly remember?: Remembered;
}

export type Appended =
  /** Durable. */
  | { readonly kind: 'appended'; readonly version: number }
  /** This command was answered before; nothing was written. */
  | { readonly kind: 'answered'; readonly answer: Answer }
  /** Somebody else wrote first; nothing was written. `version` is the session's present one. */
  | { readonly kind: 'conflict'; readonly version: number }
  /** Another session has this code; nothing was written. */
  | { readonly kind: 'codeTaken' };

export interface Snapshot {
  readonly version: number;
  /** Changes with the code that folds; a snapshot of another format is never handed out. */
  readonly format: string;
  readonly body: string;
}

export interface DueTimer extends Timer {
  readonly session: string;
}

/** Somebody appended to a session, or the journal was out of touch and anything may have been appended. */
export type News =
  /** `version` is where the session stands at least: whoever has folded as much need not read. */
  | { readonly kind: 'appended'; readonly session: string; readonly version: number }
  | { readonly kind: 'resync' };

/**
 * The only memory of the server. Every method rejects with JournalDamaged when what is stored contradicts itself and with
 * JournalUnavailable when it could not be reached; after the latter nobody knows whether an append was written.
 */
export interface Journal {
  /** Resolves when it is durable. Appends of one session are written in the order in which they were asked for. */
  append(append: Append): Promise<Appended>;
  /**
   * The facts after the first `after`, in order. Empty for an unknown session. Rejects with JournalDamaged when the session
   * ends before `after`: what a reader has folded was taken back.
   */
  read(session: string, after: number): Promise<readonly Fact[]>;
  sessions(): Promise<readonly { readonly session: string; readonly version: number }[]>;
  /** Timers due at or before `until`, the earliest first. */
  timers(until: number): Promise<readonly DueTimer[]>;
  findSeat(
    tokenHash: string,
  ): Promise<{ readonly session: string; readonly delegation: DelegationId } | null>;
  findCode(code: string): Promise<string | null>;
  /** A cache: may be forgotten at any time. */
  putSnapshot(session: string, snapshot: Snapshot): Promise<void>;
  getSnapshot(session: string, format: string): Promise<Snapshot | null>;
  /** Tells of what other servers append; returns the unsubscribe. */
  follow(heard: (news: News) => void): () => void;
  close(): Promise<void>;
}

/** The store contradicts itself: `message` says where, in words for the operator. */
export class JournalDamaged extends Error {
  override readonly name = 'JournalDamaged';
}

/** The store could not be reached or could not write. */
export class JournalUnavailable extends Error {
  override readonly name = 'JournalUnavailable';
}
