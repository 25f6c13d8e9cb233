// How facts of the session itself change the state: seats, phases, days, clock, endings.
import { assertNever, noPages } from '../../../../shared/kernel/index.ts';
import { noFacilitation } from '../../facilitation-state.ts';
import type { Fact, FactOf, SessionFact } from '../../facts.ts';
import type { SessionState } from '../../state.ts';
import { freshStage, openClock } from './evolve-clock.ts';
import { openPeople, withMemberOfBefore, withSeat } from './evolve-members.ts';

const types: ReadonlySet<Fact['type']> = new Set<SessionFact['type']>([
  'sessionOpened',
  'seatChanged',
  'readinessDeclared',
  'phaseEntered',
  'dayOpened',
  'stageEntered',
  'complianceChanged',
  'monitoringChanged',
  'extensionChanged',
  'sessionEnded',
]);

export function isSessionFact(fact: Fact): fact is SessionFact {
  return types.has(fact.type);
}

const each = <T>(ids: readonly string[], value: (id: string) => T): Record<string, T> =>
  Object.fromEntries(ids.map((id) => [id, value(id)]));

const openRegions: SessionState['regions'] = {
  phase: 'lobby',
  stage: 'deliberation',
  paused: false,
  compliance: 'holding',
  monitoring: 'none',
  extension: 'closed',
};

/** The state of a session of which only the opening is known. */
export function openState(fact: FactOf<'sessionOpened'>): SessionState {
  const ids = fact.delegations;
  return {
    id: fact.session,
    code: fact.code,
    scenario: fact.scenario,
    seed: fact.seed,
    kind: fact.kind,
    clock: fact.clock,
    termsDays: fact.termsDays,
    version: 1,
    regions: openRegions,
    day: 0,
    ending: null,
    ...openClock,
    ...openPeople(ids),
    objectives: fact.objectives,
    termsAnswers: each(ids, () => 'none'),
    askedOn: {},
    treaty: openTreaty(fact),
    war: openWar(fact),
    sealed: each(ids, () => []),
    sealedCount: each(ids, () => 0),
    resolved: [],
    messages: noPages,
    messageCounts: {},
    readMarks: {},
    pledgesJudged: {},
    drafts: {},
    bulletins: noPages,
    dawns: [{ day: 0, tracks: fact.tracks, inForce: fact.statusQuo }],
    record: noPages,
    decisions: [],
    findings: [],
    facilitation: noFacilitation,
    webhook: null,
    resumption: null,
  };
}

function openTreaty({ statusQuo }: FactOf<'sessionOpened'>): SessionState['treaty'] {
  return {
    inForce: statusQuo,
    agreed: {},
    breached: {},
    open: [],
    closed: noPages,
    tabled: noPages,
    counts: {},
    ledger: [],
    extendedBy: null,
    settledBy: null,
  };
}

function openWar(fact: FactOf<'sessionOpened'>): SessionState['war'] {
  return {
    tracks: fact.tracks,
    marks: [],
    incidents: {},
    incidentCount: 0,
    estimates: fact.estimates,
    startAdvantage: fact.startAdvantage,
    lastGiven: {},
    posts: [],
    lastNight: [],
    lineMoved: 0,
  };
}

const nobodyReady = (seats: SessionState['seats']): SessionState['seats'] =>
  Object.fromEntries(Object.entries(seats).map(([id, seat]) => [id, { ...seat, ready: false }]));

function seatIs(state: SessionState, fact: FactOf<'seatChanged'>): SessionState {
  const { occupant, name, persona } = fact.seat;
  const seated = withSeat(state, fact.delegation, { occupant, name, persona, ready: false });
  return withMemberOfBefore(seated, fact);
}

const withRegions = (state: SessionState, change: Partial<SessionState['regions']>): SessionState => ({
  ...state,
  regions: { ...state.regions, ...change },
});

/** Rule 3.7: asked again or refused, no earlier text prolongs the truce any more. */
function extensionIs(state: SessionState, { to }: FactOf<'extensionChanged'>): SessionState {
  const next = withRegions(state, { extension: to });
  return to === 'agreed' ? next : { ...next, treaty: { ...state.treaty, extendedBy: null } };
}

export function evolveSession(state: SessionState, fact: SessionFact): SessionState {
  switch (fact.type) {
    case 'sessionOpened':
      return state;
    case 'seatChanged':
      return seatIs(state, fact);
    case 'readinessDeclared':
      return withSeat(state, fact.delegation, { ready: fact.ready });
    case 'phaseEntered':
      return {
        ...withRegions(state, { phase: fact.phase, stage: 'deliberation' }),
        ...freshStage,
        seats: nobodyReady(state.seats),
      };
    case 'dayOpened':
      return { ...state, day: fact.day };
    case 'stageEntered':
      return {
        ...withRegions(state, { stage: fact.stage }),
        ...freshStage,
        seats: nobodyReady(state.seats),
      };
    case 'complianceChanged':
      return withRegions(state, { compliance: fact.to });
    case 'monitoringChanged':
      return withRegions(state, { monitoring: fact.to });
    case 'extensionChanged':
      return extensionIs(state, fact);
    case 'sessionEnded':
      return { ...state, ending: fact.ending };
    default:
      return assertNever(fact, 'session fact');
  }
}
