// Who is in a session, who of a delegation stands for it, and as whom a person acts; changes nothing.
import { assertNever } from '../../../../shared/kernel/index.ts';
import type { Audience, DelegationId } from '../../../../shared/views/index.ts';
import { type MemberId, type Place, roles } from '../../../../shared/vocabulary/index.ts';
import type { Member, Rights, SessionState } from '../../state.ts';
import type { Actor } from '../../turn.ts';

/** A member whose place is in a delegation. */
export type Delegate = Member & { readonly place: Extract<Place, { at: 'delegation' }> };

const isOf = (member: Member, delegation: DelegationId): member is Delegate =>
  member.place.at === 'delegation' && member.place.delegation === delegation;

/** The members of a delegation in the order in which they stand in for each other, arrived or not. */
export function membersOf({ members }: SessionState, delegation: DelegationId): readonly Delegate[] {
  return Object.values(members)
    .filter((member) => isOf(member, delegation))
    .sort((a, b) => roles.indexOf(a.place.role) - roles.indexOf(b.place.role));
}

/** Rule 2.9: the head; while it has no line open and another has, the first of these. Undefined where nobody has arrived. */
export function actingHead(state: SessionState, delegation: DelegationId): Member | undefined {
  const arrived = membersOf(state, delegation).filter(({ tokenHash }) => tokenHash !== null);
  return arrived.find(({ present }) => present) ?? arrived[0];
}

/** Rule 2.9: whether a member may use a right of its delegation. */
export function hasRight(state: SessionState, { id, place }: Member, right: keyof Rights): boolean {
  if (place.at !== 'delegation') return false;
  return state.seats[place.delegation]?.shares[right] || actingHead(state, place.delegation)?.id === id;
}

/** Rule 2.9: statements are the head's and the press officer's. */
export const maySpeakPublicly = (state: SessionState, member: Member): boolean =>
  hasRight(state, member, 'sign') || (member.place.at === 'delegation' && member.place.role === 'press');

/** The host, wherever it sits. */
export const hostOf = ({ members }: SessionState): Member | undefined =>
  Object.values(members).find(({ host }) => host);

/** Whether a member leads the session: its host, and every facilitator. */
export const leads = ({ host, place }: Member): boolean => host || place.at === 'facilitation';

/** As whom a person acts now; null for whoever is not in the session. */
export function actorOf(state: SessionState, id: MemberId): Actor | null {
  const member = state.members[id];
  if (!member || member.tokenHash === null) return null;
  const { place, host } = member;
  switch (place.at) {
    case 'delegation': {
      const { delegation } = place;
      const occupant = state.seats[delegation]?.occupant === 'person' ? 'person' : 'scripted';
      return { kind: 'seat', delegation, occupant, host, member: id };
    }
    case 'facilitation':
      return { kind: 'facilitator', member: id };
    case 'gallery':
    case 'entrance':
      return { kind: 'guest', host, member: id };
    default:
      return assertNever(place, 'place');
  }
}

/** For whom a person’s view is made; null for whoever is not in the session. */
export function audienceOf(state: SessionState, id: MemberId): Audience | null {
  const member = state.members[id];
  if (!member || member.tokenHash === null) return null;
  const { place } = member;
  if (place.at === 'delegation') return { kind: 'delegation', delegation: place.delegation, member: id };
  return { kind: place.at === 'facilitation' ? 'facilitator' : 'observer', member: id };
}

/** For whom a scripted delegation’s view is made. */
export const scriptedAudience = (delegation: DelegationId): Extract<Audience, { kind: 'delegation' }> => ({
  kind: 'delegation',
  delegation,
  member: '',
});

/** The member whose link has this digest. */
export const memberOfToken = ({ members }: SessionState, tokenHash: string): Member | undefined =>
  Object.values(members).find((member) => member.tokenHash === tokenHash);
