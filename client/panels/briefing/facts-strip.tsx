// Owns the four facts a delegation must know in ten seconds: floor, weights, red lines, objective.
import type { SeatView } from '../../../shared/views/index.ts';
import { clauseShort } from '../../texts/names.ts';
import { figure } from '../../texts/numbers.ts';
import { t } from '../../texts/t.ts';
import type { ClauseRow } from './value-sheet-rows.ts';
import './facts-strip.css';

interface FactsStripProps {
  readonly view: Pick<SeatView, 'mandate'> & { readonly own: Pick<SeatView['own'], 'walkAway'> };
  readonly rows: readonly ClauseRow[];
}

export function FactsStrip({ view, rows }: FactsStripProps) {
  const { mandate, own } = view;
  return (
    <dl class="facts">
      <div>
        <dt>{t('briefing.floor')}</dt>
        <dd>{figure(own.walkAway.value, 0)}</dd>
        <dd class="facts-note">{t('briefing.floorNote')}</dd>
      </div>
      <div>
        <dt>{t('briefing.most')}</dt>
        <dd class="facts-words">
          {rows.slice(0, 3).map((row) => (
            <span key={row.id}>
              <b>{row.id}</b> {clauseShort(row.id)} <small>{row.weight}</small>
            </span>
          ))}
        </dd>
        <dd class="facts-note">{t('briefing.mostNote')}</dd>
      </div>
      <div>
        <dt>{t('briefing.never')}</dt>
        <dd>{mandate.redLines.length}</dd>
        <dd class="facts-note">{t('briefing.neverNote', { count: mandate.conditionalRedLines.length })}</dd>
      </div>
      <div>
        <dt>{t('briefing.objective')}</dt>
        <dd class="facts-title">{mandate.objective.title}</dd>
        <dd class="facts-note">{t('briefing.objectiveNote', { worth: mandate.objective.worth })}</dd>
      </div>
    </dl>
  );
}
