// What a decision is given besides the state: who acts, with which command, when. Knows no rule.

import type { Scenario } from '../../shared/catalogue/index.ts';
import type { Result } from '../../shared/kernel/index.ts';
import type { Command, Refusal } from '../../shared/protocol/index.ts';
import type { DelegationId } from '../../shared/views/index.ts';
import type { Fact } from './facts.ts';
import type { SessionState } from './state.ts';

/** A seat, or the session's own clock and door. */
export type Actor =
  | {
      readonly kind: 'seat';
      readonly delegation: DelegationId;
      readonly occupant: 'person' | 'scripted';
      readonly host: boolean;
    }
  | { readonly kind: 'system' };

/** Commands that never come over the wire. */
export type SystemCommand =
  | {
      readonly type: 'seat.take';
      readonly delegation: DelegationId;
      readonly name: string;
      readonly tokenHash: string;
    }
  | { readonly type: 'clock.fired'; readonly timer: number };

export type AnyCommand = Command | SystemCommand;
export type CommandNamed<T extends AnyCommand['type']> = Extract<AnyCommand, { type: T }>;

/** `at`: milliseconds since 1970; the rules read no clock of their own. */
export interface Turn<C extends AnyCommand = AnyCommand> {
  readonly scenario: Scenario;
  readonly state: SessionState;
  readonly actor: Actor;
  readonly command: C;
  readonly at: number;
}

/** The facts a command makes true, or the reason why it makes none. */
export type Decision = Result<readonly Fact[], Refusal>;
