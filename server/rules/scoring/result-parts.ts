// What an ending is worth to each delegation, part by part; compares with no deal on day 1, never names a winner.
import type { Scenario } from '../../../shared/catalogue/index.ts';
import { round } from '../../../shared/kernel/index.ts';
import { utility } from '../../../shared/treaty/index.ts';
import type { DelegationId } from '../../../shared/views/index.ts';
import type { SessionState } from '../state.ts';
import { sheetOf } from '../topics/treaty/sheet-of.ts';
import { lookupsOf } from '../war/lookups.ts';
import { walkAways } from '../war/walk-away.ts';
import { belligerentPair, namedOrders, objectiveMet, timesGiven } from './objective-met.ts';

/** Points of result, on the 0 to 100 scale of the mandate or added to it. */
export interface ResultParts {
  readonly text: number;
  readonly war: number;
  readonly legitimacy: number;
  readonly objective: number;
}

/** A text binds after the end when it was settled, or when the truce that carries it goes on (rule 9.2). */
function textOutlivesSession(state: SessionState): boolean {
  return state.ending?.kind === 'settled' || state.ending?.kind === 'prolonged';
}

/** Movement of a track since the session began: what the days before the truce cost counts as well. */
function moved(scenario: Scenario, state: SessionState, track: string, of: string): number {
  return (state.war.tracks[track]?.[of] ?? 0) - (lookupsOf(scenario).starts[track]?.[of] ?? 0);
}

/** Rule 9.3: home, war economy, lasting gains and sanctions; and, where no text binds, the war itself or walking away. */
function belligerentWar(scenario: Scenario, state: SessionState, id: DelegationId): number {
  const { result } = scenario.parameters;
  const gains = state.war.tracks.gains?.[id] ?? 0;
  const lasting = state.resumption ? gains * result.gainsIfBroken : gains;
  const own =
    result.support * moved(scenario, state, 'support', id) +
    result.economy * moved(scenario, state, 'economy', id) +
    (result.sanctions[id] ?? 0) * moved(scenario, state, 'sanctions', 'shared') +
    lasting;
  if (textOutlivesSession(state)) return own;
  return own + (state.resumption?.war[id] ?? walkAways(scenario, state)[id] ?? 0);
}

/** Rule 9.3 for those who do not fight: what the truce, trust and the belligerents' results are worth to them. */
function patronWar(scenario: Scenario, state: SessionState, id: DelegationId): number {
  const figures = scenario.parameters.result.patrons.by[id];
  const fallback = textOutlivesSession(state) ? 0 : (scenario.treaty.reservation[id] ?? 0);
  if (!figures) return fallback;
  const stands = state.ending?.kind !== 'broken' && state.ending?.kind !== 'refused';
  const settled = Object.values(state.war.incidents).filter((one) => one.state === 'attributed').length;
  const results = Object.entries(figures.belligerents).reduce(
    (sum, [side, factor]) =>
      sum + factor * (belligerentResult(scenario, state, side) - (scenario.treaty.reservation[side] ?? 0)),
    0,
  );
  return (
    fallback +
    (stands ? figures.truce : 0) +
    figures.trust * moved(scenario, state, 'trust', belligerentPair(scenario)) +
    figures.force * moved(scenario, state, 'force', 'shared') +
    figures.guarantee * timesGiven(state, namedOrders.guarantee, id) +
    figures.sanctions * moved(scenario, state, 'sanctions', 'shared') +
    figures.exchange * timesGiven(state, namedOrders.humanitarianExchange, id) +
    figures.report * timesGiven(state, namedOrders.complianceReport, id) +
    figures.settled * settled +
    results
  );
}

function belligerentResult(scenario: Scenario, state: SessionState, id: DelegationId): number {
  return (
    textWorth(scenario, state, id) + belligerentWar(scenario, state, id) + legitimacy(scenario, state, id)
  );
}

function textWorth(scenario: Scenario, state: SessionState, id: DelegationId): number {
  return textOutlivesSession(state) ? utility(sheetOf(scenario, id), state.treaty.inForce) : 0;
}

/** Rule 9.4: standing abroad, kept word, patrons' patience, against where they began. */
function legitimacy(scenario: Scenario, state: SessionState, id: DelegationId): number {
  const { result } = scenario.parameters;
  const belligerent = scenario.delegations.some((one) => one.id === id && one.role === 'belligerent');
  if (!belligerent) {
    return (
      result.patrons.opinion * moved(scenario, state, 'opinion', id) +
      result.patrons.capital * moved(scenario, state, 'capital', id)
    );
  }
  return (
    result.opinion * moved(scenario, state, 'opinion', id) +
    result.credibility * moved(scenario, state, 'credibility', id) +
    result.goodwill * moved(scenario, state, 'goodwill', id)
  );
}

/** Rules 9.1 to 9.5: the parts of a delegation's result, to two decimals. */
export function resultParts(scenario: Scenario, state: SessionState, id: DelegationId): ResultParts {
  const delegation = scenario.delegations.find((one) => one.id === id);
  const objective = delegation?.objectives.find((one) => one.id === state.objectives[id]);
  const met = objective ? objectiveMet(scenario, state, objective) : false;
  const war = delegation?.role === 'belligerent' ? belligerentWar : patronWar;
  return {
    text: round(textWorth(scenario, state, id), 2),
    war: round(war(scenario, state, id), 2),
    legitimacy: round(legitimacy(scenario, state, id), 2),
    objective: met ? (objective?.worth ?? 0) : 0,
  };
}
