// A small chart of one figure over the days, a line per delegation, with the day that is being looked at.
import { findDelegation } from '../../texts/names.ts';
import { domainAround, linePoints, placeOf, spreadLabels } from './chart-scale.ts';
import './line-chart.css';

export interface ChartLine {
  readonly id: string;
  readonly label: string;
  /** A delegation whose colour the line takes; null draws it in ink. */
  readonly delegation: string | null;
  readonly dashed?: boolean;
  /** One value per dawn, day 0 first. */
  readonly values: readonly number[];
}

export interface LineChartProps {
  readonly title: string;
  readonly note?: string;
  readonly lines: readonly ChartLine[];
  readonly days: number;
  readonly day: number;
  /** Step of the vertical grid, in the figure's unit. */
  readonly step: number;
}

const WIDTH = 360;
const HEIGHT = 112;
const LEFT = 26;
const RIGHT = 84;

/** Lines end in their own labels, so that no legend is needed. */
export function LineChart({ title, note, lines, days, day, step }: LineChartProps) {
  const domain = domainAround(
    lines.flatMap(({ values }) => values),
    step,
  );
  const x = { domain: [0, days], range: [LEFT, WIDTH - RIGHT] } as const;
  const y = { domain, range: [HEIGHT - 8, 12] } as const;
  const ends = lines.map(({ values }) => placeOf(y, values.at(-1) ?? domain[0]));
  const labels = spreadLabels(ends, 15);
  return (
    <figure class="line-chart">
      <figcaption>
        <b>{title}</b> <span class="quiet">{note}</span>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={inWords(title, lines)}>
        {domain.map((value) => (
          <g key={value} class="line-chart-grid">
            <line x1={LEFT} x2={WIDTH - RIGHT} y1={placeOf(y, value)} y2={placeOf(y, value)} />
            <text x="0" y={placeOf(y, value) + 4}>
              {value}
            </text>
          </g>
        ))}
        <line class="line-chart-day" x1={placeOf(x, day)} x2={placeOf(x, day)} y1="4" y2={HEIGHT - 2} />
        {lines.map((line, index) => (
          <g key={line.id} style={colourOf(line.delegation)}>
            <polyline
              class={`line-chart-line ${line.dashed ? 'line-chart-dashed' : ''}`}
              points={linePoints(
                x,
                y,
                line.values.map((value, at) => [at, value]),
              )}
            />
            {line.values[day] === undefined ? null : (
              <circle
                class="line-chart-point"
                cx={placeOf(x, day)}
                cy={placeOf(y, line.values[day])}
                r="3.2"
              />
            )}
            <text class="line-chart-end" x={WIDTH - RIGHT + 8} y={(labels[index] ?? 0) + 4}>
              {line.label} {Math.round(line.values.at(-1) ?? 0)}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  );
}

function colourOf(delegation: string | null): Record<string, string> {
  const token = delegation === null ? undefined : findDelegation(delegation)?.seal.token;
  return { '--line': token ? `var(--${token})` : 'var(--ink-1)' };
}

const inWords = (title: string, lines: readonly ChartLine[]): string =>
  `${title}: ${lines.map(({ label, values }) => `${label} ${Math.round(values[0] ?? 0)} to ${Math.round(values.at(-1) ?? 0)}`).join(', ')}`;
