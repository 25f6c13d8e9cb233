// A small chart of one figure over the days, a line per delegation, with the day that is being looked at.
import { findDelegation } from '../../texts/names.ts';
import { t } from '../../texts/t.ts';
import { domainAround, linePoints, placeOf, type Scale, spreadLabels } from './chart-scale.ts';
import type { TimelineSpan } from './timeline-days.ts';
import { useWidth } from './use-width.ts';
import './line-chart.css';

export interface ChartLine {
  readonly id: string;
  readonly label: string;
  /** A delegation whose colour the line takes; null draws it in ink. */
  readonly delegation: string | null;
  readonly dashed?: boolean;
  /** Day and value, the earliest first. */
  readonly points: readonly (readonly [day: number, value: number])[];
}

export interface LineChartProps {
  readonly title: string;
  readonly note: string;
  readonly lines: readonly ChartLine[];
  readonly span: TimelineSpan;
  readonly day: number;
  /** Step of the vertical scale, in the figure's unit. */
  readonly step: number;
}

const HEIGHT = 92;
const LEFT = 26;
const RIGHT = 88;
const LABEL = 15;

/** Lines end in their own labels, so that no legend is needed. Drawn in real pixels: the letters keep their size. */
export function LineChart({ title, note, lines, span, day, step }: LineChartProps) {
  const [box, width] = useWidth<HTMLElement>(360);
  const domain = domainAround(
    lines.flatMap(({ points }) => points.map(([, value]) => value)),
    step,
  );
  const x: Scale = { domain: [0, span.days], range: [LEFT, width - RIGHT] };
  const y: Scale = { domain, range: [HEIGHT - 8, 8] };
  const ends = lines.map(({ points }) => placeOf(y, points.at(-1)?.[1] ?? domain[0]));
  const labels = spreadLabels(ends, LABEL, [8, HEIGHT - 6]);
  return (
    <figure ref={box} class="line-chart">
      <figcaption>
        <b>{title}</b> <span class="quiet">{day < span.last ? valuesOn(lines, day) : note}</span>
      </figcaption>
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={inWords(title, lines)}>
        <Grid domain={domain} x={x} y={y} />
        <Between lines={lines} x={x} y={y} />
        <line class="line-chart-day" x1={placeOf(x, day)} x2={placeOf(x, day)} y1="0" y2={HEIGHT} />
        {lines.map((line, index) => (
          <Line
            key={line.id}
            line={line}
            day={day}
            x={x}
            y={y}
            label={[placeOf(x, span.last) + 10, labels[index] ?? 0]}
          />
        ))}
      </svg>
    </figure>
  );
}

interface Scales {
  readonly x: Scale;
  readonly y: Scale;
}

function Grid({ domain, x, y }: Scales & { readonly domain: readonly [number, number] }) {
  return (
    <g class="line-chart-grid">
      {domain.map((value) => (
        <g key={value}>
          <line x1={x.range[0]} x2={x.range[1]} y1={placeOf(y, value)} y2={placeOf(y, value)} />
          <text x={x.range[0] - 6} y={placeOf(y, value) + 4} text-anchor="end">
            {value}
          </text>
        </g>
      ))}
    </g>
  );
}

/** The ground between two lines of delegations: what lies between them is what is compared. */
function Between({ lines, x, y }: Scales & Pick<LineChartProps, 'lines'>) {
  const [first, second, ...others] = lines.filter(({ delegation }) => delegation !== null);
  if (!first || !second || others.length > 0) return null;
  const points = `${linePoints(x, y, first.points)} ${linePoints(x, y, second.points.toReversed())}`;
  return <polygon class="line-chart-between" points={points} />;
}

interface LineProps extends Scales {
  readonly line: ChartLine;
  readonly day: number;
  readonly label: readonly [x: number, y: number];
}

function Line({ line, day, x, y, label: [labelX, labelY] }: LineProps) {
  const now = valueOn(line, day);
  return (
    <g style={colourOf(line.delegation)}>
      <polyline
        class={`line-chart-line ${line.dashed ? 'line-chart-dashed' : ''}`}
        points={linePoints(x, y, line.points)}
      />
      {now ? (
        <circle class="line-chart-point" cx={placeOf(x, now[0])} cy={placeOf(y, now[1])} r="3.2" />
      ) : null}
      <text class="line-chart-end" x={labelX} y={labelY + 4}>
        {line.label} {Math.round(line.points.at(-1)?.[1] ?? 0)}
      </text>
    </g>
  );
}

const valueOn = ({ points }: ChartLine, day: number) => points.findLast(([at]) => at <= day);

function colourOf(delegation: string | null): Record<string, string> {
  const token = delegation === null ? undefined : findDelegation(delegation)?.seal.token;
  return { '--line': token ? `var(--${token})` : 'var(--ink-1)' };
}

const valuesOn = (lines: readonly ChartLine[], day: number): string =>
  lines
    .flatMap((line) => {
      const value = valueOn(line, day)?.[1];
      return value === undefined ? [] : [`${line.label} ${Math.round(value)}`];
    })
    .join(', ');

const inWords = (title: string, lines: readonly ChartLine[]): string => {
  const ends = lines.map(({ label, points }) =>
    t('debrief.fromTo', {
      label,
      from: Math.round(points[0]?.[1] ?? 0),
      to: Math.round(points.at(-1)?.[1] ?? 0),
    }),
  );
  return `${title}: ${ends.join(', ')}`;
};
