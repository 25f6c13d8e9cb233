// The paper in the middle: room for a deal and how it was used, and what each delegation came away with.
import { useState } from 'preact/hooks';
import type { DebriefSeat, DebriefView } from '../../../shared/views/index.ts';
import { delegationName } from '../../texts/names.ts';
import { figure, percent, signed } from '../../texts/numbers.ts';
import { t } from '../../texts/t.ts';
import { Paper } from '../kit/paper.tsx';
import { Seal } from '../kit/seal.tsx';
import type { SeenDebrief } from './debrief-as-seen.ts';
import { SealChoice } from './seal-choice.tsx';
import { SeatPlot } from './seat-plot.tsx';
import { oneIn, sampleOf, shareForBoth, walkAwayOn } from './space-figures.ts';
import { SpacePlot } from './space-plot.tsx';
import type { TimelineSpan } from './timeline-days.ts';
import './space-paper.css';

interface SpacePaperProps {
  readonly debrief: DebriefView;
  readonly seen: SeenDebrief;
  /** The two whose space is shown first. */
  readonly pair: readonly [string, string];
  readonly span: TimelineSpan;
  readonly day: number;
  /** How many clauses a whole text names. */
  readonly clauses: number;
}

export function SpacePaper(props: SpacePaperProps) {
  const { debrief, seen } = props;
  const [words, setWords] = useState<string | null>(null);
  const seats = debrief.seats.filter(({ delegation }) => seen.by === null || delegation === seen.by);
  return (
    <Paper as="section" labelledBy="space-title" class="space-paper">
      {seen.by === null ? (
        <Space {...props} onShow={setWords} />
      ) : (
        <OwnTexts {...props} seat={seen.by} onShow={setWords} />
      )}
      <p class="space-caption quiet" aria-hidden="true">
        {words ?? t('debrief.marksHint')}
      </p>
      <ul class="space-results">
        {seats.map((seat) => (
          <Result key={seat.delegation} seat={seat} />
        ))}
      </ul>
      <p class="space-note quiet">{resultNote(debrief, seen.by)}</p>
    </Paper>
  );
}

function resultNote({ space: { jointGain } }: DebriefView, by: string | null): string {
  const beside = t('debrief.besideResults');
  if (by !== null) return beside;
  const joint =
    jointGain > 0 ? t('debrief.jointGain', { share: percent(jointGain) }) : t('debrief.noJointGain');
  return `${beside} ${joint}`;
}

interface PlotProps extends SpacePaperProps {
  readonly onShow: (words: string | null) => void;
}

function Space({ debrief, pair, span, day, clauses, onShow }: PlotProps) {
  const [[x, y], setPair] = useState(pair);
  const ids = debrief.seats.map(({ delegation }) => delegation);
  // Choosing what the other axis shows turns the plot round.
  const chooseX = (id: string) => setPair(id === y ? [y, x] : [id, y]);
  const chooseY = (id: string) => setPair(id === x ? [y, x] : [x, id]);
  return (
    <>
      <h2 id="space-title">{t('debrief.spaceTitle')}</h2>
      <p class="space-lead">{spaceInWords(debrief, [x, y], day)}</p>
      <AxisChoice axis="up" id={y} ids={ids} onChoose={chooseY} />
      <SpacePlot
        debrief={debrief}
        pair={[x, y]}
        day={day}
        isLast={day >= span.last}
        clauses={clauses}
        onShow={onShow}
      />
      <AxisChoice axis="across" id={x} ids={ids} onChoose={chooseX} />
    </>
  );
}

function OwnTexts({
  debrief,
  seen,
  seat,
  span,
  day,
  clauses,
  onShow,
}: PlotProps & { readonly seat: string }) {
  const who = delegationName(seat, { article: true });
  return (
    <>
      <h2 id="space-title">{t('debrief.ownTextsTitle', { who })}</h2>
      <p class="space-lead">{t('debrief.ownTextsLead')}</p>
      <p class="space-axis">
        <span>{t('debrief.worthTo', { who })}</span>
      </p>
      <SeatPlot
        debrief={debrief}
        seen={seen}
        seat={seat}
        span={span}
        day={day}
        clauses={clauses}
        onShow={onShow}
      />
      <p class="space-axis space-axis-across">
        <span>{t('debrief.dayAxis')}</span>
      </p>
    </>
  );
}

/** How rare a text is that beats walking away for the two shown, and for everyone. */
function spaceInWords(debrief: DebriefView, [x, y]: readonly [string, string], day: number): string {
  const { space } = debrief;
  const count = space.delegations.length;
  const both = shareForBoth(sampleOf(space, [x, y]), [
    walkAwayOn(debrief, day, x),
    walkAwayOn(debrief, day, y),
  ]);
  return [
    t('debrief.spaceLead'),
    both > 0 ? t('debrief.spaceBoth', { n: oneIn(both) }) : t('debrief.spaceNeither'),
    space.zoneShare > 0
      ? t('debrief.spaceAll', { n: oneIn(space.zoneShare), count })
      : t('debrief.spaceNone', { count }),
  ].join(' ');
}

interface AxisChoiceProps {
  readonly id: string;
  readonly ids: readonly string[];
  readonly axis: 'across' | 'up';
  readonly onChoose: (id: string) => void;
}

function AxisChoice({ id, ids, axis, onChoose }: AxisChoiceProps) {
  const items = ids.map((one) => ({ id: one, label: delegationName(one) }));
  return (
    <div class={`space-axis space-axis-${axis}`}>
      <span>{t('debrief.worthTo', { who: delegationName(id, { article: true }) })}</span>
      <SealChoice
        label={t(`debrief.${axis}`)}
        items={items}
        selected={id}
        onSelect={onChoose}
        on="paper"
        size={17}
      />
    </div>
  );
}

/** The result beside what no deal on day 1 would have given; never a rank. */
function Result({ seat }: { readonly seat: DebriefSeat }) {
  const { text, war, legitimacy, objective } = seat.parts;
  const parts = t('debrief.parts', {
    text: signed(text),
    war: signed(war),
    legitimacy: signed(legitimacy),
    objective: signed(objective),
  });
  return (
    <li title={parts}>
      <Seal delegation={seat.delegation} size={20} on="paper" />
      <span class="space-result">{figure(seat.result, 1)}</span>
      <span class="quiet">{signed(seat.result - seat.baseline)}</span>
      <span class="unseen">{parts}</span>
    </li>
  );
}
