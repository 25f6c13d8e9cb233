// Owns the list of checks that cross topics of a scenario file; each check lives beside its topic.

import type { Fault } from './fault.ts';
import { delegationFaults } from './faults-of-delegations.ts';
import { orderFaults } from './faults-of-orders.ts';
import { parameterFaults } from './faults-of-parameters.ts';
import { scenarioFaults } from './faults-of-scenario.ts';
import { treatyFaults } from './faults-of-treaty.ts';
import { warFaults } from './faults-of-war.ts';
import { Places } from './faults-places.ts';
import type { Scenario } from './scenario.ts';

/** Every fault that the shape alone cannot show: unknown references, wrong sums, missing entries. In file order. */
export function findFaults(scenario: Scenario): Fault[] {
  const places = new Places(scenario);
  return [scenarioFaults, delegationFaults, treatyFaults, orderFaults, warFaults, parameterFaults].flatMap(
    (check) => check(scenario, places),
  );
}
