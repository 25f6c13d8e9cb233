// The bargaining space of two delegations: random texts, the frontier, both walk-away lines, proposals in order, the outcome.
import type { DebriefProposal, DebriefView } from '../../../shared/views/index.ts';
import { delegationName } from '../../texts/names.ts';
import { t } from '../../texts/t.ts';
import { type PlotFrame, type Point, plotFrame, pointIn } from './plot-frame.ts';
import { PlotGrid } from './plot-grid.tsx';
import { PlotMarks } from './plot-marks.tsx';
import {
  frontierOf,
  inForceOnDay,
  lowestButFew,
  sampleOf,
  walkAwayOn,
  worthDomain,
} from './space-figures.ts';
import { Dots, Frontier, Labels, Nash, Paths, Zone } from './space-ground.tsx';
import { spaceLabels } from './space-labels.ts';
import { heldMark, proposalMark } from './space-marks.ts';
import { frontierCaption, pointLabels } from './space-points.ts';
import { scopeOf } from './timeline-marks.ts';
import { useWidth } from './use-width.ts';
import './plot.css';

export interface SpacePlotProps {
  readonly debrief: DebriefView;
  /** Worth to the first goes across, to the second up. */
  readonly pair: readonly [x: string, y: string];
  /** Proposals tabled up to this day are shown. */
  readonly day: number;
  readonly isLast: boolean;
  /** How many clauses a whole text names. */
  readonly clauses: number;
  readonly onShow: (words: string | null) => void;
}

type Worth = Readonly<Record<string, number>>;

/** Marks are laid over the drawing as elements of their own, so that they can be named and reached. */
export function SpacePlot(props: SpacePlotProps) {
  const { debrief, pair, day, isLast, clauses, onShow } = props;
  const [box, width] = useWidth<HTMLDivElement>(520);
  const frame = frameFor(debrief, pair, width);
  const at = (worth: Worth) => pointIn(frame, [worth[pair[0]] ?? 0, worth[pair[1]] ?? 0]);
  const shown = debrief.proposals.filter((one) => one.day <= day && scopeOf(one, { clauses }) !== 'question');
  const held = at(Object.fromEntries(pair.map((id) => [id, inForceOnDay(debrief, day, id)])));
  const marks = [
    ...shown.map((one) => proposalMark(one, at(one.utilities), clauses, pair)),
    heldMark({ debrief, day, isLast, at: held, seats: pair }),
  ];
  return (
    <div ref={box} class="plot">
      <Drawing
        {...props}
        frame={frame}
        at={at}
        held={held}
        shown={shown}
        marks={marks.map((one) => one.at)}
      />
      <PlotMarks frame={frame} marks={marks} label={t('debrief.marksLabel')} onShow={onShow} />
    </div>
  );
}

interface DrawingProps extends SpacePlotProps {
  readonly frame: PlotFrame;
  readonly at: (worth: Worth) => Point;
  readonly held: Point;
  readonly shown: readonly DebriefProposal[];
  readonly marks: readonly Point[];
}

function Drawing({ debrief, pair, day, isLast, clauses, frame, at, held, shown, marks }: DrawingProps) {
  const { space } = debrief;
  const [x, y] = pair;
  const walk: Point = [walkAwayOn(debrief, day, x), walkAwayOn(debrief, day, y)];
  const frontier = frontierOf(space, pair).map((point) => pointIn(frame, point));
  const caption = frontierCaption(frontier);
  const labels = spaceLabels({
    frame,
    marks,
    points: pointLabels({ debrief, shown, pair, at, held, isLast, clauses }),
    walk: { at: pointIn(frame, walk), x: walkInWords(x, walk[0]), y: walkInWords(y, walk[1]) },
    taken: caption?.boxes ?? [],
  });
  return (
    <svg
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="img"
      aria-label={t('debrief.plotLabel', {
        x: delegationName(x, { article: true }),
        y: delegationName(y, { article: true }),
      })}
    >
      <Zone frame={frame} walk={pointIn(frame, walk)} pair={pair} />
      <PlotGrid frame={frame} />
      <Dots frame={frame} points={sampleOf(space, pair).filter(isIn(frame))} />
      <Paths
        frame={frame}
        proposals={shown.filter((one) => scopeOf(one, { clauses }) === 'whole')}
        pair={pair}
      />
      <Frontier points={frontier} caption={caption} />
      <Nash at={at(space.nash.utilities)} found={space.nash.text !== ''} />
      <Labels labels={labels} pair={pair} />
    </svg>
  );
}

/** Wide enough for every text there is to show, whatever the day, so that scrubbing does not move the ground. */
function frameFor({ space, proposals, days }: DebriefView, [x, y]: SpacePlotProps['pair'], width: number) {
  const domain = (id: string) =>
    worthDomain([
      lowestButFew(sampleOf(space, [id, id]).map(([worth]) => worth)),
      ...proposals.map(({ utilities }) => utilities[id] ?? 100),
      ...days.map(({ walkAway }) => walkAway[id] ?? 100),
      space.outcome[id] ?? 100,
    ]);
  return plotFrame(width, domain(x), domain(y), [20, 20]);
}

/** The few random texts that lie outside the frame would stretch it for nothing. */
const isIn =
  ({ x, y }: PlotFrame) =>
  ([vx, vy]: Point): boolean =>
    vx >= x.domain[0] && vy >= y.domain[0];

const walkInWords = (who: string, value: number): string =>
  t('debrief.walksAway', { who: delegationName(who), value: Math.round(value) });
