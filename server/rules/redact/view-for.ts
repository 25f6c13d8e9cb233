// The whole view of one audience, made from an empty object: what is not written here, no seat ever sees.
import type { Scenario } from '../../../shared/catalogue/index.ts';
import type { Audience, SeatView } from '../../../shared/views/index.ts';
import type { SessionState } from '../state.ts';
import { bulletinViews, messageViews, proposalViews, recordEntries } from './talk-slices.ts';
import { incidentsOf, valueSlicesFor } from './value-slices.ts';

/** Rules 7.1 to 7.7. */
export function viewFor(scenario: Scenario, state: SessionState, audience: Audience): SeatView {
  const seat = audience.delegation;
  return {
    audience: { kind: 'delegation', delegation: seat },
    ...valueSlicesFor(scenario, state, seat),
    incidents: incidentsOf.of(scenario, state, seat),
    proposals: proposalViews(state, seat),
    messages: messageViews(state, seat),
    bulletins: bulletinViews(state, seat),
    record: recordEntries(state, seat),
  };
}
