// Owns the top of the console: whose session it is, the way to the others of the course, day, time and the public figures.
import { go, route, seatPath } from '../../store/route.ts';
import { keptSeats, tensionByDay } from '../../store/seats-kept.ts';
import { timeLeft } from '../../store/time-left.ts';
import { printing } from '../../store/ui.ts';
import { timeInWords } from '../../texts/clock-words.ts';
import { ct } from '../../texts/console.ts';
import { figure, percent } from '../../texts/numbers.ts';
import { t } from '../../texts/t.ts';
import { showCode } from '../front-door/code-letters.ts';
import { ThemeMenu } from '../front-door/theme-menu.tsx';
import { Button } from '../kit/button.tsx';
import { Dial } from '../kit/dial.tsx';
import { Figure } from '../kit/figure.tsx';
import { graceRuns } from '../room/logic/grace-runs.ts';
import { ClockDesk } from './clock-desk.tsx';
import { useConsole } from './console-state.ts';
import { Curtain } from './curtain.tsx';
import { EarlierLink } from './earlier-link.tsx';
import { EndSession } from './end-session.tsx';
import { StepBack } from './step-back.tsx';
import './console-top.css';

export function ConsoleTop() {
  return (
    <header class="console-top">
      <Title />
      <div class="console-clock">
        <Day />
        <ClockDesk />
        <StepBack />
        <EndSession />
        <PublicFigures />
      </div>
    </header>
  );
}

function Title() {
  const { view } = useConsole();
  const own = route.value.page === 'seat' ? route.value.token : null;
  const others = keptSeats.value.filter(
    ({ at, session, token }) => at === 'facilitation' && session !== view.session.id && token !== own,
  );
  return (
    <div class="console-title">
      <strong class="console-word">{t('app.name')}</strong>
      <span class="console-who">{ct('top.you', { name: view.me.name })}</span>
      <nav class="console-course" aria-label={ct('course.title')}>
        {view.control.left ? null : (
          <span class="console-here" aria-current="page">
            <b class="unbroken">{showCode(view.session.code)}</b>
          </span>
        )}
        {own !== null && !view.control.left ? <EarlierLink token={own} view={view} /> : null}
        {others.slice(0, 3).map((seat) => (
          <a key={seat.token} class="console-other" href={seatPath(seat.token)}>
            <b class="unbroken">{showCode(seat.code)}</b>
            <span>{seat.day > 0 ? ct('course.day', { day: seat.day }) : ct(`phase.${seat.phase}`)}</span>
          </a>
        ))}
        {others.length > 0 ? (
          <Button kind="quiet" size="small" onPress={() => go('/course')}>
            {ct('top.course', { sessions: others.length + 1 })}
          </Button>
        ) : null}
      </nav>
      <Curtain view={view} />
      <Button
        kind="quiet"
        size="small"
        icon="print"
        onPress={() => {
          printing.value = true;
        }}
      >
        {t('bar.print')}
      </Button>
      <ThemeMenu />
    </div>
  );
}

function Day() {
  const { view, scenario } = useConsole();
  const { clock, session } = view;
  const left = timeLeft.value;
  const terms = session.phase === 'terms';
  // What was left behind is archived, whatever day it had come to.
  const inTruce = !terms && session.phase !== 'briefing';
  return (
    <div class="console-day">
      <Dial
        variant="ring"
        size={74}
        days={scenario.days}
        day={inTruce ? clock.day : 0}
        tension={inTruce ? tensionByDay(view) : []}
        voteFrom={scenario.extensionOpensOn}
      />
      <div class="console-time">
        <span class="console-stage">
          {clock.stage === 'bulletin'
            ? ct('top.bulletin', { day: clock.day })
            : session.phase === 'briefing'
              ? ct('phase.briefing')
              : ct(terms ? 'top.termsDay' : 'top.day', { day: clock.day })}
        </span>
        {clock.paused ? (
          <b class="console-paused">{ct('top.paused')}</b>
        ) : (
          <b class="console-left">
            {left === null || clock.dueAt === null
              ? ct('top.noClock')
              : timeInWords(clock.settings, left, clock.dueAt)}
          </b>
        )}
        {clock.pausedFor ? <span class="console-stage">{clock.pausedFor}</span> : null}
        {graceRuns(clock, left) ? <span class="console-grace">{ct('top.grace')}</span> : null}
      </div>
    </div>
  );
}

function PublicFigures() {
  const { view } = useConsole();
  const { today } = view.figures;
  const { sealed, capacity } = view.control.delegations.reduce(
    (sum, one) => ({ sealed: sum.sealed + one.used, capacity: sum.capacity + one.capacity }),
    { sealed: 0, capacity: 0 },
  );
  return (
    <div class="console-figures">
      <Figure size="head" label={t('bulletin.truce')} value={t(`compliance.${view.truce.compliance}`)} />
      <Figure size="head" label={t('bulletin.tension')} value={figure(today.tension)} />
      <Figure size="head" label={t('bulletin.monitoring')} value={percent(today.coverage)} />
      <Figure size="head" label={ct('top.sealed')} value={ct('top.sealedOf', { sealed, capacity })} />
    </div>
  );
}
