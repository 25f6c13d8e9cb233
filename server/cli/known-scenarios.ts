// Owns which scenarios the tools know: those the server of this installation would start with; knows no tool.

import path from 'node:path';
import process from 'node:process';
import type { Scenario } from '../../shared/catalogue/index.ts';
import { err, ok, type Result } from '../../shared/kernel/index.ts';
import { CannotStart } from '../adapters/http/listen-on.ts';
import { projectRoot } from '../adapters/project-root.ts';
import { loadScenarioFiles } from '../adapters/scenario-files.ts';

/** Those shipped and those in SCENARIOS_DIR, by id; or, for the operator, which file is at fault and what to do. */
export function knownScenarios(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Result<ReadonlyMap<string, Scenario>, string> {
  const own = environment.SCENARIOS_DIR?.trim() || undefined;
  try {
    return ok(loadScenarioFiles(path.join(projectRoot(import.meta.url), 'assets'), own));
  } catch (fault) {
    if (fault instanceof CannotStart) return err(fault.message);
    throw fault;
  }
}
