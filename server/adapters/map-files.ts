// Owns reading maps from disk: those shipped, and those that authors keep beside their scenarios; draws nothing.

import fs from 'node:fs';
import path from 'node:path';
import { type Fault, formatFaults } from '../../shared/catalogue/fault.ts';
import { sectorsOnMapFaults } from '../../shared/catalogue/faults-of-map.ts';
import type { Scenario } from '../../shared/catalogue/index.ts';
import type { MapFile } from '../../shared/catalogue/map-file.ts';
import { parseMapText } from '../../shared/catalogue/parse-map-text.ts';
import { ok, type Result } from '../../shared/kernel/index.ts';
import { CannotStart } from './http/listen-on.ts';
import { readTextFile } from './read-text-file.ts';

/** The folder of maps within `assets` and within a folder of scenarios alike. */
const MAPS = 'map';

/** The names of the maps in a folder; none where there is no such folder. */
const named = (folder: string): readonly string[] =>
  fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => name.endsWith('.json')) : [];

/**
 * The maps that `ownDir` adds to those shipped, as text by file name: what browsers are served, so all are looked at.
 *
 * @param ownDir the installation's own folder (SCENARIOS_DIR), whose maps lie in its folder `map`
 * @throws CannotStart naming the file and each fault with its place
 */
export function loadOwnMaps(assetsDir: string, ownDir?: string): ReadonlyMap<string, string> {
  if (ownDir === undefined) return new Map();
  const folder = path.join(ownDir, MAPS);
  return new Map(named(folder).map((name) => [name, ownMap(assetsDir, path.join(folder, name))]));
}

function ownMap(assetsDir: string, file: string): string {
  const read = readMap(file);
  if (!read.ok) {
    throw new CannotStart(
      `The map ${file} is at fault:\n${formatFaults(read.error)}\nMend it, or take it away.`,
    );
  }
  if (named(path.join(assetsDir, MAPS)).includes(path.basename(file)))
    throw new CannotStart(`The map ${file} has the name of a shipped one; give it another name.`);
  return read.value.text;
}

/**
 * What is wrong with a scenario's map: not there, at fault in itself, or without one of the scenario's sectors. Places
 * within the map begin with its file.
 *
 * @param ownDir the folder that holds the scenario; a map of its own lies in its folder `map`
 */
export function mapFaultsOf(scenario: Scenario, assetsDir: string, ownDir: string): Fault[] {
  const { file } = scenario.map;
  const [shipped, own] = [path.join(assetsDir, MAPS), path.join(ownDir, MAPS)];
  const [folder, another] = [shipped, own].filter((one) => named(one).includes(file));
  if (folder === undefined) {
    const message = `there is no map ${file}: put it in ${own}, or name one of ${named(shipped).join(', ')}`;
    return [{ path: 'map.file', message }];
  }
  if (another !== undefined)
    return [{ path: 'map.file', message: `${file} is the name of a shipped map; give yours another name` }];
  const read = readMap(path.join(folder, file));
  const faults = read.ok ? sectorsOnMapFaults(scenario, read.value.map) : read.error;
  return faults.map(({ path: place, message }) => ({
    path: place === '' ? `${MAPS}/${file}` : `${MAPS}/${file}: ${place}`,
    message,
  }));
}

function readMap(file: string): Result<{ readonly text: string; readonly map: MapFile }, Fault[]> {
  const text = readTextFile(file);
  if (!text.ok) return text;
  const map = parseMapText(text.value);
  return map.ok ? ok({ text: text.value, map: map.value }) : map;
}
