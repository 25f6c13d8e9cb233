// The fold of order and night facts into a session's state: values are absolute, so it knows no formula and no scenario.
import { assertNever, withOne } from '../../../shared/kernel/index.ts';
import type { DelegationId } from '../../../shared/views/index.ts';
import type { FactOf, NightFact, OrderFact } from '../facts.ts';
import type { Change, Incident, SessionState, Tracks, WarState } from '../state.ts';

/** Step of the night under which a night begins: the moves of the night before are forgotten with it. */
export const DUSK = 'dusk';

/** The state after one more fact of the war side. */
export function evolveWar(state: SessionState, fact: NightFact | OrderFact): SessionState {
  switch (fact.type) {
    case 'orderSealed':
      return sealed(state, fact);
    case 'orderUnsealed':
      return unsealed(state, fact);
    case 'tracksMoved':
      return withWar(state, moved(state.war, fact));
    case 'marksReplaced':
      return withWar(state, { marks: fact.marks });
    case 'orderResolved':
      return resolved(state, fact);
    case 'incidentOccurred':
    case 'incidentNamed':
    case 'incidentDropped':
    case 'breachFound':
    case 'findingPublished':
    case 'stallingPublished':
      return recorded(state, fact);
    case 'estimatesRevised':
      return withWar(state, { estimates: fact.estimates });
    case 'postsDeployed':
      return withWar(state, { posts: fact.sectors });
    case 'groundTaken':
      return withWar(state, { lineMoved: state.war.lineMoved + fact.ground });
    case 'warResumed':
      return { ...state, resumption: fact.resumption };
    case 'bulletinPublished':
      return { ...state, bulletins: withOne(state.bulletins, fact.bulletin) };
    case 'nightResolved':
      return dawned(state, fact.day);
    case 'offerWithdrawn':
    case 'truceBroke':
      return state;
    default:
      return assertNever(fact, 'war fact');
  }
}

type RecordFact = FactOf<
  | 'incidentOccurred'
  | 'incidentNamed'
  | 'incidentDropped'
  | 'breachFound'
  | 'findingPublished'
  | 'stallingPublished'
>;

/** What enters the public record of incidents and findings. */
function recorded(state: SessionState, fact: RecordFact): SessionState {
  switch (fact.type) {
    case 'incidentOccurred':
      return occurred(state, fact.incident);
    case 'incidentNamed':
      return named(state, fact);
    case 'incidentDropped':
      return withIncident(state, fact.incident, { state: 'unresolved' });
    case 'breachFound': {
      const found = withFinding(state, 'breach', fact.delegation, fact.order, false);
      return breached(found, fact.delegation, fact.options);
    }
    case 'findingPublished':
      return withFinding(state, 'published', fact.named, fact.incident, false);
    case 'stallingPublished':
      return withFinding(state, 'stalling', fact.against, null, false);
    default:
      return assertNever(fact, 'record fact');
  }
}

const withWar = (state: SessionState, change: Partial<WarState>): SessionState => ({
  ...state,
  war: { ...state.war, ...change },
});

/** The same id again replaces what was sealed under it: its odds were reckoned anew. */
function sealed(state: SessionState, { sealed: one }: FactOf<'orderSealed'>): SessionState {
  const before = state.sealed[one.delegation] ?? [];
  const known = before.some(({ id }) => id === one.id);
  const list = known ? before.map((old) => (old.id === one.id ? one : old)) : [...before, one];
  const count = (state.sealedCount[one.delegation] ?? 0) + (known ? 0 : 1);
  return {
    ...state,
    sealed: { ...state.sealed, [one.delegation]: list },
    sealedCount: { ...state.sealedCount, [one.delegation]: count },
  };
}

function unsealed(state: SessionState, fact: FactOf<'orderUnsealed'>): SessionState {
  const list = (state.sealed[fact.delegation] ?? []).filter(({ id }) => id !== fact.sealed);
  return { ...state, sealed: { ...state.sealed, [fact.delegation]: list } };
}

function moved(war: WarState, { cause, changes }: FactOf<'tracksMoved'>): Partial<WarState> {
  const isDusk = cause.kind === 'night' && cause.id === DUSK;
  const lastNight = [...(isDusk ? [] : war.lastNight), ...changes.map((change) => ({ change, cause }))];
  return { tracks: withChanges(war.tracks, changes), lastNight };
}

function withChanges(tracks: Tracks, changes: readonly Change[]): Tracks {
  if (changes.length === 0) return tracks;
  const next: Record<string, Readonly<Record<string, number>>> = { ...tracks };
  const own: Record<string, Record<string, number>> = {};
  for (const { track, of, to } of changes) {
    const figures = own[track] ?? { ...tracks[track] };
    figures[of] = to;
    own[track] = figures;
    next[track] = figures;
  }
  return next;
}

/** Orders given before day 1 count as given on day 0. */
function resolved(state: SessionState, { resolved: one }: FactOf<'orderResolved'>): SessionState {
  const day = state.regions.phase === 'truce' ? one.day : 0;
  const lastGiven = { ...state.war.lastGiven, [`${one.delegation}/${one.order}`]: day };
  return { ...withWar(state, { lastGiven }), resolved: [...state.resolved, one] };
}

function occurred(state: SessionState, incident: Incident): SessionState {
  const incidents = { ...state.war.incidents, [incident.id]: incident };
  return withWar(state, { incidents, incidentCount: state.war.incidentCount + 1 });
}

function withIncident(state: SessionState, id: string, change: Partial<Incident>): SessionState {
  const before = state.war.incidents[id];
  if (!before) return state;
  return withWar(state, { incidents: { ...state.war.incidents, [id]: { ...before, ...change } } });
}

function named(state: SessionState, fact: FactOf<'incidentNamed'>): SessionState {
  const finding = fact.sure === undefined ? {} : { finding: { how: fact.how, sure: fact.sure } };
  const change = { state: 'attributed', named: fact.named, namedOn: state.day, ...finding } as const;
  const next = withFinding(
    withIncident(state, fact.incident, change),
    fact.how,
    fact.named,
    fact.incident,
    fact.wrong,
  );
  return breached(next, fact.named, fact.options);
}

function withFinding(
  state: SessionState,
  kind: string,
  against: DelegationId,
  subject: string | null,
  wrong: boolean,
): SessionState {
  return { ...state, findings: [...state.findings, { day: state.day, kind, against, subject, wrong }] };
}

function breached(state: SessionState, by: DelegationId, options: readonly string[]): SessionState {
  if (options.length === 0) return state;
  const marks = options.map((option) => [option.slice(0, -1), { day: state.day, by }] as const);
  const all = { ...state.treaty.breached, ...Object.fromEntries(marks) };
  return { ...state, treaty: { ...state.treaty, breached: all } };
}

/** The night is over: what was sealed is spent and the dawn is kept. Nights before day 1 all end in the dawn of day 0. */
function dawned(state: SessionState, day: number): SessionState {
  const beforeDayOne = state.regions.phase === 'terms';
  const dawn = { day: beforeDayOne ? 0 : day, tracks: state.war.tracks, inForce: state.treaty.inForce };
  const kept = beforeDayOne ? state.dawns.filter((one) => one.day !== 0) : state.dawns;
  const empty = Object.fromEntries(Object.keys(state.sealed).map((id) => [id, []]));
  return { ...state, sealed: empty, dawns: [...kept, dawn] };
}
