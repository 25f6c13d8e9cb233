// Owns the table seen from above: every delegation's seal at its place, with its members or its scripted persona.
import { delegationName, findDelegation } from '../../texts/names.ts';
import { t } from '../../texts/t.ts';
import { Seal } from '../kit/seal.tsx';
import type { LobbyMember, LobbySeat } from './lobby-props.ts';
import { type Handling, MemberChip } from './member-chip.tsx';
import { membersOf } from './places.ts';
import './round-table.css';

interface RoundTableProps {
  readonly seats: readonly LobbySeat[];
  readonly members: readonly LobbyMember[];
  readonly you: string;
  readonly handling: Handling | null;
}

/** Own delegation at the bottom, the others round the table in the scenario's order. */
export function RoundTable({ seats, members, you, handling }: RoundTableProps) {
  const yours = members.find(({ id }) => id === you)?.place;
  const own = seats.findIndex(
    ({ delegation }) => yours?.at === 'delegation' && yours.delegation === delegation,
  );
  const around = [...seats.slice(Math.max(0, own)), ...seats.slice(0, Math.max(0, own))];
  const lines = Math.max(...seats.map(({ delegation }) => linesOf(membersOf(members, delegation))));
  return (
    <section class={`round ${crowding(lines)}`} style={{ '--lines': lines }} aria-label={t('table.label')}>
      <svg class="round-table" viewBox="0 0 520 370" aria-hidden="true">
        <ellipse class="round-shade" cx="260" cy="196" rx="252" ry="174" />
        <ellipse class="round-top" cx="260" cy="182" rx="250" ry="178" />
        <ellipse class="round-hole-edge" cx="260" cy="182" rx="180" ry="118" />
        <ellipse class="round-hole" cx="260" cy="187" rx="179" ry="113" />
      </svg>
      <SeatedSum members={members} />
      <ul>
        {around.map((seat, index) => (
          <RoundSeat
            key={seat.delegation}
            seat={seat}
            members={membersOf(members, seat.delegation)}
            turn={index / around.length}
            you={you}
            handling={handling}
          />
        ))}
      </ul>
    </section>
  );
}

/** Letters of a name and its role that stand on one line beside the table. */
const LINE_LETTERS = 32;

/** How many lines the names of a delegation take: a long one is broken. */
const linesOf = (members: readonly LobbyMember[]): number =>
  members.reduce((lines, { name }) => lines + Math.ceil((name.length + ROLE_LETTERS) / LINE_LETTERS), 0);

const ROLE_LETTERS = 'intelligence'.length;

/** Long lists of members take smaller letters. */
const crowding = (lines: number): string => (lines > 8 ? 'round-crowd' : lines > 4 ? 'round-many' : '');

/** How many have a place, of all who play. */
export function SeatedSum({ members }: { readonly members: readonly LobbyMember[] }) {
  const seated = members.filter(({ place }) => place.at === 'delegation').length;
  const people = seated + members.filter(({ place }) => place.at === 'entrance').length;
  const expected = members.filter(({ presence }) => presence === 'listed').length;
  return (
    <p class="round-sum">
      <b>{t('table.sum', { seated, people })}</b>
      <span>{t('table.seated', { people })}</span>
      {expected > 0 ? <small class="member-listed">{t('table.expected', { count: expected })}</small> : null}
    </p>
  );
}

interface RoundSeatProps {
  readonly seat: LobbySeat;
  readonly members: readonly LobbyMember[];
  /** Share of the way round, clockwise from the bottom. */
  readonly turn: number;
  readonly you: string;
  readonly handling: Handling | null;
}

function RoundSeat({ seat, members, turn, you, handling }: RoundSeatProps) {
  const { delegation } = seat;
  const angle = turn * 2 * Math.PI;
  const place = {
    '--x': (-Math.sin(angle)).toFixed(4),
    '--y': Math.cos(angle).toFixed(4),
    '--aside': Math.abs(Math.sin(angle)).toFixed(4),
  };
  const side = Math.abs(Math.sin(angle)) < 0.3 ? 'middle' : Math.sin(angle) > 0 ? 'left' : 'right';
  const over = handling?.drag.held?.over === delegation;
  return (
    <li class={`round-seat round-${side} ${Math.cos(angle) < 0 ? 'round-far' : ''}`} style={place}>
      <span class="round-seal" data-drop={delegation}>
        <Seal
          delegation={delegation}
          size={52}
          state={members.length === 0 && seat.persona === null ? 'dashed' : 'filled'}
          title={null}
        />
      </span>
      <div class={`round-label ${over ? 'drop-over' : ''}`} data-drop={delegation}>
        <b>{delegationName(delegation)}</b>
        <Occupants seat={seat} members={members} you={you} handling={handling} />
      </div>
    </li>
  );
}

function Occupants({ seat, members, you, handling }: Omit<RoundSeatProps, 'turn'>) {
  if (members.length > 0) {
    return (
      <ul class="round-members">
        {members.map((member) => (
          <li key={member.id}>
            <MemberChip member={member} you={member.id === you} handling={handling} />
          </li>
        ))}
      </ul>
    );
  }
  if (seat.persona === null) return <span class="round-free">{t('table.free')}</span>;
  const persona = findDelegation(seat.delegation)?.personas.find(({ id }) => id === seat.persona);
  return (
    <span>
      {persona?.name ?? seat.persona} <small>{t('table.scripted')}</small>
    </span>
  );
}
