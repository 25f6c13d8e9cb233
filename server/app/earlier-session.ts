// Owns the reading of a session that another goes on from: who may, and what they are shown; writes nothing into it.
import { err, ok, type Result } from '../../shared/kernel/index.ts';
import type { Refusal } from '../../shared/protocol/index.ts';
import type { MemberId } from '../../shared/vocabulary/index.ts';
import { audienceOf, passedOn } from '../rules/rules.ts';
import type { Presence } from './app.ts';
import { refused, viewOf, welcome } from './outbound.ts';
import type { Clock } from './ports/clock.ts';
import type { SeatLink } from './ports/seat-link.ts';
import { FACILITATORS_ONLY, NO_SUCH_LINE } from './server-words.ts';
import type { SessionHost } from './session-host.ts';
import type { SessionRoom } from './session-room.ts';

/** Nothing follows the one thing that a reader is told. */
const ONLY_SEQ = 0;

/**
 * Rule 2.15: the session `asked`, if that of `room` goes on from it, however many steps later, and `member` runs the latter.
 *
 * @param asked a session's id
 */
export async function earlierSession(
  host: Pick<SessionHost, 'room'>,
  room: SessionRoom,
  member: MemberId,
  asked: string,
): Promise<Result<SessionRoom, Refusal>> {
  if (audienceOf(room.state, member)?.kind !== 'facilitator') return err(FACILITATORS_ONLY);
  let { continues } = room.state;
  while (continues !== null) {
    const found = await host.room(continues);
    if (!found.ok) return found;
    if (found.value === null) break;
    if (continues === asked) return ok(found.value);
    continues = found.value.state.continues;
  }
  return err(NO_SUCH_LINE);
}

/**
 * Rule 2.15: shows all that a facilitator of it saw, as it was left. Whoever reads is not in it, and nothing can be done there.
 *
 * @throws when the view cannot be made
 */
export function readOver(
  link: SeatLink,
  { scenario, state }: SessionRoom,
  member: MemberId,
  clock: Pick<Clock, 'now'>,
): Presence {
  const view = viewOf(scenario, state, { kind: 'facilitator', member });
  link.welcome(welcome(view, ONLY_SEQ, clock.now()));
  return {
    command: (_, reply) => reply(refused(passedOn)),
    preview: () => refused(passedOn),
    leave: () => {},
  };
}
