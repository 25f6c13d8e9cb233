// Owns the checks on orders: givers, targets, effects, odds and breaches refer to what exists and make sense together.

import { assertNever } from '../kernel/assert-never.ts';
import type { Fault } from './fault.ts';
import { duplicates, type Places, unless } from './faults-places.ts';
import type { Chance, Effect, Order, Term } from './orders.ts';
import type { Scenario } from './scenario.ts';
import { TRACK_SCOPES } from './tracks-and-sectors.ts';

export function orderFaults(scenario: Scenario, places: Places): Fault[] {
  return [
    ...duplicates(
      'orders',
      scenario.orders.map((order) => order.id),
      '.id',
    ),
    ...scenario.orders.flatMap((order, index) => {
      const path = `orders[${index}]`;
      return [
        ...giverFaults(scenario, places, order, path),
        ...targetFaults(places, order, path),
        ...order.effects.flatMap((effect, at) =>
          effectFaults(places, order, effect, `${path}.effects[${at}]`),
        ),
        ...oddsFaults(order, path),
        ...order.breaches.flatMap((breach, at) => [
          ...places.list('option', `${path}.breaches[${at}].options`, breach.options),
          ...places.list('delegation', `${path}.breaches[${at}].by`, breach.by ?? []),
          ...places.list('sector', `${path}.breaches[${at}].sectors`, breach.sectors ?? []),
        ]),
      ];
    }),
  ];
}

function giverFaults(scenario: Scenario, places: Places, order: Order, path: string): Fault[] {
  const [least, most] = order.cost.capacity;
  const affordable = order.by.flatMap((id, index) => {
    const capacity = scenario.parameters.capacity[id];
    return unless(
      capacity === undefined || least <= capacity,
      `${path}.by[${index}]`,
      `${id} has a capacity of ${capacity} and could never give an order that costs ${least}`,
    );
  });
  return [
    ...places.list('delegation', `${path}.by`, order.by),
    ...affordable,
    ...unless(least <= most, `${path}.cost.capacity`, 'the least must not be above the most'),
    ...unless(
      (order.fromDay ?? 1) <= scenario.days,
      `${path}.fromDay`,
      `is after the last day, ${scenario.days}`,
    ),
    ...duplicates(`${path}.phases`, order.phases),
  ];
}

function targetFaults(places: Places, order: Order, path: string): Fault[] {
  const { target } = order;
  const at = `${path}.target.options`;
  switch (target.kind) {
    case 'none':
    case 'incident':
      return [];
    case 'sector':
      return [
        ...places.list('sector', at, target.options ?? []),
        ...ids(`${path}.target.methods`, target.methods ?? []),
      ];
    case 'supplier':
      return [
        ...places.keys(at, target.options, order.by),
        ...Object.entries(target.options).flatMap(([id, choices]) => ids(`${at}.${id}`, choices)),
      ];
    case 'delegation':
      return [
        ...places.list('delegation', at, target.options),
        ...ids(`${path}.target.themes`, target.themes ?? []),
        ...(target.themes ?? []).flatMap((theme, index) =>
          theme.presses === null
            ? []
            : places.name('clause', `${path}.target.themes[${index}].presses`, theme.presses),
        ),
        ...order.by.flatMap((id, index) =>
          unless(
            target.options.some((option) => option !== id),
            `${path}.by[${index}]`,
            `${id} has nobody to aim this order at`,
          ),
        ),
      ];
    case 'clause':
      return places.list('clause', at, target.options);
    default:
      return assertNever(target);
  }
}

function ids(path: string, choices: readonly { readonly id: string }[]): Fault[] {
  return duplicates(
    path,
    choices.map((choice) => choice.id),
    '.id',
  );
}

function effectFaults(places: Places, order: Order, effect: Effect, path: string): Fault[] {
  const nested = (list: readonly Effect[], field: string) =>
    list.flatMap((inner, index) => effectFaults(places, order, inner, `${path}.${field}[${index}]`));
  switch (effect.do) {
    case 'change':
      return [
        ...changeFaults(places, order, effect, path),
        ...termFaults(effect.times ?? [], `${path}.times`),
      ];
    case 'mark':
      return scopeFaults(places, effect.of, `${path}.of`);
    case 'odds':
      return effect.outcomes.flatMap((outcome, index) => [
        ...chanceFaults(
          outcome.chance,
          index === effect.outcomes.length - 1,
          `${path}.outcomes[${index}].chance`,
        ),
        ...nested(outcome.then, `outcomes[${index}].then`),
      ]);
    case 'settle':
      return termFaults(effect.chance.times, `${path}.chance.times`);
    case 'publish':
      return nested(effect.then, 'then');
    case 'report':
      return [...nested(effect.clean, 'clean'), ...nested(effect.named, 'named')];
    case 'incident':
    case 'aid-shift':
    case 'end-truce':
      return [];
    default:
      return assertNever(effect);
  }
}

function chanceFaults(chance: Chance | null, isLast: boolean, path: string): Fault[] {
  if (isLast) return unless(chance === null, path, 'must be null: the last outcome takes the rest');
  return chance === null
    ? [{ path, message: 'only the last outcome may take the rest' }]
    : termFaults(chance.times, `${path}.times`);
}

function termFaults(terms: readonly Term[], path: string): Fault[] {
  return terms.flatMap((term, index) =>
    unless(
      (term.b === undefined) === (term.x === undefined),
      `${path}[${index}]`,
      'b and x must stand together or not at all',
    ),
  );
}

function scopeFaults(places: Places, of: string, path: string): Fault[] {
  return /^[A-Z]/.test(of) ? places.name('delegation', path, of) : [];
}

/** The scope of a change must be one its track has. */
function changeFaults(
  places: Places,
  order: Order,
  effect: Extract<Effect, { do: 'change' }>,
  path: string,
): Fault[] {
  const scope = TRACK_SCOPES[effect.track];
  const { of } = effect;
  const at = `${path}.of`;
  const fits = {
    shared: of === 'shared',
    pair: of === 'shared',
    sector: of.startsWith('sector-'),
    'sector-side': of.startsWith('sector-'),
    delegation: of !== 'shared' && !of.startsWith('sector-'),
    belligerent: of !== 'shared' && !of.startsWith('sector-'),
  }[scope];
  if (!fits) return [{ path: at, message: `${effect.track} is a ${scope} track and has no ${of}` }];
  const onlyBelligerents =
    scope === 'belligerent' && of === 'self'
      ? unless(
          order.by.every((id) => places.has('belligerent', id) || !places.has('delegation', id)),
          at,
          `${effect.track} belongs to belligerents, and others may give this order`,
        )
      : [];
  const kind = scope === 'belligerent' ? 'belligerent' : 'delegation';
  return [
    ...onlyBelligerents,
    ...unless(
      !of.startsWith('sector-') || order.target.kind === 'sector',
      at,
      'names a sector, but this order has no sector as its target',
    ),
    ...unless(
      of !== 'target' || order.target.kind === 'delegation',
      at,
      'names the target, but this order is aimed at no delegation',
    ),
    ...(/^[A-Z]/.test(of) ? places.name(kind, at, of) : []),
  ];
}

/** Shown odds are the outcomes of the order's own draw, where it has one. */
function oddsFaults(order: Order, path: string): Fault[] {
  const outcomes = order.effects.flatMap((effect) =>
    effect.do === 'odds' ? effect.outcomes.map((outcome) => outcome.id) : [],
  );
  const unknown = (order.oddsShown ?? []).flatMap((id, index) =>
    unless(
      outcomes.length === 0 || outcomes.includes(id),
      `${path}.oddsShown[${index}]`,
      `${id} is not an outcome of this order`,
    ),
  );
  return [...unknown, ...duplicates(`${path}.oddsShown`, order.oddsShown ?? [])];
}
