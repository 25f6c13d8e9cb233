// Owns how sure anybody can be of a belligerent's figures: the spread of A by day, and of each figure; knows no true value.
import type { Scenario } from '../../../shared/catalogue/index.ts';
import { clamp, round } from '../../../shared/kernel/index.ts';
import type { Estimate } from '../../../shared/views/index.ts';
import type { SessionState } from '../state.ts';
import { valueOf } from './figures.ts';

/** Share of cases in which the truth lay within the interval when scripts of every temper were played against each other. */
export const SURE = 0.9;

/** Coverage at which the scenario's spread holds as it stands; each tenth less widens it by a tenth. */
const LIT = 0.8;

/**
 * Rule 8.5: half-width of what is known of A: the scenario's figure half-way through a well-watched truce, less before, twice
 * as much at its end, more in the dark; nothing before day 1, when both sides' figures are on the record. Checked by playing
 * scripts of every temper against each other.
 */
export function advantageSpread(scenario: Scenario, state: SessionState): number {
  if (state.regions.phase !== 'truce' || state.day === 0) return 0;
  const course = Math.max(0.75, (2 * state.day) / scenario.days);
  const dark = 1 + LIT - valueOf(state.war, 'coverage', 'shared');
  return scenario.parameters.shownOdds.advantageSpread * course * dark;
}

/** Rule 7.10: how sure public reporting of the line can be held, 0 to 1: half of it stands without monitors. */
export function reportingSure(state: SessionState): number {
  return round((1 + valueOf(state.war, 'coverage', 'shared')) / 2, 2);
}

/** Rule 8.5: a figure of the other side with its 90 % interval, in points of its track. */
export function estimateOf(scenario: Scenario, state: SessionState, track: string, value: number): Estimate {
  const half = halfWidth(scenario, track, value, advantageSpread(scenario, state));
  const [low, high] = scenario.tracks.find(({ id }) => id === track)?.range ?? [0, 100];
  return {
    value: round(value, 4),
    low: round(clamp(value - half, low, high), 4),
    high: round(clamp(value + half, low, high), 4),
    sure: SURE,
    basis: 'the text in force, open orders and what was found',
  };
}

/** Stock carries the spread of A by its exponent; what is done in the open is known better than what is not. */
function halfWidth(scenario: Scenario, track: string, value: number, spread: number): number {
  if (track === 'stock') return (value * spread) / scenario.parameters.resumption.stock;
  return track === 'readiness' || track === 'support' ? 100 * spread : 20 * spread;
}
