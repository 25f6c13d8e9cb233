// The first scenario as shipped, for tests run from the sources: the build has no assets among its modules.
import data from '../../../assets/scenarios/thirty-days.json' with { type: 'json' };
import type { Scenario } from '../../../shared/catalogue/scenario.ts';
import { parsedScenario } from './parsed-scenario.ts';

export const thirtyDays: Scenario = parsedScenario(data);
