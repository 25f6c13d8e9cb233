// Owns when a session next has to be awake: for what becomes true by itself, or for what its webhook owes.
import { nextDue, type SessionState, webhookDueAt } from '../rules/rules.ts';
import type { WheelEntry } from './timer-wheel.ts';

/** The earlier of the two; null = nothing happens of itself. What is owed at once is due since 1970. */
export function wakingOf(state: SessionState): WheelEntry | null {
  const due = nextDue(state);
  const owedAt = webhookDueAt(state);
  if (owedAt !== null && (due === null || owedAt < due.dueAt)) return { timer: due?.id ?? 0, dueAt: owedAt };
  return due && { timer: due.id, dueAt: due.dueAt };
}
