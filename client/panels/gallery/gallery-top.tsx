// Owns the top of the wall: the dial with the day, what is left of it, how the truce stands, and who is ready.
import type { ObserverView } from '../../../shared/views/index.ts';
import { tensionByDay } from '../../store/seats-kept.ts';
import { scenario } from '../../store/session.ts';
import { gt } from '../../texts/gallery.ts';
import { figure, percent } from '../../texts/numbers.ts';
import { t } from '../../texts/t.ts';
import { showCode } from '../front-door/code-letters.ts';
import { Dial } from '../kit/dial.tsx';
import { Figure } from '../kit/figure.tsx';
import { Seal } from '../kit/seal.tsx';
import { WallClock } from './wall-clock.tsx';
import './gallery-top.css';

interface TopProps {
  readonly view: ObserverView;
}

export function GalleryTop({ view }: TopProps) {
  const { clock, session, figures, truce } = view;
  const inTruce = session.phase === 'truce';
  return (
    <header class="gallery-top">
      <div class="gallery-title">
        <strong>{t('app.name')}</strong>
        <span>
          {gt('gallery.watching')} · <b class="unbroken">{showCode(session.code)}</b>
        </span>
      </div>
      <Dial
        variant="ring"
        size={116}
        days={clock.days}
        day={inTruce ? clock.day : 0}
        tension={inTruce ? tensionByDay(view) : []}
        voteFrom={scenario.value?.extensionOpensOn ?? clock.days}
      />
      <WallClock view={view} />
      <div class="gallery-figures">
        <Figure size="large" label={gt('gallery.truce')} value={t(`compliance.${truce.compliance}`)} />
        <Figure size="large" label={gt('gallery.tension')} value={figure(figures.today.tension)} />
        <Figure size="large" label={gt('gallery.monitoring')} value={percent(figures.today.coverage)} />
      </div>
      <Ready view={view} />
    </header>
  );
}

function Ready({ view: { seats } }: TopProps) {
  return (
    <div class="gallery-ready">
      <span>{gt('gallery.ready')}</span>
      <ul>
        {seats.map(({ delegation, ready }) => (
          <li key={delegation}>
            <Seal delegation={delegation} size={40} state={ready ? 'filled' : 'dashed'} />
          </li>
        ))}
      </ul>
    </div>
  );
}
