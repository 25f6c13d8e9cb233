// The small invented scenario that tests play besides the shipped one.
import type { Scenario } from '../../../shared/catalogue/scenario.ts';
import { parsedScenario } from './parsed-scenario.ts';
import data from './small-scenario.json' with { type: 'json' };

/** Two invented states and a mediator, four clauses, other ids: what holds here is not particular to the first scenario. */
export const smallScenario: Scenario = parsedScenario(data);
