// Owns the morning: last night's front page, what one's own services know beside it, and the step into the next day.
import type { BulletinView, SeatView } from '../../../shared/views/index.ts';
import { isPending, send } from '../../store/session.ts';
import { timeLeft } from '../../store/time-left.ts';
import { joinWords } from '../../texts/format-message.ts';
import { delegationName } from '../../texts/names.ts';
import { countdown } from '../../texts/numbers.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../kit/button.tsx';
import { seatColours } from '../kit/seal.tsx';
import { FrontPage } from './front-page.tsx';
import { NightSteps } from './night-steps.tsx';
import { PrivateSlip } from './private-slip.tsx';
import './bulletin.css';

interface BulletinProps {
  readonly view: SeatView;
  /** Plays last night once more; the button is left out where there is nothing to play. */
  readonly onWatch?: () => void;
}

export function Bulletin({ view, onWatch }: BulletinProps) {
  const bulletin = view.bulletins.at(-1);
  return (
    <main class="morning" style={seatColours(view.audience.delegation)}>
      <MorningBar view={view} onWatch={onWatch} />
      <div class="morning-body">
        {bulletin ? <Morning view={view} bulletin={bulletin} /> : <p>{t('bulletin.none')}</p>}
      </div>
    </main>
  );
}

function Morning({ view, bulletin }: { readonly view: SeatView; readonly bulletin: BulletinView }) {
  return (
    <>
      <NightSteps view={view} bulletin={bulletin} />
      <FrontPage view={view} bulletin={bulletin} />
      <PrivateSlip view={view} bulletin={bulletin} />
    </>
  );
}

function MorningBar({ view, onWatch }: BulletinProps) {
  const { clock, session, seats, audience } = view;
  const terms = session.phase === 'terms';
  const left = timeLeft.value;
  const ready = seats.find((seat) => seat.delegation === audience.delegation)?.ready ?? false;
  const waited = seats
    .filter((seat) => seat.occupant !== 'free' && !seat.ready)
    .map((seat) => delegationName(seat.delegation, { article: true }));
  return (
    <header class="morning-bar">
      <span class="morning-word">{t('app.name')}</span>
      <h1>{t(terms ? 'bulletin.nightOfTerms' : 'bulletin.nightOf', { day: clock.day })}</h1>
      <p class="morning-wait" aria-live="polite">
        {ready && waited.length > 0 ? t('bulletin.waitingFor', { who: joinWords(waited) }) : null}
      </p>
      {left === null ? null : (
        <span class="morning-left">{t('bulletin.opensIn', { left: countdown(left) })}</span>
      )}
      {onWatch ? (
        <Button kind="quiet" icon="chevron-left" onPress={onWatch}>
          {t('bulletin.watchAgain')}
        </Button>
      ) : null}
      <Button
        kind={ready ? 'secondary' : 'primary'}
        icon={ready ? 'check' : undefined}
        iconAfter={ready ? undefined : 'chevron-right'}
        busy={isPending('ready.declare')}
        onPress={() => void send({ type: 'ready.declare', ready: !ready })}
      >
        {beginWords(view, ready)}
      </Button>
    </header>
  );
}

function beginWords({ clock, session }: SeatView, ready: boolean): string {
  if (ready) return t('bulletin.isReady');
  if (session.phase === 'terms') return t('bulletin.goOn');
  return clock.day >= clock.days ? t('bulletin.seeEnd') : t('bulletin.begin', { day: clock.day + 1 });
}
