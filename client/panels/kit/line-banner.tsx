// Owns the banners that nobody may miss: the line to the server is lost, the session is paused, a persona plays one's delegation.
import type { View } from '../../../shared/views/index.ts';
import { connection, isPending, send, told } from '../../store/session.ts';
import { t } from '../../texts/t.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import './line-banner.css';

interface LineBannerProps {
  /** Off where the page says by itself that the session is paused. */
  readonly withPause: boolean;
}

export function LineBanner({ withPause }: LineBannerProps) {
  const seen = told.value;
  const { state } = connection.value;
  return (
    <div class="line-banners no-print" aria-live="assertive">
      {state === 'lost' || (state === 'connecting' && seen) ? (
        <p class="line-banner line-lost">
          <Icon name="warning" />
          <span>
            <b>{t('line.lost')}</b> {t('line.lostBody')}
          </span>
        </p>
      ) : null}
      {withPause && seen?.clock.paused ? (
        <div class="line-banner line-paused">
          <Icon name="pause" />
          <span>
            <b>{t('line.paused')}</b> {t(seen.me.leads ? 'line.pausedHost' : 'line.pausedBody')}
          </span>
          {seen.me.leads ? (
            <Button
              size="small"
              icon="play"
              busy={isPending('session.resume')}
              onPress={() => void send({ type: 'session.resume' })}
            >
              {t('line.resume')}
            </Button>
          ) : null}
        </div>
      ) : null}
      {seen?.me.covered && mayReclaim(seen) ? <Covered /> : null}
    </div>
  );
}

const mayReclaim = ({ legal }: View): boolean =>
  legal.some(({ command, refusal }) => command === 'seat.reclaim' && refusal === null);

/** Rule 2.10: one press, and the delegation is its people's again. */
function Covered() {
  return (
    <div class="line-banner line-covered">
      <span>
        <b>{t('covered.title')}</b> {t('covered.body')}
      </span>
      <Button
        kind="primary"
        size="small"
        busy={isPending('seat.reclaim')}
        onPress={() => void send({ type: 'seat.reclaim' })}
      >
        {t('room.ready.reclaim')}
      </Button>
    </div>
  );
}
