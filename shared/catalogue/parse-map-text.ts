// Owns the way from the text of a map file to a trusted MapFile; knows no file system and never throws.

import { deepFreeze } from '../kernel/deep-readonly.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { Fault } from './fault.ts';
import { mapFaults } from './faults-of-map.ts';
import { parseJsonText } from './json-text.ts';
import { type MapFile, mapFileSchema } from './map-file.ts';
import { describeIssue } from './schema-faults.ts';
import { findUnsafeJson } from './unsafe-json.ts';

/** Ten times the size of the largest map that is shipped; everybody who plays downloads it. */
export const MOST_MAP_CHARACTERS = 400_000;

/** Every fault with its place, or the map, deeply frozen. */
export function parseMapText(text: string): Result<MapFile, Fault[]> {
  const json = parseJsonText(text, MOST_MAP_CHARACTERS);
  if (!json.ok) return json;
  const unsafe = findUnsafeJson(json.value);
  if (unsafe.length > 0) return err(unsafe);
  const parsed = mapFileSchema.safeParse(json.value);
  if (!parsed.success) return err(parsed.error.issues.flatMap((issue) => describeIssue(issue, json.value)));
  const map: MapFile = deepFreeze(parsed.data);
  const faults = mapFaults(map);
  return faults.length > 0 ? err(faults) : ok(map);
}
