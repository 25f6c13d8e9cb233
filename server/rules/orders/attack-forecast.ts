// Owns what breaking the truce is expected to bring, as its would-be author can know it; breaks nothing.
import type { Scenario } from '../../../shared/catalogue/index.ts';
import { round } from '../../../shared/kernel/index.ts';
import type { AttackForecast, DelegationId, Estimate, SectorId } from '../../../shared/views/index.ts';
import type { Mark, SessionState } from '../state.ts';
import { advantageSpread, SURE } from '../war/estimate-spread.ts';
import type { Figures } from '../war/figures.ts';
import { knownFigures } from '../war/known-figures.ts';
import { lookupsOf, rivalOf } from '../war/lookups.ts';
import { payOf } from '../war/resume-war.ts';
import { edgeOf, strengthRatio } from '../war/strength.ts';

const basis = 'your own figures, the public record of the other side, this morning’s monitors';

/**
 * Rule 8.9: for every sector of the line, the points of result and the edge to expect from denouncing tonight. The spread is
 * that of A, and of whether the other side has been warned, which its rival cannot see.
 */
export function attackForecasts(
  scenario: Scenario,
  state: SessionState,
  self: DelegationId,
): readonly AttackForecast[] {
  const lookups = lookupsOf(scenario);
  const rival = rivalOf(lookups, self);
  if (rival === null) return [];
  const figures = knownFigures(scenario, state, self);
  const marks: readonly Mark[] = [...figures.marks, { mark: 'warned', of: rival, value: 1, days: 1 }];
  const warned = { tracks: figures.tracks, marks };
  const advantage = strengthRatio(scenario, figures) - state.war.startAdvantage;
  const spread = advantageSpread(scenario, state);
  return lookups.line.map(({ id }) => forecastAt(scenario, self, id, { advantage, spread, figures, warned }));
}

/** What the would-be author knows: A with its spread, and the figures with and without a warning on the other side. */
interface Known {
  readonly advantage: number;
  readonly spread: number;
  readonly figures: Figures;
  readonly warned: Figures;
}

function forecastAt(
  scenario: Scenario,
  self: DelegationId,
  sector: SectorId,
  { advantage, spread, figures, warned }: Known,
): AttackForecast {
  const sign = lookupsOf(scenario).first === self ? 1 : -1;
  const how = { attacker: self, sector };
  const edge = edgeOf(scenario, figures, self, sector);
  const warnedEdge = edgeOf(scenario, warned, self, sector);
  const war = (a: number, e: number) => payOf(scenario, figures, how, self, { advantage: a, edge: e });
  return {
    sector,
    war: estimate(
      war(advantage, edge),
      war(advantage - sign * spread, warnedEdge),
      war(advantage + sign * spread, edge),
    ),
    edge: estimate(edge, warnedEdge, edge),
  };
}

function estimate(value: number, low: number, high: number): Estimate {
  return { value: round(value, 4), low: round(low, 4), high: round(high, 4), sure: SURE, basis };
}
