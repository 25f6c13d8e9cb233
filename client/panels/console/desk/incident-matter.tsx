// Owns the verdict of a ruling on an incident: a belligerent is named, whoever is named is cleared, or nobody will be.
import type { RulingMatter } from '../../../../shared/protocol/index.ts';
import { ct } from '../../../texts/console.ts';
import { delegationName, sectorName } from '../../../texts/names.ts';
import { Seal } from '../../kit/seal.tsx';
import { seenInWords } from '../../room/orders/order-words.ts';
import { useConsole } from '../console-state.ts';
import { beliefOf, truthInWords } from '../parts/incident-words.ts';

export type Verdict = Extract<RulingMatter, { on: 'incident' }>['verdict'];

interface IncidentMatterProps {
  readonly incident: string;
  readonly verdict: Verdict | null;
  readonly onVerdict: (verdict: Verdict) => void;
}

export function IncidentMatter({ incident: id, verdict, onVerdict }: IncidentMatterProps) {
  const { view, scenario } = useConsole();
  const incident = view.incidents[id];
  if (!incident) return null;
  const named = typeof verdict === 'object' && verdict !== null ? verdict.named : null;
  return (
    <>
      <p>
        {ct('incident.where', { seen: seenInWords(incident.seen), sector: sectorName(incident.sector) })}.{' '}
        {beliefOf(incident)} <b>{ct('ruling.truth', { truth: truthInWords(incident.truth) })}</b>
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame and a legend of its own */}
      <div class="verdicts" role="group" aria-label={ct('ruling.verdict')}>
        {scenario.belligerents.map((side) => (
          <button
            key={side}
            type="button"
            class="verdict"
            aria-pressed={named === side}
            onClick={() => onVerdict({ named: side })}
          >
            <Seal delegation={side} size={20} on="paper" title={null} />
            {delegationName(side)}
          </button>
        ))}
        <button
          type="button"
          class="verdict"
          aria-pressed={verdict === 'unresolved'}
          onClick={() => onVerdict('unresolved')}
        >
          {ct('verdict.unresolved')}
        </button>
        {incident.named === null ? null : (
          <button
            type="button"
            class="verdict"
            aria-pressed={verdict === 'cleared'}
            onClick={() => onVerdict('cleared')}
          >
            {ct('verdict.cleared', { who: delegationName(incident.named, { article: true }) })}
          </button>
        )}
      </div>
    </>
  );
}
