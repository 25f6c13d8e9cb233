// Owns one order while it is being filled in: its target, its points, what is still missing; seals nothing.
import type { Intent, OrderTarget } from '../../../../shared/protocol/index.ts';
import type { OddsRow, OrderAim, OrderOption, OrdersSlice } from '../../../../shared/views/index.ts';
import { pointChoices } from './capacity.ts';

export interface OrderDraft {
  readonly order: string;
  readonly points: number;
  readonly target: OrderTarget;
}

/** A new draft with the least points; aims with a single choice are filled in, and what `target` already says is kept. */
export function startOrder(option: OrderOption, target: OrderTarget = {}): OrderDraft {
  const filled = option.aims.reduce((held, aim) => {
    const chosen = held[aim.field];
    if (chosen !== undefined && aim.choices.includes(chosen)) return held;
    const { [aim.field]: _, ...rest } = held;
    return aim.choices.length === 1 ? { ...rest, [aim.field]: aim.choices[0] } : rest;
  }, target);
  const fields = option.aims.map((aim) => aim.field);
  const kept = Object.fromEntries(
    Object.entries(filled).filter(([field]) => fields.some((aim) => aim === field)),
  );
  return { order: option.order, points: option.capacity[0], target: kept };
}

/** The aims that still need a choice, in the order of the form. */
export function missingAims(option: OrderOption, draft: OrderDraft): readonly OrderAim[] {
  return option.aims.filter((aim) => {
    const chosen = draft.target[aim.field];
    return chosen === undefined || !aim.choices.includes(chosen);
  });
}

/** Whether the draft can be sealed: every aim chosen and the points within what is left. */
export function canSeal(orders: OrdersSlice, option: OrderOption, draft: OrderDraft): boolean {
  return (
    option.refusal === null &&
    missingAims(option, draft).length === 0 &&
    pointChoices(orders, option).includes(draft.points)
  );
}

/** The chances at these points; empty when the order rolls none. */
export function oddsAt(option: OrderOption, points: number): readonly OddsRow[] {
  return option.odds.find((odds) => odds.points === points)?.rows ?? option.odds[0]?.rows ?? [];
}

/** The forecast of what breaking the truce at the draft's sector would bring, when the order does that. */
export function forecastFor(option: OrderOption, draft: OrderDraft): OrderOption['forecast'][number] | null {
  return option.forecast.find((forecast) => forecast.sector === draft.target.sector) ?? null;
}

/** The command a finished draft becomes. */
export function sealIntent(draft: OrderDraft): Extract<Intent, { type: 'order.seal' }> {
  return { type: 'order.seal', order: draft.order, points: draft.points, target: draft.target };
}
