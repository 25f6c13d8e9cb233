// The thirty days as a band to scrub: tension, what was tabled, what happened; and the one day being looked at.
import { useEffect, useState } from 'preact/hooks';
import type { DebriefView } from '../../../shared/views/index.ts';
import { t } from '../../texts/t.ts';
import { heatColour } from '../kit/dial-geometry.ts';
import { Icon } from '../kit/icon.tsx';
import { Seal } from '../kit/seal.tsx';
import './timeline.css';

interface TimelineProps {
  readonly debrief: DebriefView;
  readonly days: number;
  readonly day: number;
  readonly onDay: (day: number) => void;
  /** Whether the true authors of incidents are shown, or only who was named. */
  readonly truth: boolean;
}

const STEP_MS = 700;

/** Bars are buttons; arrows move by a day; play walks through the days. */
export function Timeline({ debrief, days, day, onDay, truth }: TimelineProps) {
  const [playing, setPlaying] = useState(false);
  const last = debrief.ending.day;
  useEffect(() => {
    if (!playing) return;
    const timer = setTimeout(() => (day >= last ? setPlaying(false) : onDay(day + 1)), STEP_MS);
    return () => clearTimeout(timer);
  }, [playing, day, last, onDay]);
  const play = () => {
    if (!playing && day >= last) onDay(1);
    setPlaying(!playing);
  };
  return (
    <section class="timeline" aria-label={t('debrief.timeline')}>
      <div class="timeline-now">
        <button
          type="button"
          class="timeline-play"
          onClick={play}
          aria-label={t(playing ? 'debrief.stop' : 'debrief.play')}
        >
          <Icon name={playing ? 'pause' : 'play'} size={26} />
        </button>
        <div>
          <p class="timeline-day">{t('debrief.day', { day })}</p>
          <p class="quiet">{dayInWords(debrief, day)}</p>
        </div>
      </div>
      <div class="timeline-rows" style={{ '--days': String(days) }}>
        <span class="timeline-name">{t('debrief.tension')}</span>
        <div class="timeline-bars">
          {Array.from({ length: days }, (_, index) => (
            <DayBar
              key={index + 1}
              debrief={debrief}
              day={index + 1}
              selected={index + 1 === day}
              onDay={onDay}
            />
          ))}
        </div>
        <span class="timeline-name">{t('debrief.proposals')}</span>
        <Marks days={days} of={proposalMarks(debrief)} />
        <span class="timeline-name">{t('debrief.incidents')}</span>
        <Marks days={days} of={incidentMarks(debrief, truth)} />
        <span />
        <div class="timeline-scale" aria-hidden="true">
          {Array.from({ length: days }, (_, index) => (
            <span key={index + 1} class={index + 1 === last ? 'timeline-last' : undefined}>
              {(index + 1) % 5 === 0 || index === 0 || index + 1 === last ? index + 1 : ''}
            </span>
          ))}
        </div>
      </div>
    </section>
  );
}

interface DayBarProps extends Pick<TimelineProps, 'debrief' | 'onDay'> {
  readonly day: number;
  readonly selected: boolean;
}

function DayBar({ debrief, day, selected, onDay }: DayBarProps) {
  const tension = debrief.days.find((one) => one.day === day)?.tension;
  const style =
    tension === undefined ? {} : { '--height': `${Math.max(6, tension)}%`, '--heat': heatColour(tension) };
  const label = t('debrief.dayTension', { day, tension: Math.round(tension ?? 0) });
  return (
    <button
      type="button"
      class={`timeline-bar ${selected ? 'timeline-selected' : ''}`}
      style={style}
      aria-label={label}
      aria-current={selected ? 'date' : undefined}
      disabled={tension === undefined}
      onClick={() => onDay(day)}
      onKeyDown={(event) => {
        if (event.key === 'ArrowRight') onDay(Math.min(debrief.ending.day, day + 1));
        if (event.key === 'ArrowLeft') onDay(Math.max(1, day - 1));
      }}
    />
  );
}

interface Mark {
  readonly day: number;
  readonly who: string | null;
  readonly state: 'filled' | 'dashed';
  readonly title: string;
}

const proposalMarks = ({ proposals }: DebriefView): Mark[] =>
  proposals.map(({ day, author, id, state }) => ({
    day: Math.max(1, day),
    who: author,
    state: state === 'in force' ? 'filled' : 'dashed',
    title: t('debrief.proposalMark', { proposal: id, state }),
  }));

const incidentMarks = ({ incidents }: DebriefView, truth: boolean): Mark[] =>
  incidents.map(({ day, id, kind, author, named }) => ({
    day,
    who: truth ? author : named,
    state: truth || named ? 'filled' : 'dashed',
    title: truth ? t('debrief.incidentMark', { incident: id, kind }) : id,
  }));

/** One column a day; several marks of a day lie on each other, the last on top. */
function Marks({ days, of }: { readonly days: number; readonly of: readonly Mark[] }) {
  const byDay = new Map(of.map((mark) => [mark.day, mark]));
  return (
    <div class="timeline-marks">
      {Array.from({ length: days }, (_, index) => {
        const mark = byDay.get(index + 1);
        if (!mark) return <span key={index + 1} />;
        if (mark.who === null)
          return (
            <span
              key={index + 1}
              class="timeline-nobody"
              role="img"
              aria-label={mark.title}
              title={mark.title}
            />
          );
        return <Seal key={index + 1} delegation={mark.who} size={13} state={mark.state} title={mark.title} />;
      })}
    </div>
  );
}

/** What the day was about: the last text in force, tabled or the last incident. */
function dayInWords({ proposals, incidents, ending }: DebriefView, day: number): string {
  if (day === ending.day) return t(`ending.${ending.kind}`);
  const tabled = proposals.filter((one) => one.day === day).at(-1);
  if (tabled) return t('debrief.tabled', { proposal: tabled.id, state: tabled.state });
  const incident = incidents.filter((one) => one.day === day).at(-1);
  return incident ? t('debrief.happened', { incident: incident.id }) : t('debrief.quiet');
}
