// Owns the list of orders a seat may look through: grouped, searched, what is possible first; knows nothing of effects.
import type { OrderOption, PublicOrder, PublicScenario } from '../../../../shared/views/index.ts';

export interface MenuOrder {
  readonly order: PublicOrder;
  readonly option: OrderOption;
}

export interface MenuGroup {
  readonly category: string;
  readonly orders: readonly MenuOrder[];
}

/**
 * The seat's orders by category in the scenario's order, possible ones first within each and categories with something
 * possible before the others. `search` keeps orders whose title, category words or explanation hold every word of it.
 */
export function orderMenu(
  scenario: PublicScenario,
  options: readonly OrderOption[],
  search: string,
): readonly MenuGroup[] {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const groups = new Map<string, MenuOrder[]>();
  for (const order of scenario.orders) {
    const option = options.find((candidate) => candidate.order === order.id);
    if (!option || !matches(order, words)) continue;
    const held = groups.get(order.category) ?? [];
    groups.set(order.category, [...held, { order, option }]);
  }
  return [...groups]
    .map(([category, orders]) => ({ category, orders: [...orders].sort(possibleFirst) }))
    .sort((a, b) => Number(nothingPossible(a)) - Number(nothingPossible(b)));
}

function matches(order: PublicOrder, words: readonly string[]): boolean {
  const text = `${order.title} ${order.category} ${order.explain}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

const possibleFirst = (a: MenuOrder, b: MenuOrder) =>
  Number(a.option.refusal !== null) - Number(b.option.refusal !== null);
const nothingPossible = (group: MenuGroup) => group.orders.every((entry) => entry.option.refusal !== null);

/** Orders of a seat that are possible now and can be aimed at this sector. */
export function ordersForSector(
  scenario: PublicScenario,
  options: readonly OrderOption[],
  sector: string,
): readonly MenuOrder[] {
  return orderMenu(scenario, options, '')
    .flatMap((group) => group.orders)
    .filter(
      ({ option }) => option.refusal === null && option.aims.some((aim) => aimsAt(aim, 'sector', sector)),
    );
}

/** Orders of a seat that are possible now and can be aimed at this incident. */
export function ordersForIncident(
  scenario: PublicScenario,
  options: readonly OrderOption[],
  incident: string,
): readonly MenuOrder[] {
  return orderMenu(scenario, options, '')
    .flatMap((group) => group.orders)
    .filter(
      ({ option }) => option.refusal === null && option.aims.some((aim) => aimsAt(aim, 'incident', incident)),
    );
}

function aimsAt(aim: OrderOption['aims'][number], field: string, choice: string): boolean {
  return aim.field === field && aim.choices.includes(choice);
}
