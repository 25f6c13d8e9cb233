// Owns the line of figures under the front page.
import type { View } from '../../../shared/views/index.ts';
import { figure, percent } from '../../texts/numbers.ts';
import { t } from '../../texts/t.ts';

export function PageFoot({ view }: { readonly view: View }) {
  const { truce, figures, treaty } = view;
  const { today } = figures;
  const breached = Object.keys(treaty.breached);
  const facts = [
    [t('bulletin.truce'), t(`compliance.${truce.compliance}`)],
    [t('bulletin.monitoring'), t('bulletin.covered', { share: percent(today.coverage) })],
    [t('bulletin.agreed'), t('bulletin.clauses', { count: Object.keys(treaty.agreed).length })],
    [t('bulletin.breached'), breached.length > 0 ? breached.join(', ') : t('bulletin.nothing')],
    [t('bulletin.aid'), t('bulletin.ofPlan', { share: figure(today.aid, 2) })],
  ] as const;
  return (
    <dl class="page-foot">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
