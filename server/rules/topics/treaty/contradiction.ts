// Whether a text contradicts itself, in words a player can act on.
import { holds, type Scenario } from '../../../../shared/catalogue/index.ts';
import { impossiblePairs } from '../../../../shared/treaty/index.ts';
import type { Choices } from '../../../../shared/views/index.ts';

/** Rule 5.4: names the two options that cannot stand together, or null when the text holds. */
export function contradiction(scenario: Scenario, text: Choices): string | null {
  const pair = impossiblePairs(scenario, text)[0];
  if (!pair) return null;
  const one = pair.oneOf.find((option) => holds(text, option));
  const other = pair.withOneOf.find((option) => holds(text, option));
  return `${one} and ${other} cannot stand in one text.`;
}
