// The whole view of one audience, made from an empty object: what is not written here, no seat ever sees.
import type { Scenario } from '../../../shared/catalogue/index.ts';
import type { Audience, SeatView } from '../../../shared/views/index.ts';
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
import {
  bulletinViews,
  mandateSlice,
  messageViews,
  proposalViews,
  recordEntries,
  treatySlice,
} from './talk-slices.ts';

/** Rules 7.1 to 7.6. */
export function viewFor(scenario: Scenario, state: SessionState, audience: Audience): SeatView {
  const seat = audience.delegation;
  return {
    audience: { kind: 'delegation', delegation: seat },
    session: sessionSlice(state, seat),
    clock: clockSlice(scenario, state),
    truce: truceSlice(state),
    seats: seatCards(state),
    figures: figuresSlice(state),
    treaty: treatySlice(state),
    ledger: state.treaty.ledger,
    own: ownSlice(scenario, state, seat),
    mandate: mandateSlice(scenario, state, seat),
    orders: ordersSlice(scenario, state, seat),
    sectors: sectorsSlice(scenario, state, seat),
    legal: legalActions(scenario, state, seat),
    debrief: state.ending ? debriefView(scenario, state) : null,
    proposals: proposalViews(scenario, state, seat),
    incidents: incidentViews(scenario, state, seat),
    messages: messageViews(state, seat),
    bulletins: bulletinViews(state, seat),
    record: recordEntries(state, seat),
  };
}
