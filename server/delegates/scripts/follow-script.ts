// Owns what a seat that follows a standing script seals tonight; sees what a person in that seat sees, and plans nothing ahead.

import type { Intent } from '../../../shared/protocol/index.ts';
import type { DelegationId, OrderOption, SeatView } from '../../../shared/views/index.ts';
import type { AttackRule, Occasion, StandingOrder, StandingScript } from './standing-script.ts';

/** The part of a seat's view that scripts read. */
export type ScriptView = Pick<SeatView, 'audience' | 'clock' | 'figures' | 'incidents' | 'orders' | 'own'>;

type Seal = Extract<Intent, { type: 'order.seal' }>;

/** Days for which a naming is held against the other side. */
const MEMORY = 3;
/** Tension from which on a script calms. */
const TENSE = 40;
/** How much likelier than being exposed being believed must be shown to be. */
const STAGING_RATIO = 2;

/** What the script has this seat seal tonight, within its capacity and capital. Pure: the same view gives the same orders. */
export function followScript(view: ScriptView, script: StandingScript): readonly Seal[] {
  const open = new Map(
    view.orders.options.filter(({ refusal }) => refusal === null).map((one) => [one.order, one]),
  );
  let capacity = view.orders.capacity - view.orders.used;
  let capital = view.orders.capitalLeft;
  const seals: Seal[] = [];
  const give = (option: OrderOption, most: number, target: Seal['target'] | null) => {
    const points = Math.min(most, option.capacity[1], capacity);
    if (target === null || points < option.capacity[0] || option.capital > capital) return;
    capacity -= points;
    capital -= option.capital;
    seals.push({ type: 'order.seal', order: option.order, points, target });
  };
  const attack = [...open.values()].find(({ forecast }) => forecast.length > 0);
  const sector = attack && script.attack ? attackSector(view, attack, script.attack) : null;
  if (attack && sector !== null) give(attack, attack.capacity[0], { sector });
  for (const { order, points, on, untilDay = Number.POSITIVE_INFINITY } of script.orders) {
    const option = open.get(order);
    if (option && view.clock.day <= untilDay && isOccasion(view, option, on))
      give(option, points, aimOf(view, option));
  }
  return seals;
}

/** A script without some order: what is left of its capacity goes to the others as the script has it. */
export function withoutOrder(script: StandingScript, order: string): StandingScript {
  return { ...script, orders: script.orders.filter((one: StandingOrder) => one.order !== order) };
}

function isOccasion(view: ScriptView, option: OrderOption, on: Occasion): boolean {
  switch (on) {
    case 'always':
      return true;
    case 'provoked':
      return isProvoked(view);
    case 'unprovoked':
      return !isProvoked(view);
    case 'pretext':
      return hasPretext(view);
    case 'no-pretext':
      return !hasPretext(view);
    case 'tense':
      return view.figures.today.tension >= TENSE;
    case 'odds-good': {
      const chances = option.odds[0]?.rows[0]?.chances ?? {};
      return (chances.believed ?? 0) > STAGING_RATIO * (chances.exposed ?? 1);
    }
  }
}

const hasPretext = (view: ScriptView): boolean => view.own.marks.some(({ mark }) => mark === 'pretext');

function isProvoked({ own, incidents, clock }: ScriptView): boolean {
  const rival: DelegationId | undefined = own.estimates[0]?.delegation;
  return Object.values(incidents).some(
    ({ named, namedOn }) => named !== null && named === rival && (namedOn ?? 0) >= clock.day - MEMORY,
  );
}

/** The sector whose forecast beats walking away by enough; null when none does, or it is too early. */
function attackSector(view: ScriptView, attack: OrderOption, rule: AttackRule): string | null {
  if (view.clock.day < rule.fromDay || (rule.needsPretext && !hasPretext(view))) return null;
  const [best] = attack.forecast.toSorted((a, b) => b.war.value - a.war.value);
  return best && best.war.value - view.own.walkAway.value >= rule.leastGain ? best.sector : null;
}

/** Massing keeps to one axis; everything else goes round, so that no single sector decides. */
function aimOf(view: ScriptView, option: OrderOption): Seal['target'] | null {
  const target: Record<string, string> = {};
  const turn = option.order === 'build-up-axis' ? 0 : view.clock.day;
  for (const { field, choices } of option.aims) {
    const choice = choices[turn % Math.max(1, choices.length)];
    if (choice === undefined) return null;
    target[field] = choice;
  }
  return target;
}
