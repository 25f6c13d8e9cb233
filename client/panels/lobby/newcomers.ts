// Owns the places that a class list gives its people, as far as there are chairs, and what it asks that cannot be; pure.
import type { ListedPerson } from '../../../shared/class-list/index.ts';
import type { Place, Role } from '../../../shared/vocabulary/index.ts';
import type { LobbyMember, LobbySeat, Newcomer } from './lobby-props.ts';
import { freeRole, headOf, leastHeld, membersOf, roomLeft } from './places.ts';

/** A role that the list gives and the session does not: a delegation has one head (rule 2.8). */
export interface RoleRemark {
  readonly kind: 'becomes-head' | 'second-head';
  readonly line: number;
  readonly name: string;
  readonly delegation: string;
  /** becomes-head: what the list says; second-head: what becomes of the person. */
  readonly role: Role;
}

export interface Newcomers {
  readonly people: readonly Newcomer[];
  /** How many have no chair where the list seats them, and wait. */
  readonly withoutRoom: number;
  /** In the order of the delegations. */
  readonly remarks: readonly RoleRemark[];
}

/** Somebody of the list as the lobby will have them. */
interface Arrival extends LobbyMember {
  readonly person: ListedPerson;
}

/**
 * People of a list in its order: who has a delegation sits there, in the role named or the next free one; others wait.
 * Where the list names no head and nobody has a role to find, the first in the order of roles is it, as on the server.
 */
export function newcomersOf(
  listed: readonly ListedPerson[],
  members: readonly LobbyMember[],
  seats: readonly LobbySeat[],
): Newcomers {
  const arrivals = seatedInTurn(listed, members, seats);
  const remarks = seats.flatMap(({ delegation }) => remarksOn(delegation, members, arrivals));
  const heads = new Set(remarks.flatMap(({ kind, line }) => (kind === 'becomes-head' ? [line] : [])));
  const people = arrivals.map(({ name, place, prefers, person }): Newcomer => {
    const isHead = place.at === 'delegation' && heads.has(person.line);
    return { name, prefers, place: isHead ? { ...place, role: 'head' } : place };
  });
  const withoutRoom = arrivals.filter(
    ({ place, person }) => person.delegation !== null && place.at === 'entrance',
  );
  return { people, withoutRoom: withoutRoom.length, remarks };
}

function seatedInTurn(
  listed: readonly ListedPerson[],
  members: readonly LobbyMember[],
  seats: readonly LobbySeat[],
): readonly Arrival[] {
  const arrivals: Arrival[] = [];
  for (const person of listed) {
    const { name, delegation, prefers, line } = person;
    const known = [...members, ...arrivals];
    const room = delegation !== null && roomLeft(known, seats, delegation) > 0;
    const place: Place = room
      ? { at: 'delegation', delegation, role: roleFor(person, delegation, known, listed) }
      : { at: 'entrance' };
    arrivals.push({ id: `line ${line}`, name, place, prefers, presence: 'listed', host: false, person });
  }
  return arrivals;
}

/** A second head becomes something else; who has no role is not made the head before whom the list names as that. */
function roleFor(
  { role, line }: ListedPerson,
  delegation: string,
  known: readonly LobbyMember[],
  listed: readonly ListedPerson[],
): Role {
  const isTaken = headOf(known, delegation) !== undefined;
  if (role !== null && !(role === 'head' && isTaken)) return role;
  const isAwaited = listed.some(
    (one) => one.line > line && one.delegation === delegation && one.role === 'head',
  );
  return isTaken || !isAwaited ? freeRole(known, delegation, '') : leastHeld(membersOf(known, delegation));
}

function remarksOn(
  delegation: string,
  members: readonly LobbyMember[],
  arrivals: readonly Arrival[],
): readonly RoleRemark[] {
  const own = arrivals.filter(({ place }) => place.at === 'delegation' && place.delegation === delegation);
  const remark = (kind: RoleRemark['kind'], { person: { line, name } }: Arrival, role: Role): RoleRemark => ({
    kind,
    line,
    name,
    delegation,
    role,
  });
  const second = own.flatMap((one) =>
    one.person.role === 'head' && one.place.at === 'delegation' && one.place.role !== 'head'
      ? [remark('second-head', one, one.place.role)]
      : [],
  );
  if (headOf([...members, ...arrivals], delegation)) return second;
  const firstId = membersOf(own, delegation)[0]?.id;
  const first = own.find(({ id }) => id === firstId);
  return first?.person.role ? [...second, remark('becomes-head', first, first.person.role)] : second;
}
