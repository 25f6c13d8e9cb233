// Owns one truce in which every delegation follows a standing script: signs the regime's text, gives orders, counts what happened.

import { type Order, parsePackage, type Scenario } from '../../../shared/catalogue/index.ts';
import { invariant } from '../../../shared/kernel/index.ts';
import type { DelegationId, EndingKind } from '../../../shared/views/index.ts';
import { HeadlessSession } from '../../app/headless-session.ts';
import { followScript, type ScriptView } from '../../delegates/scripts/follow-script.ts';
import type { StandingScript } from '../../delegates/scripts/standing-script.ts';
import { budgetOf } from '../../rules/orders/budget.ts';
import { orderOptions } from '../../rules/orders/options.ts';
import { endsTruce } from '../../rules/orders/order-shape.ts';
import { incidentViews } from '../../rules/redact/incident-views.ts';
import { ownSlice } from '../../rules/redact/own-slice.ts';
import { clockSlice, figuresSlice } from '../../rules/redact/room-slices.ts';
import { resultParts } from '../../rules/scoring/result-parts.ts';
import { openProposals } from '../../rules/topics/treaty/proposals.ts';
import type { Regime } from './regimes.ts';

export interface StandingGame {
  readonly regime: Regime;
  /** By delegation; who has none gives no orders. */
  readonly scripts: Readonly<Record<DelegationId, StandingScript>>;
  readonly seed: string;
  /** Nights of fighting before both belligerents accept the truce, its orders from the same scripts; none when left out. */
  readonly termsNights?: number;
  /** An order that one delegation does not give although its script has it; the capacity set aside for it stays unspent. */
  readonly struck?: { readonly self: DelegationId; readonly order: string };
}

export interface StandingResult {
  readonly ending: EndingKind;
  /** Who denounced the truce; null when it stood or gave way by itself. */
  readonly denouncedBy: DelegationId | null;
  /** Nights the truce was kept, the one in which it broke included. */
  readonly nights: number;
  /** Points of result (rules 9.1 to 9.4) of every delegation, the secret objective left out: which one is dealt is chance. */
  readonly results: Readonly<Record<DelegationId, number>>;
  /** Incidents by kind. */
  readonly incidents: Readonly<Record<string, number>>;
  /** Orders given and those of them that breached a text in force. */
  readonly given: Readonly<Record<string, number>>;
  readonly breaches: number;
  /** Rule 8.19, summed over incidents: what each belligerent lays at the other's door, and what the mission verified. */
  readonly claims: Readonly<Record<DelegationId, number>>;
  readonly verified: number;
  /** Seals that the rules refused; there should be none. */
  readonly refused: readonly string[];
}

/** Far more than any scenario has days and stages. */
const MOST_STAGES = 4_000;

/** Plays it to its end through the real rules. Same game, same result. */
export function playStanding(scenario: Scenario, game: StandingGame): StandingResult {
  const { seed, regime, termsNights = 0 } = game;
  const session = new HeadlessSession(scenario, { seed, termsDays: termsNights > 0 ? termsNights + 1 : 0 });
  const refused: string[] = [];
  let signed = false;
  for (let stages = 0; !session.over; stages++) {
    invariant(stages < MOST_STAGES, 'a game of scripts ends');
    const { phase, stage } = session.state.regions;
    if (phase === 'terms' && session.state.day > termsNights) {
      acceptTruce(scenario, session);
      // Both have accepted: day 1 has begun, and its orders are to be given.
      if (session.state.regions.phase === 'truce') continue;
    } else if (stage === 'deliberation') {
      if (phase === 'truce' && !signed) {
        signText(scenario, session, regime.text);
        signed = true;
      }
      refused.push(...sealAll(scenario, session, game));
    }
    closeStage(session);
  }
  return resultOf(scenario, session, refused);
}

function acceptTruce(scenario: Scenario, session: HeadlessSession): void {
  for (const { id, role } of scenario.delegations)
    if (role === 'belligerent') session.sendFrom(id, { type: 'terms.answer', answer: 'accept' });
}

/** Everybody's orders for the night; gives those that the rules refused, in words. */
function sealAll(scenario: Scenario, session: HeadlessSession, { scripts, struck }: StandingGame): string[] {
  return Object.entries(scripts).flatMap(([seat, script]) =>
    followScript(viewOf(scenario, session, seat, script), script).flatMap((seal) => {
      if (struck?.self === seat && struck.order === seal.order) return [];
      const refusal = session.sendFrom(seat, seal);
      return refusal ? [`${seat} ${seal.order}: ${refusal.message}`] : [];
    }),
  );
}

/** What a script reads, made by the makers of the seat's own view; of the orders those alone that it might give. */
function viewOf(
  scenario: Scenario,
  session: HeadlessSession,
  seat: DelegationId,
  script: StandingScript,
): ScriptView {
  const { state } = session;
  const named = new Set(script.orders.map(({ order }) => order));
  const mightGive = (order: Order) => named.has(order.id) || (script.attack !== null && endsTruce(order));
  return {
    audience: { kind: 'delegation', delegation: seat, member: '' },
    clock: clockSlice(scenario, state),
    figures: figuresSlice(state),
    incidents: incidentViews(scenario, state, seat),
    orders: {
      ...budgetOf(scenario, state, seat),
      sealed: [],
      options: orderOptions(scenario, state, seat, mightGive),
    },
    own: ownSlice(scenario, state, seat),
  };
}

/** The text is tabled and signed like any other; a regime whose text cannot be signed is a broken invariant. */
function signText(scenario: Scenario, session: HeadlessSession, text: string): void {
  if (text === '') return;
  const parsed = parsePackage(scenario, text);
  invariant(parsed.ok, parsed.ok ? '' : parsed.error);
  const [author = ''] = session.seats;
  const tabled = session.sendFrom(author, {
    type: 'proposal.table',
    track: 'confidence measure',
    clauses: parsed.value,
    expiresOn: 1,
    audience: 'table',
  });
  invariant(tabled === null, tabled?.message ?? '');
  const [proposal] = openProposals(session.state);
  for (const seat of proposal?.signatories ?? []) {
    if (seat !== author) session.sendFrom(seat, { type: 'proposal.sign', proposal: proposal?.id ?? '' });
  }
  invariant(openProposals(session.state).length === 0, 'the regime is signed');
}

/** Whoever convened the session closes the stage: the same morning as when everybody is ready, in one command instead of five. */
function closeStage(session: HeadlessSession): void {
  const [host = ''] = session.seats;
  const refusal = session.send(
    { kind: 'seat', delegation: host, occupant: 'person', host: true },
    { type: 'day.close' },
  );
  invariant(refusal === null, refusal?.message ?? '');
}

function resultOf(scenario: Scenario, session: HeadlessSession, refused: readonly string[]): StandingResult {
  const { state } = session;
  const { ending } = state;
  invariant(ending, 'the game is over');
  const results = session.seats.map((id) => {
    const { text, war, legitimacy } = resultParts(scenario, state, id);
    return [id, text + war + legitimacy] as const;
  });
  const incidents = Object.values(state.war.incidents);
  const claims: Record<DelegationId, number> = {};
  for (const incident of incidents) {
    for (const [id, count] of Object.entries(incident.claims)) claims[id] = (claims[id] ?? 0) + count;
  }
  return {
    ending: ending.kind,
    denouncedBy: ending.by,
    nights: state.dawns.length - 1,
    results: Object.fromEntries(results),
    incidents: countBy(incidents.map(({ kind }) => kind)),
    given: countBy(state.resolved.map(({ delegation, order }) => `${delegation}/${order}`)),
    breaches: state.resolved.filter(({ breaches }) => breaches.length > 0).length,
    claims,
    verified: incidents.reduce((sum, { verified }) => sum + verified, 0),
    refused,
  };
}

function countBy(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
