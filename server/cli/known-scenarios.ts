// Owns which scenarios the tools know: those the server of this installation would start with; knows no tool.

import path from 'node:path';
import process from 'node:process';
import type { Scenario } from '../../shared/catalogue/index.ts';
import { projectRoot } from '../adapters/project-root.ts';
import { loadScenarioFiles } from '../adapters/scenario-files.ts';

/**
 * Those shipped and those in SCENARIOS_DIR, by id.
 *
 * @throws Error naming the file that is at fault
 */
export function knownScenarios(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): ReadonlyMap<string, Scenario> {
  const own = environment.SCENARIOS_DIR?.trim() || undefined;
  return loadScenarioFiles(path.join(projectRoot(import.meta.url), 'assets'), own);
}
