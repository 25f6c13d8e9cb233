// Owns what the text in force lets a belligerent add to its stock: production, deliveries, and procurement's share.
import type { Scenario } from '../../../shared/catalogue/index.ts';
import { figureInForce } from '../../../shared/treaty/index.ts';
import type { Choices, DelegationId } from '../../../shared/views/index.ts';

/** Rule 8.11: stock a night: production x economy / economyAt + deliveries from abroad under this text. Points, not negative. */
export function nightlyStock(
  scenario: Scenario,
  text: Choices,
  delegation: DelegationId,
  economy: number,
  aid: number,
): number {
  const { production, outside } = scenario.parameters;
  const made = ((production.perNight[delegation] ?? 0) * economy) / production.economyAt;
  const supply = outside[delegation];
  if (!supply) return made;
  return made + supply.base * figureInForce(supply, text, 1) * (supply.timesAid ? aid : 1);
}

/** Rule 6.11: share of an order to procure that the text in force lets through; 1 where nothing governs it. */
export function supplyLineOf(
  scenario: Scenario,
  text: Choices,
  delegation: DelegationId,
  aid: number,
): number {
  const line = scenario.parameters.supplyLine[delegation];
  return line ? figureInForce(line, text, 1) * (line.timesAid ? aid : 1) : 1;
}
