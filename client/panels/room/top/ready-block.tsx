// Owns who is ready and the button that says that this delegation is; the day closes on the server.
import type { SeatCard } from '../../../../shared/views/index.ts';
import { isPending, send } from '../../../store/session.ts';
import { delegationName } from '../../../texts/names.ts';
import { t } from '../../../texts/t.ts';
import { Button } from '../../kit/button.tsx';
import { Seal } from '../../kit/seal.tsx';
import { playedBy } from '../logic/delegation-people.ts';
import { refusalOf, useRoom } from '../room-state.ts';

/** A filled seal is ready, a dashed one is not yet. */
export function ReadySeals({ size = 20 }: { readonly size?: number }) {
  const { view } = useRoom();
  const seats = view.seats.filter((seat) => seat.occupant !== 'free');
  return (
    <ul class="ready-seals">
      {seats.map((seat) => (
        <li key={seat.delegation} class={`ready-${playedBy(view, seat.delegation)}`}>
          <Seal
            delegation={seat.delegation}
            size={size}
            state={seat.ready ? 'filled' : 'dashed'}
            title={seatInWords(seat, playedBy(view, seat.delegation))}
          />
        </li>
      ))}
    </ul>
  );
}

/** Ready or not, and who plays it where that is not its people at their screens. */
function seatInWords({ delegation, ready }: SeatCard, by: ReturnType<typeof playedBy>): string {
  const name = delegationName(delegation);
  const words = t(ready ? 'room.ready.isReady' : 'room.ready.notYet', { name });
  if (by === 'people') return words;
  return `${words}, ${t(by === 'away' ? 'seat.away' : 'seat.scripted')}`;
}

export function ReadyButton({ wide = false }: { readonly wide?: boolean }) {
  const { view, me } = useRoom();
  // Its banner stands on every page, with the button that takes the delegation back.
  if (view.me.covered) return null;
  const ready = view.seats.find((seat) => seat.delegation === me)?.ready ?? false;
  return (
    <Button
      kind={ready ? 'secondary' : 'primary'}
      wide={wide}
      busy={isPending('ready.declare')}
      refusal={refusalOf(view, 'ready.declare')}
      onPress={() => void send({ type: 'ready.declare', ready: !ready })}
      title={t(ready ? 'room.ready.takeBackHint' : 'room.ready.hint')}
    >
      {t(ready ? 'room.ready.takeBack' : 'room.ready.declare')}
    </Button>
  );
}

export function ReadyBlock() {
  return (
    <div class="ready-block">
      <div>
        <span class="figure-label">{t('room.ready.label')}</span>
        <ReadySeals />
      </div>
      <ReadyButton />
    </div>
  );
}
