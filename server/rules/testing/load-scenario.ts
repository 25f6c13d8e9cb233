// Owns the scenarios that tests play: the shipped one and a small invented one; reads no disk.

import data from '../../../assets/scenarios/thirty-days.json' with { type: 'json' };
import { formatFaults } from '../../../shared/catalogue/fault.ts';
import { parseScenario } from '../../../shared/catalogue/parse-scenario.ts';
import type { Scenario } from '../../../shared/catalogue/scenario.ts';
import smallData from './small-scenario.json' with { type: 'json' };

function load(json: unknown): Scenario {
  const parsed = parseScenario(json);
  if (!parsed.ok) throw new Error(`a scenario of the tests is at fault:\n${formatFaults(parsed.error)}`);
  return parsed.value;
}

/** The first scenario as shipped. */
export const thirtyDays: Scenario = load(data);

/** Two invented states and a mediator, four clauses, other ids: what holds here is not particular to the first scenario. */
export const smallScenario: Scenario = load(smallData);
