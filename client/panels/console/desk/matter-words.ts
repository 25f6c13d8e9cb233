// Owns the words for what a ruling is on and how it is decided, as the heading of its paper.
import { assertNever } from '../../../../shared/kernel/index.ts';
import type { RulingMatter } from '../../../../shared/protocol/index.ts';
import type { FacilitatorView, PublicScenario } from '../../../../shared/views/index.ts';
import { ct } from '../../../texts/console.ts';
import { delegationName } from '../../../texts/names.ts';
import { t } from '../../../texts/t.ts';
import { orderInWords } from '../../room/orders/order-words.ts';
import { figureInWords } from './act-words.ts';

export const matterInWords = (
  matter: RulingMatter,
  view: FacilitatorView,
  scenario: PublicScenario,
): string => (matter.on === 'order' ? orderMatter(matter.sealed, view, scenario) : matterAsRead(matter));

/** The same for whoever cannot see what is sealed, in the debrief as well: of an order only that it was taken back. */
export function matterAsRead(matter: RulingMatter): string {
  switch (matter.on) {
    case 'incident': {
      const { incident: id, verdict } = matter;
      if (typeof verdict === 'object')
        return ct('matter.named', { id, who: delegationName(verdict.named, { article: true }) });
      return ct(`matter.${verdict}`, { id });
    }
    case 'figure':
      return ct('matter.figure', { figure: figureInWords(matter.track, matter.of), to: matter.to });
    case 'order':
      return ct('matter.orderGone');
    case 'proposal':
      return ct('matter.proposal', { id: matter.proposal });
    case 'compliance':
      return ct('matter.compliance', { state: t(`compliance.${matter.to}`).toLowerCase() });
    case 'session':
      return ct('matter.session');
    default:
      return assertNever(matter);
  }
}

/** An order by its title as long as it is sealed; once it is taken back, only that is known. */
function orderMatter(sealed: string, view: FacilitatorView, scenario: PublicScenario): string {
  for (const { delegation, sealed: orders } of view.control.delegations) {
    const one = orders.find(({ id }) => id === sealed);
    if (!one) continue;
    const order = orderInWords({ view, scenario }, one.order, one.target);
    return ct('matter.order', { order, who: delegationName(delegation) });
  }
  return ct('matter.orderGone');
}
