// Owns the checks on what could never come up in play: orders nobody can give, sectors nobody reaches, measures that stand still.

import type { Fault } from './fault.ts';
import { type Places, unless } from './faults-places.ts';
import { allEffectsOf } from './order-effects.ts';
import type { MarkId, Order } from './orders.ts';
import type { Scenario } from './scenario.ts';
import type { TrackId } from './tracks-and-sectors.ts';

/** Marks that rulings give, whatever the orders (rule 8.22). */
const MARKS_OF_RULINGS: readonly MarkId[] = ['named', 'finding'];

/** Tracks that only orders move; the night itself moves the others. */
export const TRACKS_OF_ORDERS: readonly TrackId[] = [
  'works',
  'sanctions',
  'calm',
  'force',
  'fortification',
  'push',
  'guard',
];

export function useFaults(scenario: Scenario, places: Places): Fault[] {
  return [
    ...scenario.orders.flatMap((order, index) => {
      const path = `orders[${index}]`;
      return [
        ...phaseFaults(scenario, order, path),
        ...capitalFaults(scenario, order, path),
        ...aimFaults(scenario, order, path),
        ...requiredFaults(scenario, order, path),
        ...breachFaults(places, order, path),
        ...unless(
          order.effects.length > 0,
          `${path}.effects`,
          'does nothing: give the order an effect, or take it out',
        ),
      ];
    }),
    ...sectorFaults(scenario),
    ...measureFaults(scenario),
  ];
}

/** Whether some order changes this track. */
export function isMovedByOrders(scenario: Scenario, track: TrackId): boolean {
  return scenario.orders.some((order) =>
    allEffectsOf(order).some((effect) => effect.do === 'change' && effect.track === track),
  );
}

function phaseFaults(scenario: Scenario, order: Order, path: string): Fault[] {
  return unless(
    scenario.terms.maxDays > 0 || order.phases.includes('truce'),
    `${path}.phases`,
    'nobody can give this order: the terms phase is switched off, so add "truce", or set terms.maxDays above 0',
  );
}

/** Capital comes in at drift.capital a day; what a giver can never have together it can never pay. */
function capitalFaults(scenario: Scenario, order: Order, path: string): Fault[] {
  const track = scenario.tracks.find(({ id }) => id === 'capital');
  const cost = order.cost.capital ?? 0;
  if (track?.scope !== 'delegation' || cost === 0) return [];
  const days = scenario.days + scenario.terms.maxDays;
  const income = Math.max(0, scenario.parameters.drift.capital) * days;
  return order.by.flatMap((id, index) => {
    const start = track.start[id] ?? 0;
    const most = isMovedByOrders(scenario, 'capital')
      ? track.range[1]
      : Math.min(track.range[1], start + income);
    return unless(
      cost <= most,
      `${path}.by[${index}]`,
      `${id} can never have more than ${most} of political capital and could never pay ${cost}: lower cost.capital, or raise the track capital`,
    );
  });
}

/** A target kind without anything to aim at closes the order for good. */
function aimFaults(scenario: Scenario, order: Order, path: string): Fault[] {
  const { target } = order;
  if (target.kind === 'incident') {
    const { rate, base, perTension } = scenario.parameters.friction;
    const accidents = rate > 0 && (base > 0 || perTension > 0);
    const opened = scenario.orders.some((one) =>
      allEffectsOf(one).some((effect) => effect.do === 'incident'),
    );
    return unless(
      accidents || opened,
      `${path}.target`,
      'nobody can give this order: no incident ever happens, so let an order open one, or set parameters.friction.rate above 0',
    );
  }
  if (target.kind !== 'sector' || !order.effects.some((effect) => effect.do === 'end-truce')) return [];
  const line = scenario.sectors.filter(({ onLine }) => onLine).map(({ id }) => id);
  const aims = target.options ?? line;
  return unless(
    aims.some((id) => line.includes(id)),
    `${path}.target`,
    'nobody can give this order: an attack needs a sector on the line of contact, so set onLine for one of its sectors',
  );
}

function requiredFaults(scenario: Scenario, order: Order, path: string): Fault[] {
  const mark = order.requires;
  if (mark === undefined || MARKS_OF_RULINGS.includes(mark)) return [];
  const given = scenario.orders.some(
    (one) =>
      one.id !== order.id && allEffectsOf(one).some((effect) => effect.do === 'mark' && effect.mark === mark),
  );
  return unless(
    given,
    `${path}.requires`,
    `nobody can give this order: no other order sets the mark ${mark}, so let one set it, or require nothing`,
  );
}

function breachFaults(places: Places, order: Order, path: string): Fault[] {
  const { target } = order;
  return order.breaches.flatMap((breach, at) => {
    const givers = (breach.by ?? []).flatMap((id, index) =>
      unless(
        order.by.includes(id) || !places.has('delegation', id),
        `${path}.breaches[${at}].by[${index}]`,
        `${id} never gives this order: add it to the order's by, or take it out here`,
      ),
    );
    const sectors = (breach.sectors ?? []).flatMap((id, index) =>
      unless(
        target.kind === 'sector' && (target.options === undefined || target.options.includes(id)),
        `${path}.breaches[${at}].sectors[${index}]`,
        `this order is never aimed at ${id}: let its target hold it, or take it out here`,
      ),
    );
    return [...givers, ...sectors];
  });
}

/** A sector off the line stands for no ground; if no order reaches it either, it is only paint. */
function sectorFaults(scenario: Scenario): Fault[] {
  const reached = (id: string) =>
    scenario.orders.some(
      ({ target }) =>
        target.kind === 'sector' && (target.options === undefined || target.options.includes(id)),
    );
  return scenario.sectors.flatMap((sector, index) =>
    unless(
      sector.onLine || reached(sector.id),
      `sectors[${index}]`,
      `${sector.id} is of no use: it lies off the line and no order is aimed at it, so name it in an order's target, or take it out`,
    ),
  );
}

function measureFaults(scenario: Scenario): Fault[] {
  return scenario.delegations.flatMap((delegation, i) =>
    delegation.objectives.flatMap((objective, j) =>
      objective.measure.all.flatMap((measure, k) =>
        unless(
          measure.kind !== 'track' ||
            !TRACKS_OF_ORDERS.includes(measure.track) ||
            isMovedByOrders(scenario, measure.track),
          `delegations[${i}].objectives[${j}].measure.all[${k}].track`,
          measure.kind === 'track'
            ? `nothing in this scenario changes ${measure.track}: give an order that does, or measure something else`
            : '',
        ),
      ),
    ),
  );
}
