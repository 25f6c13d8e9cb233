// Owns reading the shipped scenarios from disk, once at start; knows no game.

import fs from 'node:fs';
import path from 'node:path';
import { formatFaults } from '../../shared/catalogue/fault.ts';
import { parseScenarioText } from '../../shared/catalogue/parse-scenario-text.ts';
import type { Scenario } from '../../shared/catalogue/scenario.ts';

/**
 * Every scenario in `assetsDir`/scenarios, by id, in the order of their file names.
 *
 * @throws Error naming the file and each fault with its place: a server must not start with a scenario it cannot play
 */
export function loadScenarioFiles(assetsDir: string): ReadonlyMap<string, Scenario> {
  const folder = path.join(assetsDir, 'scenarios');
  const files = fs.readdirSync(folder).filter((file) => file.endsWith('.json'));
  if (files.length === 0) throw new Error(`There is no scenario in ${folder}.`);
  return new Map(files.sort().map((file) => [path.basename(file, '.json'), load(folder, file)]));
}

function load(folder: string, file: string): Scenario {
  const parsed = parseScenarioText(fs.readFileSync(path.join(folder, file), 'utf8'));
  if (!parsed.ok) throw new Error(`The scenario ${file} is at fault:\n${formatFaults(parsed.error)}`);
  if (`${parsed.value.id}.json` !== file) {
    throw new Error(`The scenario ${file} calls itself ${parsed.value.id}; file name and id must agree.`);
  }
  return parsed.value;
}
