// Owns the checks on the treaty: options in order, value sheets complete, weights and scale right, references known.

import { OPTION_LETTERS } from './basics.ts';
import type { Fault } from './fault.ts';
import { duplicates, type Places, unless } from './faults-places.ts';
import { clauseOf, optionId } from './package-of-options.ts';
import type { Scenario } from './scenario.ts';
import type { Clause, Duty, Treaty } from './treaty.ts';

const WEIGHT_TOLERANCE = 1e-6;
/** The scale is written with six decimals. */
const SCALE_TOLERANCE = 2e-6;

export function treatyFaults({ treaty, orders }: Scenario, places: Places): Fault[] {
  return [
    ...places.everyDelegation('treaty.reservation', treaty.reservation),
    ...Object.entries(treaty.reservation).flatMap(([id, value]) =>
      unless(value >= 0 && value <= 100, `treaty.reservation.${id}`, 'must be from 0 to 100'),
    ),
    ...places.everyDelegation('treaty.scale', treaty.scale),
    ...duplicates(
      'treaty.clauses',
      treaty.clauses.map((clause) => clause.id),
      '.id',
    ),
    ...treaty.clauses.flatMap((clause, index) => clauseFaults(places, clause, `treaty.clauses[${index}]`)),
    ...weightFaults(treaty, places),
    ...scaleFaults(treaty, places),
    ...redLineFaults(treaty, places),
    ...pairFaults(treaty, places),
    ...statusQuoFaults(treaty),
    ...dutyFaults(treaty.duties ?? [], orders, places),
  ];
}

/** A duty is somebody's who may give the order, and falls due after the order opens. */
function dutyFaults(duties: readonly Duty[], orders: Scenario['orders'], places: Places): Fault[] {
  return duties.flatMap((duty, index) => {
    const path = `treaty.duties[${index}]`;
    const order = orders.find(({ id }) => id === duty.order);
    return [
      ...places.list('option', `${path}.options`, duty.options),
      ...places.name('delegation', `${path}.by`, duty.by),
      ...unless(order !== undefined, `${path}.order`, `there is no order ${duty.order}`),
      ...unless(order?.by.includes(duty.by) ?? true, `${path}.by`, `${duty.by} does not give ${duty.order}`),
      ...unless(
        duty.byDay >= (order?.fromDay ?? 1),
        `${path}.byDay`,
        `${duty.order} opens on day ${order?.fromDay ?? 1} only`,
      ),
    ];
  });
}

function clauseFaults(places: Places, clause: Clause, path: string): Fault[] {
  const options = clause.options.flatMap((option, index) =>
    unless(
      option.id === optionId(clause.id, index),
      `${path}.options[${index}].id`,
      `must be ${optionId(clause.id, index)}`,
    ),
  );
  const values = Object.entries(clause.values).flatMap(([id, list]) =>
    unless(
      list.length === clause.options.length,
      `${path}.values.${id}`,
      `must have ${clause.options.length} entries, one per option, not ${list.length}`,
    ),
  );
  const weights = Object.entries(clause.weights).flatMap(([id, weight]) =>
    unless(weight >= 0 && weight <= 100, `${path}.weights.${id}`, 'must be from 0 to 100'),
  );
  return [
    ...unless(
      OPTION_LETTERS.indexOf(clause.statusQuo) < clause.options.length,
      `${path}.statusQuo`,
      `there is no option ${clause.id}${clause.statusQuo}`,
    ),
    ...places.list('delegation', `${path}.signatories`, clause.signatories),
    ...places.everyDelegation(`${path}.weights`, clause.weights),
    ...weights,
    ...places.everyDelegation(`${path}.values`, clause.values),
    ...values,
    ...options,
  ];
}

function weightFaults(treaty: Treaty, places: Places): Fault[] {
  return places.delegations.flatMap((id) => {
    const sum = treaty.clauses.reduce((total, clause) => total + (clause.weights[id] ?? 0), 0);
    return unless(
      Math.abs(sum - 100) <= WEIGHT_TOLERANCE,
      'treaty.clauses',
      `the weights of ${id} sum to ${Number(sum.toFixed(6))}, not 100`,
    );
  });
}

/** The scale keeps the best conceivable text, all positive pair terms included, at 100. */
function scaleFaults(treaty: Treaty, places: Places): Fault[] {
  return places.delegations.flatMap((id) => {
    const bonus = treaty.pairTerms
      .filter((term) => term.who.includes(id) && term.add > 0)
      .reduce((total, term) => total + term.add, 0);
    const scale = treaty.scale[id];
    const right = 100 / (100 + bonus);
    return scale === undefined
      ? []
      : unless(
          Math.abs(scale - right) <= SCALE_TOLERANCE,
          `treaty.scale.${id}`,
          `must be ${right.toFixed(6)}, as its pair terms add up to ${bonus}; not ${scale}`,
        );
  });
}

function redLineFaults(treaty: Treaty, places: Places): Fault[] {
  return [
    ...places.everyDelegation('treaty.redLines', treaty.redLines),
    ...Object.entries(treaty.redLines).flatMap(([id, lines]) => [
      ...lines.flatMap((line, index) =>
        places.name('option', `treaty.redLines.${id}[${index}].option`, line.option),
      ),
      ...duplicates(
        `treaty.redLines.${id}`,
        lines.map((line) => line.option),
        '.option',
      ),
      ...treaty.clauses.flatMap((clause) =>
        unless(
          !clause.options.every((option) => lines.some((line) => line.option === option.id)),
          `treaty.redLines.${id}`,
          `leaves no option of ${clause.id} that ${id} could sign`,
        ),
      ),
    ]),
    ...treaty.conditionalRedLines.flatMap((line, index) => {
      const path = `treaty.conditionalRedLines[${index}]`;
      return [
        ...places.name('delegation', `${path}.who`, line.who),
        ...places.list('option', `${path}.if`, line.if),
        ...places.list('option', `${path}.needOneOf`, line.needOneOf),
      ];
    }),
  ];
}

function pairFaults(treaty: Treaty, places: Places): Fault[] {
  const terms = treaty.pairTerms.flatMap((term, index) => {
    const path = `treaty.pairTerms[${index}]`;
    return [
      ...places.list('delegation', `${path}.who`, term.who),
      ...sides(places, path, ['ifOneOf', term.ifOneOf], ['andOneOf', term.andOneOf]),
    ];
  });
  const impossible = treaty.impossible.flatMap((pair, index) =>
    sides(places, `treaty.impossible[${index}]`, ['oneOf', pair.oneOf], ['withOneOf', pair.withOneOf]),
  );
  return [...terms, ...impossible];
}

type Side = readonly [field: string, options: readonly string[]];

/** Both sides known, and no clause on both: one text never holds two options of a clause. */
function sides(places: Places, path: string, one: Side, other: Side): Fault[] {
  const clauses = new Set(one[1].map(clauseOf));
  return [
    ...places.list('option', `${path}.${one[0]}`, one[1]),
    ...places.list('option', `${path}.${other[0]}`, other[1]),
    ...other[1].flatMap((option, index) =>
      unless(
        !clauses.has(clauseOf(option)),
        `${path}.${other[0]}[${index}]`,
        `${clauseOf(option)} stands on both sides; a text holds one option of a clause`,
      ),
    ),
  ];
}

function statusQuoFaults(treaty: Treaty): Fault[] {
  const inForce = new Set(treaty.clauses.map((clause) => clause.id + clause.statusQuo));
  return treaty.impossible.flatMap((pair, index) => {
    const one = pair.oneOf.find((option) => inForce.has(option));
    const other = pair.withOneOf.find((option) => inForce.has(option));
    return one === undefined || other === undefined
      ? []
      : [
          {
            path: `treaty.impossible[${index}]`,
            message: `the status quo holds ${one} and ${other}, which this rules out`,
          },
        ];
  });
}
