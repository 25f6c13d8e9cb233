// One day laid open: what everybody ordered in secret, with the odds and what came of it, and why scripted delegations acted.
import type { DebriefDecision, DebriefOrder, DebriefView } from '../../../shared/views/index.ts';
import { delegationName, orderTitle, sectorName } from '../../texts/names.ts';
import { percent } from '../../texts/numbers.ts';
import { hasText, t } from '../../texts/t.ts';
import { Seal, seatColours } from '../kit/seal.tsx';

interface DayRecordProps {
  readonly debrief: DebriefView;
  readonly day: number;
  readonly seenBy: string | null;
}

export function DayRecord({ debrief, day, seenBy }: DayRecordProps) {
  const mine = ({ delegation }: { readonly delegation: string }) => seenBy === null || delegation === seenBy;
  const orders = debrief.orders.filter((one) => one.day === day && (mine(one) || one.visibility === 'open'));
  const decisions = debrief.decisions.filter((one) => one.day === day && mine(one));
  return (
    <>
      <section aria-labelledby="orders-title">
        <h2 id="orders-title" class="debrief-title">
          {t('debrief.ordersOf', { day })}
        </h2>
        {orders.length === 0 ? <p class="quiet">{t('debrief.noOrders')}</p> : null}
        <ul class="debrief-orders">
          {orders.map((order, index) => (
            <OrderRow key={`${order.delegation}-${order.order}-${index}`} order={order} />
          ))}
        </ul>
      </section>
      {decisions.length > 0 ? (
        <section aria-labelledby="reasons-title">
          <h2 id="reasons-title" class="debrief-title">
            {t('debrief.reasons', { day })}
          </h2>
          {decisions.map((decision, index) => (
            <Reason key={`${decision.delegation}-${index}`} decision={decision} />
          ))}
        </section>
      ) : null}
    </>
  );
}

function OrderRow({ order }: { readonly order: DebriefOrder }) {
  const details = [
    t('debrief.points', { points: order.points }),
    order.sector === null ? null : sectorName(order.sector),
    order.outcome === null ? null : outcomeInWords(order),
    order.breached.length > 0 ? t('debrief.breached', { options: order.breached.join(', ') }) : null,
    order.found ? t('debrief.wasFound') : null,
  ];
  return (
    <li>
      <Seal delegation={order.delegation} size={18} />
      <span>
        <b>{orderTitle(order.order)}</b>
        <span class="quiet"> {details.filter((part) => part !== null).join(' · ')}</span>
      </span>
    </li>
  );
}

function outcomeInWords({ outcome, chances }: DebriefOrder): string {
  const key = `debrief.outcome.${outcome}`;
  const words = hasText(key) ? t(key) : (outcome ?? '');
  const chance = outcome === null ? undefined : chances?.[outcome];
  return chance === undefined ? words : t('debrief.atOdds', { outcome: words, odds: percent(chance) });
}

function Reason({ decision }: { readonly decision: DebriefDecision }) {
  return (
    <blockquote class="debrief-reason" style={seatColours(decision.delegation)}>
      <p>{decision.because}</p>
      <footer class="quiet">
        {t('debrief.ownNote', { who: delegationName(decision.delegation), day: decision.day })}
        {decision.subject ? `, ${decision.subject}` : ''}
      </footer>
    </blockquote>
  );
}
