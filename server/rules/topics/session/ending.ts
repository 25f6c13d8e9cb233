// How a session ends: which ending holds once the machine says that it is over.
import { ok } from '../../../../shared/kernel/index.ts';
import type { Ending, EndingKind } from '../../../../shared/views/index.ts';
import type { SessionState } from '../../state.ts';
import type { Decision } from '../../turn.ts';
import { openProposals } from '../treaty/proposals.ts';

/** Rules 3.6 and 3.9: one of five endings, with the day and, for a broken truce, who denounced it. */
export function endSession(state: SessionState, kind: EndingKind, at: number): Decision {
  const by = kind === 'broken' ? (state.resumption?.attacker ?? null) : null;
  const ending: Ending = { kind, day: state.day, by };
  const open = openProposals(state);
  return ok([
    ...open.map(({ id }) => ({ type: 'proposalClosed', at, proposal: id, as: 'expired' }) as const),
    ...(state.timer ? [{ type: 'timerCleared', at } as const] : []),
    ...(kind === 'broken' ? [{ type: 'complianceChanged', at, to: 'broken' } as const] : []),
    { type: 'sessionEnded', at, ending },
  ]);
}

/** Rule 10.13: a facilitator has ended the session. */
export const isRuledOver = ({ facilitation }: SessionState): boolean =>
  facilitation.rulings.some(({ matter }) => matter.on === 'session');

/** Rule 3.6: a settlement is in force. */
export function isSettled(state: SessionState): boolean {
  return state.treaty.settledBy !== null;
}
