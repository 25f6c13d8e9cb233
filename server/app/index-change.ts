// Owns what of a change must be findable without folding: the timer, the tokens, the code. Compares states, so no fact is missed.
import type { SessionState } from '../rules/rules.ts';
import type { IndexChange } from './ports/journal.ts';
import { readCode } from './session-code.ts';
import { wakingOf } from './waking.ts';

type Members = SessionState['members'];

/** What the journal's indexes have to learn between two states of a session; `before` null = it is being opened. */
export function indexChange(before: SessionState | null, after: SessionState): IndexChange {
  const [old, now] = [before && wakingOf(before), wakingOf(after)];
  const timerChanged = old?.timer !== now?.timer || old?.dueAt !== now?.dueAt;
  const members =
    before?.members === after.members ? [] : tokensChanged(before?.members ?? {}, after.members);
  const code = before === null ? readCode(after.code) : null;
  return {
    ...(timerChanged && { timer: now && { id: now.timer, dueAt: now.dueAt } }),
    ...(members.length > 0 && { members }),
    ...(code !== null && { code }),
  };
}

function tokensChanged(before: Members, after: Members): NonNullable<IndexChange['members']> {
  const ids = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return ids
    .map((member) => ({ member, tokenHash: after[member]?.tokenHash ?? null }))
    .filter(({ member, tokenHash }) => (before[member]?.tokenHash ?? null) !== tokenHash);
}
