// Owns strength, advantage and an attacker's edge as formulas over figures; knows neither facts nor who may see them.
import type { Scenario } from '../../../shared/catalogue/index.ts';
import { clamp } from '../../../shared/kernel/index.ts';
import type { DelegationId, SectorId } from '../../../shared/views/index.ts';
import { type Figures, markOf, sideKey, valueOf } from './figures.ts';
import { lookupsOf, rivalOf } from './lookups.ts';

/** Stocks run down to nothing would make the ratio infinite; this keeps its logarithm finite. */
const LEAST = 0.01;

/** Rule 8.2: (S / stockAt)^stock x (K / readinessAt)^readiness x (supportBase + support x D / 100). Without unit, above 0. */
export function strengthOf(scenario: Scenario, figures: Figures, delegation: DelegationId): number {
  const p = scenario.parameters.resumption;
  const stock = Math.max(LEAST, valueOf(figures, 'stock', delegation) / p.stockAt);
  const readiness = Math.max(LEAST, valueOf(figures, 'readiness', delegation) / p.readinessAt);
  const support = p.supportBase + (p.support * valueOf(figures, 'support', delegation)) / 100;
  return stock ** p.stock * readiness ** p.readiness * Math.max(LEAST, support);
}

/** Rule 8.3: ln of the first belligerent's strength over the second's, not yet set against day 0. */
export function strengthRatio(scenario: Scenario, figures: Figures): number {
  const { first, second } = lookupsOf(scenario);
  return Math.log(strengthOf(scenario, figures, first) / strengthOf(scenario, figures, second));
}

/** Rule 8.4: how far walk-away values have moved, in points of result, the first belligerent's gain positive. */
export function swingOf(scenario: Scenario, advantage: number): number {
  const { walk, walkSlope } = scenario.parameters.resumption;
  return walk * Math.tanh(walkSlope * advantage);
}

/** What an attacker strikes into. Null: on whichever sector of the line promises most. */
export type Axis = SectorId | null;

/**
 * Rule 8.6: the attacker's edge, in the unit of A: surprise, cut by monitors, works and warnings, with a pretext, the
 * axis and what stands behind the defender. About -0.2 to 0.6.
 */
export function edgeOf(scenario: Scenario, figures: Figures, attacker: DelegationId, axis: Axis): number {
  const p = scenario.parameters.resumption;
  const defender = rivalOf(lookupsOf(scenario), attacker);
  if (defender === null) return 0;
  const coverage = valueOf(figures, 'coverage', 'shared');
  const works = valueOf(figures, 'works', defender) / 100;
  const warned = Math.min(1, markOf(figures, 'warned', defender));
  const blind = Math.min(1, markOf(figures, 'blind', defender));
  const surprise =
    p.surprise *
    (1 - coverage) *
    (1 - p.worksCut * works) *
    (1 - (1 - p.surpriseWarned) * warned) *
    (1 + p.surpriseBlind * blind);
  const pretext = markOf(figures, 'pretext', attacker) > 0 ? p.pretextSurprise : 0;
  const axisEdge = p.axis * axisFigure(scenario, figures, attacker, defender, axis);
  return surprise + pretext + axisEdge - backing(scenario, figures, defender);
}

function axisFigure(
  scenario: Scenario,
  figures: Figures,
  attacker: DelegationId,
  defender: DelegationId,
  axis: Axis,
): number {
  const { axisMax } = scenario.parameters.resumption;
  const at = (sector: SectorId) =>
    clamp(
      (valueOf(figures, 'pressure', sideKey(sector, attacker)) -
        valueOf(figures, 'fortification', sideKey(sector, defender))) /
        100,
      -axisMax,
      axisMax,
    );
  if (axis !== null) return at(axis);
  return lookupsOf(scenario).line.reduce((best, { id }) => Math.max(best, at(id)), -axisMax);
}

/** Guarantee and reassurance force behind a defender, as edge taken from its attacker. */
function backing(scenario: Scenario, figures: Figures, defender: DelegationId): number {
  const { guarantee, force } = scenario.parameters.resumption;
  const promised = guarantee.defender === defender && markOf(figures, 'guarantee', defender) > 0;
  const units = force.defender === defender ? Math.min(force.max, valueOf(figures, 'force', 'shared')) : 0;
  return (promised ? guarantee.edge : 0) + force.edgePerUnit * units;
}
