// Owns how the tests' own scenarios are made of their files' text; reads no disk.
import { formatFaults } from '../../../shared/catalogue/fault.ts';
import { parseScenario } from '../../../shared/catalogue/parse-scenario.ts';
import type { Scenario } from '../../../shared/catalogue/scenario.ts';

/** @throws Error with every fault */
export function parsedScenario(json: unknown): Scenario {
  const parsed = parseScenario(json);
  if (!parsed.ok) throw new Error(`a scenario of the tests is at fault:\n${formatFaults(parsed.error)}`);
  return parsed.value;
}
