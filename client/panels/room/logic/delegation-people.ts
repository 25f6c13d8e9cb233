// Owns what a view says of the people of a delegation: who they are, in which order they stand in, and whether anybody is here.
import type { DelegationId, MemberCard, View } from '../../../../shared/views/index.ts';
import { type Role, roles } from '../../../../shared/vocabulary/index.ts';

export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly you: boolean;
  readonly muted: boolean;
  /** expected: on the list, and not come yet. */
  readonly presence: 'here' | 'away' | 'expected';
}

type Seen = Pick<View, 'members' | 'me'>;

/** The people of a delegation in the order in which they stand in for each other (rule 2.9). */
export function peopleOf({ members, me }: Seen, delegation: DelegationId): readonly Colleague[] {
  return members
    .flatMap((card): readonly Colleague[] => {
      const { id, name, place, muted } = card;
      if (place.at !== 'delegation' || place.delegation !== delegation) return [];
      return [{ id, name, role: place.role, you: id === me.member, muted, presence: presenceOf(card) }];
    })
    .toSorted((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role));
}

const presenceOf = ({ arrived, present }: MemberCard): Colleague['presence'] =>
  !arrived ? 'expected' : present ? 'here' : 'away';

/** Who plays a delegation, as everybody may know: its people, here or all away, or a script. */
export function playedBy(
  { members, me, seats, session }: Seen & Pick<View, 'seats' | 'session'>,
  delegation: DelegationId,
): 'people' | 'away' | 'script' {
  if (seats.find((seat) => seat.delegation === delegation)?.occupant !== 'person') return 'script';
  // Who plays alone is missed by nobody.
  if (session.kind === 'solo') return 'people';
  const isHere = peopleOf({ members, me }, delegation).some(({ presence }) => presence === 'here');
  return isHere ? 'people' : 'away';
}
