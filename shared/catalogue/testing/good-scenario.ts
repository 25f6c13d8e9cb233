// Owns the shipped scenario as tests of shared code see it: parsed, and as raw data to damage.

import data from '../../../assets/scenarios/thirty-days.json' with { type: 'json' };
import { parseScenario } from '../parse-scenario.ts';
import type { Scenario } from '../scenario.ts';

/** A fresh copy of the raw document; damage it freely. */
export function goodData(): typeof data {
  return structuredClone(data);
}

const parsed = parseScenario(goodData());
if (!parsed.ok)
  throw new Error(`the shipped scenario is at fault: ${JSON.stringify(parsed.error.slice(0, 5))}`);

export const goodScenario: Scenario = parsed.value;
