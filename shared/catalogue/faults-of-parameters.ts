// Owns the checks on the tuning: an entry for everyone it speaks of, and for every option of each clause it hangs on.

import { OPTION_LETTERS } from './basics.ts';
import type { Fault } from './fault.ts';
import { type Places, unless } from './faults-places.ts';
import type { ClauseTable, Parameters } from './parameters.ts';
import type { Scenario } from './scenario.ts';

export function parameterFaults(scenario: Scenario, places: Places): Fault[] {
  const { parameters } = scenario;
  return [
    ...places.everyDelegation('parameters.capacity', parameters.capacity),
    ...tableFaults(scenario, places),
    ...sideFaults(parameters, places),
    ...orderedFaults(scenario),
    ...places.list('option', 'parameters.investigation.oneSided', parameters.investigation.oneSided),
    ...patronFaults(scenario, places),
  ];
}

function tableFaults(scenario: Scenario, places: Places): Fault[] {
  const { outside, supplyLine, monitoring, investigation } = scenario.parameters;
  const tables: [string, ClauseTable<unknown>][] = [
    ...Object.entries(outside).map(([id, table]): [string, ClauseTable<unknown>] => [`outside.${id}`, table]),
    ...Object.entries(supplyLine).map(([id, table]): [string, ClauseTable<unknown>] => [
      `supplyLine.${id}`,
      table,
    ]),
    ['monitoring', monitoring],
    ['investigation.panel', investigation.panel],
  ];
  return tables.flatMap(([name, table]) => oneTable(scenario, places, `parameters.${name}`, table));
}

function oneTable(scenario: Scenario, places: Places, path: string, table: ClauseTable<unknown>): Fault[] {
  const { clause: id, byOption } = table;
  if (id === null) return places.keys(`${path}.byOption`, byOption, []);
  const clause = scenario.treaty.clauses.find((candidate) => candidate.id === id);
  if (clause === undefined) return places.name('clause', `${path}.clause`, id);
  return places.keys(`${path}.byOption`, byOption, OPTION_LETTERS.slice(0, clause.options.length));
}

function sideFaults(parameters: Parameters, places: Places): Fault[] {
  const { production, outside, supplyLine, buildUp, aidShift, result, resumption } = parameters;
  const both = (name: string, record: Readonly<Record<string, unknown>>) =>
    places.bothBelligerents(`parameters.${name}`, record);
  return [
    ...both('production.perNight', production.perNight),
    ...both('outside', outside),
    ...both('supplyLine', supplyLine),
    ...both('buildUp.found.aidShift', buildUp.found.aidShift),
    ...both('aidShift.against', aidShift.against),
    ...both('aidShift.goodwillPerUnit', aidShift.goodwillPerUnit),
    ...both('result.sanctions', result.sanctions),
    ...places.name('belligerent', 'parameters.resumption.guarantee.defender', resumption.guarantee.defender),
    ...places.name('belligerent', 'parameters.resumption.force.defender', resumption.force.defender),
  ];
}

function orderedFaults(scenario: Scenario): Fault[] {
  const { compliance, monitoring, counts } = scenario.parameters;
  const aid = scenario.tracks.find((track) => track.id === 'aid')?.range;
  return [
    ...unless(
      compliance.strainedAt < compliance.suspendedAt,
      'parameters.compliance.suspendedAt',
      'must be above strainedAt',
    ),
    ...unless(
      compliance.hysteresis <= compliance.strainedAt,
      'parameters.compliance.hysteresis',
      'must not be above strainedAt',
    ),
    ...unless(monitoring.before <= monitoring.max, 'parameters.monitoring.before', 'must not be above max'),
    ...(['over', 'extra'] as const).flatMap((field) =>
      unless(counts[field][0] <= counts[field][1], `parameters.counts.${field}`, 'must run from low to high'),
    ),
    ...unless(
      aid === undefined ||
        (scenario.parameters.aid.towards >= aid[0] && scenario.parameters.aid.towards <= aid[1]),
      'parameters.aid.towards',
      'lies outside the range of the track aid',
    ),
  ];
}

function patronFaults(scenario: Scenario, places: Places): Fault[] {
  const { by } = scenario.parameters.result.patrons;
  const others = places.delegations.filter((id) => !places.has('belligerent', id));
  const path = 'parameters.result.patrons.by';
  return [
    ...places.keys(path, by, others),
    ...Object.entries(by).flatMap(([id, patron]) =>
      places.bothBelligerents(`${path}.${id}.belligerents`, patron.belligerents),
    ),
  ];
}
