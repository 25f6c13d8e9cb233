// Owns the way from the text of a file to a trusted Scenario; knows no file system and never throws.

import type { Result } from '../kernel/result.ts';
import type { Fault } from './fault.ts';
import { parseJsonText } from './json-text.ts';
import { parseScenario } from './parse-scenario.ts';
import type { Scenario } from './scenario.ts';

/** Ten times the size of the largest sensible scenario. */
const MOST_CHARACTERS = 4_000_000;

/** As parseScenario, for text; faults of the JSON itself have a path like `line 12, column 5`. */
export function parseScenarioText(text: string): Result<Scenario, Fault[]> {
  const json = parseJsonText(text, MOST_CHARACTERS);
  return json.ok ? parseScenario(json.value) : json;
}
