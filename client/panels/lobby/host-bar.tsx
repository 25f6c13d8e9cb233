// Owns what only the host sees in the lobby: who takes the free seats, the clock as set, and the start.
import type { ClockSettings } from '../../../shared/protocol/index.ts';
import type { SeatCard, SeatView } from '../../../shared/views/index.ts';
import { isPending, send } from '../../store/session.ts';
import { findDelegation } from '../../texts/names.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../kit/button.tsx';
import { Seal } from '../kit/seal.tsx';

export function HostBar({ view }: { readonly view: SeatView }) {
  const open = view.seats.filter((seat) => seat.occupant !== 'person');
  const refusal = view.legal.find((action) => action.command === 'session.start')?.refusal ?? null;
  return (
    <section class="host-bar" aria-label={t('lobby.hostOnly')}>
      <p class="host-bar-head">
        <b>{t('lobby.hostOnly')}</b> {t('lobby.hostNote')}
      </p>
      <div class="host-bar-body">
        {open.map((seat) => (
          <SeatFiller key={seat.delegation} seat={seat} />
        ))}
        <dl class="host-bar-facts">
          <div>
            <dt>{t('lobby.day')}</dt>
            <dd>{clockInWords(view.clock.settings)}</dd>
          </div>
          <div>
            <dt>{t('host.terms')}</dt>
            <dd>
              {view.session.termsDays > 0
                ? t('host.termsDays', { days: view.session.termsDays })
                : t('host.termsOff')}
            </dd>
          </div>
        </dl>
        <Button
          kind="primary"
          size="large"
          iconAfter="chevron-right"
          refusal={refusal}
          busy={isPending('session.start')}
          onPress={() => void send({ type: 'session.start' })}
        >
          {t('lobby.start')}
        </Button>
      </div>
    </section>
  );
}

/** Who takes a seat that no person has: nobody yet, or one of its personas. */
function SeatFiller({ seat }: { readonly seat: SeatCard }) {
  const delegation = findDelegation(seat.delegation);
  const hand = (persona: string) =>
    void send(
      persona === ''
        ? { type: 'seat.hand', delegation: seat.delegation, to: 'free' }
        : { type: 'seat.hand', delegation: seat.delegation, to: 'scripted', persona },
    );
  return (
    <label class="seat-filler">
      <span>
        <Seal delegation={seat.delegation} size={18} title={null} /> {delegation?.name}
      </span>
      <select
        value={seat.occupant === 'scripted' ? (seat.persona ?? '') : ''}
        onChange={(event) => hand(event.currentTarget.value)}
      >
        <option value="">{t('lobby.keepFree')}</option>
        {delegation?.personas.map((persona) => (
          <option key={persona.id} value={persona.id}>
            {persona.name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** `1:20` for a timed day, or that it waits for people. */
function clockInWords(clock: ClockSettings): string {
  switch (clock.mode) {
    case 'untimed':
      return t('host.byHand');
    case 'live': {
      const [minutes, seconds] = [Math.floor(clock.daySeconds / 60), clock.daySeconds % 60];
      if (minutes >= 120) return t('lobby.hours', { hours: Math.round(minutes / 60) });
      return seconds === 0
        ? t('lobby.minutes', { minutes })
        : `${minutes}:${String(seconds).padStart(2, '0')}`;
    }
  }
}
