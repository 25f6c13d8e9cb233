// Owns what can be said of people and places in the lobby: who sits where, which role is free, places as words and keys.
import { limits, type MemberId, type Place, type Role, roles } from '../../../shared/vocabulary/index.ts';
import { delegationName } from '../../texts/names.ts';
import { t } from '../../texts/t.ts';
import type { LobbyMember, LobbyRoom, LobbySeat } from './lobby-props.ts';

/** The members of a delegation, by role, then by name. */
export function membersOf(members: readonly LobbyMember[], delegation: string): readonly LobbyMember[] {
  const rank = ({ place }: LobbyMember) => (place.at === 'delegation' ? roles.indexOf(place.role) : 0);
  return members
    .filter(({ place }) => place.at === 'delegation' && place.delegation === delegation)
    .toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'en'));
}

/** How many more a delegation has room for; no number is too large where it has no limit. */
export function roomLeft(
  members: readonly LobbyMember[],
  seats: readonly LobbySeat[],
  delegation: string,
): number {
  const capacity = seats.find((seat) => seat.delegation === delegation)?.capacity ?? limits.members;
  return Math.max(0, capacity - membersOf(members, delegation).length);
}

const rolesHeld = (members: readonly LobbyMember[]): readonly Role[] =>
  members.flatMap(({ place }) => (place.at === 'delegation' ? [place.role] : []));

/** Of all roles but the head's, the one that is least held among these; of equals the first. */
export function leastHeld(members: readonly LobbyMember[]): Role {
  const held = rolesHeld(members);
  const times = (role: Role) => held.filter((one) => one === role).length;
  return roles.slice(1).reduce((least, role) => (times(role) < times(least) ? role : least));
}

/** The role somebody new gets: head where there is none, else the one that is least held. `without`: who is being moved. */
export function freeRole(members: readonly LobbyMember[], delegation: string, without: MemberId): Role {
  const others = membersOf(members, delegation).filter(({ id }) => id !== without);
  return rolesHeld(others).includes('head') ? leastHeld(others) : 'head';
}

/** Who is head there, if anybody. */
export const headOf = (members: readonly LobbyMember[], delegation: string): LobbyMember | undefined =>
  membersOf(members, delegation).find(({ place }) => place.at === 'delegation' && place.role === 'head');

/** Rule 2.8: who plays a delegation once the session has begun is given no sight of everything any more. */
export const hasPlayed = (
  { place }: Pick<LobbyMember, 'place'>,
  { begun }: Pick<LobbyRoom, 'begun'>,
): boolean => begun && place.at === 'delegation';

/** A place without its role, as one word: where something can be dropped. */
export const placeKey = (place: Place): string => (place.at === 'delegation' ? place.delegation : place.at);

/** The place a key stands for, with the role that is free there. */
export function placeAt(key: string, members: readonly LobbyMember[], member: MemberId): Place {
  switch (key) {
    case 'entrance':
    case 'gallery':
    case 'facilitation':
      return { at: key };
    default:
      return { at: 'delegation', delegation: key, role: freeRole(members, key, member) };
  }
}

export function placeInWords(place: Place): string {
  switch (place.at) {
    case 'delegation':
      return t('table.as', { who: delegationName(place.delegation), role: t(`role.${place.role}`) });
    case 'entrance':
      return t('table.waiting');
    case 'gallery':
      return t('table.watching');
    case 'facilitation':
      return t('table.facilitating');
  }
}

/** A member's name; who gave none goes by the id. */
export const nameOf = ({ name, id }: Pick<LobbyMember, 'name' | 'id'>): string => name || id;
