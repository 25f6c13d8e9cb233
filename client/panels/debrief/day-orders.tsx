// What everybody ordered on one day, with the odds and what came of it; by delegation.
import { delegationName, orderTitle, sectorName } from '../../texts/names.ts';
import { percent } from '../../texts/numbers.ts';
import { hasText, t } from '../../texts/t.ts';
import { Explained } from '../about/terms.tsx';
import { Seal } from '../kit/seal.tsx';
import type { SeenDebrief, SeenOrder } from './debrief-as-seen.ts';
import './day-orders.css';

export function DayOrders({ seen, day }: { readonly seen: SeenDebrief; readonly day: number }) {
  const orders = seen.orders.filter((one) => one.day === day);
  const givers = seen.promises.map(({ delegation }) => delegation);
  return (
    <section class="day-orders" aria-labelledby="orders-title">
      <h2 id="orders-title" class="debrief-title">
        {day === 0 ? t('debrief.ordersBefore') : t('debrief.ordersOf', { day })}
      </h2>
      {orders.length === 0 ? (
        <p class="quiet">{t(seen.by === null ? 'debrief.noOrders' : 'debrief.noOrdersKnown')}</p>
      ) : null}
      <div class="day-orders-list">
        {givers.map((giver) => (
          <Giver key={giver} giver={giver} orders={orders.filter(({ delegation }) => delegation === giver)} />
        ))}
      </div>
    </section>
  );
}

function Giver({ giver, orders }: { readonly giver: string; readonly orders: readonly SeenOrder[] }) {
  if (orders.length === 0) return null;
  return (
    <div class="day-orders-giver">
      <Seal delegation={giver} size={18} />
      <ul aria-label={delegationName(giver)}>
        {orders.map((order, index) => (
          <li key={`${order.order}-${index}`}>
            <b>
              <Explained subject={{ of: 'order', id: order.order }}>{orderTitle(order.order)}</Explained>
            </b>{' '}
            <Details order={order} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Details({ order }: { readonly order: SeenOrder }) {
  const plain = [
    order.points === null ? null : t('debrief.points', { points: order.points }),
    order.sector === null ? null : sectorName(order.sector),
    outcomeInWords(order),
  ].filter((part) => part !== null);
  const grave = [
    order.breached.length > 0 ? t('debrief.breached', { options: order.breached.join(', ') }) : null,
    order.found ? t('debrief.wasFound') : null,
  ].filter((part) => part !== null);
  return (
    <>
      <span class="quiet">{plain.join(' · ')}</span>
      {grave.length > 0 ? <span class="debrief-wrong"> {grave.join(', ')}</span> : null}
    </>
  );
}

/** `believed, at odds of 68 %`; null when nothing was rolled, or when it is not known. */
function outcomeInWords({ outcome, chances }: SeenOrder): string | null {
  if (outcome === null) return null;
  const key = `debrief.outcome.${outcome}`;
  const words = hasText(key) ? t(key) : outcome;
  const chance = chances?.[outcome];
  return chance === undefined ? words : t('debrief.atOdds', { outcome: words, odds: percent(chance) });
}
