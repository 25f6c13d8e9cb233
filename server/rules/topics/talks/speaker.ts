// Who speaks: a delegation or whoever runs the session, through which person, and whether they still may today.
import { backwards } from '../../../../shared/kernel/index.ts';
import { FACILITATION, limits, type Refusal, refusal } from '../../../../shared/protocol/index.ts';
import type { DelegationId, Writer } from '../../../../shared/views/index.ts';
import type { Member, SessionState } from '../../state.ts';
import type { Turn } from '../../turn.ts';
import { seatOf } from '../session/seats.ts';

/** The delegation, or `FACILITATION`. */
export const speakerOf = (turn: Turn): DelegationId =>
  turn.actor.kind === 'facilitator' ? FACILITATION : seatOf(turn);

function personOf({ state, actor }: Turn): Member | undefined {
  if (actor.kind === 'system' || actor.member === undefined) return undefined;
  return state.members[actor.member];
}

const isBeside = ({ place: one }: Member, { place: other }: Member): boolean =>
  one.at === 'delegation' && other.at === 'delegation'
    ? one.delegation === other.delegation
    : one.at === other.at;

/** Rule 7.14: who of several wrote it; undefined where one speaks alone, and for a script. */
export function writerOf(turn: Turn): Writer | undefined {
  const person = personOf(turn);
  if (!person) return undefined;
  const isShared = Object.values(turn.state.members).some(
    (one) => one.id !== person.id && one.tokenHash !== null && isBeside(one, person),
  );
  return isShared ? { member: person.id, name: person.name } : undefined;
}

/** Since this day opened, or since the phase did where there are no days: days before the truce are another count. */
function sentToday({ record }: SessionState, from: DelegationId): number {
  let sent = 0;
  for (const { kind, slots } of backwards(record)) {
    if (kind === 'day' || kind.startsWith('phase.')) break;
    const { who } = slots;
    const said = kind === 'message' || kind === 'statement';
    if (said && typeof who === 'object' && 'delegation' in who && who.delegation === from) sent++;
  }
  return sent;
}

/** Rule 2.10: whether a person speaks whose delegation a persona plays. */
const isCovered = ({ actor }: Turn): boolean =>
  actor.kind === 'seat' && actor.occupant === 'scripted' && actor.member !== undefined;

/**
 * Rules 2.10 and 7.14: whoever is muted writes to the facilitators alone, whoever is covered among their own people as well, and
 * nobody writes without end.
 */
export function refuseSpeaker(turn: Turn, readers: 'table' | readonly string[]): Refusal | null {
  const from = speakerOf(turn);
  const isOnly = (...ids: readonly string[]) =>
    readers !== 'table' && readers.every((id) => ids.includes(id));
  const toFacilitators = readers.length > 0 && isOnly(FACILITATION);
  if (personOf(turn)?.muted && !toFacilitators) {
    return refusal('message/muted', 'You are muted for now. You can still write to the facilitator.');
  }
  if (isCovered(turn) && !isOnly(FACILITATION, from)) {
    const instead = 'You can write among yourselves and to the facilitator. Take it back to speak to others.';
    return refusal('message/covered', `A persona plays your delegation now. ${instead}`);
  }
  const isFacilitation = from === FACILITATION;
  const most = isFacilitation ? limits.facilitatorMessagesPerDay : limits.messagesPerDay;
  if (sentToday(turn.state, from) < most) return null;
  return isFacilitation
    ? refusal('message/too_many', 'The facilitators have said enough for one day. Go on tomorrow.')
    : refusal('message/too_many', 'Your delegation has said enough for one day. Go on tomorrow.');
}
