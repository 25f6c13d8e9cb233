// Owns the checks on the top of a scenario file: days, extension, settlement, reasons, sources, the pinned result.

import type { Fault } from './fault.ts';
import { type Places, unless } from './faults-places.ts';
import { parsePackage } from './package-of-options.ts';
import type { Scenario } from './scenario.ts';

export function scenarioFaults(scenario: Scenario, places: Places): Fault[] {
  const { extension, settlement, days } = scenario;
  return [
    ...unless(extension.opensOn <= days, 'extension.opensOn', `must not be after the last day, ${days}`),
    ...places.list('delegation', 'extension.signatories', extension.signatories),
    ...places.list('option', 'extension.ruledOutBy', extension.ruledOutBy),
    ...places.list('option', 'extension.automaticWith', extension.automaticWith),
    ...extension.automaticWith.flatMap((option, index) =>
      unless(
        !extension.ruledOutBy.includes(option),
        `extension.automaticWith[${index}]`,
        'cannot both rule out the extension and make it automatic',
      ),
    ),
    ...places.list('delegation', 'settlement.signatories', settlement.signatories),
    ...places.list('clause', 'settlement.clauses', settlement.clauses),
    ...reasonFaults(scenario, places),
    ...sourceFaults(scenario, places),
    ...checkFaults(scenario, places),
  ];
}

function reasonFaults(scenario: Scenario, places: Places): Fault[] {
  const { byClause } = scenario.reasons;
  const clauses = scenario.treaty.clauses.map((clause) => clause.id);
  return [
    ...places.keys('reasons.byClause', byClause, clauses),
    ...Object.entries(byClause).flatMap(([clause, reasons]) =>
      places.everyDelegation(`reasons.byClause.${clause}`, reasons),
    ),
  ];
}

function sourceFaults(scenario: Scenario, places: Places): Fault[] {
  const tagged: [string, readonly string[]][] = [['src', scenario.src]];
  scenario.delegations.forEach((delegation, i) => {
    tagged.push([`delegations[${i}].src`, delegation.src]);
  });
  scenario.treaty.clauses.forEach((clause, i) => {
    tagged.push([`treaty.clauses[${i}].src`, clause.src]);
    clause.options.forEach((option, j) => {
      tagged.push([`treaty.clauses[${i}].options[${j}].src`, option.src]);
    });
  });
  scenario.orders.forEach(({ src = [] }, i) => {
    tagged.push([`orders[${i}].src`, src]);
  });
  scenario.tracks.forEach(({ src = [] }, i) => {
    tagged.push([`tracks[${i}].src`, src]);
  });
  return tagged.flatMap(([path, tags]) => places.list('source', path, tags));
}

function checkFaults(scenario: Scenario, places: Places): Fault[] {
  const { check } = scenario;
  if (check === undefined) return [];
  const nash = parsePackage(scenario, check.nash);
  const missing = nash.ok
    ? scenario.treaty.clauses.filter((clause) => !Object.hasOwn(nash.value, clause.id)).map(({ id }) => id)
    : [];
  return [
    ...(nash.ok ? [] : [{ path: 'check.nash', message: nash.error }]),
    ...unless(missing.length === 0, 'check.nash', `leaves out ${missing.join(', ')}`),
    ...places.everyDelegation('check.nashUtility', check.nashUtility),
    ...(check.bestInZone ? places.everyDelegation('check.bestInZone', check.bestInZone) : []),
  ];
}
