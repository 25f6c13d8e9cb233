// One delegation's result by parts and its objective, set against what no deal on day 1 would have given; never a rank.
import type { DebriefView } from '../../../shared/views/index.ts';
import { delegationName } from '../../texts/names.ts';
import { figure, signed } from '../../texts/numbers.ts';
import { t } from '../../texts/t.ts';

interface YourResultProps {
  readonly debrief: DebriefView;
  /** Whose result. */
  readonly seat: string;
  readonly isYours: boolean;
}

const PARTS = ['text', 'war', 'legitimacy', 'objective'] as const;

export function YourResult({ debrief, seat: id, isYours }: YourResultProps) {
  const seat = debrief.seats.find(({ delegation }) => delegation === id);
  if (!seat) return null;
  const { parts, objective, result, baseline, redLinesCrossed } = seat;
  return (
    <section class="your-result" aria-labelledby="your-result">
      <h2 id="your-result" class="debrief-title">
        {isYours
          ? t('debrief.yourResult')
          : t('debrief.resultOf', { who: delegationName(id, { article: true }) })}
      </h2>
      <p class="your-figure">
        <span class="your-number">{figure(result, 1)}</span>{' '}
        <span class="quiet">{t('debrief.againstBaseline', { by: signed(result - baseline), baseline })}</span>
      </p>
      <dl class="your-parts">
        {PARTS.map((part) => (
          <div key={part}>
            <dt>{t(`debrief.part.${part}`)}</dt>
            <dd class="figures">{signed(parts[part])}</dd>
          </div>
        ))}
      </dl>
      {objective.title === '' ? null : (
        <p class="your-objective">
          <b>{objective.title}</b>{' '}
          <span class="quiet">
            {t(objective.met ? 'debrief.objectiveMet' : 'debrief.objectiveMissed', { test: objective.test })}
          </span>
        </p>
      )}
      <RedLines lines={redLinesCrossed} />
    </section>
  );
}

/** Their words on request, since there may be many; one alone is said at once. */
function RedLines({ lines }: { readonly lines: readonly string[] }) {
  const words = t('debrief.redLines', { count: lines.length });
  if (lines.length === 0) return null;
  return (
    <details class="your-objective" open={lines.length === 1}>
      <summary class="debrief-wrong">{words}</summary>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
