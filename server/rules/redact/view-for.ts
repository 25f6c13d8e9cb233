// The whole view of one audience, made from an empty object: what is not written here, no seat ever sees.
import type { Scenario } from '../../../shared/catalogue/index.ts';
import type {
  Audience,
  DebriefView,
  DelegationId,
  FiguresSlice,
  LegalAction,
  MandateSlice,
  MapSlices,
  OrdersSlice,
  OwnSlice,
  SeatView,
  SectorView,
} from '../../../shared/views/index.ts';
import type { SessionState } from '../state.ts';
import { debriefView } from './debrief-view.ts';
import { incidentViews } from './incident-views.ts';
import { ordersSlice } from './orders-slice.ts';
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
import {
  bulletinViews,
  mandateSlice,
  messageViews,
  proposalViews,
  recordEntries,
  treatySlice,
} from './talk-slices.ts';

const figuresMemo = sliceMemo<FiguresSlice>();
const ownMemo = sliceMemo<OwnSlice>();
const mandateMemo = sliceMemo<MandateSlice>();
const ordersMemo = sliceMemo<OrdersSlice>();
const sectorsMemo = sliceMemo<readonly SectorView[]>();
const legalMemo = sliceMemo<readonly LegalAction[]>();
const debriefMemo = sliceMemo<DebriefView | null>();
const incidentsMemo = sliceMemo<MapSlices['incidents']>();

/** The slices that are dear to make and seldom change: each names all it is made from. */
function rememberedSlices(scenario: Scenario, state: SessionState, seat: DelegationId) {
  // Dealt when the session opens and never again: lives as long as the session does.
  const session = state.objectives;
  const { war, dawns, day, regions, sealed, ending } = state;
  const { inForce } = state.treaty;
  return {
    figures: figuresMemo(session, '', [war, dawns, day], () => figuresSlice(state)),
    own: ownMemo(session, seat, [scenario, war, dawns, day, regions, inForce], () =>
      ownSlice(scenario, state, seat),
    ),
    mandate: mandateMemo(session, seat, [scenario], () => mandateSlice(scenario, state, seat)),
    orders: ordersMemo(session, seat, [scenario, war, day, regions, inForce, sealed[seat]], () =>
      ordersSlice(scenario, state, seat),
    ),
    sectors: sectorsMemo(session, seat, [scenario, war], () => sectorsSlice(scenario, state, seat)),
    legal: legalMemo(session, seat, [scenario, regions, day, state.seats[seat]], () =>
      legalActions(scenario, state, seat),
    ),
    incidents: incidentsMemo(session, seat, [scenario, war], () => incidentViews(scenario, state, seat)),
    debrief: debriefMemo(session, '', [scenario, ending, regions, war], () =>
      ending ? debriefView(scenario, state) : null,
    ),
  };
}

/** Rules 7.1 to 7.6. */
export function viewFor(scenario: Scenario, state: SessionState, audience: Audience): SeatView {
  const seat = audience.delegation;
  return {
    audience: { kind: 'delegation', delegation: seat },
    session: sessionSlice(state, seat),
    clock: clockSlice(scenario, state),
    truce: truceSlice(state),
    seats: seatCards(state),
    treaty: treatySlice(state),
    ledger: state.treaty.ledger,
    proposals: proposalViews(scenario, state, seat),
    messages: messageViews(state, seat),
    bulletins: bulletinViews(state, seat),
    record: recordEntries(state, seat),
    ...rememberedSlices(scenario, state, seat),
  };
}
