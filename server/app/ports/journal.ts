// Owns what the app may ask of its memory: facts in order, and what must be found without folding them. Knows no store.
import type { Refusal } from '../../../shared/protocol/index.ts';
import type { MemberId } from '../../../shared/vocabulary/index.ts';
import type { Fact } from '../../rules/facts.ts';

/** What a command was answered with, as far as a retry needs it. */
export type Answer = { readonly ok: true } | { readonly ok: false; readonly error: Refusal };

/** An answer kept under a member's own command id. */
export interface Remembered {
  readonly member: MemberId;
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
  /** Members whose token changed; null = no link opens their place any more. */
  readonly members?: readonly { readonly member: MemberId; readonly tokenHash: string | null }[];
  /** Set once, with the first facts. */
  readonly code?: string;
}

/** The session whose place a new one takes. */
export interface Succession {
  readonly session: string;
  /** Where that session must stand: of two servers that decide to succeed it, one does. */
  readonly version: number;
  /** Whether `index.code` may be the code of that session. It then leads to the new one. */
  readonly code: boolean;
}

export interface Append {
  readonly session: string;
  /** Facts the writer has folded; 0 opens the session. */
  readonly expected: number;
  /** May be empty when only an answer is to be remembered. */
  readonly facts: readonly Fact[];
  /** Milliseconds since 1970. */
  readonly at: number;
  /** A token that opens another session is taken from it only by succession; otherwise the append is rejected. */
  readonly index?: IndexChange;
  readonly remember?: Remembered;
  /**
   * With first facts only. The tokens in `index.members` may be those of the session that is succeeded: they open the new
   * one from then on. Nothing is added to that session itself; whoever finds by `successorOf` that it was left so ends it.
   */
  readonly succeeds?: Succession;
}

export type Appended =
  /** Durable. */
  | { readonly kind: 'appended'; readonly version: number }
  /** This command was answered before; nothing was written. */
  | { readonly kind: 'answered'; readonly answer: Answer }
  /** Somebody else wrote first; nothing was written. `version` is the session's present one. */
  | { readonly kind: 'conflict'; readonly version: number }
  /** Another session has this code; nothing was written. */
  | { readonly kind: 'codeTaken' }
  /** The session to be succeeded stands elsewhere by now, or has a successor; nothing was written. */
  | { readonly kind: 'overtaken'; readonly version: number; readonly successor: string | null };

export interface Snapshot {
  readonly version: number;
  /** Changes with the code that folds; a snapshot of another format is never handed out. */
  readonly format: string;
  readonly body: string;
}

export interface DueTimer extends Timer {
  readonly session: string;
}

/** Whose token it is, and where. */
export interface FoundMember {
  readonly session: string;
  readonly member: MemberId;
}

/** Somebody appended to a session, or the journal was out of touch and anything may have been appended. */
export type News =
  /** `version` is where the session stands at least: whoever has folded as much need not read. */
  | { readonly kind: 'appended'; readonly session: string; readonly version: number }
  /** Whoever has `session` live tells its members to go to `successor`. */
  | { readonly kind: 'succeeded'; readonly session: string; readonly successor: string }
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
  findMember(tokenHash: string): Promise<FoundMember | null>;
  findCode(code: string): Promise<string | null>;
  /** The session that has taken this one's place; null = none has. */
  successorOf(session: string): Promise<string | null>;
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
