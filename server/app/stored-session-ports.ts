// Owns the list of what a stored session is given; holds nothing itself.
import type { Scenario } from '../../shared/catalogue/index.ts';
import type { Result } from '../../shared/kernel/index.ts';
import type { Refusal } from '../../shared/protocol/index.ts';
import type { Actor, AnyCommand, Change, Fact, SessionState, Step } from '../rules/rules.ts';
import type { Clock } from './ports/clock.ts';
import type { Journal } from './ports/journal.ts';
import type { Log } from './ports/log.ts';

/** The two functions of the rules that a session lives by. */
export interface Rules {
  step(
    scenario: Scenario,
    state: SessionState,
    actor: Actor,
    command: AnyCommand,
    at: number,
  ): Result<Step, Refusal>;
  evolve(state: SessionState | null, fact: Fact): SessionState;
}

/** Tells the audience of a change that has become durable. Made before the append, so that what cannot be shown is not done. */
export type Announce = () => void;

/** `S` is whoever sent the command, handed through to the audience untouched. */
export interface StoredSessionPorts<S> {
  readonly rules: Rules;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly log: Log;
  /** Works out what each audience will hear of a change, without telling it. May throw: then nothing is done. */
  prepare(change: Change, sender: S | null): Announce;
  /** Something has happened that cannot be shown: the audience must ask again. */
  lost(): void;
}
