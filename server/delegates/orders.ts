// Owns tonight's orders: which customary mix a delegation seals, from shown odds and its outlook; writes no words but its note.

import type { Intent } from '../../shared/protocol/index.ts';
import type { OrderOption } from '../../shared/views/index.ts';
import type { Bargain } from './bargain.ts';
import { figure, note } from './decision-notes.ts';
import { aim } from './order-aims.ts';
import { type Mix, mixesOf, mixesOfStrangers } from './order-mixes.ts';
import { isConsidered, occasionBonus } from './order-occasions.ts';
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
  // An attack is weighed by its forecast, not as a mix.
  const known = [...open.values()].filter(({ forecast }) => forecast.length === 0);
  const plans = [...mixesOf(situation.role), ...mixesOfStrangers(situation.role, known)]
    .filter((mix) => isConsidered(situation, mix.name))
    .map((mix) => {
      const bonus = attack.bonus(mix.name) + occasionBonus(situation, mix.name);
      return planOf(situation, mix, open, weights, bonus);
    })
    .filter((plan) => plan !== null);
  const chosen = attack.now ? attackDay(open, situation) : bestPlan(situation, plans);
  if (chosen === null || chosen.wishes.length === 0) return [];
  const sealed = chosen.wishes.flatMap((wish) => seal(situation, wish));
  return sealed.length > 0
    ? [...sealed, ...note(situation, 'orders', reasonFor(chosen, plans, attack.because))]
    : [];
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
  bonus: number,
): Plan | null {
  const { capacity, used, capitalLeft } = situation.view.orders;
  let left = capacity - used;
  let capital = capitalLeft;
  let worth = 0;
  const wishes: Wish[] = [];
  const lead = mix.orders[0]?.[0];
  for (const [order, wanted] of mix.orders) {
    const option = open.get(order);
    if (!option || option.capital > capital || option.capacity[0] > left) continue;
    const most = Math.max(option.capacity[0], Math.min(wanted, option.capacity[1], left));
    const { points, worth: sole } = bestPoints(situation, option, most, weights);
    // What speaks for the mix speaks for the order that gives it its name.
    const brings = sole + (order === lead ? bonus : 0);
    if (brings <= 0) continue;
    wishes.push({ option, points });
    worth += brings;
    left -= points;
    capital -= option.capital;
  }
  // Without the order that gives it its name a mix is another one's leftovers.
  return wishes[0]?.option.order === lead ? { name: mix.name, wishes, worth } : null;
}

/** As many points as are meant, or as many as the text in force allows where going beyond it does not pay. */
function bestPoints(
  situation: Situation,
  option: OrderOption,
  most: number,
  weights: Weights,
): { readonly points: number; readonly worth: number } {
  const ceiling = Math.min(most, ...Object.values(option.breachesAbove ?? {}));
  const all = { points: most, worth: worthOfOrder(situation, option, most, weights) };
  if (ceiling >= most || ceiling < option.capacity[0]) return all;
  const within = { points: ceiling, worth: worthOfOrder(situation, option, ceiling, weights) };
  return within.worth >= all.worth ? within : all;
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
