// What the texts on the table were worth to one delegation over the days: all that it could judge of them while they lay there.
import type { DebriefView } from '../../../shared/views/index.ts';
import { delegationName } from '../../texts/names.ts';
import { t } from '../../texts/t.ts';
import { seatColours } from '../kit/seal.tsx';
import { domainAround, placeOf } from './chart-scale.ts';
import type { SeenDebrief } from './debrief-as-seen.ts';
import { type PlotFrame, plotFrame, pointIn } from './plot-frame.ts';
import { PlotGrid } from './plot-grid.tsx';
import { PlotMarks } from './plot-marks.tsx';
import { inForceOnDay } from './space-figures.ts';
import { heldMark, proposalMark } from './space-marks.ts';
import type { TimelineSpan } from './timeline-days.ts';
import { scopeOf } from './timeline-marks.ts';
import { useWidth } from './use-width.ts';
import './plot.css';

interface SeatPlotProps {
  readonly debrief: DebriefView;
  readonly seen: SeenDebrief;
  readonly seat: string;
  readonly span: TimelineSpan;
  readonly day: number;
  readonly clauses: number;
  readonly onShow: (words: string | null) => void;
}

export function SeatPlot({ debrief, seen, seat, span, day, clauses, onShow }: SeatPlotProps) {
  const [box, width] = useWidth<HTMLDivElement>(520);
  const baseline = debrief.seats.find(({ delegation }) => delegation === seat)?.baseline ?? 0;
  const readable = seen.proposals.filter((one) => scopeOf(one, { clauses }) !== 'question');
  const worths = [
    ...readable.map(({ utilities }) => utilities[seat] ?? 100),
    ...debrief.days.map(({ inForce }) => inForce[seat] ?? 100),
  ];
  const frame = plotFrame(width, [span.first, span.days], domainAround([...worths, baseline], 20), [5, 20]);
  const marks = [
    ...readable
      .filter((one) => one.day <= day)
      .map((one) => proposalMark(one, pointIn(frame, [one.day, one.utilities[seat] ?? 0]), clauses, [seat])),
    heldMark({
      debrief,
      day,
      isLast: day >= span.last,
      at: pointIn(frame, [day, inForceOnDay(debrief, day, seat)]),
      seats: [seat],
    }),
  ];
  return (
    <div ref={box} class="plot">
      <svg
        viewBox={`0 0 ${frame.width} ${frame.height}`}
        role="img"
        aria-label={t('debrief.seatPlotLabel', { who: delegationName(seat, { article: true }) })}
      >
        <Below frame={frame} baseline={baseline} seat={seat} />
        <PlotGrid frame={frame} />
        <InForce frame={frame} debrief={debrief} seat={seat} span={span} />
      </svg>
      <PlotMarks frame={frame} marks={marks} label={t('debrief.marksLabel')} onShow={onShow} />
    </div>
  );
}

interface BelowProps {
  readonly frame: PlotFrame;
  readonly baseline: number;
  readonly seat: string;
}

/** Below the value with which it came, walking away was better. */
function Below({ frame, baseline, seat }: BelowProps) {
  const [left, right] = frame.x.range;
  const at = placeOf(frame.y, baseline);
  return (
    <g style={seatColours(seat)}>
      <rect
        class="space-below"
        x={left}
        y={at}
        width={right - left}
        height={Math.max(0, frame.y.range[0] - at)}
      />
      <line class="space-walk" x1={left} x2={right} y1={at} y2={at} />
      <g class="space-label space-label-walk-y">
        <text x={right - 4} y={frame.y.range[0] - 6} text-anchor="end">
          {t('debrief.walksAwayStart', { who: delegationName(seat), value: Math.round(baseline) })}
        </text>
      </g>
    </g>
  );
}

interface InForceProps extends Pick<SeatPlotProps, 'debrief' | 'seat' | 'span'> {
  readonly frame: PlotFrame;
}

/** The text in force, dotted: level until a day changed it. */
function InForce({ frame, debrief, seat, span }: InForceProps) {
  const steps = Array.from({ length: span.last - span.first + 1 }, (_, index) => {
    const day = span.first + index;
    const before = inForceOnDay(debrief, Math.max(span.first, day - 1), seat);
    return [pointIn(frame, [day, before]), pointIn(frame, [day, inForceOnDay(debrief, day, seat)])];
  });
  const points = steps.flat().map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`);
  return <polyline class="plot-in-force-line" points={points.join(' ')} />;
}
