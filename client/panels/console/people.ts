// Owns what the console asks about people: who sits where, and when somebody last did something. Pure.
import type { FacilitatorView, MemberCard } from '../../../shared/views/index.ts';
import { type MemberId, roles } from '../../../shared/vocabulary/index.ts';

/** The people of a delegation, its head first. */
export function membersAt(
  { members }: Pick<FacilitatorView, 'members'>,
  delegation: string,
): readonly MemberCard[] {
  const rank = ({ place }: MemberCard) => (place.at === 'delegation' ? roles.indexOf(place.role) : 0);
  return members
    .filter(({ place }) => place.at === 'delegation' && place.delegation === delegation)
    .toSorted((a, b) => rank(a) - rank(b));
}

/** Milliseconds since 1970; null = nothing yet. */
export const lastActOf = ({ control }: Pick<FacilitatorView, 'control'>, member: MemberId): number | null =>
  control.members.find(({ id }) => id === member)?.lastAt ?? null;

/** When anybody of a delegation last did something. */
export function lastActAt(view: FacilitatorView, delegation: string): number | null {
  const times = membersAt(view, delegation).map(({ id }) => lastActOf(view, id) ?? 0);
  const last = Math.max(0, ...times);
  return last === 0 ? null : last;
}
