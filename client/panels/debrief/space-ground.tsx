// What is drawn of the bargaining space under its marks: where both gain, random texts, the frontier, offers in order, labels.
import type { DebriefProposal } from '../../../shared/views/index.ts';
import { seatColours } from '../kit/seal.tsx';
import { type PlotFrame, type Point, pointIn } from './plot-frame.ts';
import { pathsOf } from './space-figures.ts';
import type { Caption, PlacedLabel } from './space-labels.ts';

type Pair = readonly [x: string, y: string];

/** Where either would rather walk away lies in shade; each line in the colour of whoever walks away at it. */
export function Zone({ frame, walk: [wx, wy], pair: [x, y] }: ZoneProps) {
  const [left, right] = frame.x.range;
  const [bottom, top] = frame.y.range;
  return (
    <g>
      <path class="space-below" d={`M${left} ${top}H${wx}V${wy}H${right}V${bottom}H${left}Z`} />
      <line class="space-walk" style={seatColours(x)} x1={wx} x2={wx} y1={bottom} y2={top} />
      <line class="space-walk" style={seatColours(y)} x1={left} x2={right} y1={wy} y2={wy} />
    </g>
  );
}

interface ZoneProps {
  readonly frame: PlotFrame;
  /** Where both walk away, in pixels. */
  readonly walk: Point;
  readonly pair: Pair;
}

/** Random texts as one path: thousands of elements would be slow. */
export function Dots({ frame, points }: { readonly frame: PlotFrame; readonly points: readonly Point[] }) {
  const d = points
    .map((point) => {
      const [x, y] = pointIn(frame, point);
      return `M${x.toFixed(1)} ${y.toFixed(1)}h.01`;
    })
    .join('');
  return <path class="space-dots" d={d} />;
}

interface FrontierProps {
  /** In pixels, from left to right. */
  readonly points: readonly Point[];
  readonly caption: (Caption & { readonly words: string }) | null;
}

export function Frontier({ points, caption }: FrontierProps) {
  return (
    <g>
      <polyline
        class="space-frontier"
        points={points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')}
      />
      {caption ? (
        <text
          class="space-frontier-words"
          transform={`translate(${caption.at[0].toFixed(1)} ${caption.at[1].toFixed(1)}) rotate(${caption.turn.toFixed(1)})`}
        >
          {caption.words}
        </text>
      ) : null}
    </g>
  );
}

interface PathsProps {
  readonly frame: PlotFrame;
  readonly proposals: readonly DebriefProposal[];
  readonly pair: Pair;
}

/** A faint line through the offers of each author, in their order. */
export function Paths({ frame, proposals, pair }: PathsProps) {
  return (
    <g>
      {pathsOf(proposals, pair).map(({ author, points }) => (
        <polyline
          key={author}
          class="space-path"
          style={seatColours(author)}
          points={points
            .map((point) =>
              pointIn(frame, point)
                .map((place) => place.toFixed(1))
                .join(','),
            )
            .join(' ')}
        />
      ))}
    </g>
  );
}

/** The text with the largest product of gains for all (Nash 1950); nothing where there is none. */
export function Nash({ at: [x, y], found }: { readonly at: Point; readonly found: boolean }) {
  if (!found) return null;
  return <path class="space-nash" d={`M${x - 7} ${y}H${x + 7}M${x} ${y - 7}V${y + 7}`} />;
}

interface LabelsProps {
  readonly labels: readonly PlacedLabel[];
  readonly pair: Pair;
}

export function Labels({ labels, pair: [x, y] }: LabelsProps) {
  const who: Readonly<Record<string, string>> = { 'walk-x': x, 'walk-y': y };
  return (
    <g>
      {labels.map(({ id, x: left, y: top, width, side, lines, leader }) => (
        <g key={id} class={`space-label space-label-${id}`} style={seatColours(who[id] ?? '')}>
          {leader ? <line x1={leader[0][0]} y1={leader[0][1]} x2={leader[1][0]} y2={leader[1][1]} /> : null}
          <text y={top} text-anchor={side === 'left' ? 'start' : 'end'}>
            {lines.map((line) => (
              <tspan key={line} x={side === 'left' ? left : left + width} dy="15">
                {line}
              </tspan>
            ))}
          </text>
        </g>
      ))}
    </g>
  );
}
