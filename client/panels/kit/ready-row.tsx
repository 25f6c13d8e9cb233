// Owns the row of seals that says who is ready: filled = ready, dashed = not yet; free seats are left out.
import type { SeatCard } from '../../../shared/views/index.ts';
import { delegationName } from '../../texts/names.ts';
import { t } from '../../texts/t.ts';
import { Seal } from './seal.tsx';
import './ready-row.css';

export function ReadyRow({
  seats,
  size = 24,
}: {
  readonly seats: readonly SeatCard[];
  readonly size?: number;
}) {
  return (
    <div class="ready-row">
      <span class="ready-label">{t('kit.ready')}</span>
      <ul>
        {seats
          .filter((seat) => seat.occupant !== 'free')
          .map((seat) => (
            <li key={seat.delegation}>
              <Seal
                delegation={seat.delegation}
                size={size}
                state={seat.ready ? 'filled' : 'dashed'}
                title={t(seat.ready ? 'kit.isReady' : 'kit.notReady', {
                  who: delegationName(seat.delegation),
                })}
              />
            </li>
          ))}
      </ul>
    </div>
  );
}
