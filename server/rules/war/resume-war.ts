// Owns the resumption round: what a broken truce pays both sides and where the line would move; decides no break.
import type { Scenario } from '../../../shared/catalogue/index.ts';
import { clamp, round } from '../../../shared/kernel/index.ts';
import type { DelegationId, SectorId } from '../../../shared/views/index.ts';
import type { Resumption } from '../state.ts';
import { type Figures, markOf, sideKey, valueOf } from './figures.ts';
import { lookupsOf, rivalOf } from './lookups.ts';
import { type Axis, edgeOf, strengthRatio, swingOf } from './strength.ts';

/** Who broke the truce and where; both null when it collapsed by itself. */
export interface Break {
  readonly attacker: DelegationId | null;
  readonly sector: Axis;
}

/** Rule 8.8: the resumption fought out over these figures. `startAdvantage` is the strength ratio of day 0. */
export function resumeWar(
  scenario: Scenario,
  figures: Figures,
  startAdvantage: number,
  how: Break,
): Resumption {
  const advantage = strengthRatio(scenario, figures) - startAdvantage;
  const edge = how.attacker === null ? 0 : edgeOf(scenario, figures, how.attacker, how.sector);
  const p = scenario.parameters.resumption;
  const moving = advantage + towardsFirst(scenario, how.attacker, edge);
  const ground = round(p.ground * Math.tanh(p.groundSlope * moving), 4);
  const war = lookupsOf(scenario).belligerents.map(
    (id) => [id, payOf(scenario, figures, how, id, { advantage, edge })] as const,
  );
  return {
    attacker: how.attacker,
    sector: how.sector,
    advantage: round(advantage, 4),
    edge: round(edge, 4),
    ground,
    bySector: spreadGround(scenario, figures, ground),
    war: Object.fromEntries(war),
  };
}

/** The attacker's edge as the first belligerent feels it. */
function towardsFirst(scenario: Scenario, attacker: DelegationId | null, edge: number): number {
  const { first, second } = lookupsOf(scenario);
  return attacker === first ? edge : attacker === second ? -edge : 0;
}

/** Rule 8.8: what the war pays one belligerent for a given advantage and edge, in points of result; an attack makes more of a lead. */
export function payOf(
  scenario: Scenario,
  figures: Figures,
  how: Break,
  delegation: DelegationId,
  { advantage, edge }: { readonly advantage: number; readonly edge: number },
): number {
  const p = scenario.parameters.resumption;
  const initiative = how.attacker === null ? 0 : (p.initiative ?? 0);
  const swing =
    (1 + initiative) * swingOf(scenario, advantage) +
    p.edgeValue * towardsFirst(scenario, how.attacker, edge);
  const moved = clamp(swing, -p.warMax, p.warMax) * (delegation === lookupsOf(scenario).first ? 1 : -1);
  const base = (scenario.treaty.reservation[delegation] ?? 0) + moved - p.warCost;
  return round(base - costOf(scenario, figures, how, delegation), 4);
}

/** Rule 8.9: what breaking costs its author, unless a pretext waives it, and what being named costs the side that is attacked. */
function costOf(scenario: Scenario, figures: Figures, how: Break, delegation: DelegationId): number {
  const p = scenario.parameters.resumption;
  const pretext = how.attacker !== null && markOf(figures, 'pretext', how.attacker) > 0;
  if (how.attacker !== delegation) {
    const named = markOf(figures, 'named', delegation) > 0;
    const attackedInOpen = how.attacker !== null && !pretext;
    return named && !attackedInOpen ? p.namedCost : 0;
  }
  const defender = rivalOf(lookupsOf(scenario), delegation);
  const guaranteed =
    defender !== null && p.guarantee.defender === defender && markOf(figures, 'guarantee', defender) > 0;
  const threats = Math.min(scenario.parameters.caps.threat, markOf(figures, 'threat', delegation));
  const breaking = pretext && p.pretextWaives ? 0 : p.attackerCost + p.threatCost * threats;
  return breaking + (guaranteed ? p.guarantee.cost : 0);
}

/** Rule 8.10: ground spread over the line by weight x (1 + (winner's pressure - loser's works) / 100); sums to `ground`. */
function spreadGround(
  scenario: Scenario,
  figures: Figures,
  ground: number,
): Readonly<Record<SectorId, number>> {
  const { first, second, line } = lookupsOf(scenario);
  const [winner, loser] = ground >= 0 ? [first, second] : [second, first];
  const shares = line.map(({ id, weight }) => {
    const pressure = valueOf(figures, 'pressure', sideKey(id, winner));
    const works = valueOf(figures, 'fortification', sideKey(id, loser));
    return [id, weight * Math.max(0.05, 1 + (pressure - works) / 100)] as const;
  });
  const total = shares.reduce((sum, [, share]) => sum + share, 0);
  return Object.fromEntries(
    shares.map(([id, share]) => [id, total > 0 ? round((ground * share) / total, 4) : 0]),
  );
}
