// Owns sessions made to measure for tests of the war side: any day of the truce, any text, figures, marks and sealed orders.

import type { Scenario } from '../../../shared/catalogue/index.ts';
import { parsePackage } from '../../../shared/catalogue/index.ts';
import { noPages } from '../../../shared/kernel/index.ts';
import { mergePackage, statusQuoPackage } from '../../../shared/treaty/index.ts';
import type { Choices, DelegationId, Monitoring, Phase } from '../../../shared/views/index.ts';
import { plainSettings } from '../../../shared/vocabulary/index.ts';
import { noFacilitation } from '../facilitation-state.ts';
import { oddsRows } from '../orders/odds.ts';
import type { Incident, Mark, Proposal, Sealed, Seat, SessionState, Tracks, TreatyState } from '../state.ts';
import { openClock } from '../topics/session/evolve-clock.ts';
import { startWar } from '../war/start.ts';
import { pagesOf } from './pages-of.ts';

/** An order to be sealed; its id and odds are made. */
export type GivenOrder = Pick<Sealed, 'delegation' | 'order' | 'points'> & {
  readonly target?: Sealed['target'];
};

export interface Given {
  readonly day?: number;
  readonly seed?: string;
  readonly phase?: Phase;
  readonly monitoring?: Monitoring;
  /** Agreed options, e.g. `C02c C06c`; in force since `agreedOn` (day 1 unless given). */
  readonly text?: string;
  readonly agreedOn?: number;
  /** Figures other than at the start: track → key → value. */
  readonly tracks?: Tracks;
  readonly marks?: readonly Mark[];
  readonly incidents?: readonly Incident[];
  readonly orders?: readonly GivenOrder[];
  readonly lastGiven?: Readonly<Record<string, number>>;
  readonly termsAnswers?: SessionState['termsAnswers'];
  readonly askedOn?: SessionState['askedOn'];
  readonly proposals?: Readonly<Record<string, Proposal>>;
  readonly findings?: SessionState['findings'];
}

const seat: Seat = {
  occupant: 'person',
  name: 'Somebody',
  persona: null,
  ready: true,
  shares: { sign: false, seal: false },
};

const each = <T>(scenario: Scenario, value: (id: DelegationId) => T): Record<DelegationId, T> =>
  Object.fromEntries(scenario.delegations.map(({ id }) => [id, value(id)]));

function agreedText(scenario: Scenario, text: string): Choices {
  const parsed = parsePackage(scenario, text);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}

/** A session in deliberation on a day of the truce, as if it had come there in peace. */
export function truceState(scenario: Scenario, given: Given = {}): SessionState {
  const day = given.day ?? 1;
  const war = startWar(scenario);
  const statusQuo = statusQuoPackage(scenario);
  const agreed = agreedText(scenario, given.text ?? '');
  const tracks = mergeTracks(war.tracks, given.tracks ?? {});
  const incidents = given.incidents ?? [];
  const state: SessionState = {
    id: 'S',
    code: 'CODE',
    scenario: scenario.id,
    seed: given.seed ?? 'seed',
    kind: 'solo',
    clock: { mode: 'untimed' },
    termsDays: given.phase === 'terms' ? scenario.terms.maxDays : 0,
    version: 1,
    regions: {
      phase: given.phase ?? 'truce',
      stage: 'deliberation',
      paused: false,
      compliance: 'holding',
      monitoring: given.monitoring ?? 'none',
      extension: 'closed',
    },
    day,
    ending: null,
    ...openClock,
    seats: each(scenario, () => seat),
    members: {},
    activity: {},
    settings: plainSettings,
    passedOnTo: null,
    continues: null,
    objectives: each(scenario, () => ''),
    askedOn: given.askedOn ?? {},
    termsAnswers: given.termsAnswers ?? each(scenario, () => 'none'),
    treaty: treatyOf(statusQuo, agreed, given),
    war: {
      tracks,
      marks: given.marks ?? [],
      incidents: Object.fromEntries(incidents.map((one) => [one.id, one])),
      incidentCount: incidents.length,
      estimates: war.estimates,
      startAdvantage: war.startAdvantage,
      lastGiven: given.lastGiven ?? {},
      posts: [],
      lastNight: [],
      lineMoved: 0,
    },
    sealed: each(scenario, () => []),
    sealedCount: each(scenario, () => 0),
    resolved: [],
    messages: noPages,
    messageCounts: {},
    readMarks: {},
    pledgesJudged: {},
    drafts: {},
    bulletins: noPages,
    dawns: [{ day: 0, tracks: war.tracks, inForce: statusQuo }],
    record: noPages,
    decisions: [],
    findings: given.findings ?? [],
    facilitation: noFacilitation,
    webhook: null,
    resumption: null,
  };
  return withSealed(scenario, state, given.orders ?? []);
}

/** The same session with these orders sealed, legal or not, with the odds their givers would be shown. */
export function withSealed(
  scenario: Scenario,
  state: SessionState,
  orders: readonly GivenOrder[],
): SessionState {
  const sealed: Record<DelegationId, Sealed[]> = each(scenario, (id) => [...(state.sealed[id] ?? [])]);
  for (const one of orders) {
    const list = sealed[one.delegation] ?? [];
    list.push({ ...one, id: `${one.delegation}-${list.length + 1}`, target: one.target ?? {}, odds: [] });
  }
  for (const list of Object.values(sealed)) {
    for (const [index, one] of list.entries()) {
      list[index] = { ...one, odds: oddsRows(scenario, state, one.delegation, one, list) };
    }
  }
  return { ...state, sealed, sealedCount: each(scenario, (id) => sealed[id]?.length ?? 0) };
}

/** Figures over figures, key by key. */
function mergeTracks(base: Tracks, over: Tracks): Tracks {
  const merged: Record<string, Readonly<Record<string, number>>> = { ...base };
  for (const [track, values] of Object.entries(over)) merged[track] = { ...base[track], ...values };
  return merged;
}

function treatyOf(statusQuo: Choices, agreed: Choices, given: Given): TreatyState {
  const day = given.agreedOn ?? 1;
  const clauses = Object.keys(agreed);
  const proposals = Object.values(given.proposals ?? {});
  const isOpen = ({ state }: Proposal) => state === 'open';
  return {
    inForce: mergePackage(statusQuo, agreed),
    agreed: Object.fromEntries(clauses.map((clause) => [clause, { day, proposal: 'P-0' }])),
    breached: {},
    open: proposals.filter(isOpen),
    closed: pagesOf(proposals.filter((one) => !isOpen(one))),
    tabled: pagesOf(proposals.map(({ id }) => id)),
    counts: {},
    ledger: clauses.map((clause) => ({
      day,
      proposal: 'P-0',
      clause,
      from: statusQuo[clause] ?? 0,
      to: agreed[clause] ?? 0,
      gave: [],
      got: [],
    })),
    extendedBy: null,
    settledBy: null,
  };
}
