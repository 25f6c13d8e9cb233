// What a decision is given besides the state: who acts, with which command, when. Knows no rule.

import type { Scenario } from '../../shared/catalogue/index.ts';
import type { Result } from '../../shared/kernel/index.ts';
import type { Command, Refusal } from '../../shared/protocol/index.ts';
import type { DelegationId } from '../../shared/views/index.ts';
import type { MemberId, Place } from '../../shared/vocabulary/index.ts';
import type { Fact } from './facts.ts';
import type { SessionState } from './state.ts';

/** Somebody at a seat, somebody without one, or the session's own clock and door. */
export type Actor =
  | {
      readonly kind: 'seat';
      readonly delegation: DelegationId;
      readonly occupant: 'person' | 'scripted';
      readonly host: boolean;
      /** The person; a scripted seat is nobody's. */
      readonly member?: MemberId;
    }
  /** Runs the session and plays no delegation. */
  | { readonly kind: 'facilitator'; readonly member: MemberId }
  /** Watches, or waits for a place. */
  | { readonly kind: 'guest'; readonly member: MemberId; readonly host: boolean }
  | { readonly kind: 'system' };

/** Commands that never come over the wire. */
export type SystemCommand =
  | {
      readonly type: 'member.join';
      readonly name: string;
      readonly tokenHash: string;
      /** Where it wants to sit; null = wherever it is put. */
      readonly wish: Place | null;
      /** Who of the list it is. */
      readonly claim?: MemberId;
    }
  /** A person's first line has opened, or the last has closed. */
  | { readonly type: 'member.seen'; readonly member: MemberId }
  | { readonly type: 'member.gone'; readonly member: MemberId }
  /** Another session goes on in this one's place. */
  | { readonly type: 'session.leave'; readonly to: string }
  | { readonly type: 'clock.fired'; readonly timer: number }
  | { readonly type: 'alarm.fired'; readonly alarm: number }
  | { readonly type: 'webhook.key'; readonly secret: string }
  /** `retryAt`: when others may conclude that nothing came of it, milliseconds since 1970. */
  | {
      readonly type: 'webhook.claim';
      readonly occasion: string;
      readonly attempt: number;
      readonly retryAt: number;
    }
  | { readonly type: 'webhook.settle'; readonly occasion: string; readonly delivered: boolean };

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
