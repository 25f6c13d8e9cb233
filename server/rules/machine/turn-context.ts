// What the statechart carries through one step: state, facts so far, refusal; and how a decision is folded into it.
import type { Scenario } from '../../../shared/catalogue/index.ts';
import { ok } from '../../../shared/kernel/index.ts';
import type { Refusal } from '../../../shared/protocol/index.ts';
import type { MemberId } from '../../../shared/vocabulary/index.ts';
import { evolve } from '../evolve.ts';
import type { Fact } from '../facts.ts';
import type { SessionState } from '../state.ts';
import type { Actor, AnyCommand, Decision, Turn } from '../turn.ts';

export interface TurnContext {
  readonly scenario: Scenario;
  readonly state: SessionState;
  readonly at: number;
  /** The person who sent the command; null where it was nobody. */
  readonly author: MemberId | null;
  readonly facts: readonly Fact[];
  readonly refusal: Refusal | null;
  /** Whether any transition took the event; without it, the command is not legal now. */
  readonly heard: boolean;
}

/** Events a command may become; the machine also raises NIGHT_RESOLVED and DAY_OPENED itself. */
export type EventName =
  | 'START'
  | 'PAUSE'
  | 'RESUME'
  | 'ARCHIVE'
  | 'ADD_TIME'
  | 'CLOSE_DAY'
  | 'HAND_SEAT'
  | 'HAND_HOST'
  | 'LIST_MEMBERS'
  | 'PLACE_MEMBERS'
  | 'REMOVE_MEMBER'
  | 'MUTE_MEMBER'
  | 'CHOOSE_PLACE'
  | 'STATE_PREFERENCE'
  | 'RECLAIM_SEAT'
  | 'SHARE_RIGHTS'
  | 'HAND_HEAD'
  | 'CHANGE_SETTINGS'
  | 'BRANCH'
  | 'REMATCH'
  | 'LEAVE'
  | 'SET_WEBHOOK'
  | 'READY'
  | 'ANSWER_TERMS'
  | 'TABLE'
  | 'SIGN'
  | 'DECLINE'
  | 'WITHDRAW'
  | 'SEAL'
  | 'UNSEAL'
  | 'SAY'
  | 'STATE'
  | 'JUDGE_PROMISE'
  | 'SAVE_DRAFT'
  | 'READ'
  | 'RECORD'
  | 'INJECT'
  | 'PLAN_INJECT'
  | 'CANCEL_INJECT'
  | 'REVERSE_INJECT'
  | 'RULE'
  | 'REVERSE_RULING'
  | 'JOIN'
  | 'SEE_MEMBER'
  | 'MISS_MEMBER'
  | 'TIMER'
  | 'ALARM'
  | 'KEY_WEBHOOK'
  | 'CLAIM_WEBHOOK'
  | 'SETTLE_WEBHOOK';

export type MachineEvent =
  | { readonly type: EventName; readonly actor: Actor; readonly command: AnyCommand }
  | { readonly type: 'NIGHT_RESOLVED' }
  | { readonly type: 'DAY_OPENED' };

/** Folds a decision into the context: facts are kept and the state moves on, or the refusal is remembered. */
export function settle(context: TurnContext, decision: Decision): Partial<TurnContext> {
  if (!decision.ok) return { refusal: decision.error, heard: true };
  const state = decision.value.reduce<SessionState>(evolve, context.state);
  return { state, facts: [...context.facts, ...decision.value], heard: true };
}

/** The same, of a command: what it makes true is its author's doing. */
export function settleOwn(context: TurnContext, decision: Decision): Partial<TurnContext> {
  const { author } = context;
  if (author === null || !decision.ok) return settle(context, decision);
  return settle(context, ok(decision.value.map((fact) => ({ ...fact, member: author }))));
}

/** The turn that a command event stands for; null for events the machine raised itself. */
export function turnOf<C extends AnyCommand>(context: TurnContext, event: MachineEvent): Turn<C> | null {
  if (event.type === 'NIGHT_RESOLVED' || event.type === 'DAY_OPENED') return null;
  const { scenario, state, at } = context;
  // The whitelist in events.ts pairs each event name with one command type.
  return { scenario, state, at, actor: event.actor, command: event.command as C };
}
