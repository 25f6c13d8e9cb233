// Every slice that is replaced whole: what it is made from and how; remembered while all it is made from stays the same.
import type { Scenario } from '../../../shared/catalogue/index.ts';
import { type MapSlices, type ValueSlices, valueSlices } from '../../../shared/views/index.ts';
import { FACILITATION, type MemberId } from '../../../shared/vocabulary/index.ts';
import type { SessionState } from '../state.ts';
import { facilitationSlice } from '../topics/facilitation/facilitation-slice.ts';
import { injectLibrary } from '../topics/facilitation/preview-inject.ts';
import { pledgeViews } from '../topics/talks/pledges.ts';
import { controlSlice, mandateSlices } from './control-slice.ts';
import { debriefView } from './debrief-view.ts';
import { incidentViews } from './incident-views.ts';
import { ordersSlice } from './orders-slice.ts';
import { outlookSlice } from './outlook-slice.ts';
import { ownSlice } from './own-slice.ts';
import { legalActions, memberCards, meSlice, seatCards } from './people-slices.ts';
import type { Reader, Viewer } from './reader.ts';
import { clockSlice, figuresSlice, sessionSlice, truceSlice } from './room-slices.ts';
import { sectorsSlice } from './sectors-slice.ts';
import { anchorOf, sliceMemo } from './slice-memo.ts';
import { mandateSlice, treatySlice } from './talk-slices.ts';
import { webhookSlice } from './webhook-slice.ts';

type Of<T> = (scenario: Scenario, state: SessionState, viewer: Viewer) => T;
type OfReader<T> = (scenario: Scenario, state: SessionState, reader: Reader) => T;

type PartOf = (state: SessionState, reader: Reader, member: MemberId | null) => unknown;

/**
 * The parts of a session that slices are made from. Each is replaced when anything in it changes, and only then. Regions of
 * the statechart are parts of their own: some change twice a day, and most slices look at one or two.
 */
const parts = {
  phase: ({ regions }) => regions.phase,
  stage: ({ regions }) => regions.stage,
  paused: ({ regions }) => regions.paused,
  compliance: ({ regions }) => regions.compliance,
  monitoring: ({ regions }) => regions.monitoring,
  extension: ({ regions }) => regions.extension,
  ending: ({ ending }) => ending,
  termsDays: ({ termsDays }) => termsDays,
  day: ({ day }) => day,
  timer: ({ timer }) => timer,
  addedSeconds: ({ addedSeconds }) => addedSeconds,
  clock: ({ clock }) => clock,
  seats: ({ seats }) => seats,
  members: ({ members }) => members,
  settings: ({ settings }) => settings,
  webhook: ({ webhook }) => webhook,
  war: ({ war }) => war,
  dawns: ({ dawns }) => dawns,
  ownSealed: ({ sealed }, reader) => sealed[reader],
  ownDraft: ({ drafts }, reader) => drafts[reader],
  ownRead: ({ readMarks }, _, member) => (member === null ? null : readMarks[member]),
  allDrafts: ({ drafts }, reader) => (reader === FACILITATION ? drafts : null),
  pledgesJudged: ({ pledgesJudged }) => pledgesJudged,
  allSealed: ({ sealed }, reader) => (reader === FACILITATION ? sealed : null),
  activity: ({ activity }, reader) => (reader === FACILITATION ? activity : null),
  facilitation: ({ facilitation }, reader) => (reader === FACILITATION ? facilitation : null),
  inForce: ({ treaty }) => treaty.inForce,
  agreed: ({ treaty }) => treaty.agreed,
  breached: ({ treaty }) => treaty.breached,
  ledger: ({ treaty }) => treaty.ledger,
} satisfies Readonly<Record<string, PartOf>>;
export type Part = keyof typeof parts;

export interface Slice<T> {
  /** All it is made from besides the scenario: as long as these are the same objects, so is the slice. */
  readonly from: readonly Part[];
  /** The slice, made or remembered. */
  readonly of: Of<T>;
}

/** A slice of each reader's own. */
const slice = <T>(from: readonly Part[], make: OfReader<T>): Slice<T> => ({
  from,
  of: remember(
    from,
    (scenario, state, { reader }) => make(scenario, state, reader),
    ({ reader }) => reader,
  ),
});

/** A slice of each person's own. */
const personal = <T>(from: readonly Part[], make: Of<T>): Slice<T> => ({
  from,
  of: remember(from, make, ({ reader, member }) => member ?? reader),
});

/** A slice that is the same for everybody. */
const shared = <T>(
  from: readonly Part[],
  make: (scenario: Scenario, state: SessionState) => T,
): Slice<T> => ({
  from,
  of: remember(from, make, () => ''),
});

function remember<T>(from: readonly Part[], make: Of<T>, keyOf: (viewer: Viewer) => string): Of<T> {
  const memo = sliceMemo<T>();
  return (scenario, state, viewer) => {
    const sources = [scenario, ...from.map((part) => parts[part](state, viewer.reader, viewer.member))];
    return memo(anchorOf(state), keyOf(viewer), sources, () => make(scenario, state, viewer));
  };
}

/** The parts that every seat's slices are made from and that differ between two states. */
export function changedParts(before: SessionState, after: SessionState): ReadonlySet<Part> {
  return new Set(
    everyonesParts.filter((part) => parts[part](before, '', null) !== parts[part](after, '', null)),
  );
}

/** The same with those of one reader's or one person's own. */
export function withOwnParts(
  changed: ReadonlySet<Part>,
  before: SessionState,
  after: SessionState,
  { reader, member }: Viewer,
): ReadonlySet<Part> {
  const isSame =
    before.sealed === after.sealed && before.drafts === after.drafts && before.readMarks === after.readMarks;
  if (reader !== FACILITATION && isSame) return changed;
  const differs = (part: Part) => parts[part](before, reader, member) !== parts[part](after, reader, member);
  const own = ownParts.filter(differs);
  return own.length > 0 ? new Set([...changed, ...own]) : changed;
}

const ownParts: readonly Part[] = [
  'ownSealed',
  'allSealed',
  'ownDraft',
  'allDrafts',
  'ownRead',
  'activity',
  'facilitation',
];
const everyonesParts = (Object.keys(parts) as readonly Part[]).filter((part) => !ownParts.includes(part));

const everyRegion = [
  'phase',
  'stage',
  'paused',
  'compliance',
  'monitoring',
  'extension',
] as const satisfies readonly Part[];

/** Rules 7.1 to 7.7, 7.11 and 7.12. */
export const valueSlicesOf: { readonly [K in keyof ValueSlices]: Slice<ValueSlices[K]> } = {
  me: personal(['members', 'seats', 'ownRead'], (_, state, viewer) => meSlice(state, viewer)),
  session: shared(['phase', 'ending', 'termsDays', 'settings'], (_, state) => sessionSlice(state)),
  clock: shared(
    ['phase', 'stage', 'paused', 'day', 'timer', 'addedSeconds', 'clock', 'termsDays'],
    clockSlice,
  ),
  truce: shared(['compliance', 'monitoring', 'extension'], (_, state) => truceSlice(state)),
  seats: shared(['seats', 'members'], (_, state) => seatCards(state)),
  members: slice(['members'], (_, state, reader) => memberCards(state, reader)),
  figures: shared(['war', 'dawns', 'day'], (_, state) => figuresSlice(state)),
  treaty: shared(['inForce', 'agreed', 'breached'], (_, state) => treatySlice(state)),
  ledger: shared(['ledger'], (_, { treaty }) => treaty.ledger),
  own: slice(['war', 'dawns', 'day', 'phase', 'inForce'], ownSlice),
  outlook: slice(['war', 'day', 'phase', 'inForce'], outlookSlice),
  mandate: slice([], mandateSlice),
  orders: slice(['war', 'day', 'phase', 'stage', 'inForce', 'ownSealed'], ordersSlice),
  sectors: slice(['war'], sectorsSlice),
  legal: personal([...everyRegion, 'day', 'members', 'seats'], legalActions),
  control: shared(
    ['war', 'dawns', 'day', ...everyRegion, 'inForce', 'members', 'allSealed', 'activity'],
    controlSlice,
  ),
  facilitation: slice(['facilitation', 'war', ...everyRegion, 'day', 'inForce'], (_, state) =>
    facilitationSlice(state),
  ),
  library: slice([], injectLibrary),
  mandates: slice([], (scenario, state) => mandateSlices(scenario, state)),
  // Rule 7.16: nobody else of a delegation than its people.
  draft: personal(['ownDraft'], (_, { drafts }, { reader, member }) =>
    member === null ? null : (drafts[reader] ?? null),
  ),
  drafts: shared(['allDrafts'], (_, { drafts }) => drafts),
  debrief: shared(['ending', 'phase', 'war'], (scenario, state) =>
    state.ending ? debriefView(scenario, state) : null,
  ),
  pledges: shared(['ending', 'phase', 'pledgesJudged'], (scenario, state) =>
    state.ending ? pledgeViews(scenario, state) : [],
  ),
  webhook: personal(['webhook', 'members', ...everyRegion, 'day'], (_, state, viewer) =>
    webhookSlice(state, viewer),
  ),
};

export const incidentsOf: Slice<MapSlices['incidents']> = slice(['war'], incidentViews);

type OwnSlices = Partial<ValueSlices>;

/** Every value slice that an audience has. */
export function valueSlicesFor(scenario: Scenario, state: SessionState, viewer: Viewer): OwnSlices {
  const names = valueSlices[viewer.kind];
  return Object.fromEntries(names.map((name) => [name, valueSlicesOf[name].of(scenario, state, viewer)]));
}
