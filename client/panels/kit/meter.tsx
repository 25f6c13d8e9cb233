// Owns the meter of worth against walking away: the walk-away line first, the text in force dotted, a proposal in ink.
import { figure, signed } from '../../texts/numbers.ts';
import { t } from '../../texts/t.ts';
import { differencePlace, type LabelPlace, labelPlaces, liesUnder } from './meter-places.ts';
import './meter.css';

/** What one clause (or a pair of them) adds to or takes from the worth, in points. */
export interface MeterPart {
  readonly key: string;
  /** Clause id, bold; empty for a pair. */
  readonly code: string;
  readonly label: string;
  readonly by: number;
}

interface MeterProps {
  /** All on the 0 to 100 scale of the mandate. */
  readonly walkAway: number;
  readonly inForce: number;
  readonly proposal?: { readonly label: string; readonly value: number } | null;
  /** Clause by clause from the text in force to the proposal; full variant only. */
  readonly parts?: readonly MeterPart[];
  readonly variant?: 'full' | 'line';
}

/** Places in per cent of the plot's width. */
type Scale = (value: number) => number;

/** Worth to this seat only. Gains solid, losses hollow; the region below walking away is hatched. */
export function Meter({ walkAway, inForce, proposal = null, parts = [], variant = 'full' }: MeterProps) {
  const at = meterScale([
    walkAway,
    inForce,
    ...(proposal ? [proposal.value] : []),
    ...runningSums(inForce, parts),
  ]);
  const shown = proposal?.value ?? inForce;
  const words = t('kit.meter', {
    walkAway: figure(walkAway, 1),
    inForce: figure(inForce, 1),
    proposal: proposal ? `${proposal.label} ${figure(proposal.value, 1)}` : 'none',
    difference: differenceInWords(shown - walkAway),
  });
  return (
    <figure class={`meter meter-${variant}`}>
      <figcaption class="unseen">{words}</figcaption>
      {variant === 'full' && parts.length > 0 ? <PartLabels parts={parts} /> : null}
      <div class="meter-plot" aria-hidden="true">
        <Marks at={at} walkAway={walkAway} inForce={inForce} proposal={proposal} />
        {variant === 'full' ? <PartBars at={at} from={inForce} parts={parts} /> : null}
        <Difference at={at} walkAway={walkAway} shown={shown} />
      </div>
    </figure>
  );
}

/** `5.4 to you` above the walk-away value, `7.7 short` below it. */
export const differenceInWords = (by: number): string =>
  by >= 0 ? t('kit.toYou', { by: signed(by) }) : t('kit.short', { by: figure(-by, 1) });

/** Maps values to places in per cent, with room on both sides for the labels. */
export function meterScale(values: readonly number[]): Scale {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const room = Math.max(4, (high - low) * 0.28);
  return (value) => Math.round(((value - low + room) / (high - low + 2 * room)) * 10_000) / 100;
}

function runningSums(from: number, parts: readonly MeterPart[]): number[] {
  const sums: number[] = [];
  let sum = from;
  for (const { by } of parts) {
    sum += by;
    sums.push(sum);
  }
  return sums;
}

function PartLabels({ parts }: { readonly parts: readonly MeterPart[] }) {
  return (
    <ul class="meter-parts">
      {parts.map((part) => (
        <li key={part.key}>
          <span class="meter-part-name">
            {part.code ? <b>{part.code}</b> : null} {part.label}
          </span>
          <b>{signed(part.by)}</b>
        </li>
      ))}
    </ul>
  );
}

interface MarksProps extends Pick<MeterProps, 'walkAway' | 'inForce'> {
  readonly at: Scale;
  readonly proposal: { readonly label: string; readonly value: number } | null;
}

function Marks({ at, walkAway, inForce, proposal }: MarksProps) {
  const places = labelPlaces(at(walkAway), proposal ? at(proposal.value) : null);
  const shown = proposal?.value ?? inForce;
  const low = at(Math.min(walkAway, shown));
  const high = at(Math.max(walkAway, shown));
  const crossed = liesUnder(at(inForce), low, high);
  return (
    <>
      <span class="meter-below" style={{ width: `${at(walkAway)}%` }} />
      <span class={`meter-mark meter-in-force ${crossed ? 'meter-lowered' : ''}`} style={left(at(inForce))}>
        <span class="meter-label">
          {t('kit.inForce')} {figure(inForce, 1)}
        </span>
      </span>
      <span class={`meter-mark meter-walk-away ${placeClass(places.walkAway)}`} style={left(at(walkAway))}>
        <span class="meter-label">
          {t('kit.walkAway')} {figure(walkAway, 1)}
        </span>
      </span>
      {proposal && places.proposal ? (
        <span
          class={`meter-mark meter-proposal ${placeClass(places.proposal)}`}
          style={left(at(proposal.value))}
        >
          <span class="meter-label">
            {proposal.label} {figure(proposal.value, 1)}
          </span>
        </span>
      ) : null}
    </>
  );
}

const left = (place: number) => ({ left: `${place}%` });
const placeClass = ({ side, raised }: LabelPlace): string => `meter-${side} ${raised ? 'meter-raised' : ''}`;

function PartBars({
  at,
  from,
  parts,
}: {
  readonly at: Scale;
  readonly from: number;
  readonly parts: readonly MeterPart[];
}) {
  const sums = [from, ...runningSums(from, parts)];
  return (
    <span class="meter-bars">
      {parts.map((part, index) => {
        const start = sums[index] ?? from;
        const [low, high] = part.by >= 0 ? [start, start + part.by] : [start + part.by, start];
        return (
          <span key={part.key} class="meter-row">
            <span
              class={`meter-bar ${part.by >= 0 ? 'meter-gain' : 'meter-loss'}`}
              style={{ left: `${at(low)}%`, width: `${at(high) - at(low)}%` }}
            />
          </span>
        );
      })}
    </span>
  );
}

function Difference({
  at,
  walkAway,
  shown,
}: {
  readonly at: Scale;
  readonly walkAway: number;
  readonly shown: number;
}) {
  const [low, high] = shown >= walkAway ? [walkAway, shown] : [shown, walkAway];
  return (
    <span class="meter-difference" style={{ left: `${at(low)}%`, width: `${at(high) - at(low)}%` }}>
      <span class={`meter-difference-words meter-words-${differencePlace(at(low), at(high))}`}>
        {differenceInWords(shown - walkAway)}
      </span>
    </span>
  );
}
