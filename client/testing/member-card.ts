// Owns the card of somebody in a session, for tests of the client; knows no view.
import type { MemberCard } from '../../shared/views/index.ts';
import type { Role } from '../../shared/vocabulary/index.ts';

/** Somebody who has arrived and is there; `change` overrides any field. */
export const memberCard = (
  id: string,
  place: MemberCard['place'],
  change: Partial<MemberCard> = {},
): MemberCard => ({
  id,
  name: id,
  place,
  host: false,
  muted: false,
  arrived: true,
  present: true,
  ...change,
});

/** Somebody who plays, the head of a delegation unless said otherwise. */
export const playerCard = (
  id: string,
  delegation: string,
  role: Role = 'head',
  change: Partial<MemberCard> = {},
): MemberCard => memberCard(id, { at: 'delegation', delegation, role }, change);
