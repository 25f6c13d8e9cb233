// Owns walk-away values: as they are, as a seat knows them, and as a text would leave them; moves nothing.
import type { Scenario } from '../../../shared/catalogue/index.ts';
import { clamp, round } from '../../../shared/kernel/index.ts';
import type { Choices, DelegationId, Estimate } from '../../../shared/views/index.ts';
import type { SessionState } from '../state.ts';
import { advantageSpread, SURE } from './estimate-spread.ts';
import { type Figures, valueOf } from './figures.ts';
import { knownFigures } from './known-figures.ts';
import { lookupsOf, rivalOf } from './lookups.ts';
import { nightlyStock } from './nightly-stock.ts';
import { routineArming } from './routine-arming.ts';
import { strengthRatio, swingOf } from './strength.ts';

/** Rule 8.4: reservation plus or minus the swing; a delegation that is no belligerent keeps its reservation. Points, 0 to 100. */
function walkAwayAt(scenario: Scenario, delegation: DelegationId, advantage: number): number {
  const { first } = lookupsOf(scenario);
  const reservation = scenario.treaty.reservation[delegation] ?? 0;
  if (rivalOf(lookupsOf(scenario), delegation) === null) return reservation;
  const swing = swingOf(scenario, advantage);
  return round(clamp(reservation + (delegation === first ? swing : -swing), 0, 100), 4);
}

/** The first belligerent's advantage A since day 0 in these figures: ln of a ratio, 0 on day 0. */
export function advantageOf(scenario: Scenario, state: SessionState, figures: Figures): number {
  return strengthRatio(scenario, figures) - state.war.startAdvantage;
}

/** What walking away is worth to each delegation today: the truth. For scoring and the debrief, never for a seat in play. */
export function walkAways(scenario: Scenario, state: SessionState): Record<DelegationId, number> {
  const advantage = advantageOf(scenario, state, state.war);
  return Object.fromEntries(
    scenario.delegations.map(({ id }) => [id, walkAwayAt(scenario, id, advantage)] as const),
  );
}

/** Rule 8.5: what walking away is worth to a seat from its own figures and the public record, with its spread in A. */
export function knownWalkAway(
  scenario: Scenario,
  state: SessionState,
  seat: DelegationId,
): Estimate & { readonly atStart: number } {
  const atStart = scenario.treaty.reservation[seat] ?? 0;
  const certain = rivalOf(lookupsOf(scenario), seat) === null;
  if (certain)
    return { value: atStart, low: atStart, high: atStart, sure: 1, basis: 'your mandate', atStart };
  const advantage = advantageOf(scenario, state, knownFigures(scenario, state, seat));
  const spread = advantageSpread(scenario, state);
  const ends = [advantage - spread, advantage + spread].map((a) => walkAwayAt(scenario, seat, a));
  return {
    value: walkAwayAt(scenario, seat, advantage),
    low: Math.min(...ends),
    high: Math.max(...ends),
    sure: SURE,
    basis: 'your own figures and the public record of the other side',
    atStart,
  };
}

/**
 * Rule 8.7: a seat's walk-away value on the last day if `choices` held from tonight on: stocks grow as the arms clauses let
 * them and as routine allows, everything else stays. From own figures and public estimates; points, 0 to 100.
 */
export function walkAwayOnLastDay(
  scenario: Scenario,
  state: SessionState,
  seat: DelegationId,
): (choices: Choices) => number {
  const lookups = lookupsOf(scenario);
  const reservation = scenario.treaty.reservation[seat] ?? 0;
  if (rivalOf(lookups, seat) === null) return () => reservation;
  const board = knownFigures(scenario, state, seat);
  const nights = scenario.days - (state.regions.phase === 'truce' ? state.day : 1) + 1;
  const aid = meanAid(scenario, valueOf(board, 'aid', 'shared'), nights);
  if (board.tracks.aid) board.tracks.aid.shared = aid;
  const stock = { ...board.tracks.stock };
  return (choices) => {
    const text = { ...state.treaty.inForce, ...choices };
    board.tracks.stock = { ...stock };
    for (const id of lookups.belligerents) {
      const made = nightlyStock(scenario, text, id, valueOf(board, 'economy', id), aid);
      const grown = nights * (made + routineArming(scenario, text, board, id));
      board.tracks.stock[id] = (stock[id] ?? 0) + grown;
    }
    return walkAwayAt(scenario, seat, advantageOf(scenario, state, board));
  };
}

/** Aid factor on average over the nights to come, as it drifts back to normal. */
function meanAid(scenario: Scenario, today: number, nights: number): number {
  const { towards, drift } = scenario.parameters.aid;
  let aid = today;
  let sum = 0;
  for (let night = 0; night < nights; night++) {
    sum += aid;
    aid += clamp(towards - aid, -drift, drift);
  }
  return nights > 0 ? sum / nights : today;
}
