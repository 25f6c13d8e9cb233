// Owns the three counts of an incident: each side's claim and the verified number, side by side; never adds or averages them.
import type { IncidentView } from '../../../shared/views/index.ts';
import { delegationName } from '../../texts/names.ts';
import { percent } from '../../texts/numbers.ts';
import { t } from '../../texts/t.ts';
import { Seal } from '../kit/seal.tsx';
import './three-counts.css';

interface ThreeCountsProps {
  readonly incident: Pick<IncidentView, 'claims' | 'verified'>;
  /** Share of the line observed that night, 0 to 1. */
  readonly coverage: number;
  readonly on?: 'ground' | 'paper';
  /** In a line rather than as figures with their source. */
  readonly small?: boolean;
}

export function ThreeCounts({ incident, coverage, on = 'ground', small = false }: ThreeCountsProps) {
  const share = percent(coverage);
  return (
    <ul class={`counts ${small ? 'counts-small' : ''}`}>
      {Object.entries(incident.claims).map(([side, count]) => (
        <li key={side} class="count-claimed">
          <span class="count-figure">
            <Seal delegation={side} size={small ? 15 : 18} state="dashed" on={on} title={null} /> {count}
          </span>
          <span class="count-words">{t('counts.claimed', { name: delegationName(side) })}</span>
        </li>
      ))}
      <li class="count-verified">
        <span class="count-figure">{incident.verified}</span>
        <span class="count-words">{t(small ? 'counts.verifiedShort' : 'counts.verified', { share })}</span>
      </li>
    </ul>
  );
}
