// Owns reading scenarios from disk, once at start: those shipped and those an installation adds; knows no game.

import fs from 'node:fs';
import path from 'node:path';
import { type Fault, formatFaults } from '../../shared/catalogue/fault.ts';
import { parseScenarioText } from '../../shared/catalogue/parse-scenario-text.ts';
import type { Scenario } from '../../shared/catalogue/scenario.ts';
import { err, type Result } from '../../shared/kernel/index.ts';
import { CannotStart } from './http/listen-on.ts';
import { mapFaultsOf } from './map-files.ts';
import { readTextFile, whyUnread } from './read-text-file.ts';

/** So many faults of a file are told where it keeps something from starting; check-scenario tells all. */
const MOST_FAULTS = 12;

/**
 * Every scenario in `assetsDir`/scenarios, by id, in the order of their file names, and after them those of `ownDir`.
 *
 * @param ownDir the installation's own folder (SCENARIOS_DIR); its files hold nothing but scenarios, and maps lie in its
 *   folder `map`
 * @throws CannotStart naming the file, the faults with their places and what to do: a server must not start with a
 *   scenario it cannot play
 */
export function loadScenarioFiles(assetsDir: string, ownDir?: string): ReadonlyMap<string, Scenario> {
  const folder = path.join(assetsDir, 'scenarios');
  const shipped = scenariosIn(folder, assetsDir);
  if (shipped.length === 0) throw new CannotStart(`There is no scenario in ${folder}.`);
  const own = ownDir === undefined ? [] : scenariosIn(ownDir, assetsDir);
  const twice = own.find(([id]) => shipped.some(([known]) => known === id));
  if (twice) {
    throw new CannotStart(
      `The scenario ${twice[0]} in ${ownDir} has the id of a shipped one; give file and id another name.`,
    );
  }
  return new Map([...shipped, ...own]);
}

/** A scenario file on a map that it can be played on, or every fault of either with its place. Never throws. */
export function readScenarioFile(file: string, assetsDir: string): Result<Scenario, Fault[]> {
  const text = readTextFile(file);
  const parsed = text.ok ? parseScenarioText(text.value) : text;
  if (!parsed.ok) return parsed;
  const faults = mapFaultsOf(parsed.value, assetsDir, path.dirname(file));
  return faults.length > 0 ? err(faults) : parsed;
}

function scenariosIn(folder: string, assetsDir: string): [id: string, Scenario][] {
  return namesIn(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => [path.basename(name, '.json'), load(path.join(folder, name), assetsDir)]);
}

function namesIn(folder: string): string[] {
  try {
    return fs.readdirSync(folder);
  } catch (fault) {
    throw new CannotStart(
      `The folder of scenarios ${folder} cannot be read: it ${whyUnread(fault)}. Make it, or set SCENARIOS_DIR to another.`,
      { cause: fault },
    );
  }
}

function load(file: string, assetsDir: string): Scenario {
  const read = readScenarioFile(file, assetsDir);
  if (!read.ok) throw new CannotStart(faultyWords(file, read.error));
  const { id } = read.value;
  if (`${id}.json` !== path.basename(file)) {
    throw new CannotStart(`The scenario ${file} calls itself ${id}; file name and id must agree.`);
  }
  return read.value;
}

function faultyWords(file: string, faults: readonly Fault[]): string {
  const told = formatFaults(faults.slice(0, MOST_FAULTS));
  const more = faults.length > MOST_FAULTS ? `\nand ${faults.length - MOST_FAULTS} more.` : '';
  return `The scenario ${file} is at fault:\n${told}${more}\nMend it (npm run -s check-scenario -- ${file} tells all), or take it out of the folder.`;
}
