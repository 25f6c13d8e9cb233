// Owns the four public figures of the top bar: truce, monitoring, tension, time; reads no clock of its own.
import type { ClockSlice, Compliance } from '../../../../shared/views/index.ts';
import { timeLeft } from '../../../store/time-left.ts';
import { timeInWords } from '../../../texts/clock-words.ts';
import { countdown } from '../../../texts/numbers.ts';
import { t } from '../../../texts/t.ts';
import { AboutButton } from '../../about/about-button.tsx';
import { Figure } from '../../kit/figure.tsx';
import { Sparkline } from '../../kit/sparkline.tsx';
import { graceRuns } from '../logic/grace-runs.ts';
import { tensionByDay } from '../logic/tension-by-day.ts';
import { useRoom } from '../room-state.ts';

const STEPS: readonly Compliance[] = ['holding', 'strained', 'suspended', 'broken'];

/** How the truce stands, with its four steps: those passed, the one it is on, those still ahead. */
export function TruceFigure() {
  const { view } = useRoom();
  const terms = view.session.phase === 'terms';
  const at = terms ? -1 : STEPS.indexOf(view.truce.compliance);
  return (
    <div class="top-truce">
      <Figure
        size="head"
        label={t('room.top.truce')}
        value={terms ? t('room.top.notInForce') : t(`room.compliance.${view.truce.compliance}`)}
      />
      <span class="truce-steps" role="img" aria-label={t('room.top.step', { step: at + 1 })}>
        {STEPS.map((step, index) => (
          <span key={step} class={`truce-step ${stepClass(index, at)}`} />
        ))}
      </span>
    </div>
  );
}

function stepClass(index: number, at: number): string {
  if (index < at) return 'truce-passed';
  if (index > at) return '';
  return at === 0 ? 'truce-here' : 'truce-here truce-alarm';
}

export function MonitoringFigure() {
  const { view } = useRoom();
  const { monitoring } = view.truce;
  return (
    <div class="top-explained">
      <Figure
        size="head"
        label={t('room.top.monitoring')}
        value={Math.round(view.figures.today.coverage * 100)}
        unit={t(`room.monitoring.${monitoring}`)}
      />
      <AboutButton subject={{ of: 'track', id: 'coverage' }} name={t('room.top.monitoring')} />
    </div>
  );
}

/** Tension now, what last night did to it, and its line since day 1. */
export function TensionFigure() {
  const { view } = useRoom();
  const { today, past } = view.figures;
  const before = past.filter((dawn) => dawn.day < today.day).at(-1);
  const change = before ? today.tension - before.tension : null;
  const line = tensionByDay(view.figures);
  return (
    <div class="top-tension">
      <div class="top-explained">
        <Figure
          size="head"
          label={t('room.top.tension')}
          value={Math.round(today.tension)}
          change={change}
          digits={0}
          bad="up"
        />
        <AboutButton subject={{ of: 'track', id: 'tension' }} name={t('room.top.tension')} />
      </div>
      {line.length > 2 ? (
        <span class="top-tension-line">
          <Sparkline
            values={line}
            label={t('room.top.tensionLine')}
            tone="signal"
            range={[0, 80]}
            height={22}
          />
        </span>
      ) : null}
    </div>
  );
}

/** Time left in this stage by the server's clock; words when it waits for people or is paused. */
export function TimeFigure() {
  const { view } = useRoom();
  const left = timeLeft.value;
  const { clock } = view;
  return (
    <div
      class={`top-time ${left === null ? 'top-time-words' : ''} ${graceRuns(clock, left) ? 'top-time-grace' : ''}`}
      role="timer"
      aria-live="off"
    >
      <Figure
        size="head"
        label={timeLabel(clock, left)}
        value={timeValue(clock, left)}
        {...(clock.addedSeconds > 0 && {
          unit: t('room.top.added', { span: countdown(clock.addedSeconds * 1_000) }),
        })}
      />
    </div>
  );
}

function timeValue(clock: ClockSlice, left: number | null): string {
  if (clock.paused) return t('room.top.pausedShort');
  return left === null ? t('room.top.noClock') : timeInWords(clock.settings, left, Date.now() + left);
}

/** By correspondence, while it is hours away, a time of day stands there. */
function timeLabel(clock: ClockSlice, left: number | null): string {
  if (graceRuns(clock, left)) return t('room.top.grace');
  if (left === null && !clock.paused) return t('room.top.untimed');
  return t(
    clock.settings.mode === 'correspondence' ? `room.stage.at.${clock.stage}` : `room.stage.${clock.stage}`,
  );
}
