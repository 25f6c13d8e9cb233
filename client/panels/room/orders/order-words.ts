// Owns the words for orders: where they aim, what a choice is called, what giving them would break; weighs nothing.
import type { OrderTarget } from '../../../../shared/protocol/index.ts';
import type {
  OrderAim,
  OrderOption,
  PublicOrder,
  PublicScenario,
  SeatView,
} from '../../../../shared/views/index.ts';
import { joinWords } from '../../../texts/format-message.ts';
import { clauseShort, delegationName, optionLabel, orderTitle, sectorName } from '../../../texts/names.ts';
import { hasText, t } from '../../../texts/t.ts';
import { keepTogether } from '../keep-together.ts';

/** What the scenario calls a supplier, a method or a theme. */
const labelOf = (scenario: PublicScenario, choice: string): string =>
  scenario.orders.flatMap((order) => order.choices).find((one) => one.id === choice)?.label ??
  choice.replaceAll('-', ' ');

/** `Pokrovsk` of `Donetsk: Pokrovsk`: a sector's own name without its region, where it stands for itself. */
export function shortSectorName(name: string): string {
  const own = name.slice(name.lastIndexOf(': ') + 1).trim();
  return /^\p{Ll}/u.test(own) ? name : own;
}

/** `6 Pokrovsk`: a sector by its short name with the number it has on the map. */
export function sectorTitle(scenario: PublicScenario, id: string): string {
  const sector = scenario.sectors.find((one) => one.id === id);
  return sector ? `${sector.number} ${shortSectorName(sector.name)}` : sectorName(id);
}

/** `I-31 Drone strike, Pokrovsk`. */
export function incidentTitle(view: Pick<SeatView, 'incidents'>, id: string): string {
  const incident = view.incidents[id];
  return incident ? `${id} ${seenInWords(incident.seen)}, ${sectorName(incident.sector)}` : id;
}

/** What was seen, e.g. 'exchange of fire'. */
export function seenInWords(seen: string): string {
  const key = `room.seen.${seen}`;
  return hasText(key) ? t(key) : seen.replaceAll('-', ' ');
}

/** What a choice of an aim is called. */
export function choiceInWords(
  place: { readonly view: Pick<SeatView, 'incidents'>; readonly scenario: PublicScenario },
  field: OrderAim['field'],
  choice: string,
): string {
  switch (field) {
    case 'sector':
      return sectorTitle(place.scenario, choice);
    case 'delegation':
    case 'blames':
      return delegationName(choice);
    case 'incident':
      return incidentTitle(place.view, choice);
    case 'clause':
      return `${choice} ${clauseShort(choice)}`;
    case 'supplier':
    case 'method':
    case 'theme':
      return labelOf(place.scenario, choice);
    default:
      return choice;
  }
}

/** Where an order aims, in a few words; empty when it aims at nothing. */
function targetInWords(
  place: { readonly view: Pick<SeatView, 'incidents'>; readonly scenario: PublicScenario },
  target: OrderTarget,
): string {
  const fields: readonly OrderAim['field'][] = [
    'sector',
    'incident',
    'delegation',
    'supplier',
    'method',
    'theme',
  ];
  const parts = fields.flatMap((field) => {
    const choice = target[field];
    return choice === undefined ? [] : [choiceInWords(place, field, choice)];
  });
  if (target.blames !== undefined) {
    parts.push(t('room.orders.blaming', { name: delegationName(target.blames, { article: true }) }));
  }
  return parts.join(', ');
}

/** `Fortify a sector, 6 Pokrovsk`; an incident stands by its number. */
export function orderInWords(
  place: { readonly view: Pick<SeatView, 'incidents'>; readonly scenario: PublicScenario },
  order: string,
  target: OrderTarget,
): string {
  const aim = target.incident === undefined ? targetInWords(place, target) : keepTogether(target.incident);
  return aim === '' ? orderTitle(order) : `${orderTitle(order)}, ${aim}`;
}

/** What giving it would break in the text in force, at this sector and with so many points where they are chosen; null when nothing. */
export function breachInWords(option: OrderOption | undefined, sector?: string, points = 0): string | null {
  if (!option) return null;
  const over = Object.entries(option.breachesAbove ?? {}).filter(([, most]) => points > most);
  const breaches = [
    ...option.breaches,
    ...((sector && option.breachesIn?.[sector]) || []),
    ...over.map(([id]) => id),
  ];
  if (breaches.length === 0) return null;
  const list = joinWords(breaches.map((id) => `${id} (${optionLabel(id).toLowerCase()})`));
  return t('room.orders.wouldBreach', { list });
}

/** What it costs: capacity, and capital where it costs some. */
export function costInWords(points: number, capital: number): string {
  return capital > 0
    ? t('room.orders.costWithCapital', { points, capital })
    : t('room.orders.cost', { points });
}

/** How loud an order is, in a few words. */
export const visibilityInWords = (order: PublicOrder): string => t(`room.visibility.${order.visibility}`);
