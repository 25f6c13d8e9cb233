// The bargaining space of two delegations: random texts, the frontier, both walk-away lines, proposals in order, the outcome.
import type { DebriefView } from '../../../shared/views/index.ts';
import { delegationName } from '../../texts/names.ts';
import { t } from '../../texts/t.ts';
import type { SeenDebrief } from './debrief-as-seen.ts';
import { type PlotFrame, type Point, plotFrame, pointIn } from './plot-frame.ts';
import { PlotGrid } from './plot-ground.tsx';
import { type PlotMark, PlotMarks } from './plot-marks.tsx';
import { OUTCOME_ICONS, proposalInWords, worthInWords } from './proposal-words.ts';
import { frontierOf, inForceOnDay, sampleOf, walkAwayOn, worthDomain } from './space-figures.ts';
import { Dots, Frontier, Leaders, Nash, Paths, Zone } from './space-ground.tsx';
import { type PlacedLabel, spaceLabels } from './space-labels.ts';
import { frontierWords, pointLabels } from './space-points.ts';
import { scopeOf } from './timeline-marks.ts';
import { useWidth } from './use-width.ts';
import './plot.css';

interface SpacePlotProps {
  readonly debrief: DebriefView;
  readonly seen: SeenDebrief;
  readonly x: string;
  readonly y: string;
  /** Proposals tabled up to this day are shown. */
  readonly day: number;
  readonly isLast: boolean;
  /** How many clauses a whole text names. */
  readonly clauses: number;
  readonly onShow: (words: string | null) => void;
}

/** Marks are laid over the drawing as elements of their own, so that they can be named and reached. */
export function SpacePlot(props: SpacePlotProps) {
  const { debrief, seen, x, y, day, isLast, clauses } = props;
  const [box, width] = useWidth<HTMLDivElement>(520);
  const { space } = debrief;
  const shown = seen.proposals.filter((one) => one.day <= day && scopeOf(one, { clauses }) !== 'question');
  const frame = frameFor(debrief, x, y, width);
  const at = (worth: Readonly<Record<string, number>>) => pointIn(frame, [worth[x] ?? 0, worth[y] ?? 0]);
  const marks = [
    ...shown.map((one): PlotMark => {
      const whole = scopeOf(one, { clauses }) === 'whole';
      return {
        id: one.id,
        at: at(one.utilities),
        look:
          whole || one.state === 'in force'
            ? { kind: 'seal', author: one.author, filled: one.state === 'in force' }
            : { kind: 'small', author: one.author },
        words: proposalInWords(one, clauses, [x, y]),
      };
    }),
    heldMark(props, frame),
  ];
  const walk: Point = [walkAwayOn(debrief, day, x), walkAwayOn(debrief, day, y)];
  const frontier = frontierOf(space, [x, y]).map((point) => pointIn(frame, point));
  const caption = frontierWords(frontier);
  const labels = spaceLabels({
    frame,
    marks: marks.map((mark) => mark.at),
    points: pointLabels({ debrief, shown, pair: [x, y], at, isLast, day, clauses }),
    walk: { at: pointIn(frame, walk), x: walkInWords(x, walk[0]), y: walkInWords(y, walk[1]) },
    taken: caption?.boxes ?? [],
  });
  const whole = shown.filter((one) => scopeOf(one, { clauses }) === 'whole');
  return (
    <div ref={box} class="plot">
      <svg
        viewBox={`0 0 ${frame.width} ${frame.height}`}
        role="img"
        aria-label={t('debrief.plotLabel', { x: delegationName(x), y: delegationName(y) })}
      >
        <Zone frame={frame} walk={pointIn(frame, walk)} pair={[x, y]} />
        <PlotGrid frame={frame} />
        <Dots frame={frame} points={sampleOf(space, [x, y])} />
        <Paths frame={frame} proposals={whole} pair={[x, y]} />
        <Frontier points={frontier} words={caption?.words ?? null} />
        <Nash at={at(space.nash.utilities)} found={x in space.nash.utilities} />
        <Leaders labels={labels} />
      </svg>
      <PlotMarks frame={frame} marks={marks} label={t('debrief.marksLabel')} onShow={props.onShow} />
      <Labels frame={frame} labels={labels} pair={[x, y]} />
    </div>
  );
}

function frameFor({ space, proposals, seats }: DebriefView, x: string, y: string, width: number): PlotFrame {
  const of = (id: string): readonly [number, number] =>
    worthDomain([
      ...sampleOf(space, [id, id]).map(([value]) => value),
      ...proposals.map(({ utilities }) => utilities[id] ?? 100),
      space.outcome[id] ?? 100,
      ...seats.filter(({ delegation }) => delegation === id).map(({ baseline }) => baseline),
    ]);
  return plotFrame(width, of(x), of(y), [20, 20]);
}

const walkInWords = (who: string, value: number): string =>
  t('debrief.walksAway', { who: delegationName(who), value: Math.round(value) });

/** What held: at the end the ending's own sign, before it a dotted ring. */
function heldMark({ debrief, x, y, day, isLast }: SpacePlotProps, frame: PlotFrame): PlotMark {
  const { ending } = debrief;
  const worth = { [x]: inForceOnDay(debrief, day, x), [y]: inForceOnDay(debrief, day, y) };
  const words = isLast
    ? t(`debrief.outcome.${ending.kind}`, { day: ending.day })
    : t('debrief.heldOn', { day });
  return {
    id: 'held',
    at: pointIn(frame, [worth[x] ?? 0, worth[y] ?? 0]),
    look: isLast
      ? {
          kind: 'outcome',
          icon: OUTCOME_ICONS[ending.kind],
          binds: ending.kind === 'settled' || ending.kind === 'prolonged',
        }
      : { kind: 'in force' },
    words: `${words}: ${worthInWords(worth, [x, y])}.`,
  };
}

interface LabelsProps {
  readonly frame: PlotFrame;
  readonly labels: readonly PlacedLabel[];
  readonly pair: readonly [string, string];
}

/** As text of the page over the drawing, so that it grows with the reader's letters. */
function Labels({ frame, labels, pair: [x, y] }: LabelsProps) {
  const who: Readonly<Record<string, string>> = { 'walk-x': x, 'walk-y': y };
  return (
    <div aria-hidden="true">
      {labels.map((label) => (
        <PlotLabel key={label.id} frame={frame} label={label} who={who[label.id]} />
      ))}
    </div>
  );
}
