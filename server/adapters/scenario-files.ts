// Owns reading scenarios from disk, once at start: those shipped and those an installation adds; knows no game.

import fs from 'node:fs';
import path from 'node:path';
import { formatFaults } from '../../shared/catalogue/fault.ts';
import { parseScenarioText } from '../../shared/catalogue/parse-scenario-text.ts';
import type { Scenario } from '../../shared/catalogue/scenario.ts';
import { CannotStart } from './http/listen-on.ts';

/**
 * Every scenario in `assetsDir`/scenarios, by id, in the order of their file names, and after them those of `ownDir`.
 *
 * @param ownDir the installation's own folder (SCENARIOS_DIR); its files hold nothing but scenarios
 * @throws CannotStart naming the file and each fault with its place: a server must not start with a scenario it cannot play
 */
export function loadScenarioFiles(assetsDir: string, ownDir?: string): ReadonlyMap<string, Scenario> {
  const folder = path.join(assetsDir, 'scenarios');
  const shipped = scenariosIn(folder);
  if (shipped.length === 0) throw new CannotStart(`There is no scenario in ${folder}.`);
  const own = ownDir === undefined ? [] : scenariosIn(ownDir);
  const twice = own.find(([id]) => shipped.some(([known]) => known === id));
  if (twice) {
    throw new CannotStart(
      `The scenario ${twice[0]} in ${ownDir} has the id of a shipped one; give file and id another name.`,
    );
  }
  return new Map([...shipped, ...own]);
}

function scenariosIn(folder: string): [id: string, Scenario][] {
  return namesIn(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => [path.basename(file, '.json'), load(folder, file)]);
}

function namesIn(folder: string): string[] {
  try {
    return fs.readdirSync(folder);
  } catch (fault) {
    throw new CannotStart(`The folder of scenarios ${folder} cannot be read.`, { cause: fault });
  }
}

function load(folder: string, file: string): Scenario {
  const parsed = parseScenarioText(fs.readFileSync(path.join(folder, file), 'utf8'));
  if (!parsed.ok) throw new CannotStart(`The scenario ${file} is at fault:\n${formatFaults(parsed.error)}`);
  if (`${parsed.value.id}.json` !== file) {
    throw new CannotStart(
      `The scenario ${file} calls itself ${parsed.value.id}; file name and id must agree.`,
    );
  }
  return parsed.value;
}
