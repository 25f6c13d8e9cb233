// The true record, for everyone, once the session has ended (rule 7.7): the only place where secrets are laid open.
import type { Scenario } from '../../../shared/catalogue/index.ts';
import { invariant, round } from '../../../shared/kernel/index.ts';
import { mergePackage, utility } from '../../../shared/treaty/index.ts';
import type {
  DebriefDay,
  DebriefIncident,
  DebriefOrder,
  DebriefProposal,
  DebriefView,
  DelegationId,
} from '../../../shared/views/index.ts';
import { ordersBeforeTruce } from '../orders/orders-before-truce.ts';
import { belligerentPair } from '../scoring/objective-met.ts';
import type { Dawn, Incident, SessionState } from '../state.ts';
import { debriefActs } from '../topics/facilitation/debrief-acts.ts';
import { everyProposal } from '../topics/treaty/proposals.ts';
import { sheetOf } from '../topics/treaty/sheet-of.ts';
import { walkAways } from '../war/walk-away.ts';
import { debriefFront, debriefWar } from './debrief-front.ts';
import { debriefSeats } from './debrief-seats.ts';
import { debriefSpace } from './debrief-space.ts';

const worthToAll = (
  scenario: Scenario,
  text: Readonly<Record<string, number>>,
): Record<DelegationId, number> =>
  Object.fromEntries(
    scenario.delegations.map(({ id }) => [id, round(utility(sheetOf(scenario, id), text), 2)]),
  );

/** Tracks that belong to one delegation each, turned from track → delegation to delegation → track. */
function tracksByDelegation(scenario: Scenario, { tracks }: Dawn): DebriefDay['tracks'] {
  const shown = scenario.tracks.filter(({ scope }) => scope === 'belligerent' || scope === 'delegation');
  return Object.fromEntries(
    scenario.delegations.map(({ id }) => [
      id,
      Object.fromEntries(
        shown.flatMap((track) => {
          const value = tracks[track.id]?.[id];
          return value === undefined ? [] : [[track.id, round(value, 2)]];
        }),
      ),
    ]),
  );
}

function debriefDay(scenario: Scenario, state: SessionState, dawn: Dawn): DebriefDay {
  const shared = (track: string) => round(dawn.tracks[track]?.shared ?? 0, 2);
  const then = { ...state, war: { ...state.war, tracks: dawn.tracks } };
  return {
    day: dawn.day,
    tension: shared('tension'),
    coverage: shared('coverage'),
    trust: round(dawn.tracks.trust?.[belligerentPair(scenario)] ?? 0, 2),
    aid: shared('aid'),
    tracks: tracksByDelegation(scenario, dawn),
    walkAway: walkAways(scenario, then),
    inForce: worthToAll(scenario, dawn.inForce),
  };
}

function verdictOf({ author, named }: Incident): DebriefIncident['verdict'] {
  if (author === null && named === null) return 'accident';
  if (named === null) return 'open';
  return named === author ? 'right' : 'wrong';
}

const debriefIncident = (one: Incident): DebriefIncident => ({
  id: one.id,
  day: one.day,
  sector: one.sector,
  kind: one.kind,
  author: one.author,
  claims: one.claims,
  verified: one.verified,
  named: one.named,
  verdict: verdictOf(one),
  odds: one.odds,
});

function debriefProposals(scenario: Scenario, state: SessionState): DebriefProposal[] {
  // A text is judged by what held on the day it was tabled, as those who read it then judged it.
  const inForceOn = (day: number) =>
    state.dawns.findLast((dawn) => dawn.day < Math.max(1, day))?.inForce ?? state.treaty.inForce;
  return everyProposal(state).map((one) => ({
    id: one.id,
    day: one.day,
    author: one.author,
    audience: one.audience,
    title: one.title,
    state: one.state,
    clauses: one.clauses,
    conditions: one.conditions,
    signed: one.signed,
    utilities: worthToAll(scenario, mergePackage(inForceOn(one.day), { ...one.conditions, ...one.clauses })),
  }));
}

/** Days of the terms phase are another count: what was ordered then is dated 0, as are its talks. */
function debriefOrders(scenario: Scenario, state: SessionState): DebriefOrder[] {
  const visibility = new Map(scenario.orders.map((order) => [order.id, order.visibility]));
  const early = ordersBeforeTruce(state);
  return state.resolved.map((one, index) => ({
    day: index < early ? 0 : one.day,
    delegation: one.delegation,
    order: one.order,
    points: one.points,
    sector: one.target.sector ?? null,
    outcome: one.outcome,
    chances: one.chances,
    breached: one.breaches,
    found: one.found,
    visibility: visibility.get(one.order) ?? 'secret',
  }));
}

/** Rules 7.7 and 9.7. Throws when the session has not ended: there is no such view before. */
export function debriefView(scenario: Scenario, state: SessionState): DebriefView {
  invariant(state.ending, 'a debrief before the end');
  return {
    ending: state.ending,
    seed: state.seed,
    seats: debriefSeats(scenario, state),
    days: state.dawns.map((dawn) => debriefDay(scenario, state, dawn)),
    front: debriefFront(scenario, state),
    war: debriefWar(state),
    incidents: Object.values(state.war.incidents).map(debriefIncident),
    proposals: debriefProposals(scenario, state),
    orders: debriefOrders(scenario, state),
    decisions: state.decisions,
    findings: state.findings.map(({ day, kind, against, subject, wrong }) => ({
      day,
      kind,
      slots: { who: { delegation: against }, subject: subject ?? '' },
      wrong,
    })),
    space: debriefSpace(scenario, state),
    facilitation: debriefActs(scenario, state),
  };
}
