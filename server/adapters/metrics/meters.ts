// Owns the list of what this server counts about itself; labels are kinds and codes, never a session, a seat or a word.
import type { Meter } from '../../app/ports/meter.ts';

/** What goes down a line: a whole view, a change of it, an answer with or without one, or anything else. */
export type SentKind = 'welcome' | 'patch' | 'answer' | 'other';

export interface Meters extends Meter {
  /** `type` is one of the protocol's own, or `unread` for what was never parsed. */
  command(type: string, outcome: 'accepted' | 'refused'): void;
  /** `code` is a refusal's, of a command or of an HTTP request. */
  refused(code: string): void;
  sent(kind: SentKind, bytes: number): void;
  /** From the moment an append was asked for until it was durable, in seconds. */
  durable(seconds: number): void;
  /** Another server was first; the command is decided again. */
  conflict(): void;
  journalFailed(kind: 'damaged' | 'unavailable'): void;
}
