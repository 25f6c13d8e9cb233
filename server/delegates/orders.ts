// Owns tonight's orders: which customary mix a delegation seals, from shown odds and its outlook; writes no words but its note.

import type { Intent } from '../../shared/protocol/index.ts';
import type { OrderOption } from '../../shared/views/index.ts';
import type { Bargain } from './bargain.ts';
import { figure, note } from './decision-notes.ts';
import { aim } from './order-aims.ts';
import { type Mix, mixesOf } from './order-mixes.ts';
import { type Weights, weightsFor, worthOfOrder } from './order-worth.ts';
import { diceFor, mayGive, type Situation } from './situation.ts';
import { attackPlan } from './war-plans.ts';

interface Wish {
  readonly option: OrderOption;
  readonly points: number;
}

interface Plan {
  readonly name: string;
  readonly wishes: readonly Wish[];
  readonly worth: number;
}

/** How far chance and habit may sway the choice between mixes, in points of result. */
const HABIT = 0.25;

/** Seals the best mix for tonight; nothing when something is sealed already. */
export function ordersForTonight(situation: Situation, bargain: () => Bargain): Intent[] {
  const { orders } = situation.view;
  if (!mayGive(situation, 'order.seal') || orders.sealed.length > 0 || orders.capacity <= 0) return [];
  const open = new Map(orders.options.filter((one) => one.refusal === null).map((one) => [one.order, one]));
  if (open.size === 0) return [];
  const outlook = bargain().outlook();
  const weights = weightsFor(situation, outlook);
  const attack = attackPlan(situation, outlook);
  const plans = mixesOf(situation.role)
    .filter((mix) => isConsidered(situation, mix.name))
    .map((mix) => planOf(situation, mix, open, weights))
    .filter((plan) => plan !== null)
    .map((plan) => ({ ...plan, worth: plan.worth + attack.bonus(plan.name) }));
  const chosen = attack.now ? attackDay(open, situation) : bestPlan(situation, plans);
  if (chosen === null || chosen.wishes.length === 0) return [];
  const sealed = chosen.wishes.flatMap((wish) => seal(situation, wish));
  return sealed.length > 0
    ? [...sealed, ...note(situation, 'orders', reasonFor(chosen, plans, attack.because))]
    : [];
}

/**
 * Habits that keep delegations from all doing the same: not everybody would deceive, whatever the odds, which is settled
 * once for the session; and what can be done only once is not done on the first day that allows it.
 */
function isConsidered(situation: Situation, mix: string): boolean {
  const { bluff, risk } = situation.persona.parameters;
  if (mix === 'staging') return diceFor(situation, 'would stage').chance(2 * bluff);
  // Relief is for restraint that has been shown, not for the first days.
  if (mix === 'easing' && situation.elapsed < 0.1) return false;
  if (mix === 'releasing' && situation.elapsed < 0.4) return false;
  const rare = mix === 'a vote' || mix === 'elections' || mix === 'releasing';
  return !rare || diceFor(situation, 'rare', mix, situation.day).chance(0.04 + 0.1 * risk);
}

function reasonFor(plan: Plan, plans: readonly Plan[], attack: string | null): string {
  if (attack !== null) return attack;
  const work = plan.wishes.map(({ option, points }) => `${option.order} ${points}`).join(', ');
  const [other] = plans.filter((one) => one !== plan).toSorted((a, b) => b.worth - a.worth);
  const beside = other ? `, beside ${figure(other.worth)} for ${other.name}` : '';
  return `Tonight's work is ${plan.name} (${work}): it is expected to bring ${figure(plan.worth)}${beside}.`;
}

function bestPlan(situation: Situation, plans: readonly Plan[]): Plan | null {
  const dice = diceFor(situation, 'mix', situation.day);
  let best: Plan | null = null;
  let score = Number.NEGATIVE_INFINITY;
  for (const plan of plans) {
    const rated = plan.worth + HABIT * dice.next();
    if (rated > score) [best, score] = [plan, rated];
  }
  return best;
}

/** Gives each order of a mix its points as far as capacity and capital go; an order that would cost more than it brings is left out. */
function planOf(
  situation: Situation,
  mix: Mix,
  open: ReadonlyMap<string, OrderOption>,
  weights: Weights,
): Plan | null {
  const { capacity, used, capitalLeft } = situation.view.orders;
  let left = capacity - used;
  let capital = capitalLeft;
  let worth = 0;
  const wishes: Wish[] = [];
  for (const [order, wanted] of mix.orders) {
    const option = open.get(order);
    if (!option || option.capital > capital || option.capacity[0] > left) continue;
    const points = Math.max(option.capacity[0], Math.min(wanted, option.capacity[1], left));
    const brings = worthOfOrder(situation, option, points, weights);
    if (brings <= 0) continue;
    wishes.push({ option, points });
    worth += brings;
    left -= points;
    capital -= option.capital;
  }
  // Without the order that gives it its name a mix is another one's leftovers.
  return wishes[0]?.option.order === mix.orders[0]?.[0] ? { name: mix.name, wishes, worth } : null;
}

/** The day of an attack: the denunciation first, and what is left of the capacity massed behind it. */
function attackDay(open: ReadonlyMap<string, OrderOption>, situation: Situation): Plan {
  const { capacity, used, capitalLeft } = situation.view.orders;
  let left = capacity - used;
  const wishes: Wish[] = [];
  const attack = [...open.values()].find(
    (option) => option.forecast.length > 0 && option.capital <= capitalLeft,
  );
  for (const option of [attack, open.get('build-up-axis'), open.get('stockpile-ammunition')]) {
    if (!option || option.capacity[0] > left) continue;
    const points = Math.min(option.capacity[1], left);
    wishes.push({ option, points });
    left -= points;
  }
  return { name: 'attacking', wishes, worth: 0 };
}

function seal(situation: Situation, { option, points }: Wish): Intent[] {
  const target = aim(situation, option);
  return target === null ? [] : [{ type: 'order.seal', order: option.order, points, target }];
}
