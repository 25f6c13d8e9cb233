// Owns what the bench keeps of a grant: the link of a delegation's only member. Knows no session.
import type { MemberGrant } from '../../shared/protocol/index.ts';

export interface SeatGrant extends MemberGrant {
  readonly delegation: string;
}

/** Throws for a grant to anywhere but a delegation. */
export function seatGrant(grant: MemberGrant): SeatGrant {
  if (grant.place.at !== 'delegation') throw new Error(`${grant.member} sits in no delegation`);
  return { ...grant, delegation: grant.place.delegation };
}

/** Where the head of a delegation sits. */
export const headOf = (delegation: string) => ({ at: 'delegation', delegation, role: 'head' }) as const;
