// Owns why an order cannot be sealed now, in a player's words; seals nothing.
import type { Order, Scenario } from '../../../shared/catalogue/index.ts';
import { type OrderTarget, type Refusal, refusal } from '../../../shared/protocol/index.ts';
import type { DelegationId } from '../../../shared/views/index.ts';
import type { Sealed, SessionState } from '../state.ts';
import { refuseOrders } from '../topics/session/rounds.ts';
import { markOf } from '../war/figures.ts';
import { lookupsOf } from '../war/lookups.ts';
import { aimsOf, publishable } from './aims.ts';
import { budgetOf } from './budget.ts';
import type { Wish } from './odds.ts';
import { drawOf, publishes } from './order-shape.ts';

interface Asked {
  readonly scenario: Scenario;
  readonly state: SessionState;
  readonly self: DelegationId;
  readonly order: Order;
}
type Check = (asked: Asked) => Refusal | null;

const no = (reason: string, message: string): Refusal => refusal(`order/${reason}`, message);

const mayGive: Check = ({ scenario, self, order }) => {
  if (order.by.includes(self)) return null;
  const givers = scenario.delegations.filter(({ id }) => order.by.includes(id)).map(({ name }) => name);
  return no('not_yours', `This order can be given by ${givers.join(', ')} only.`);
};

const inItsPhase: Check = ({ state, order }) => {
  const { phase, stage } = state.regions;
  if (phase !== 'terms' && phase !== 'truce') return no('not_now', 'Orders are given while a day is open.');
  if (stage !== 'deliberation') return no('day_closed', 'This day is closed. Orders open again tomorrow.');
  if (order.phases.includes(phase)) return null;
  return phase === 'terms'
    ? no('truce_only', 'This order can be given once the truce is in force.')
    : no('terms_only', 'This order belongs to the days before the truce.');
};

/** Rule 3.13. */
const inItsRound: Check = ({ scenario, state }) => refuseOrders(scenario, state);

const inItsTime: Check = ({ state, self, order }) => {
  if (order.fromDay !== undefined && state.day < order.fromDay) {
    return no('too_early', `This order can be given from day ${order.fromDay} on.`);
  }
  const last = lastDay(state, self, order);
  if (last === undefined) return null;
  if (order.once) return no('once_only', 'This order can be given only once, and you have given it.');
  const next = last + (order.cooldown ?? 0);
  if (order.cooldown === undefined || state.day >= next) return null;
  return no('cooling_down', `You gave this order on day ${last}. You can give it again from day ${next} on.`);
};

/** Rule 6.8: the day it was last given; orders of the terms phase count as given on day 0 only once day 1 has come. */
function lastDay(state: SessionState, self: DelegationId, order: Order): number | undefined {
  if (state.regions.phase !== 'terms') return state.war.lastGiven[`${self}/${order.id}`];
  return state.resolved.findLast((one) => one.delegation === self && one.order === order.id)?.day;
}

const hasWhatItNeeds: Check = ({ scenario, state, self, order }) => {
  if (order.requires === undefined) return null;
  if (publishes(order)) {
    return publishable(scenario, state, self).length > 0
      ? null
      : no('no_finding', 'There is no finding to publish: nobody has been named in the last days.');
  }
  return markOf(state.war, order.requires, self) > 0
    ? null
    : no('requirement_missing', `Your delegation does not have what this order needs: ${order.requires}.`);
};

const hasAnAim: Check = ({ scenario, state, self, order }) => {
  const empty = aimsOf(scenario, state, self, order).find(({ choices }) => choices.length === 0);
  if (!empty) return null;
  return no(
    'no_target',
    empty.field === 'incident' ? 'No incident is open.' : 'There is nothing to aim this order at.',
  );
};

const hasCapacity: Check = ({ scenario, state, self, order }) => {
  const { capacity, used } = budgetOf(scenario, state, self);
  const [least] = order.cost.capacity;
  if (capacity - used >= least) return null;
  return no(
    'no_capacity',
    `You have ${capacity - used} of ${capacity} points of capacity left tonight; this order needs ${least}.`,
  );
};

const hasCapital: Check = ({ scenario, state, self, order }) => {
  const { capitalLeft } = budgetOf(scenario, state, self);
  const cost = order.cost.capital ?? 0;
  if (cost <= 0 || capitalLeft >= cost) return null;
  return no('no_capital', `This order costs ${cost} political capital and you have ${capitalLeft} left.`);
};

const copiesOf = (state: SessionState, self: DelegationId, order: Order): readonly Sealed[] =>
  (state.sealed[self] ?? []).filter((one) => one.order === order.id);

/** Rule 6.6. */
const roomForCopy: Check = ({ state, self, order }) => {
  const copies = copiesOf(state, self, order);
  if (copies.length === 0) return null;
  if (drawOf(order) || order.once || order.cooldown !== undefined || order.target.kind === 'none') {
    return no('sealed_already', 'This order is already sealed for tonight. Take it back to change it.');
  }
  const [least, most] = order.cost.capacity;
  const given = copies.reduce((sum, { points }) => sum + points, 0);
  if (given + least <= most) return null;
  return no('most_points', `Tonight this order already has ${given} of its ${most} points.`);
};

const checks: readonly Check[] = [
  mayGive,
  inItsPhase,
  inItsRound,
  inItsTime,
  roomForCopy,
  hasWhatItNeeds,
  hasAnAim,
  hasCapacity,
  hasCapital,
];

/** Rules 6.1 to 6.8: why this order cannot be sealed at all now, whatever its points and target; null when it can. */
export function refuseOrder(
  scenario: Scenario,
  state: SessionState,
  self: DelegationId,
  order: Order,
): Refusal | null {
  const asked = { scenario, state, self, order };
  for (const check of checks) {
    const refused = check(asked);
    if (refused) return refused;
  }
  return null;
}

/** The same for a wish with its points and target. */
export function refuseWish(
  scenario: Scenario,
  state: SessionState,
  self: DelegationId,
  wish: Wish,
): Refusal | null {
  const order = lookupsOf(scenario).orders.get(wish.order);
  if (!order) return no('unknown', 'This scenario has no such order.');
  const asked = { scenario, state, self, order };
  return (
    refuseOrder(scenario, state, self, order) ??
    refusePoints(asked, wish.points) ??
    refuseTarget(asked, wish.target)
  );
}

function refusePoints({ scenario, state, self, order }: Asked, points: number): Refusal | null {
  const [least, most] = order.cost.capacity;
  const given = copiesOf(state, self, order).reduce((sum, one) => sum + one.points, 0);
  if (points < least || points + given > most) {
    const rest = most - given;
    return no(
      'points',
      least === rest ? `Give this order ${least} points.` : `Give this order ${least} to ${rest} points.`,
    );
  }
  const { capacity, used } = budgetOf(scenario, state, self);
  if (used + points <= capacity) return null;
  return no('no_capacity', `You have ${capacity - used} of ${capacity} points of capacity left tonight.`);
}

const words: Readonly<Record<keyof OrderTarget, string>> = {
  sector: 'a sector',
  delegation: 'a delegation',
  supplier: 'a supplier',
  incident: 'an incident',
  clause: 'a clause',
  method: 'a method',
  blames: 'whom to blame',
  theme: 'a theme',
};

function refuseTarget({ scenario, state, self, order }: Asked, target: OrderTarget): Refusal | null {
  const aims = aimsOf(scenario, state, self, order);
  for (const { field, choices } of aims) {
    const named = target[field];
    if (named === undefined) return no('target_missing', `Choose ${words[field]} for this order.`);
    if (!choices.includes(named))
      return no('target_unknown', `${named} is not among the choices of this order.`);
  }
  const stray = Object.entries(target).find(
    ([field, value]) => value !== undefined && !aims.some((aim) => aim.field === field),
  );
  if (stray) return no('target_stray', `This order does not take ${words[stray[0] as keyof OrderTarget]}.`);
  const twice = copiesOf(state, self, order).some((one) =>
    aims.every(({ field }) => one.target[field] === target[field]),
  );
  return twice
    ? no('same_target', 'This order is already sealed for that target. Take it back and give it more points.')
    : null;
}
