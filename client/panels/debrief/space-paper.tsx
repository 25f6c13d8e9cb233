// The paper in the middle: room for a deal and how it was used, and what each delegation came away with.
import { useState } from 'preact/hooks';
import type { BargainingSpace, DebriefSeat, DebriefView } from '../../../shared/views/index.ts';
import { delegationName } from '../../texts/names.ts';
import { percent, signed } from '../../texts/numbers.ts';
import { t } from '../../texts/t.ts';
import { Paper } from '../kit/paper.tsx';
import { Seal } from '../kit/seal.tsx';
import { SpacePlot } from './space-plot.tsx';
import './space-paper.css';

interface SpacePaperProps {
  readonly debrief: DebriefView;
  readonly pair: readonly [string, string];
  readonly day: number;
}

export function SpacePaper({ debrief, pair, day }: SpacePaperProps) {
  const [x, setX] = useState(pair[0]);
  const [y, setY] = useState(pair[1]);
  const { jointGain } = debrief.space;
  return (
    <Paper as="section" labelledBy="space-title" class="space-paper">
      <h2 id="space-title">{t('debrief.spaceTitle')}</h2>
      <p class="space-lead">{spaceInWords(debrief.space, x, y)}</p>
      <div class="space-axes">
        <AxisChoice label={t('debrief.across')} value={x} other={y} onChoose={setX} seats={debrief.seats} />
        <AxisChoice label={t('debrief.up')} value={y} other={x} onChoose={setY} seats={debrief.seats} />
      </div>
      <SpacePlot debrief={debrief} x={x} y={y} day={day} />
      <ul class="space-results">
        {debrief.seats.map((seat) => (
          <Result key={seat.delegation} seat={seat} />
        ))}
      </ul>
      <p class="quiet">
        {jointGain > 0 ? t('debrief.jointGain', { share: percent(jointGain) }) : t('debrief.noJointGain')}
      </p>
    </Paper>
  );
}

/** How rare a text is that beats walking away for the two shown, and for everyone. */
function spaceInWords(
  { sample, delegations, walkAway, zoneShare }: BargainingSpace,
  x: string,
  y: string,
): string {
  const [ix, iy] = [delegations.indexOf(x), delegations.indexOf(y)];
  const good = sample.filter(
    (one) => (one[ix] ?? 0) >= (walkAway[x] ?? 0) && (one[iy] ?? 0) >= (walkAway[y] ?? 0),
  ).length;
  const both =
    good > 0 ? t('debrief.spaceBoth', { n: oneIn(good / sample.length) }) : t('debrief.spaceNeither');
  const all = zoneShare > 0 ? t('debrief.spaceAll', { n: oneIn(zoneShare) }) : t('debrief.spaceNone');
  return `${t('debrief.spaceLead')} ${both} ${all}`;
}

const oneIn = (share: number): string => Math.round(1 / share).toLocaleString('en');

interface AxisChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly other: string;
  readonly onChoose: (id: string) => void;
  readonly seats: readonly DebriefSeat[];
}

function AxisChoice({ label, value, other, onChoose, seats }: AxisChoiceProps) {
  return (
    <label class="space-choice">
      <span class="quiet">{label}</span>
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {seats
          .filter(({ delegation }) => delegation !== other)
          .map(({ delegation }) => (
            <option key={delegation} value={delegation}>
              {delegationName(delegation)}
            </option>
          ))}
      </select>
    </label>
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
      <Seal delegation={seat.delegation} size={22} on="paper" />
      <span class="space-result">{seat.result.toFixed(1)}</span>
      <span class="quiet">{signed(seat.result - seat.baseline)}</span>
      <span class="unseen">{parts}</span>
    </li>
  );
}
