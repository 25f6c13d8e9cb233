// Owns the checks on delegations: two belligerents, distinct seals, objectives and beliefs that refer to what exists.

import { assertNever } from '../kernel/assert-never.ts';
import type { Delegation, Measure } from './delegation.ts';
import type { Fault } from './fault.ts';
import { duplicates, type Places, unless } from './faults-places.ts';
import type { Scenario } from './scenario.ts';
import { TRACK_SCOPES } from './tracks-and-sectors.ts';

export function delegationFaults(scenario: Scenario, places: Places): Fault[] {
  const { delegations } = scenario;
  const all = (pick: (delegation: Delegation) => string) => delegations.map(pick);
  return [
    ...unless(
      places.belligerents.length === 2,
      'delegations',
      `must hold exactly two belligerents, not ${places.belligerents.length}`,
    ),
    ...duplicates(
      'delegations',
      all((delegation) => delegation.id),
      '.id',
    ),
    ...duplicates(
      'delegations',
      all((delegation) => delegation.name),
      '.name',
    ),
    ...duplicates(
      'delegations',
      all((delegation) => delegation.seal.shape),
      '.seal.shape',
    ),
    ...duplicates(
      'delegations',
      all((delegation) => delegation.seal.letters),
      '.seal.letters',
    ),
    ...delegations.flatMap((delegation, index) =>
      oneDelegation(scenario, places, delegation, `delegations[${index}]`),
    ),
  ];
}

function oneDelegation(scenario: Scenario, places: Places, delegation: Delegation, path: string): Fault[] {
  const { id, objectives, personas, beliefs } = delegation;
  const own = (list: readonly { readonly id: string }[], field: string, mark: string) => [
    ...duplicates(
      `${path}.${field}`,
      list.map((item) => item.id),
      '.id',
    ),
    ...list.flatMap((item, index) =>
      unless(
        item.id.startsWith(`${id}-${mark}`),
        `${path}.${field}[${index}].id`,
        `must begin with ${id}-${mark}`,
      ),
    ),
  ];
  return [
    ...own(objectives, 'objectives', 'O'),
    ...own(personas, 'personas', 'P'),
    ...beliefs.flatMap((belief, index) =>
      places.name('delegation', `${path}.beliefs[${index}].about`, belief.about),
    ),
    ...objectives.flatMap((objective, i) =>
      objective.measure.all.flatMap((measure, j) =>
        measureFaults(scenario, places, measure, `${path}.objectives[${i}].measure.all[${j}]`),
      ),
    ),
  ];
}

function measureFaults(scenario: Scenario, places: Places, measure: Measure, path: string): Fault[] {
  const day = (field: string, value: number | 'end') =>
    unless(
      value === 'end' || value <= scenario.days,
      `${path}.${field}`,
      `is after the last day, ${scenario.days}`,
    );
  switch (measure.kind) {
    case 'clauseInForce':
    case 'clauseNotInForce':
      return [...places.list('option', `${path}.anyOf`, measure.anyOf), ...day('at', measure.at)];
    case 'clausesOffStatusQuo':
    case 'state':
      return day('byDay', measure.byDay);
    case 'track':
      return [...trackFaults(places, measure, path), ...day('at', measure.at)];
    case 'order':
      return places.list('option', `${path}.thenAnyOf`, measure.thenAnyOf);
    case 'count':
      return countFaults(places, measure, path);
    case 'ending':
      return [];
    default:
      return assertNever(measure);
  }
}

function trackFaults(places: Places, measure: Extract<Measure, { kind: 'track' }>, path: string): Fault[] {
  const scope = TRACK_SCOPES[measure.track];
  const at = `${path}.of`;
  const pairs = places.delegations.flatMap((one, index) =>
    places.delegations.slice(index + 1).map((other) => `${one}-${other}`),
  );
  switch (scope) {
    case 'belligerent':
      return measure.of === null
        ? [{ path: at, message: `${measure.track} belongs to a belligerent; name one` }]
        : places.name('belligerent', at, measure.of);
    case 'delegation':
      return measure.of === null
        ? [{ path: at, message: `${measure.track} belongs to a delegation; name one` }]
        : places.name('delegation', at, measure.of);
    case 'pair':
      return unless(
        measure.of === null || pairs.includes(measure.of),
        at,
        `${measure.of} is not a pair of delegations in file order`,
      );
    case 'shared':
      return unless(measure.of === null, at, `${measure.track} belongs to nobody; must be null`);
    case 'sector':
    case 'sector-side':
      return [{ path: `${path}.track`, message: `${measure.track} cannot measure an objective` }];
    default:
      return assertNever(scope);
  }
}

function countFaults(places: Places, measure: Extract<Measure, { kind: 'count' }>, path: string): Fault[] {
  switch (measure.event) {
    case 'proposalInForce':
      return [
        ...places.name('delegation', `${path}.by`, measure.by),
        ...places.list('delegation', `${path}.signedBy`, measure.signedBy),
      ];
    case 'proposalSignedByAndDeclinedBy':
      return [
        ...places.name('delegation', `${path}.by`, measure.by),
        ...places.name('delegation', `${path}.declinedBy`, measure.declinedBy),
      ];
    case 'proposalAddressedTo':
      return places.name('delegation', `${path}.by`, measure.by);
    case 'proposalSplit':
      return places.list('delegation', `${path}.between`, measure.between);
    case 'findingAgainst':
    case 'sanctionsImposed':
    case 'singleTextInForce':
    case 'humanitarianExchange':
    case 'panelRuling':
      return measure.by === null ? [] : places.name('delegation', `${path}.by`, measure.by);
    default:
      return assertNever(measure);
  }
}
