// Owns the order being filled in: aim, points, cost, chances, what it breaks; seals it or lets it go.
import type { OrderOption, PublicOrder } from '../../../../shared/views/index.ts';
import { isPending, send } from '../../../store/session.ts';
import { optionLabel, orderTitle } from '../../../texts/names.ts';
import { t } from '../../../texts/t.ts';
import { AboutButton } from '../../about/about-button.tsx';
import { Button } from '../../kit/button.tsx';
import { Segmented } from '../../kit/tabs.tsx';
import { pointChoices } from '../logic/capacity.ts';
import { canSeal, missingAims, type OrderDraft, oddsAt, sealIntent } from '../logic/order-draft.ts';
import { orderDraft, useRoom } from '../room-state.ts';
import { AimField } from './aim-field.tsx';
import { ForecastBlock, OddsBlock } from './odds-block.tsx';
import { breachInWords, costInWords, orderInWords, visibilityInWords } from './order-words.ts';
import { CostPips } from './pips.tsx';

export function OrderForm({ draft }: { readonly draft: OrderDraft }) {
  const room = useRoom();
  const option = room.view.orders.options.find((one) => one.order === draft.order);
  const order = room.scenario.orders.find((one) => one.id === draft.order);
  if (!option || !order) return null;
  const breach = breachInWords(option, draft.target.sector, draft.points);
  return (
    <section class="order-form" aria-label={t('room.orders.draftOf', { title: order.title })}>
      <header>
        <b>{orderInWords(room, order.id, draft.target)}</b>
        <AboutButton subject={{ of: 'order', id: order.id }} name={order.title} />
        <CostPips points={draft.points} draft />
      </header>
      <p class={breach ? 'room-danger' : 'quiet'}>
        {t('room.orders.draft')} {breach ?? t('room.orders.breaksNothingShort')}
      </p>
      <p>{order.explain}</p>
      {option.asked ? (
        <p>
          {t('room.orders.asked', {
            option: optionLabel(option.asked.by),
            id: option.asked.by,
            day: option.asked.due,
          })}
        </p>
      ) : null}
      {option.aims.map((one) => (
        <AimField key={one.field} aim={one} draft={draft} />
      ))}
      <Points option={option} draft={draft} />
      <OddsBlock rows={oddsAt(option, draft.points)} />
      <ForecastBlock option={option} draft={draft} />
      <p class="quiet">
        {costInWords(draft.points, option.capital)}. {visibilityInWords(order)}.
      </p>
      <FormActs option={option} order={order} draft={draft} />
    </section>
  );
}

function Points({ option, draft }: { readonly option: OrderOption; readonly draft: OrderDraft }) {
  const { view } = useRoom();
  const choices = pointChoices(view.orders, option);
  if (choices.length < 2) return null;
  return (
    <div class="order-points">
      <span class="field-label">{t('room.orders.points')}</span>
      <Segmented
        label={t('room.orders.points')}
        items={choices.map((points) => ({ id: String(points), label: String(points) }))}
        selected={String(draft.points)}
        onSelect={(points) => {
          orderDraft.value = { ...draft, points: Number(points) };
        }}
      />
    </div>
  );
}

interface ActsProps {
  readonly option: OrderOption;
  readonly order: PublicOrder;
  readonly draft: OrderDraft;
}

function FormActs({ option, order, draft }: ActsProps) {
  const { view } = useRoom();
  const missing = missingAims(option, draft)[0];
  const refusal =
    option.refusal ??
    (missing ? t(`room.aim.${missing.field}.missing`) : null) ??
    (canSeal(view.orders, option, draft) ? null : t('room.orders.noCapacity'));
  const seal = async () => {
    const ack = await send(sealIntent(draft));
    if (ack.ok) orderDraft.value = null;
  };
  const ends = option.forecast.length > 0;
  return (
    <div class="order-acts">
      <Button
        kind={ends ? 'danger' : 'secondary'}
        {...(ends ? { icon: 'warning' as const, confirm: denouncing(order.title) } : {})}
        wide
        refusal={refusal}
        busy={isPending('order.seal')}
        onPress={() => void seal()}
      >
        {t('room.orders.seal')}
      </Button>
      <Button
        kind="quiet"
        onPress={() => {
          orderDraft.value = null;
        }}
        label={t('room.orders.discardOne', { title: orderTitle(draft.order) })}
      >
        {t('room.orders.discard')}
      </Button>
    </div>
  );
}

const denouncing = (title: string) => ({
  title,
  body: t('room.orders.denounce.body'),
  yes: t('room.orders.denounce.yes'),
});
