// What moved over the days: stocks, home, trust and monitors, and what the text was worth against walking away.
import type { DebriefDay, DebriefView } from '../../../shared/views/index.ts';
import { scenario } from '../../store/session.ts';
import { delegationName, trackName } from '../../texts/names.ts';
import { t } from '../../texts/t.ts';
import { type ChartLine, LineChart, type LineChartProps } from './line-chart.tsx';

interface WhatMovedProps {
  readonly debrief: DebriefView;
  readonly days: number;
  readonly day: number;
  /** Null shows the truth; a delegation shows only what it could know. */
  readonly seenBy: string | null;
  /** Whose worth is set against walking away. */
  readonly seat: string;
}

export function WhatMoved({ debrief, days, day, seenBy, seat }: WhatMovedProps) {
  const sides = (scenario.value?.belligerents ?? []).filter((id) => seenBy === null || seenBy === id);
  const charts: readonly Omit<LineChartProps, 'days' | 'day'>[] = [
    { title: t('debrief.worth'), note: delegationName(seat), lines: worthLines(debrief, seat), step: 10 },
    {
      title: trackName('stock'),
      note: t('debrief.ofBelligerents'),
      lines: trackLines(debrief, sides, 'stock'),
      step: 20,
    },
    {
      title: trackName('support'),
      note: t('debrief.ofBelligerents'),
      lines: trackLines(debrief, sides, 'support'),
      step: 10,
    },
    {
      title: t('debrief.trustAndMonitors'),
      note: t('debrief.shared'),
      lines: sharedLines(debrief),
      step: 25,
    },
  ];
  return (
    <section aria-labelledby="what-moved">
      <h2 id="what-moved" class="debrief-title">
        {t('debrief.whatMoved')}
      </h2>
      {charts
        .filter(({ lines }) => lines.length > 0)
        .map((chart) => (
          <LineChart key={chart.title} {...chart} days={days} day={day} />
        ))}
    </section>
  );
}

const series = (debrief: DebriefView, of: (day: DebriefDay) => number) => debrief.days.map(of);

const trackLines = (debrief: DebriefView, sides: readonly string[], track: string): ChartLine[] =>
  sides.map((side) => ({
    id: side,
    label: side,
    delegation: side,
    values: series(debrief, (one) => one.tracks[side]?.[track] ?? 0),
  }));

const sharedLines = (debrief: DebriefView): ChartLine[] => [
  { id: 'trust', label: t('debrief.trust'), delegation: null, values: series(debrief, ({ trust }) => trust) },
  {
    id: 'coverage',
    label: t('debrief.monitors'),
    delegation: null,
    dashed: true,
    values: series(debrief, ({ coverage }) => coverage * 100),
  },
];

const worthLines = (debrief: DebriefView, seat: string): ChartLine[] => [
  {
    id: 'text',
    label: t('debrief.textLine'),
    delegation: seat,
    values: series(debrief, (one) => one.inForce[seat] ?? 0),
  },
  {
    id: 'walk',
    label: t('debrief.walkLine'),
    delegation: null,
    dashed: true,
    values: series(debrief, (one) => one.walkAway[seat] ?? 0),
  },
];
