// The ground of a plot on paper: grid and ticks.
import { gridOf, placeOf } from './chart-scale.ts';
import type { PlotFrame } from './plot-frame.ts';

export function PlotGrid({ frame }: { readonly frame: PlotFrame }) {
  const { x, y, steps } = frame;
  const [left, right] = x.range;
  const [bottom, top] = y.range;
  return (
    <g class="plot-grid">
      {gridOf(y.domain, steps[1]).map((value) => (
        <g key={value}>
          <line x1={left} x2={right} y1={placeOf(y, value)} y2={placeOf(y, value)} />
          <text x={left - 6} y={placeOf(y, value) + 4} text-anchor="end">
            {value}
          </text>
        </g>
      ))}
      {gridOf(x.domain, steps[0]).map((value) => (
        <g key={value}>
          <line x1={placeOf(x, value)} x2={placeOf(x, value)} y1={bottom} y2={top} />
          <text x={Math.min(placeOf(x, value), right - 8)} y={bottom + 15} text-anchor="middle">
            {value}
          </text>
        </g>
      ))}
    </g>
  );
}
