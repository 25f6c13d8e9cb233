// Owns which role each member of a delegation gets; knows who is head, and nothing of wishes.
import { type Role, roles } from '../vocabulary/index.ts';
import type { PersonToSeat } from './assign-places.ts';

export interface Sitting {
  readonly person: PersonToSeat;
  readonly delegation: string;
  /** Sits on the head's chair. */
  readonly head: boolean;
}

/** Person → role: those asked for first, then the ones that are least held, in the order of the roles. */
export function shareOutRoles(sitting: readonly Sitting[]): ReadonlyMap<string, Role> {
  const given = new Map<string, Role>();
  const held = new Map<string, number>();
  const give = ({ person, delegation }: Sitting, role: Role) => {
    given.set(person.id, role);
    held.set(`${delegation} ${role}`, (held.get(`${delegation} ${role}`) ?? 0) + 1);
  };
  for (const one of sitting) {
    if (one.head) give(one, 'head');
    else if (one.person.role !== null && one.person.role !== 'head') give(one, one.person.role);
  }
  const others = roles.filter((role) => role !== 'head');
  for (const one of sitting) {
    if (given.has(one.person.id)) continue;
    const times = (role: Role) => held.get(`${one.delegation} ${role}`) ?? 0;
    give(
      one,
      others.reduce((least, role) => (times(role) < times(least) ? role : least)),
    );
  }
  return given;
}
