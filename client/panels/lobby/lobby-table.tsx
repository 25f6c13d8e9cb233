// Owns the table seen from above: every delegation's seal at its place, with who sits there.
import type { SeatCard } from '../../../shared/views/index.ts';
import { delegationName } from '../../texts/names.ts';
import { t } from '../../texts/t.ts';
import { Seal } from '../kit/seal.tsx';

interface LobbyTableProps {
  readonly seats: readonly SeatCard[];
  readonly you: string;
}

/** Own seat at the bottom, the others round the table in the scenario's order. */
export function LobbyTable({ seats, you }: LobbyTableProps) {
  const own = Math.max(
    0,
    seats.findIndex((seat) => seat.delegation === you),
  );
  const around = [...seats.slice(own), ...seats.slice(0, own)];
  const seated = seats.filter((seat) => seat.occupant === 'person').length;
  return (
    <section class="round" aria-label={t('lobby.seats')}>
      <svg class="round-table" viewBox="0 0 520 370" aria-hidden="true">
        <ellipse class="round-shade" cx="260" cy="196" rx="252" ry="174" />
        <ellipse class="round-top" cx="260" cy="182" rx="250" ry="178" />
        <ellipse class="round-hole-edge" cx="260" cy="182" rx="180" ry="118" />
        <ellipse class="round-hole" cx="260" cy="187" rx="179" ry="113" />
      </svg>
      <p class="round-sum">
        <b>{t('lobby.sum', { seated, seats: seats.length })}</b>
        <span>{t('lobby.seated')}</span>
      </p>
      <ul>
        {around.map((seat, index) => (
          <RoundSeat
            key={seat.delegation}
            seat={seat}
            turn={index / around.length}
            you={seat.delegation === you}
          />
        ))}
      </ul>
    </section>
  );
}

interface RoundSeatProps {
  readonly seat: SeatCard;
  /** Share of the way round, clockwise from the bottom. */
  readonly turn: number;
  readonly you: boolean;
}

function RoundSeat({ seat, turn, you }: RoundSeatProps) {
  const angle = turn * 2 * Math.PI;
  const place = { '--x': (-Math.sin(angle)).toFixed(4), '--y': Math.cos(angle).toFixed(4) };
  const side = Math.abs(Math.sin(angle)) < 0.3 ? 'middle' : Math.sin(angle) > 0 ? 'left' : 'right';
  return (
    <li class={`round-seat round-${side} ${Math.cos(angle) < 0 ? 'round-far' : ''}`} style={place}>
      <span class="round-seal">
        <Seal
          delegation={seat.delegation}
          size={52}
          state={seat.occupant === 'free' ? 'dashed' : 'filled'}
          title={null}
        />
      </span>
      <span class="round-label">
        <b>{delegationName(seat.delegation)}</b>
        <Occupant seat={seat} you={you} />
      </span>
    </li>
  );
}

function Occupant({ seat, you }: { readonly seat: SeatCard; readonly you: boolean }) {
  switch (seat.occupant) {
    case 'free':
      return <span class="round-free">{t('lobby.free')}</span>;
    case 'scripted':
      return (
        <span>
          {seat.name} <small>{t('lobby.scripted')}</small>
        </span>
      );
    case 'person':
      return (
        <span>
          {seat.name || t('lobby.somebody')}{' '}
          <small>{t(you ? 'lobby.you' : seat.host ? 'lobby.host' : 'lobby.person')}</small>
        </span>
      );
  }
}
