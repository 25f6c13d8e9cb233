// Every slice that is replaced whole: what it is made from and how; remembered while all it is made from stays the same.
import type { Scenario } from '../../../shared/catalogue/index.ts';
import type { DelegationId, MapSlices, ValueSlices } from '../../../shared/views/index.ts';
import type { SessionState } from '../state.ts';
import { debriefView } from './debrief-view.ts';
import { incidentViews } from './incident-views.ts';
import { ordersSlice } from './orders-slice.ts';
import { outlookSlice } from './outlook-slice.ts';
import { ownSlice } from './own-slice.ts';
import {
  clockSlice,
  figuresSlice,
  legalActions,
  seatCards,
  sessionSlice,
  truceSlice,
} from './room-slices.ts';
import { sectorsSlice } from './sectors-slice.ts';
import { sliceMemo } from './slice-memo.ts';
import { mandateSlice, treatySlice } from './talk-slices.ts';

type Of<T> = (scenario: Scenario, state: SessionState, seat: DelegationId) => T;

/** The parts of a session that slices are made from. Each is replaced when anything in it changes, and only then. */
const parts = {
  regions: ({ regions }) => regions,
  ending: ({ ending }) => ending,
  termsDays: ({ termsDays }) => termsDays,
  day: ({ day }) => day,
  timer: ({ timer }) => timer,
  clock: ({ clock }) => clock,
  seats: ({ seats }) => seats,
  ownSeat: ({ seats }, seat) => seats[seat],
  war: ({ war }) => war,
  dawns: ({ dawns }) => dawns,
  ownSealed: ({ sealed }, seat) => sealed[seat],
  inForce: ({ treaty }) => treaty.inForce,
  agreed: ({ treaty }) => treaty.agreed,
  breached: ({ treaty }) => treaty.breached,
  ledger: ({ treaty }) => treaty.ledger,
} satisfies Readonly<Record<string, (state: SessionState, seat: DelegationId) => unknown>>;
export type Part = keyof typeof parts;

export interface Slice<T> {
  /** All it is made from besides the scenario: as long as these are the same objects, so is the slice. */
  readonly from: readonly Part[];
  /** The slice, made or remembered. */
  readonly of: Of<T>;
}

/** A slice of each seat's own. */
const slice = <T>(from: readonly Part[], make: Of<T>): Slice<T> => ({
  from,
  of: remember(from, make, (seat) => seat),
});

/** A slice that is the same for every seat. */
const shared = <T>(
  from: readonly Part[],
  make: (scenario: Scenario, state: SessionState) => T,
): Slice<T> => ({
  from,
  of: remember(from, make, () => ''),
});

function remember<T>(from: readonly Part[], make: Of<T>, keyOf: (seat: DelegationId) => string): Of<T> {
  const memo = sliceMemo<T>();
  return (scenario, state, seat) => {
    const sources = [scenario, ...from.map((part) => parts[part](state, seat))];
    // Objectives are dealt when the session opens and never again: they live as long as the session does.
    return memo(state.objectives, keyOf(seat), sources, () => make(scenario, state, seat));
  };
}

/** The parts that every seat's slices are made from and that differ between two states. */
export function changedParts(before: SessionState, after: SessionState): ReadonlySet<Part> {
  return new Set(everyonesParts.filter((part) => parts[part](before, '') !== parts[part](after, '')));
}

/** The same with those of one seat's own. */
export function withOwnParts(
  changed: ReadonlySet<Part>,
  before: SessionState,
  after: SessionState,
  seat: DelegationId,
): ReadonlySet<Part> {
  if (before.seats === after.seats && before.sealed === after.sealed) return changed;
  const own = ownParts.filter((part) => parts[part](before, seat) !== parts[part](after, seat));
  return own.length > 0 ? new Set([...changed, ...own]) : changed;
}

const ownParts: readonly Part[] = ['ownSeat', 'ownSealed'];
const everyonesParts = (Object.keys(parts) as readonly Part[]).filter((part) => !ownParts.includes(part));

/** Rules 7.1 to 7.7. */
export const valueSlicesOf: { readonly [K in keyof ValueSlices]: Slice<ValueSlices[K]> } = {
  session: slice(['regions', 'ending', 'ownSeat', 'termsDays'], (_, state, seat) =>
    sessionSlice(state, seat),
  ),
  clock: shared(['regions', 'day', 'timer', 'clock', 'termsDays'], clockSlice),
  truce: shared(['regions'], (_, state) => truceSlice(state)),
  seats: shared(['seats'], (_, state) => seatCards(state)),
  figures: shared(['war', 'dawns', 'day'], (_, state) => figuresSlice(state)),
  treaty: shared(['inForce', 'agreed', 'breached'], (_, state) => treatySlice(state)),
  ledger: shared(['ledger'], (_, { treaty }) => treaty.ledger),
  own: slice(['war', 'dawns', 'day', 'regions', 'inForce'], ownSlice),
  outlook: slice(['war', 'day', 'regions', 'inForce'], outlookSlice),
  mandate: slice([], mandateSlice),
  orders: slice(['war', 'day', 'regions', 'inForce', 'ownSealed'], ordersSlice),
  sectors: slice(['war'], sectorsSlice),
  legal: slice(['regions', 'day', 'ownSeat'], legalActions),
  debrief: shared(['ending', 'regions', 'war'], (scenario, state) =>
    state.ending ? debriefView(scenario, state) : null,
  ),
};

export const incidentsOf: Slice<MapSlices['incidents']> = slice(['war'], incidentViews);

/** Every value slice of one seat. */
export function valueSlicesFor(scenario: Scenario, state: SessionState, seat: DelegationId): ValueSlices {
  const slices = Object.entries(valueSlicesOf).map(([name, { of }]) => [name, of(scenario, state, seat)]);
  // The table has every slice, each of its own type.
  return Object.fromEntries(slices);
}
