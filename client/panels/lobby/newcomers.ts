// Owns the places that a class list gives its people, as far as there are chairs; pure.
import type { ListedPerson } from '../../../shared/class-list/index.ts';
import type { Place } from '../../../shared/vocabulary/index.ts';
import type { LobbyMember, LobbySeat, Newcomer } from './lobby-props.ts';
import { freeRole, headOf, roomLeft } from './places.ts';

export interface Newcomers {
  readonly people: readonly Newcomer[];
  /** How many have no chair where the list seats them, and wait. */
  readonly withoutRoom: number;
}

/** People of a list in its order: who has a delegation sits there, in the role named or the next free one; others wait. */
export function newcomersOf(
  listed: readonly ListedPerson[],
  members: readonly LobbyMember[],
  seats: readonly LobbySeat[],
): Newcomers {
  const known: LobbyMember[] = [...members];
  let withoutRoom = 0;
  const people = listed.map((person): Newcomer => {
    const { name, delegation, prefers } = person;
    const room = delegation !== null && roomLeft(known, seats, delegation) > 0;
    if (delegation !== null && !room) withoutRoom++;
    const place: Place = room ? seatFor(person, delegation, known) : { at: 'entrance' };
    known.push({ id: `line ${person.line}`, name, place, prefers, presence: 'listed', host: false });
    return { name, place, prefers };
  });
  return { people, withoutRoom };
}

/** A second head becomes something else: a delegation has one. */
function seatFor({ role }: ListedPerson, delegation: string, known: readonly LobbyMember[]): Place {
  const wanted = role === 'head' && headOf(known, delegation) ? null : role;
  return { at: 'delegation', delegation, role: wanted ?? freeRole(known, delegation, '') };
}
