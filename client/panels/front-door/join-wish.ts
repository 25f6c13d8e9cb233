// Owns what is asked of who comes in by a code, and what goes to the server of the answers; pure.
import type { JoinSession, LobbyCard } from '../../../shared/protocol/index.ts';
import { type Place, roles } from '../../../shared/vocabulary/index.ts';
import type { EnterCardProps, Entry } from '../lobby/lobby-props.ts';

/** People choose their places in the lobby, where that is left to them; otherwise they say what they would like. */
export function asksOf({ phase, joining }: Pick<LobbyCard, 'phase' | 'joining'>): EnterCardProps['asks'] {
  if (phase === 'debrief' || phase === 'archived') return 'none';
  return phase === 'lobby' && joining === 'open' ? 'sit' : 'wish';
}

/** Somebody of the list is claimed; a delegation chosen, or the first one wished for, goes as the place (rule 2.7). */
export function joinWishOf(
  { name, claims, delegation, prefers }: Entry,
  { seats }: Pick<LobbyCard, 'seats'>,
): JoinSession {
  if (claims !== null) return { name, claim: claims };
  const wished = delegation ?? prefers[0];
  if (wished === undefined) return { name };
  const members = seats.find((seat) => seat.delegation === wished)?.members ?? 0;
  return { name, place: seatFor(wished, members) };
}

/** The first is the head; those after share out the other roles among them. */
function seatFor(delegation: string, members: number): Place {
  const others = roles.slice(1);
  const role = members === 0 ? 'head' : others[(members - 1) % others.length];
  return { at: 'delegation', delegation, role: role ?? 'negotiator' };
}
