// Owns the one way from unknown JSON to a trusted Scenario; knows no file system and never throws.

import { deepFreeze } from '../kernel/deep-readonly.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { Fault } from './fault.ts';
import { findFaults, findFaultsOfDraft } from './faults.ts';
import { type Scenario, scenarioSchema } from './scenario.ts';
import { describeIssue } from './schema-faults.ts';
import { findUnsafeJson } from './unsafe-json.ts';

export type { Fault } from './fault.ts';

/** Every fault with its place, or the scenario, deeply frozen. */
export function parseScenario(json: unknown): Result<Scenario, Fault[]> {
  const unsafe = findUnsafeJson(json);
  if (unsafe.length > 0) return err(unsafe);
  const parsed = scenarioSchema.safeParse(json);
  if (!parsed.success) {
    const shape = parsed.error.issues.flatMap((issue) => describeIssue(issue, json));
    return err([...shape, ...findFaultsOfDraft(json, shape)]);
  }
  const scenario: Scenario = deepFreeze(parsed.data);
  const faults = findFaults(scenario);
  return faults.length > 0 ? err(faults) : ok(scenario);
}
