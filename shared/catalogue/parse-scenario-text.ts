// Owns the way from the text of a file to a trusted Scenario; knows no file system and never throws.

import { err, type Result } from '../kernel/result.ts';
import type { Fault } from './fault.ts';
import { findSyntaxFault } from './json-syntax.ts';
import { parseScenario } from './parse-scenario.ts';
import type { Scenario } from './scenario.ts';

/** Ten times the size of the largest sensible scenario. */
const MAX_LENGTH = 4_000_000;

/** As parseScenario, for text; faults of the JSON itself have a path like `line 12, column 5`. */
export function parseScenarioText(text: string): Result<Scenario, Fault[]> {
  if (text.length > MAX_LENGTH) return whole(`is too large: more than ${MAX_LENGTH} characters`);
  const content = text.replace(/^\uFEFF/, '');
  if (content.trim() === '') return whole('is empty');
  try {
    const fault = findSyntaxFault(content);
    if (fault) {
      return err([{ path: `line ${fault.line}, column ${fault.column}`, message: fault.message }]);
    }
    return parseScenario(JSON.parse(content));
  } catch {
    // The engine's own limits only: a text this size that is not meant to be read.
    return whole('is not JSON that can be read');
  }
}

function whole(message: string): Result<Scenario, Fault[]> {
  return err([{ path: '', message }]);
}
