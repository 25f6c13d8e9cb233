// How facts of people change the state: who is in the session, where, with which rights; and where a session goes on.
import { assertNever } from '../../../../shared/kernel/index.ts';
import { type MemberId, plainSettings } from '../../../../shared/vocabulary/index.ts';
import type { Fact, FactOf } from '../../facts.ts';
import type { MemberFact } from '../../member-facts.ts';
import type { Member, Seat, SessionState } from '../../state.ts';

const types: ReadonlySet<Fact['type']> = new Set<MemberFact['type']>([
  'memberJoined',
  'memberClaimed',
  'linkWithdrawn',
  'memberStruck',
  'memberPlaced',
  'memberMuted',
  'preferenceStated',
  'memberSeen',
  'memberGone',
  'rightsShared',
  'settingsChanged',
  'sessionContinued',
  'sessionPassedOn',
  'hostChanged',
]);

export function isMemberFact(fact: Fact): fact is MemberFact {
  return types.has(fact.type);
}

type Members = SessionState['members'];

const freeSeat: Seat = {
  occupant: 'free',
  name: '',
  persona: null,
  ready: false,
  shares: { sign: false, seal: false },
};

/** Nobody is in a session before its first member. */
export const openPeople = (delegations: readonly string[]) => ({
  seats: Object.fromEntries(delegations.map((id) => [id, freeSeat])),
  members: {},
  activity: {},
  settings: plainSettings,
  passedOnTo: null,
  continues: null,
});

const eachMember = (members: Members, change: Partial<Member>): Members =>
  Object.fromEntries(Object.entries(members).map(([id, member]) => [id, { ...member, ...change }]));
/** They come back over their own links, and are seen then. */
const nobodyPresent = (members: Members): Members => eachMember(members, { present: false });
/** Their links lead to the session that goes on. */
const withoutLinks = (members: Members): Members => eachMember(members, { tokenHash: null, present: false });

export function withSeat(state: SessionState, delegation: string, change: Partial<Seat>): SessionState {
  const seat = { ...(state.seats[delegation] ?? freeSeat), ...change };
  return { ...state, seats: { ...state.seats, [delegation]: seat } };
}

function withMember(state: SessionState, id: MemberId, change: Partial<Member>): SessionState {
  const member = state.members[id];
  return member ? { ...state, members: { ...state.members, [id]: { ...member, ...change } } } : state;
}

function withoutMember(state: SessionState, id: MemberId): SessionState {
  const { [id]: gone, ...members } = state.members;
  return gone ? { ...state, members } : state;
}

/** A journal of before knows one person of a delegation, who goes by its id and comes and goes with the seat. */
export function withMemberOfBefore(
  state: SessionState,
  { delegation, seat: { occupant, name, tokenHash, host } }: FactOf<'seatChanged'>,
): SessionState {
  if (tokenHash === undefined) return state;
  if (occupant !== 'person') return withoutMember(state, delegation);
  const member: Member = {
    id: delegation,
    name,
    tokenHash,
    place: { at: 'delegation', delegation, role: 'head' },
    host: host ?? false,
    muted: false,
    prefers: [],
    present: false,
  };
  return { ...state, members: { ...state.members, [delegation]: member } };
}

export function evolveMembers(state: SessionState, fact: MemberFact): SessionState {
  switch (fact.type) {
    case 'memberJoined':
      return {
        ...state,
        members: { ...state.members, [fact.joined.id]: { ...fact.joined, present: false } },
      };
    case 'memberClaimed':
      return withMember(state, fact.who, { name: fact.name, tokenHash: fact.tokenHash });
    case 'linkWithdrawn':
      return withMember(state, fact.who, { tokenHash: null, present: false });
    case 'memberStruck':
      return withoutMember(state, fact.who);
    case 'memberPlaced':
      return withMember(state, fact.who, { place: fact.place });
    case 'memberMuted':
      return withMember(state, fact.who, { muted: fact.muted });
    case 'preferenceStated':
      return withMember(state, fact.who, { prefers: fact.prefers });
    case 'memberSeen':
      return withMember(state, fact.who, { present: true });
    case 'memberGone':
      return withMember(state, fact.who, { present: false });
    case 'rightsShared':
      return withSeat(state, fact.delegation, { shares: fact.shares });
    case 'settingsChanged':
      return { ...state, settings: fact.settings };
    case 'sessionContinued':
      return {
        ...state,
        members: nobodyPresent(fact.members),
        settings: fact.settings,
        continues: fact.from,
      };
    case 'sessionPassedOn':
      return { ...state, members: withoutLinks(state.members), passedOnTo: fact.to, timer: null, alarms: {} };
    case 'hostChanged':
      return withMember(withMember(state, fact.from, { host: false }), fact.to, { host: true });
    default:
      return assertNever(fact, 'member fact');
  }
}
