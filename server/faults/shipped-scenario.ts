// The first scenario as shipped, read from disk as the server reads it.
import path from 'node:path';
import type { Scenario } from '../../shared/catalogue/index.ts';
import { projectRoot } from '../adapters/project-root.ts';
import { loadScenarioFiles } from '../adapters/scenario-files.ts';

const ID = 'thirty-days';

function shipped(): Scenario {
  const scenario = loadScenarioFiles(path.join(projectRoot(), 'assets')).get(ID);
  if (!scenario) throw new Error(`There is no scenario ${ID} among the assets.`);
  return scenario;
}

export const thirtyDays: Scenario = shipped();
