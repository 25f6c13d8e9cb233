// Owns the short list of orders that can be aimed at one place; a press begins one with its target filled in.
import type { OrderTarget } from '../../../../shared/protocol/index.ts';
import { t } from '../../../texts/t.ts';
import { Button } from '../../kit/button.tsx';
import type { MenuOrder } from '../logic/order-menu.ts';
import { beginOrder } from '../orders/order-chooser.tsx';
import { refusalOf, useRoom } from '../room-state.ts';

interface OrdersHereProps {
  readonly entries: readonly MenuOrder[];
  readonly target: OrderTarget;
}

export function OrdersHere({ entries, target }: OrdersHereProps) {
  const { view } = useRoom();
  const refusal = refusalOf(view, 'order.seal');
  return (
    <section>
      <h3>{t('room.sector.orders')}</h3>
      {entries.length === 0 || refusal ? <p class="quiet">{refusal ?? t('room.sector.noOrders')}</p> : null}
      {refusal ? null : (
        <div class="orders-here">
          {entries.map((entry) => (
            <Button
              key={entry.order.id}
              kind="secondary"
              size="small"
              title={entry.order.explain}
              onPress={() => beginOrder(entry, target)}
            >
              {entry.order.title}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}
