// Owns the list of checks that cross topics of a scenario file; each check lives beside its topic.

import type { Fault } from './fault.ts';
import { committableFaults } from './faults-of-breaches.ts';
import { delegationFaults } from './faults-of-delegations.ts';
import { guideFaults } from './faults-of-guide.ts';
import { injectFaults } from './faults-of-injects.ts';
import { orderFaults } from './faults-of-orders.ts';
import { parameterFaults } from './faults-of-parameters.ts';
import { roundFaults } from './faults-of-rounds.ts';
import { scenarioFaults } from './faults-of-scenario.ts';
import { signingFaults } from './faults-of-signing.ts';
import { treatyFaults } from './faults-of-treaty.ts';
import { useFaults } from './faults-of-use.ts';
import { warFaults } from './faults-of-war.ts';
import { Places } from './faults-places.ts';
import type { Scenario } from './scenario.ts';

const CHECKS = [
  scenarioFaults,
  delegationFaults,
  treatyFaults,
  signingFaults,
  orderFaults,
  warFaults,
  parameterFaults,
  roundFaults,
  guideFaults,
  injectFaults,
  useFaults,
  committableFaults,
];

/** Every fault that the shape alone cannot show: unknown references, wrong sums, missing entries. In file order. */
export function findFaults(scenario: Scenario): Fault[] {
  const places = new Places(scenario);
  return CHECKS.flatMap((check) => check(scenario, places));
}

/**
 * What can be told across topics of a document whose shape is at fault already, so that an author sees as much as
 * possible at once: checks that the broken parts make impossible are left out, and so is all that concerns those parts.
 */
export function findFaultsOfDraft(draft: unknown, shapeFaults: readonly Fault[]): Fault[] {
  // Not a Scenario yet: whatever the checks trip over is caught below.
  const scenario = draft as Scenario;
  const attempt = (check: () => Fault[]): Fault[] => {
    try {
      return check();
    } catch {
      return [];
    }
  };
  return attempt(() => {
    const places = new Places(scenario);
    return CHECKS.flatMap((check) => attempt(() => check(scenario, places)));
  }).filter((fault) => !shapeFaults.some((shape) => concerns(fault.path, shape.path)));
}

/** Whether one place lies within the other. */
function concerns(one: string, other: string): boolean {
  const within = (inner: string, outer: string) =>
    inner.startsWith(outer) && (inner.length === outer.length || '.['.includes(inner[outer.length] ?? ''));
  return within(one, other) || within(other, one);
}
