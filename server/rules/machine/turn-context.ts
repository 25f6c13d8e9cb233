// What the statechart carries through one step: state, facts so far, refusal; and how a decision is folded into it.
import type { Scenario } from '../../../shared/catalogue/index.ts';
import type { Refusal } from '../../../shared/protocol/index.ts';
import { evolve } from '../evolve.ts';
import type { Fact } from '../facts.ts';
import type { SessionState } from '../state.ts';
import type { Actor, AnyCommand, Decision, Turn } from '../turn.ts';

export interface TurnContext {
  readonly scenario: Scenario;
  readonly state: SessionState;
  readonly at: number;
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
  | 'CLOSE_DAY'
  | 'HAND_SEAT'
  | 'HAND_HOST'
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
  | 'RECORD'
  | 'TAKE_SEAT'
  | 'TIMER';

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

/** The turn that a command event stands for; null for events the machine raised itself. */
export function turnOf<C extends AnyCommand>(context: TurnContext, event: MachineEvent): Turn<C> | null {
  if (event.type === 'NIGHT_RESOLVED' || event.type === 'DAY_OPENED') return null;
  const { scenario, state, at } = context;
  // The whitelist in events.ts pairs each event name with one command type.
  return { scenario, state, at, actor: event.actor, command: event.command as C };
}
