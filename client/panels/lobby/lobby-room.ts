// Owns the mapping of a view to what the lobby is drawn from; the one place here that knows views.
import type { View } from '../../../shared/views/index.ts';
import type { LobbyMember, LobbyRoom, LobbySeat } from './lobby-props.ts';

/** The lobby as this view has it. Wishes of others are the facilitator's to know. */
export function lobbyRoomOf(view: View, origin: string): LobbyRoom {
  const { session, clock, seats } = view;
  return {
    code: session.code,
    begun: session.phase !== 'lobby',
    origin,
    members: membersOf(view),
    seats: seats.map(
      ({ delegation, occupant, persona }): LobbySeat => ({
        delegation,
        capacity: null,
        persona: occupant === 'scripted' ? persona : null,
      }),
    ),
    clock: clock.settings,
    joining: session.settings.joining,
    termsDays: session.termsDays,
    seed: session.id,
  };
}

function membersOf(view: View): readonly LobbyMember[] {
  const known =
    'control' in view
      ? view.control.members
      : [view.me].map(({ member, prefers }) => ({ id: member, prefers }));
  const wishes = new Map(known.map(({ id, prefers }) => [id, prefers]));
  return view.members.map(({ id, name, place, host, arrived, present }) => ({
    id,
    name,
    place,
    host,
    prefers: wishes.get(id) ?? [],
    presence: !arrived ? 'listed' : present ? 'here' : 'away',
  }));
}
