// What moved over the days: stocks, home, trust and monitors, and what the text was worth against walking away.
import type { DebriefDay, DebriefView } from '../../../shared/views/index.ts';
import { scenario } from '../../store/session.ts';
import { delegationName, trackName } from '../../texts/names.ts';
import { t } from '../../texts/t.ts';
import { type ChartLine, LineChart, type LineChartProps } from './line-chart.tsx';
import type { TimelineSpan } from './timeline-days.ts';

interface WhatMovedProps {
  readonly debrief: DebriefView;
  readonly span: TimelineSpan;
  readonly day: number;
  /** Null shows the truth; a delegation shows only what it could know. */
  readonly seenBy: string | null;
  /** Whose worth is set against walking away. */
  readonly seat: string;
}

type Chart = Pick<LineChartProps, 'title' | 'note' | 'lines' | 'step'>;

export function WhatMoved({ debrief, span, day, seenBy, seat }: WhatMovedProps) {
  const fighting = scenario.value?.belligerents ?? [];
  const sides = fighting.filter((id) => seenBy === null || seenBy === id);
  const hidden = sides.length === 0 ? [trackName('stock'), trackName('support')] : [];
  const charts = chartsOf(debrief, sides, seat, seenBy).filter(({ lines }) => lines.length > 0);
  return (
    <section class="what-moved" aria-labelledby="what-moved">
      <h2 id="what-moved" class="debrief-title">
        {t('debrief.whatMoved')}
      </h2>
      {charts.map((chart) => (
        <LineChart key={chart.title} {...chart} span={span} day={day} />
      ))}
      {hidden.length > 0 && seenBy !== null ? (
        <p class="quiet what-is-hidden">
          {t('debrief.tracksHidden', { who: delegationName(seenBy, { article: true }) })}
        </p>
      ) : null}
    </section>
  );
}

function chartsOf(
  debrief: DebriefView,
  sides: readonly string[],
  seat: string,
  seenBy: string | null,
): readonly Chart[] {
  const note = sides.length > 1 ? t('debrief.ofBelligerents') : t('debrief.ownOnly');
  return [
    {
      title: t('debrief.worth'),
      note: t('debrief.worthFor', { who: delegationName(seat, { article: true }) }),
      lines: worthLines(debrief, seat, seenBy === null),
      step: 10,
    },
    {
      title: trackName('stock'),
      note: leadInWords(debrief, sides) ?? note,
      lines: trackLines(debrief, sides, 'stock'),
      step: 20,
    },
    { title: trackName('support'), note, lines: trackLines(debrief, sides, 'support'), step: 10 },
    {
      title: t('debrief.trustAndMonitors'),
      note: t('debrief.shared'),
      lines: sharedLines(debrief),
      step: 25,
    },
  ];
}

/** `Russia leads by 45 at the end`, when both are shown. */
function leadInWords({ days }: DebriefView, sides: readonly string[]): string | null {
  const [first, second] = sides.map((id) => ({ id, stock: days.at(-1)?.tracks[id]?.stock ?? 0 }));
  if (!first || !second) return null;
  const by = Math.round(Math.abs(first.stock - second.stock));
  const who = delegationName(first.stock > second.stock ? first.id : second.id, { article: true });
  return by === 0 ? t('debrief.level') : t('debrief.leads', { who, by });
}

const series = ({ days }: DebriefView, of: (day: DebriefDay) => number | undefined): ChartLine['points'] =>
  days.flatMap((one) => {
    const value = of(one);
    return value === undefined ? [] : [[one.day, value] as const];
  });

const trackLines = (debrief: DebriefView, sides: readonly string[], track: string): ChartLine[] =>
  sides.map((side) => ({
    id: side,
    label: side,
    delegation: side,
    points: series(debrief, (one) => one.tracks[side]?.[track]),
  }));

const sharedLines = (debrief: DebriefView): ChartLine[] => [
  { id: 'trust', label: t('debrief.trust'), delegation: null, points: series(debrief, ({ trust }) => trust) },
  {
    id: 'coverage',
    label: t('debrief.monitors'),
    delegation: null,
    dashed: true,
    points: series(debrief, ({ coverage }) => coverage * 100),
  },
];

/** What walking away was worth later depended on what the other side hid: a delegation knew its value at the start. */
function worthLines(debrief: DebriefView, seat: string, truth: boolean): ChartLine[] {
  const { ending, space, days, seats } = debrief;
  const closing = (value: number | undefined): ChartLine['points'] =>
    value === undefined || ending.kind === 'refused' || (days.at(-1)?.day ?? 0) >= ending.day
      ? []
      : [[ending.day, value]];
  const start = seats.find(({ delegation }) => delegation === seat)?.baseline ?? 0;
  const walk = truth
    ? [...series(debrief, (one) => one.walkAway[seat]), ...closing(space.walkAway[seat])]
    : series(debrief, () => start);
  return [
    {
      id: 'text',
      label: t('debrief.textLine'),
      delegation: seat,
      points: [...series(debrief, (one) => one.inForce[seat]), ...closing(space.outcome[seat])],
    },
    {
      id: 'walk',
      label: t(truth ? 'debrief.walkLine' : 'debrief.walkLineStart'),
      delegation: null,
      dashed: true,
      points: walk,
    },
  ];
}
