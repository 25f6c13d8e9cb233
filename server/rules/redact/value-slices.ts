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

export interface Slice<T> {
  /** All it is made from besides the scenario: as long as these are the same objects, so is the slice. */
  readonly from: Of<readonly unknown[]>;
  /** The slice, made or remembered. */
  readonly of: Of<T>;
}

/** A slice of each seat's own; `shared` says that it is the same for every seat. */
function slice<T>(
  from: (state: SessionState, seat: DelegationId) => readonly unknown[],
  make: Of<T>,
  shared = false,
): Slice<T> {
  const memo = sliceMemo<T>();
  const sources: Of<readonly unknown[]> = (scenario, state, seat) => [scenario, ...from(state, seat)];
  return {
    from: sources,
    // Objectives are dealt when the session opens and never again: they live as long as the session does.
    of: (scenario, state, seat) =>
      memo(state.objectives, shared ? '' : seat, sources(scenario, state, seat), () =>
        make(scenario, state, seat),
      ),
  };
}

const shared = <T>(
  from: (state: SessionState) => readonly unknown[],
  make: (scenario: Scenario, state: SessionState) => T,
): Slice<T> => slice(from, make, true);

/** Rules 7.1 to 7.7. */
export const valueSlicesOf: { readonly [K in keyof ValueSlices]: Slice<ValueSlices[K]> } = {
  session: slice(
    ({ regions, ending, seats, termsDays }, seat) => [regions, ending, seats[seat], termsDays],
    (_, state, seat) => sessionSlice(state, seat),
  ),
  clock: shared(({ regions, day, timer, clock }) => [regions, day, timer, clock], clockSlice),
  truce: shared(
    ({ regions }) => [regions],
    (_, state) => truceSlice(state),
  ),
  seats: shared(
    ({ seats }) => [seats],
    (_, state) => seatCards(state),
  ),
  figures: shared(
    ({ war, dawns, day }) => [war, dawns, day],
    (_, state) => figuresSlice(state),
  ),
  treaty: shared(
    ({ treaty }) => [treaty.inForce, treaty.agreed, treaty.breached],
    (_, state) => treatySlice(state),
  ),
  ledger: shared(
    ({ treaty }) => [treaty.ledger],
    (_, { treaty }) => treaty.ledger,
  ),
  own: slice(({ war, dawns, day, regions, treaty }) => [war, dawns, day, regions, treaty.inForce], ownSlice),
  outlook: slice(({ war, day, regions, treaty }) => [war, day, regions.phase, treaty.inForce], outlookSlice),
  mandate: slice(() => [], mandateSlice),
  orders: slice(
    ({ war, day, regions, treaty, sealed }, seat) => [war, day, regions, treaty.inForce, sealed[seat]],
    ordersSlice,
  ),
  sectors: slice(({ war }) => [war], sectorsSlice),
  legal: slice(
    ({ regions, day, seats }, seat) => [regions, day, seats[seat]],
    (_, state, seat) => legalActions(state, seat),
  ),
  debrief: shared(
    ({ ending, regions, war }) => [ending, regions, war],
    (scenario, state) => (state.ending ? debriefView(scenario, state) : null),
  ),
};

export const incidentsOf: Slice<MapSlices['incidents']> = slice(({ war }) => [war], incidentViews);

/** Every value slice of one seat. */
export function valueSlicesFor(scenario: Scenario, state: SessionState, seat: DelegationId): ValueSlices {
  const slices = Object.entries(valueSlicesOf).map(([name, { of }]) => [name, of(scenario, state, seat)]);
  // The table has every slice, each of its own type.
  return Object.fromEntries(slices);
}
