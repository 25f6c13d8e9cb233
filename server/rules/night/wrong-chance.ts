// Owns how often a ruling names the wrong side: monitors make it rarer, the panel agreed on makes it rarer or more common.
import type { Scenario } from '../../../shared/catalogue/index.ts';
import { clamp } from '../../../shared/kernel/index.ts';
import { figureInForce } from '../../../shared/treaty/index.ts';
import type { Choices } from '../../../shared/views/index.ts';

/** Rule 8.25: chance that a finding names the wrong side, 0 to 1. */
export function wrongChance(scenario: Scenario, coverage: number): number {
  const { base, perM } = scenario.parameters.investigation.wrong;
  return clamp(base + perM * coverage, 0, 1);
}

/** Rule 8.25: the same for a ruling of the panel of this text, 0 to 1. */
export function panelWrongChance(scenario: Scenario, inForce: Choices, coverage: number): number {
  const { panel } = scenario.parameters.investigation;
  const { wrong = 0 } = figureInForce(panel, inForce, { k: 0, perM: 0, wrong: 0 });
  return clamp(wrongChance(scenario, coverage) + wrong, 0, 1);
}
