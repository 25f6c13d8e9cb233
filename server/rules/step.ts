// One command's way through the rules: authorize, ask the machine, return what became true; pure from end to end.

import type { Scenario } from '../../shared/catalogue/index.ts';
import { err, ok, type Result } from '../../shared/kernel/index.ts';
import type { Refusal } from '../../shared/protocol/index.ts';
import { evolve } from './evolve.ts';
import type { Fact } from './facts.ts';
import { advance } from './machine/advance.ts';
import { eventOf } from './machine/events.ts';
import { explainRefusal } from './machine/explain.ts';
import type { SessionState } from './state.ts';
import { keepAlarms } from './topics/session/alarms.ts';
import { authorize } from './topics/session/authorize.ts';
import type { Actor, AnyCommand } from './turn.ts';

/** What a command makes true, in order, and the state with that folded in. */
export interface Step {
  readonly facts: readonly Fact[];
  readonly state: SessionState;
}

/**
 * What a command makes true, or why it makes nothing (rule 3.3). Never throws for a player's mistake.
 * @param at milliseconds since 1970
 */
export function step(
  scenario: Scenario,
  state: SessionState,
  actor: Actor,
  command: AnyCommand,
  at: number,
): Result<Step, Refusal> {
  const forbidden = authorize(state, actor, command.type);
  if (forbidden) return err(forbidden);
  const author = actor.kind === 'system' ? null : (actor.member ?? null);
  const context = { scenario, state, at, author, facts: [], refusal: null, heard: false };
  const event = { type: eventOf[command.type], actor, command };
  const after = advance(context, event).context;
  if (after.refusal) return err(after.refusal);
  if (!after.heard) return err(explainRefusal(state, event.type));
  const kept = after.facts.length === 0 ? [] : keepAlarms(after.state, deedOf(actor, command), at);
  return ok({ facts: [...after.facts, ...kept], state: kept.reduce<SessionState>(evolve, after.state) });
}

/** Rules 4.15 and 7.17: to read is no deed, and ends nobody's silence; new settings count absence anew. */
function deedOf(actor: Actor, { type }: AnyCommand): Actor | 'settings' {
  if (type === 'settings.change') return 'settings';
  return type === 'messages.read' ? { kind: 'system' } : actor;
}
