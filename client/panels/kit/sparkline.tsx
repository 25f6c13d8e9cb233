// Owns the small line of past values: last point marked, ground under the line; carries words for screen readers.
import './sparkline.css';

interface SparklineProps {
  readonly values: readonly number[];
  /** What it shows, e.g. 'Stockpile over 12 days'. */
  readonly label: string;
  /** Fixed scale; fits the values when left out. */
  readonly range?: readonly [low: number, high: number];
  readonly tone?: 'seat' | 'signal' | 'ink';
  /** Box in user units; the drawing fills its container's width. */
  readonly width?: number;
  readonly height?: number;
}

/** A line of values, oldest first. In tone `seat` it takes `--who` from its surroundings. */
export function Sparkline({ values, label, range, tone = 'seat', width = 66, height = 24 }: SparklineProps) {
  const points = sparkPoints(values, range, width, height);
  const last = points.at(-1);
  if (!last) return <span class="sparkline" role="img" aria-label={label} />;
  const line = points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L');
  return (
    <svg
      class={`sparkline sparkline-${tone}`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      <path class="sparkline-ground" d={`M0 ${height}L${line}L${last[0].toFixed(1)} ${height}Z`} />
      <path class="sparkline-line" d={`M${line}`} />
      <circle class="sparkline-last" cx={last[0]} cy={last[1]} r="2.2" />
    </svg>
  );
}

/** Points of a line of values in a box, with room for the mark at its end. Flat values lie in the middle. */
export function sparkPoints(
  values: readonly number[],
  range: readonly [number, number] | undefined,
  width: number,
  height: number,
): (readonly [x: number, y: number])[] {
  const [low, high] = range ?? [Math.min(...values), Math.max(...values)];
  const pad = 3;
  const step = values.length > 1 ? (width - pad) / (values.length - 1) : 0;
  return values.map((value, index) => {
    const share = high > low ? (value - low) / (high - low) : 0.5;
    return [index * step, height - pad - share * (height - 2 * pad)] as const;
  });
}
