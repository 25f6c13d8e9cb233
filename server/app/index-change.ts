// Owns what of a change must be findable without folding: the timer, the tokens, the code. Compares states, so no fact is missed.
import type { SessionState } from '../rules/rules.ts';
import type { IndexChange } from './ports/journal.ts';
import { readCode } from './session-code.ts';

/** What the journal's indexes have to learn between two states of a session; `before` null = it is being opened. */
export function indexChange(before: SessionState | null, after: SessionState): IndexChange {
  const [old, now] = [before?.timer ?? null, after.timer];
  const timerChanged = old?.id !== now?.id || old?.dueAt !== now?.dueAt;
  const seatsChanged = before?.seats === after.seats ? [] : Object.entries(after.seats);
  const seats = seatsChanged
    .filter(([id, { tokenHash }]) => (before?.seats[id]?.tokenHash ?? null) !== tokenHash)
    .map(([delegation, { tokenHash }]) => ({ delegation, tokenHash }));
  const code = before === null ? readCode(after.code) : null;
  return {
    ...(timerChanged && { timer: now && { id: now.id, dueAt: now.dueAt } }),
    ...(seats.length > 0 && { seats }),
    ...(code !== null && { code }),
  };
}
