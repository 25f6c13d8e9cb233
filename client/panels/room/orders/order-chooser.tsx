// Owns the list from which an order is chosen: grouped, searched, refused ones with their reason; fills nothing in.
import { useState } from 'preact/hooks';
import type { OrderTarget } from '../../../../shared/protocol/index.ts';
import { phonePart } from '../../../store/ui.ts';
import { handbookTexts } from '../../../texts/handbook.ts';
import { t } from '../../../texts/t.ts';
import { AboutButton } from '../../about/about-button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { Field } from '../../kit/field.tsx';
import { capacityLeft, pointChoices } from '../logic/capacity.ts';
import { startOrder } from '../logic/order-draft.ts';
import { type MenuOrder, orderMenu } from '../logic/order-menu.ts';
import { drawer, layout, orderDraft, useRoom } from '../room-state.ts';
import { breachInWords, costInWords, visibilityInWords } from './order-words.ts';
import './orders.css';

export function OrderChooser({ target }: { readonly target: OrderTarget }) {
  const { view, scenario } = useRoom();
  const [search, setSearch] = useState('');
  const groups = orderMenu(scenario, view.orders.options, search);
  return (
    <Dialog
      title={t('room.orders.choose')}
      size="large"
      onClose={() => {
        drawer.value = null;
      }}
    >
      <div class="chooser-head">
        <Field label={t('room.orders.search')} value={search} onInput={setSearch} />
        <p class="quiet">
          {t('room.orders.left', {
            left: capacityLeft(view.orders),
            capital: Math.floor(view.orders.capitalLeft),
          })}
        </p>
      </div>
      {groups.length === 0 ? <p>{t('room.orders.noneFound', { search })}</p> : null}
      {groups.map((group) => (
        <section key={group.category} class="chooser-group">
          <h3>{handbookTexts.say(`category.${group.category}`)}</h3>
          <ul>
            {group.orders.map((entry) => (
              <li key={entry.order.id}>
                <ChooserRow entry={entry} target={target} />
                <AboutButton subject={{ of: 'order', id: entry.order.id }} name={entry.order.title} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Dialog>
  );
}

/** Puts an order into the tray's form and shows the tray. */
export function beginOrder(entry: MenuOrder, target: OrderTarget): void {
  orderDraft.value = startOrder(entry.option, target);
  if (layout.value === 'phone') phonePart.value = 'orders';
  drawer.value = layout.value === 'rail' ? { kind: 'delegation' } : null;
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('.order-form')?.scrollIntoView({ block: 'nearest' }),
  );
}

function ChooserRow({ entry, target }: { readonly entry: MenuOrder; readonly target: OrderTarget }) {
  const { view } = useRoom();
  const { order, option } = entry;
  const fits = pointChoices(view.orders, option).length > 0;
  const refusal = option.refusal ?? (fits ? null : t('room.orders.noCapacity'));
  const breach = breachInWords(option);
  return (
    <button
      type="button"
      class="chooser-row"
      aria-disabled={refusal ? 'true' : undefined}
      onClick={() => {
        if (refusal === null) beginOrder(entry, target);
      }}
    >
      <span class="chooser-title">
        <b>{order.title}</b>
        <span>{costInWords(option.capacity[0], option.capital)}</span>
      </span>
      <span class="chooser-words">
        {order.explain} <span class="quiet">{visibilityInWords(order)}.</span>
        {breach ? <span class="room-danger"> {breach}</span> : null}
        {refusal ? <span class="chooser-refusal">{refusal}</span> : null}
      </span>
    </button>
  );
}
