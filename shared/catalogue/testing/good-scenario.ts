// Owns the shipped scenario as tests of shared code see it: parsed, and as raw data to damage.

import data from '../../../assets/scenarios/thirty-days.json' with { type: 'json' };
import type { Fault } from '../fault.ts';
import { parseScenario } from '../parse-scenario.ts';
import type { Scenario } from '../scenario.ts';

export type ScenarioData = typeof data;

/** A fresh copy of the raw document; damage it freely. */
export function goodData(): ScenarioData {
  return structuredClone(data);
}

/** What is found in a copy of the document that was damaged so. */
export function faultsAfter(damage: (copy: ScenarioData) => void): readonly Fault[] {
  const copy = goodData();
  damage(copy);
  const damaged = parseScenario(copy);
  return damaged.ok ? [] : damaged.error;
}

/** Sets a field whatever its type, as a careless author would. */
export function setField(target: object | undefined, key: string | number, value: unknown): void {
  Reflect.set(target ?? {}, key, value);
}

/** Some object inside the document, whatever its type. */
export const partOf = (copy: object, ...path: (string | number)[]): object =>
  path.reduce<object>((inner, key) => Object(Reflect.get(inner, key)), copy);

const parsed = parseScenario(goodData());
if (!parsed.ok)
  throw new Error(`the shipped scenario is at fault: ${JSON.stringify(parsed.error.slice(0, 5))}`);

export const goodScenario: Scenario = parsed.value;
