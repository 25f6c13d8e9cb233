// Tests that a clause whose breaches nobody could commit is found, whether an order or a duty is what is missing.

import { describe, expect, it } from 'vitest';
import type { Fault } from './fault.ts';
import { faultsAfter, type ScenarioData } from './testing/good-scenario.ts';

const fault = (clause: number, option: number, id: string): Fault => ({
  path: `treaty.clauses[${clause}].options[${option}].breachedBy`,
  message: `nobody can breach ${id}: name it in the breaches of an order or in a duty, or leave this list empty`,
});

describe('rules 6.15 and 6.19: breaches that a clause names', () => {
  it('given an option that names a breach without an order for it, then it is a fault', () => {
    const named = (data: ScenarioData) =>
      Reflect.set(data.treaty.clauses[9]?.options[0] ?? {}, 'breachedBy', ['a step']);
    expect(faultsAfter(named)).toContainEqual(fault(9, 0, 'C10a'));
  });

  it('given an option breached by neglect alone, when the duty is taken out, then it is a fault', () => {
    expect(faultsAfter(() => {})).toEqual([]);
    expect(faultsAfter((data) => Reflect.set(data.treaty, 'duties', []))).toContainEqual(
      fault(14, 1, 'C15b'),
    );
  });
});
