// Owns the printed chart of tension over the days, with the day on which the vote opens.
import type { View } from '../../../shared/views/index.ts';
import { tensionByDay } from '../../store/seats-kept.ts';
import { figure } from '../../texts/numbers.ts';
import { t } from '../../texts/t.ts';
import './tension-chart.css';

const [WIDTH, HEIGHT, RIGHT, TOP, BOTTOM] = [310, 122, 28, 14, 22];

interface TensionChartProps {
  readonly view: View;
  readonly voteFrom: number;
}

export function TensionChart({ view, voteFrom }: TensionChartProps) {
  const values = tensionByDay(view);
  const { days } = view.clock;
  const high = Math.max(60, ...values.map((value) => Math.ceil(value / 20) * 20));
  const x = (day: number) => 6 + ((day - 1) / Math.max(1, days - 1)) * (WIDTH - RIGHT - 6);
  const y = (value: number) => TOP + (1 - value / high) * (HEIGHT - TOP - BOTTOM);
  const points = values.map((value, index) => `${x(index + 1).toFixed(1)} ${y(value).toFixed(1)}`);
  const today = values.at(-1) ?? 0;
  return (
    <svg
      class="tension-chart"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t('bulletin.tensionNow', { tension: figure(today), day: values.length })}
    >
      {gridOf(high).map((value) => (
        <g key={value} class="tension-grid">
          <path d={`M0 ${y(value)}H${WIDTH - RIGHT}`} />
          <text x={WIDTH} y={y(value)} text-anchor="end">
            {value}
          </text>
        </g>
      ))}
      {voteFrom <= days ? (
        <g class="tension-vote">
          <path d={`M${x(voteFrom)} 4V${HEIGHT - BOTTOM}`} />
          <text x={x(voteFrom) - 4} y="9" text-anchor="end">
            {t('bulletin.voteOpens')}
          </text>
        </g>
      ) : null}
      <path class="tension-line" d={`M${points.join('L')}`} />
      <circle class="tension-last" cx={x(values.length)} cy={y(today)} r="4" />
      <text class="tension-now" x={x(values.length) + 8} y={y(today)}>
        {figure(today)}
      </text>
      <g class="tension-days">
        <text x="0" y={HEIGHT - 6}>
          {t('bulletin.dayOne')}
        </text>
        {values.length > 4 && values.length < days - 2 ? (
          <text class="tension-day-now" x={x(values.length)} y={HEIGHT - 6} text-anchor="middle">
            {values.length}
          </text>
        ) : null}
        <text x={WIDTH - RIGHT} y={HEIGHT - 6} text-anchor="end">
          {days}
        </text>
      </g>
    </svg>
  );
}

/** Every twentieth up to the top, the ground line left out. */
const gridOf = (high: number): readonly number[] =>
  Array.from({ length: Math.floor(high / 20) }, (_, index) => (index + 1) * 20);
