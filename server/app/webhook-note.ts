// Owns what a webhook is told of a session: public matters alone, without a name and without a word that was said.
import { awaited, type Occasion, type SessionState } from '../rules/rules.ts';

/** Rule 11.5. */
export interface WebhookNote {
  /** The same when the same event is sent again. */
  readonly id: string;
  readonly event: Occasion['event'];
  /** Its code. */
  readonly session: string;
  readonly phase: SessionState['regions']['phase'];
  readonly day: number;
  readonly stage: SessionState['regions']['stage'];
  /** When the stage closes by itself, as ISO 8601 in UTC; null when it waits for people. */
  readonly dueAt: string | null;
  /** Delegations held by people that have not said ready. */
  readonly awaits: readonly string[];
}

export function webhookNote(state: SessionState, { id, event }: Occasion): WebhookNote {
  const { phase, stage } = state.regions;
  const isOver = state.ending !== null;
  return {
    id: `${state.id}/${id}`,
    event,
    session: state.code,
    phase,
    day: state.day,
    stage,
    dueAt: isOver || state.timer === null ? null : new Date(state.timer.dueAt).toISOString(),
    awaits: isOver ? [] : awaited(state),
  };
}
