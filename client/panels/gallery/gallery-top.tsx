// Owns the top of the wall: the dial with the day, what is left of it, how the truce stands, and who is ready.
import type { ObserverView } from '../../../shared/views/index.ts';
import { tensionByDay } from '../../store/seats-kept.ts';
import { scenario } from '../../store/session.ts';
import { timeLeft } from '../../store/time-left.ts';
import { timeInWords } from '../../texts/clock-words.ts';
import { gt } from '../../texts/gallery.ts';
import { figure, percent } from '../../texts/numbers.ts';
import { t } from '../../texts/t.ts';
import { showCode } from '../front-door/code-letters.ts';
import { Dial } from '../kit/dial.tsx';
import { Figure } from '../kit/figure.tsx';
import { Seal } from '../kit/seal.tsx';
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
      <div class="gallery-clock">
        <h1>{stageInWords(view)}</h1>
        <TimeLeft view={view} />
      </div>
      <div class="gallery-figures">
        <Figure size="large" label={gt('gallery.truce')} value={t(`compliance.${truce.compliance}`)} />
        <Figure size="large" label={gt('gallery.tension')} value={figure(figures.today.tension)} />
        <Figure size="large" label={gt('gallery.monitoring')} value={percent(figures.today.coverage)} />
      </div>
      <Ready view={view} />
    </header>
  );
}

function stageInWords({ clock, session }: ObserverView): string {
  if (session.phase === 'briefing') return gt('gallery.briefing');
  if (session.phase === 'terms') return gt('gallery.terms', { day: clock.day });
  return clock.stage === 'bulletin'
    ? t('bulletin.nightOf', { day: clock.day })
    : gt('gallery.day', { day: clock.day, days: clock.days });
}

function TimeLeft({ view: { clock } }: TopProps) {
  const left = timeLeft.value;
  if (clock.paused) {
    return (
      <p class="gallery-paused">
        <b>{gt('gallery.paused')}</b> {clock.pausedFor}
      </p>
    );
  }
  if (left === null || clock.dueAt === null) return <p class="gallery-left-none">{gt('gallery.noClock')}</p>;
  return (
    <p class="gallery-left">
      <span>{gt('gallery.timeLeft')}</span>
      <b>{timeInWords(clock.settings, left, clock.dueAt)}</b>
    </p>
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
