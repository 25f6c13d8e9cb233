// Owns the lobby: whose page it is, and what each may do there; the pages themselves know no view.
import type { Ack } from '../../../shared/protocol/index.ts';
import type { View } from '../../../shared/views/index.ts';
import { isPending, scenario, send } from '../../store/session.ts';
import { printing } from '../../store/ui.ts';
import { FacilitatorLobby } from './facilitator-lobby.tsx';
import type { Answer, LobbyActs, Newcomer } from './lobby-props.ts';
import { lobbyRoomOf } from './lobby-room.ts';
import { ParticipantLobby } from './participant-lobby.tsx';
import { placeAt } from './places.ts';

export function Lobby({ view }: { readonly view: View }) {
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
      acts={actsOn(view)}
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

export function actsOn({ session: { settings } }: View): LobbyActs {
  return {
    place: (member, place) => void send({ type: 'members.place', places: [{ member, place }] }),
    remove: (member) => void send({ type: 'member.remove', member }),
    addPeople: (people) => inTurn(batches(people, PEOPLE_AT_ONCE), addBatch),
    applyPlaces: (seated) => {
      const places = seated.map(({ id, delegation, role }) => ({
        member: id,
        place: { at: 'delegation' as const, delegation, role },
      }));
      return inTurn(batches(places, PLACES_AT_ONCE), (part) =>
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
    print: () => {
      printing.value = true;
    },
    start: () => void send({ type: 'session.start' }),
  };
}

const addBatch = (people: readonly Newcomer[]): Answer =>
  answered(
    send({ type: 'members.list', people: people.map((one) => ({ ...one, prefers: [...one.prefers] })) }),
  );

/** As many as fit into one frame, whatever their names. */
const PEOPLE_AT_ONCE = 50;
/** What is placed in one command is placed as one (rule 2.8): as many as fit into one frame. */
const PLACES_AT_ONCE = 150;

function batches<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, at) =>
    list.slice(at * size, (at + 1) * size),
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
