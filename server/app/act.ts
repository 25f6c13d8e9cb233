// Owns what an act is, from its author to what became of it; knows no state and no journal.
import type { Refusal } from '../../shared/protocol/index.ts';
import type { MemberId } from '../../shared/vocabulary/index.ts';
import {
  type Actor,
  type AnyCommand,
  type Due,
  firingOf,
  type SessionState,
  type SystemCommand,
} from '../rules/rules.ts';
import type { Clock } from './ports/clock.ts';
import type { Answer } from './ports/journal.ts';

export interface Act {
  /** Who acts, judged by the session as it is when the act's turn comes; null = it is not to be done any more. */
  actor(state: SessionState): Actor | null;
  readonly command: AnyCommand;
  /** Under whose id the answer is kept for a retry; null where nobody retries. */
  readonly remember: { readonly member: MemberId; readonly command: string } | null;
}

export const bySystem = (command: SystemCommand): Act => ({
  actor: () => ({ kind: 'system' }),
  command,
  remember: null,
});

/** What is due comes true, unless the machine's clock is set back before its turn has come. */
export const onceDue = (due: Due, clock: Clock): Act => ({
  ...bySystem(firingOf(due)),
  actor: () => (due.dueAt <= clock.now() ? { kind: 'system' } : null),
});

export type Outcome =
  /** Durable and told. */
  | { readonly kind: 'done' }
  /** Done before under the same id, or told as somebody else's doing; `answer` is the first one. */
  | { readonly kind: 'repeated'; readonly answer: Answer }
  | { readonly kind: 'refused'; readonly error: Refusal }
  /** Its author no longer had a say when its turn came; nothing was done. */
  | { readonly kind: 'dropped' };

/** An act whose turn has come, and whoever sent it: handed through to the audience untouched. */
export interface Turn<S> {
  readonly act: Act;
  readonly sender: S | null;
}
