// The proposal that the people of one delegation draft together: the last writer's text stands.
import { err, ok } from '../../../../shared/kernel/index.ts';
import { refusal } from '../../../../shared/protocol/index.ts';
import type { CommandNamed, Decision, Turn } from '../../turn.ts';
import { membersOf } from '../session/members.ts';
import { seatOf } from '../session/seats.ts';

/** Rule 5.12: a draft of one person stays on that person's device. */
export function saveDraft(turn: Turn<CommandNamed<'draft.save'>>): Decision {
  const { state, actor, command, at } = turn;
  const delegation = seatOf(turn);
  const arrived = membersOf(state, delegation).filter(({ tokenHash }) => tokenHash !== null);
  const by = actor.kind === 'seat' ? actor.member : undefined;
  if (by === undefined || arrived.length < 2) {
    return err(refusal('draft/alone', 'Nobody else of your delegation is here to share a draft with.'));
  }
  const { draft, over } = command;
  const n = (state.drafts[delegation]?.n ?? 0) + 1;
  return ok([
    { type: 'draftSaved', at, delegation, saved: { n, over: Math.min(over, n - 1), by, at, draft } },
  ]);
}
