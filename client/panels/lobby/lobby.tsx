// Owns the lobby: whose page it is, and what each may do there; the pages themselves know no view.
import type { Ack } from '../../../shared/protocol/index.ts';
import type { View } from '../../../shared/views/index.ts';
import { isPending, scenario, send } from '../../store/session.ts';
import { FacilitatorLobby } from './facilitator-lobby.tsx';
import type { Answer, LobbyActs, Newcomer } from './lobby-props.ts';
import { lobbyRoomOf } from './lobby-room.ts';
import { ParticipantLobby } from './participant-lobby.tsx';
import { placeAt } from './places.ts';

interface LobbyProps {
  readonly view: View;
  /** Opens the printables; null where there are none. */
  readonly onPrint?: (() => void) | null;
}

export function Lobby({ view, onPrint = null }: LobbyProps) {
  const room = lobbyRoomOf(view, location.origin);
  const { me, session } = view;
  if (!scenario.value) return null;
  if (!me.leads) {
    const mayChoose = session.settings.joining === 'open';
    return (
      <ParticipantLobby
        room={room}
        you={me.member}
        onWishes={
          mayChoose ? null : (prefers) => answered(send({ type: 'preference.state', prefers: [...prefers] }))
        }
        onSit={
          mayChoose
            ? (delegation) =>
                answered(send({ type: 'place.choose', place: placeAt(delegation, room.members, me.member) }))
            : null
        }
      />
    );
  }
  return (
    <FacilitatorLobby
      scenario={scenario.value}
      room={room}
      you={me.member}
      as={me.place.at === 'facilitation' ? 'facilitator' : 'host'}
      acts={actsOn(view, onPrint)}
      startRefusal={view.legal.find((action) => action.command === 'session.start')?.refusal ?? null}
      starting={isPending('session.start')}
    />
  );
}

/** The refusal in words, which the toast has shown already; null when it was done. */
const answered = async (ack: Promise<Ack>): Answer => {
  const answer = await ack;
  return answer.ok ? null : answer.error.message;
};

export function actsOn({ session: { settings } }: View, print: (() => void) | null): LobbyActs {
  return {
    place: (member, place) => void send({ type: 'members.place', places: [{ member, place }] }),
    remove: (member) => void send({ type: 'member.remove', member }),
    addPeople: (people) => inTurn(batches(people), addBatch),
    applyPlaces: (seated) => {
      const places = seated.map(({ id, delegation, role }) => ({
        member: id,
        place: { at: 'delegation' as const, delegation, role },
      }));
      // Twice: see LobbyActs.
      return inTurn([...batches(places), ...batches(places)], (part) =>
        answered(send({ type: 'members.place', places: [...part] })),
      );
    },
    script: (delegation, persona) =>
      void send(
        persona === null
          ? { type: 'seat.hand', delegation, to: 'free' }
          : { type: 'seat.hand', delegation, to: 'scripted', persona },
      ),
    setJoining: (joining) => void send({ type: 'settings.change', settings: { ...settings, joining } }),
    print,
    start: () => void send({ type: 'session.start' }),
  };
}

const addBatch = (people: readonly Newcomer[]): Answer =>
  answered(
    send({ type: 'members.list', people: people.map((one) => ({ ...one, prefers: [...one.prefers] })) }),
  );

/** As many as fit into one frame, whatever their names. */
const PER_BATCH = 50;

function batches<T>(list: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / PER_BATCH) }, (_, at) =>
    list.slice(at * PER_BATCH, (at + 1) * PER_BATCH),
  );
}

/** One after the other, until one is refused. */
async function inTurn<T>(parts: readonly T[], act: (part: T) => Answer): Answer {
  for (const part of parts) {
    const refused = await act(part);
    if (refused !== null) return refused;
  }
  return null;
}
