// Owns at what a chosen order is aimed: the sector, delegation or case that serves it best from what the view shows.

import type { OrderTarget } from '../../shared/protocol/index.ts';
import type { OrderAim, OrderOption } from '../../shared/views/index.ts';
import { diceFor, type Situation } from './situation.ts';

/** Orders that serve where the own line is weak; others where the rival's is. */
const OWN_LINE = new Set([
  'fortify-sector',
  'hold-line',
  'fall-back',
  'secure-evidence',
  'rotate-units',
  'rebuild',
]);

/** A target for every part the order must name; null when a part has no choice. */
export function aim(situation: Situation, option: OrderOption): OrderTarget | null {
  const target: Record<string, string> = {};
  for (const part of option.aims) {
    const choice = choose(situation, option, part);
    if (choice === null) return null;
    target[part.field] = choice;
  }
  return target;
}

function choose(situation: Situation, option: OrderOption, part: OrderAim): string | null {
  const { choices } = part;
  if (choices.length === 0) return null;
  switch (part.field) {
    case 'sector':
      return bestSector(situation, option, choices);
    case 'delegation':
    case 'blames':
      return bestDelegation(situation, option, choices);
    case 'incident':
      return newestIncident(situation, choices);
    case 'supplier':
    case 'clause':
      return choices[0] ?? null;
    case 'method':
    case 'theme':
      return diceFor(situation, 'aim', option.order, part.field, situation.day).pick(choices);
  }
}

/** By the forecast where there is one; else the weakest own sector, or the one where the rival is weakest. */
function bestSector(situation: Situation, option: OrderOption, choices: readonly string[]): string {
  const forecast = option.forecast
    .filter((one) => choices.includes(one.sector))
    .toSorted((a, b) => b.war.value - a.war.value)[0];
  if (forecast) return forecast.sector;
  const dice = diceFor(situation, 'sector', option.order, situation.day);
  const own = OWN_LINE.has(option.order);
  const rated = choices.map((id) => ({ id, score: sectorScore(situation, id, own) + 4 * dice.next() }));
  return rated.toSorted((a, b) => b.score - a.score)[0]?.id ?? (choices[0] as string);
}

function sectorScore(situation: Situation, id: string, own: boolean): number {
  const sector = situation.view.sectors.find((one) => one.id === id);
  const weight = situation.scenario.sectors.find((one) => one.id === id)?.weight ?? 0;
  if (!sector) return 0;
  const rival = sector.reported.find((one) => one.delegation === situation.rival);
  const threat = own
    ? (rival?.pressure ?? 0) - (sector.fortification ?? 0)
    : (sector.pressure ?? 0) - (rival?.fortification ?? 0);
  return 60 * weight + threat / 2;
}

/** The rival where it can be named; else the belligerent an order is meant for; else anybody. */
function bestDelegation(situation: Situation, option: OrderOption, choices: readonly string[]): string {
  const { rival } = situation;
  if (rival !== null && choices.includes(rival)) return rival;
  const { belligerents } = situation.scenario;
  const sides = choices.filter((id) => belligerents.includes(id));
  return diceFor(situation, 'aim', option.order, situation.day).pick(sides.length > 0 ? sides : choices);
}

function newestIncident(situation: Situation, choices: readonly string[]): string | null {
  const known = choices
    .flatMap((id) => situation.view.incidents[id] ?? [])
    // Nobody asks for an inquiry into its own doing.
    .filter((incident) => incident.own !== 'ours' && incident.named !== situation.me)
    .toSorted((a, b) => b.day - a.day || (a.id < b.id ? 1 : -1));
  return known[0]?.id ?? null;
}
