// The bargaining space of two delegations: random texts, the frontier, both walk-away lines, proposals in order, the outcome.
import type { BargainingSpace, DebriefProposal, DebriefView } from '../../../shared/views/index.ts';
import { delegationName } from '../../texts/names.ts';
import { t } from '../../texts/t.ts';
import { Icon } from '../kit/icon.tsx';
import { Seal } from '../kit/seal.tsx';
import { linePoints, placeOf, type Scale } from './chart-scale.ts';
import './space-plot.css';

interface SpacePlotProps {
  readonly debrief: DebriefView;
  readonly x: string;
  readonly y: string;
  /** Proposals tabled up to this day are shown. */
  readonly day: number;
}

const SIZE = 460;
const MARGIN = 34;
const X: Scale = { domain: [0, 100], range: [MARGIN, SIZE - 8] };
const Y: Scale = { domain: [0, 100], range: [SIZE - MARGIN, 8] };

/** Marks are laid over the drawing as elements of their own, so that they can be named and reached. */
export function SpacePlot({ debrief, x, y, day }: SpacePlotProps) {
  const { space } = debrief;
  const shown = debrief.proposals.filter((one) => one.day <= day && one.signed !== undefined && hasText(one));
  const last = day >= debrief.ending.day;
  return (
    <div class="space-plot">
      <svg
        viewBox={`0 0 ${SIZE} ${SIZE}`}
        role="img"
        aria-label={t('debrief.plotLabel', { x: delegationName(x), y: delegationName(y) })}
      >
        <Grid x={x} y={y} />
        <path class="space-dots" d={dotsOf(space, x, y)} />
        <Zone space={space} x={x} y={y} />
        <polyline class="space-frontier" points={linePoints(X, Y, frontierOf(space, x, y))} />
        <Nash space={space} x={x} y={y} />
      </svg>
      {shown.map((one) => (
        <Mark key={one.id} at={[one.utilities[x] ?? 0, one.utilities[y] ?? 0]}>
          <Seal
            delegation={one.author}
            size={14}
            on="paper"
            state={one.state === 'in force' ? 'filled' : 'dashed'}
            title={`${one.id}, ${t('debrief.day', { day: one.day })}`}
          />
        </Mark>
      ))}
      {last ? (
        <Mark at={[space.outcome[x] ?? 0, space.outcome[y] ?? 0]}>
          <span class="space-outcome" title={t('debrief.outcome')}>
            <Icon name="check" size={16} />
            <span class="unseen">{t('debrief.outcome')}</span>
          </span>
        </Mark>
      ) : null}
    </div>
  );
}

const hasText = ({ clauses, conditions }: DebriefProposal): boolean =>
  Object.keys(clauses).length + Object.keys(conditions).length > 0;

function Mark({
  at: [ux, uy],
  children,
}: {
  readonly at: readonly [number, number];
  readonly children: preact.ComponentChildren;
}) {
  const left = `${(placeOf(X, ux) / SIZE) * 100}%`;
  const top = `${(placeOf(Y, uy) / SIZE) * 100}%`;
  return (
    <span class="space-mark" style={{ left, top }}>
      {children}
    </span>
  );
}

function Grid({ x, y }: { readonly x: string; readonly y: string }) {
  return (
    <g class="space-grid">
      {[20, 40, 60, 80, 100].map((value) => (
        <g key={value}>
          <line x1={placeOf(X, 0)} x2={placeOf(X, 100)} y1={placeOf(Y, value)} y2={placeOf(Y, value)} />
          <line y1={placeOf(Y, 0)} y2={placeOf(Y, 100)} x1={placeOf(X, value)} x2={placeOf(X, value)} />
          <text x={MARGIN - 6} y={placeOf(Y, value) + 4} text-anchor="end">
            {value}
          </text>
          <text x={placeOf(X, value)} y={SIZE - MARGIN + 16} text-anchor="middle">
            {value}
          </text>
        </g>
      ))}
      <text class="space-axis" x={placeOf(X, 0) + 4} y="14">
        {t('debrief.worthTo', { who: delegationName(y, { article: true }) })}
      </text>
      <text class="space-axis" x={placeOf(X, 100)} y={SIZE - 2} text-anchor="end">
        {t('debrief.worthTo', { who: delegationName(x, { article: true }) })}
      </text>
    </g>
  );
}

function dotsOf({ sample, delegations }: BargainingSpace, x: string, y: string): string {
  const [ix, iy] = [delegations.indexOf(x), delegations.indexOf(y)];
  return sample
    .map(
      (utilities) =>
        `M${placeOf(X, utilities[ix] ?? 0).toFixed(1)} ${placeOf(Y, utilities[iy] ?? 0).toFixed(1)}h.01`,
    )
    .join('');
}

/** The corner where both gain, and the two lines below which one of them walks away. */
function Zone({ space, x, y }: { readonly space: BargainingSpace; readonly x: string; readonly y: string }) {
  const [wx, wy] = [placeOf(X, space.walkAway[x] ?? 0), placeOf(Y, space.walkAway[y] ?? 0)];
  return (
    <g>
      <rect
        class="space-zone"
        x={wx}
        y={placeOf(Y, 100)}
        width={Math.max(0, placeOf(X, 100) - wx)}
        height={Math.max(0, wy - placeOf(Y, 100))}
      />
      <line class="space-walk" x1={wx} x2={wx} y1={placeOf(Y, 0)} y2={placeOf(Y, 100)} />
      <line class="space-walk" y1={wy} y2={wy} x1={placeOf(X, 0)} x2={placeOf(X, 100)} />
      <text class="space-walk-label" x={wx + 5} y={placeOf(Y, 3)}>
        {t('debrief.walksAway', { who: delegationName(x), value: Math.round(space.walkAway[x] ?? 0) })}
      </text>
      <text class="space-walk-label" x={placeOf(X, 100)} y={wy + 15} text-anchor="end">
        {t('debrief.walksAway', { who: delegationName(y), value: Math.round(space.walkAway[y] ?? 0) })}
      </text>
    </g>
  );
}

/** Frontiers are kept once per pair; the other way round their points are turned. */
export function frontierOf(
  { frontiers }: BargainingSpace,
  x: string,
  y: string,
): readonly (readonly [number, number])[] {
  const straight = frontiers[`${x}-${y}`];
  if (straight) return straight;
  return (frontiers[`${y}-${x}`] ?? []).map(([a, b]) => [b, a] as const).reverse();
}

function Nash({ space, x, y }: { readonly space: BargainingSpace; readonly x: string; readonly y: string }) {
  const [nx, ny] = [space.nash.utilities[x], space.nash.utilities[y]];
  if (nx === undefined || ny === undefined) return null;
  const [px, py] = [placeOf(X, nx), placeOf(Y, ny)];
  return (
    <g class="space-nash">
      <path d={`M${px - 7} ${py}H${px + 7}M${px} ${py - 7}V${py + 7}`} />
      <text x={px + 10} y={py - 8}>
        {t('debrief.nash', { x: Math.round(nx), y: Math.round(ny) })}
      </text>
    </g>
  );
}
