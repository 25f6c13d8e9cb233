// Owns the automatic assignment as the lobby asks for it: who is seated, into which delegations, and how well it went; pure.
import { type Assignment, assignPlaces, type Seated } from '../../../shared/class-list/index.ts';
import { deriveSeed } from '../../../shared/kernel/index.ts';
import type { DelegationId } from '../../../shared/views/index.ts';
import { limits } from '../../../shared/vocabulary/index.ts';
import type { LobbyMember, LobbyRoom } from './lobby-props.ts';

export interface SeatingOrder {
  /** waiting: who sits stays; all: everybody who plays is seated anew. */
  readonly who: 'waiting' | 'all';
  readonly into: readonly DelegationId[];
  /** Which draw it is, from 0: another one decides otherwise between equally good answers. */
  readonly draw: number;
}

/** People who play, whether they have a place yet or not. */
export const playersOf = (members: readonly LobbyMember[]): readonly LobbyMember[] =>
  members.filter(({ place }) => place.at === 'delegation' || place.at === 'entrance');

/** The plan for everybody who plays; delegations that are not filled keep whom they have. */
export function seatingPlan({ members, seats, seed }: LobbyRoom, order: SeatingOrder): Assignment {
  const stays = ({ place }: LobbyMember) =>
    place.at === 'delegation' && (order.who === 'waiting' || !order.into.includes(place.delegation));
  const players = playersOf(members);
  const kept = (delegation: string) =>
    players.filter(
      (one) => stays(one) && one.place.at === 'delegation' && one.place.delegation === delegation,
    ).length;
  return assignPlaces(
    players.map((one) => {
      const { id, place, prefers } = one;
      const own = stays(one) && place.at === 'delegation' ? place : null;
      return { id, prefers, delegation: own?.delegation ?? null, role: own?.role ?? null };
    }),
    seats.map(({ delegation, capacity }) => ({
      id: delegation,
      capacity: order.into.includes(delegation) ? (capacity ?? limits.members) : kept(delegation),
    })),
    deriveSeed(seed, 'seating', order.draw),
  );
}

/** Those of a plan who would sit elsewhere, or as something else, than now. */
export function movedBy({ seated }: Assignment, members: readonly LobbyMember[]): readonly Seated[] {
  return seated.filter(({ id, delegation, role }) => {
    const now = members.find((member) => member.id === id)?.place;
    return now?.at !== 'delegation' || now.delegation !== delegation || now.role !== role;
  });
}

/** Heads first, as a plan is applied. */
export const headsFirst = ({ seated }: Assignment): readonly Seated[] =>
  seated.toSorted((a, b) => Number(b.role === 'head') - Number(a.role === 'head'));

export interface WishCount {
  readonly first: number;
  readonly later: number;
  /** Named some, and got none of them. */
  readonly none: number;
  /** Named none. */
  readonly open: number;
}

/** How the wishes of these people fared. */
export function wishCount(seated: readonly Seated[], members: readonly LobbyMember[]): WishCount {
  const named = (id: string) => (members.find((member) => member.id === id)?.prefers.length ?? 0) > 0;
  const count = (fits: (one: Seated) => boolean) => seated.filter(fits).length;
  return {
    first: count(({ choice }) => choice === 1),
    later: count(({ choice }) => choice !== null && choice > 1),
    none: count(({ id, choice }) => choice === null && named(id)),
    open: count(({ id, choice }) => choice === null && !named(id)),
  };
}
