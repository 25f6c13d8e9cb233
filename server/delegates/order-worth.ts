// Owns what a day's order is worth to a seat: supposed effects and shown odds, weighed by its outlook; picks nothing.

import { clamp } from '../../shared/kernel/index.ts';
import type { OrderOption, PublicOrder, PublicScenario } from '../../shared/views/index.ts';
import { type Supposed, supposedBesides, supposedOf, supposedOutcome } from './order-doctrine.ts';
import type { Situation } from './situation.ts';
import { breakChance, type Outlook } from './war-outlook.ts';

/** What one unit of each supposed effect is worth to this seat tonight, in points of result. */
export type Weights = Readonly<Record<keyof Supposed, number>>;

/** Nights for which a point of tension is felt: it eases by about a seventh a night. */
const TENSION_LASTS = 7;
/** What it costs to be the one attacked, times how often that is how a truce ends, in points. */
const FEAR_OF_ATTACK = 0.5;
/** Points of tension that a clash brings. */
const CLASH = 8;
/** What the truce itself is supposed to be worth to a third party, in points. */
const TRUCE_TO_THIRD = 9;

/** Weighs strength by the chance of war, calm by what a break would cost, opinion by the persona's taste for influence. */
export function weightsFor(situation: Situation, outlook: Outlook): Weights {
  const { tension, trust } = situation.view.figures.today;
  const mutual = Object.values(trust)[0] ?? 35;
  const left = Math.max(1, situation.days - situation.day + 1);
  const war = 1 - outlook.stands;
  const stake =
    situation.rival === null
      ? TRUCE_TO_THIRD
      : FEAR_OF_ATTACK + Math.max(1, Math.max(outlook.goingOn, situation.inForceWorth) - outlook.war);
  // One more clash is what tension is feared for, so its worth is read over such a step.
  const perTension = (breakChance(tension + CLASH, mutual) - breakChance(tension, mutual)) / CLASH;
  const perTrust = breakChance(tension, mutual) - breakChance(tension, mutual + 1);
  const { risk, influence } = situation.persona.parameters;
  return {
    // Even in peace strength is leverage: the walk-away value is what offers are measured by.
    strength: (0.7 + 0.6 * risk) * (war + 0.35 * (1 - war)),
    guard: (1.2 - risk) * (0.15 + 0.5 * war),
    tension: -(1.3 - 0.6 * risk) * stake * perTension * Math.min(left, TENSION_LASTS),
    trust: stake * perTrust * Math.min(left, 12) + 0.05,
    opinion: 0.05 + 0.09 * influence,
    gain: 1,
    client: situation.role === 'patron' ? (0.3 + 0.5 * war) * (0.35 + leanOf(situation)) : 0,
  };
}

/**
 * How far the own mandate leans to the second belligerent's side, -1 to 1, by where its best options lie: options run by
 * convention from what suits the first belligerent to what suits the second.
 */
function leanOf({ sheet, space }: Situation): number {
  let lean = 0;
  let total = 0;
  space.sizes.forEach((size, clause) => {
    let best = 0;
    for (let option = 1; option < size; option++) {
      if (sheet.worth(clause, option) > sheet.worth(clause, best)) best = option;
    }
    const weight = sheet.worth(clause, best);
    total += weight;
    if (size > 1) lean += weight * ((2 * best) / (size - 1) - 1);
  });
  return total > 0 ? lean / total : 0;
}

/** Worth of an order at these points, in points of result: supposed effects with diminishing returns, shown odds as shown. */
export function worthOfOrder(
  situation: Situation,
  option: OrderOption,
  points: number,
  weights: Weights,
): number {
  const order = ordersOf(situation.scenario).get(option.order);
  const shown = oddsAt(option, points);
  // A deception's odds say how likely it is found out, and what that costs is in them.
  const deceives = shown?.believed !== undefined;
  const cost = deceives ? 0 : breachCost(situation, option, points, order?.visibility ?? 'open');
  if (shown !== null) {
    const [least, most] = option.capacity;
    const growth = least === most ? 1 : points ** 0.85;
    const besides = growth * weigh(supposedBesides(option.order), weights);
    return oddsWorth(option.order, shown, weights) + besides - cost;
  }
  const effect = weigh(supposedOf(option.order, order?.category ?? ''), weights);
  const risked = exposure(situation, option.order, points);
  return points ** 0.85 * effect * roomLeft(situation, option.order) - risked - cost;
}

/** Points that pass as routine, by order; what goes beyond may be found, the likelier the better the monitors. */
const ROUTINE: Readonly<Record<string, number>> = {
  'procure-abroad': 1,
  'stockpile-ammunition': 2,
  'build-up-axis': 1,
};
/** What a found build-up costs for each point beyond routine, times the chance under full coverage, in points. */
const FOUND_COSTS = 0.15;

function exposure(situation: Situation, order: string, points: number): number {
  const routine = ROUTINE[order];
  if (routine === undefined) return 0;
  return FOUND_COSTS * Math.max(0, points - routine) * (0.1 + situation.view.figures.today.coverage);
}

/** What has been given to the full is worth nothing more, as far as public figures show it; 0 to 1. */
function roomLeft(situation: Situation, order: string): number {
  const { aid, force } = situation.view.figures.today;
  if (order === 'send-aid') return clamp((1.25 - aid) / 0.25, 0, 1);
  return order === 'prepare-reassurance-force' ? clamp((4 - force) / 4, 0, 1) : 1;
}

/**
 * Chances of an order's outcomes as shown: the row for an unprepared rival counts seven parts in ten, the others share
 * the rest. Null when the order has no odds.
 */
export function oddsAt(option: OrderOption, points: number): Readonly<Record<string, number>> | null {
  const odds = option.odds.find((one) => one.points === points) ?? option.odds[0];
  const rows = odds?.rows ?? [];
  const [first, ...others] = rows;
  if (!first) return null;
  if (others.length === 0) return first.chances;
  const mean: Record<string, number> = {};
  for (const [outcome, chance] of Object.entries(first.chances)) {
    const rest = others.reduce((sum, row) => sum + (row.chances[outcome] ?? 0), 0) / others.length;
    mean[outcome] = 0.7 * chance + 0.3 * rest;
  }
  return mean;
}

function oddsWorth(order: string, chances: Readonly<Record<string, number>>, weights: Weights): number {
  return Object.entries(chances).reduce(
    (sum, [outcome, chance]) => sum + chance * weigh(supposedOutcome(order, outcome), weights),
    0,
  );
}

/** A secret breach is found by monitors or not at all; an open one is seen by all. The cautious shun it more than the bold. */
function breachCost(
  situation: Situation,
  option: OrderOption,
  points: number,
  visibility: 'open' | 'deniable' | 'secret',
): number {
  const over = Object.values(option.breachesAbove ?? {}).some((most) => points > most);
  if (option.breaches.length === 0 && !over) return 0;
  const seen = visibility === 'open' ? 1 : 0.25 + situation.view.figures.today.coverage;
  return 1.5 * (1.6 - situation.persona.parameters.risk) * seen;
}

const EFFECTS = ['strength', 'guard', 'tension', 'trust', 'opinion', 'gain', 'client'] as const;

function weigh(supposed: Supposed, weights: Weights): number {
  let sum = 0;
  for (const effect of EFFECTS) sum += (supposed[effect] ?? 0) * weights[effect];
  return sum;
}

const orderLists = new WeakMap<PublicScenario, ReadonlyMap<string, PublicOrder>>();

function ordersOf(scenario: PublicScenario): ReadonlyMap<string, PublicOrder> {
  const known = orderLists.get(scenario);
  if (known) return known;
  const orders = new Map(scenario.orders.map((order) => [order.id, order]));
  orderLists.set(scenario, orders);
  return orders;
}
