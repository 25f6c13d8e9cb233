// Owns the tray of tonight's orders: capacity, what is sealed, the draft, the way to more.
import type { SealedOrder } from '../../../../shared/views/index.ts';
import { isPending, send } from '../../../store/session.ts';
import { t } from '../../../texts/t.ts';
import { Icon } from '../../kit/icon.tsx';
import { seatColours } from '../../kit/seal.tsx';
import { capacityPips } from '../logic/capacity.ts';
import { drawer, orderDraft, refusalOf, useRoom } from '../room-state.ts';
import { OrderForm } from './order-form.tsx';
import { breachInWords, orderInWords, visibilityInWords } from './order-words.ts';
import { CostPips, Pips } from './pips.tsx';
import './orders.css';

export function OrdersTray() {
  const { view, me } = useRoom();
  const { orders } = view;
  const draft = orderDraft.value;
  const refusal = refusalOf(view, 'order.seal');
  const label = t('room.orders.sealedOf', { used: orders.used, capacity: orders.capacity });
  return (
    <section class="left-part orders-tray" style={seatColours(me)}>
      <header class="part-head">
        <h2>{t('room.orders.title')}</h2>
        <span class="tray-count">
          <Pips pips={capacityPips(orders, draft?.points ?? 0)} label={label} />
          <span aria-hidden="true">{label}</span>
        </span>
      </header>
      <ul class="tray">
        {orders.sealed.map((sealed) => (
          <li key={sealed.id}>
            <Sealed sealed={sealed} />
          </li>
        ))}
      </ul>
      {draft ? <OrderForm draft={draft} /> : null}
      <div class="tray-foot">
        <button
          type="button"
          class="tray-add"
          aria-disabled={refusal ? 'true' : undefined}
          title={refusal ?? undefined}
          onClick={() => {
            drawer.value = { kind: 'orders', target: {} };
          }}
        >
          <Icon name="plus" />
          {t('room.orders.add')}
        </button>
        <span class="quiet">
          {refusal ?? t('room.orders.resolve', { capital: Math.floor(orders.capitalLeft) })}
        </span>
      </div>
    </section>
  );
}

function Sealed({ sealed }: { readonly sealed: SealedOrder }) {
  const room = useRoom();
  const { view, scenario } = room;
  const order = scenario.orders.find((one) => one.id === sealed.order);
  const breach = breachInWords(
    view.orders.options.find((option) => option.order === sealed.order),
    sealed.target.sector,
    sealed.points,
  );
  const name = orderInWords(room, sealed.order, sealed.target);
  return (
    <div class="tray-order">
      <Icon name="lock" />
      <div class="tray-words">
        <b>{name}</b>
        <span class={breach ? 'room-danger' : ''}>
          {breach ?? t('room.orders.breaksNothing', { visibility: order ? visibilityInWords(order) : '' })}
        </span>
      </div>
      <CostPips points={sealed.points} />
      <button
        type="button"
        class="icon-button tray-unseal"
        aria-label={t('room.orders.unsealOne', { name })}
        title={t('room.orders.unseal')}
        disabled={isPending('order.unseal')}
        onClick={() => void send({ type: 'order.unseal', sealed: sealed.id })}
      >
        <Icon name="undo" size={16} />
      </button>
    </div>
  );
}
