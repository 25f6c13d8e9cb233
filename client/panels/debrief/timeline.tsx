// The thirty days as a band to scrub: tension, what was tabled, what happened; and the one day being looked at.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { DebriefView } from '../../../shared/views/index.ts';
import { t } from '../../texts/t.ts';
import { heatColour } from '../kit/dial-geometry.ts';
import { Icon } from '../kit/icon.tsx';
import { dayInWords } from './day-in-words.ts';
import type { SeenDebrief } from './debrief-as-seen.ts';
import { scrubbing } from './scrubbing.ts';
import { dayByKey, middleOf, type TimelineSpan, tensionOn } from './timeline-days.ts';
import { type DayMarks, incidentMarks, textMarks } from './timeline-marks.ts';
import { TimelineRow } from './timeline-row.tsx';
import './timeline.css';

interface TimelineProps {
  readonly debrief: DebriefView;
  readonly seen: SeenDebrief;
  readonly span: TimelineSpan;
  readonly day: number;
  readonly onDay: (day: number) => void;
  /** How many clauses a whole text names. */
  readonly clauses: number;
}

const STEP_MS = 700;

/** Bars are buttons; arrows and dragging move through the days; play walks through them. */
export function Timeline(props: TimelineProps) {
  const { debrief, seen, span, day, onDay, clauses } = props;
  const [playing, setPlaying] = usePlaying(day, span, onDay);
  const select = (to: number) => {
    setPlaying(false);
    onDay(to);
  };
  const play = () => {
    if (!playing && day >= span.last) onDay(span.first);
    setPlaying(!playing);
  };
  const texts = textMarks(seen, clauses);
  const incidents = incidentMarks(seen);
  return (
    <section class="timeline" aria-label={t('debrief.timeline')}>
      <div class="timeline-now">
        {span.first < span.last ? <Play playing={playing} onPlay={play} /> : null}
        <Step by={-1} day={day} span={span} onDay={select} />
        <div class="timeline-words" aria-live={playing ? 'off' : 'polite'}>
          <p class="timeline-day">{day === 0 ? t('debrief.beforeTruce') : t('debrief.day', { day })}</p>
          <p class="quiet">{dayInWords(debrief, texts.get(day) ?? [], incidents.get(day) ?? [], day)}</p>
        </div>
        <Step by={1} day={day} span={span} onDay={select} />
      </div>
      <div class="timeline-names" aria-hidden="true">
        <span>{t('debrief.tension')}</span>
        <span>{t('debrief.proposals')}</span>
        <span>{t('debrief.incidents')}</span>
      </div>
      <Track debrief={debrief} span={span} day={day} onDay={select} rows={[texts, incidents]} />
    </section>
  );
}

interface TrackProps extends Pick<TimelineProps, 'debrief' | 'span' | 'day' | 'onDay'> {
  readonly rows: readonly DayMarks[];
}

function Track({ debrief, span, day, onDay, rows }: TrackProps) {
  const track = useRef<HTMLDivElement>(null);
  const byKey = (event: KeyboardEvent) => {
    const to = dayByKey(event.key, day, span);
    if (to === null) return;
    event.preventDefault();
    onDay(to);
    track.current?.querySelector<HTMLElement>(`[data-day="${to}"]`)?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its bars are buttons; dragging is a shorter way to them
    <div
      ref={track}
      class="timeline-track"
      style={{ '--days': String(span.days - span.first + 1) }}
      onKeyDown={byKey}
      {...scrubbing(span, onDay)}
    >
      <div class="timeline-bars">
        {columnsOf(span).map((one) => (
          <DayBar key={one} debrief={debrief} day={one} span={span} selected={one === day} onDay={onDay} />
        ))}
      </div>
      {rows.map((marks, index) => (
        <TimelineRow key={index} span={span} marks={marks} />
      ))}
      <Scale span={span} />
      <span class="timeline-head" style={{ left: `${middleOf(day, span) * 100}%` }} />
    </div>
  );
}

const columnsOf = ({ first, days }: TimelineSpan): number[] =>
  Array.from({ length: days - first + 1 }, (_, index) => first + index);

function usePlaying(day: number, { last }: TimelineSpan, onDay: (day: number) => void) {
  const [playing, setPlaying] = useState(false);
  useEffect(() => {
    if (!playing) return;
    const timer = setTimeout(() => (day >= last ? setPlaying(false) : onDay(day + 1)), STEP_MS);
    return () => clearTimeout(timer);
  }, [playing, day, last, onDay]);
  return [playing, setPlaying] as const;
}

function Play({ playing, onPlay }: { readonly playing: boolean; readonly onPlay: () => void }) {
  return (
    <button
      type="button"
      class="timeline-play no-print"
      onClick={onPlay}
      aria-label={t(playing ? 'debrief.stop' : 'debrief.play')}
    >
      <Icon name={playing ? 'pause' : 'play'} size={26} />
    </button>
  );
}

interface StepProps extends Pick<TimelineProps, 'span' | 'day' | 'onDay'> {
  readonly by: 1 | -1;
}

/** On a phone, where a column is narrower than a finger. */
function Step({ by, day, span, onDay }: StepProps) {
  const to = day + by;
  return (
    <button
      type="button"
      class="timeline-step no-print"
      aria-label={t(by > 0 ? 'debrief.nextDay' : 'debrief.previousDay')}
      disabled={to < span.first || to > span.last}
      onClick={() => onDay(to)}
    >
      <Icon name={by > 0 ? 'chevron-right' : 'chevron-left'} size={22} />
    </button>
  );
}

interface DayBarProps extends Pick<TimelineProps, 'debrief' | 'span' | 'onDay'> {
  readonly day: number;
  readonly selected: boolean;
}

function DayBar({ debrief, day, span, selected, onDay }: DayBarProps) {
  if (day > span.last) return <span class="timeline-bar timeline-never" />;
  const tension = tensionOn(debrief, day);
  const label =
    day === 0 ? t('debrief.beforeTruce') : t('debrief.dayTension', { day, tension: Math.round(tension) });
  return (
    <button
      type="button"
      class={`timeline-bar ${selected ? 'timeline-selected' : ''}`}
      style={{ '--share': String(Math.max(6, tension) / 100), '--heat': heatColour(tension) }}
      data-day={day}
      aria-label={label}
      aria-current={selected ? 'date' : undefined}
      tabIndex={selected ? 0 : -1}
      onClick={() => onDay(day)}
    />
  );
}

function Scale({ span }: { readonly span: TimelineSpan }) {
  const isNamed = (day: number) => day === span.first || day % 5 === 0;
  // Next to the last day the round number would touch it on a narrow screen.
  const isCrowded = (day: number) => day !== span.last && Math.abs(day - span.last) < 2;
  return (
    <div class="timeline-scale" aria-hidden="true">
      {columnsOf(span).map((day) => (
        <span key={day} class={day === span.last ? 'timeline-last' : undefined}>
          {day === span.last || (isNamed(day) && !isCrowded(day)) ? day || t('debrief.termsShort') : ''}
        </span>
      ))}
    </div>
  );
}
