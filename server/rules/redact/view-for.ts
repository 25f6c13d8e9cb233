// The whole view of one audience, made from an empty object: what is not written here, nobody ever sees.
import type { Scenario } from '../../../shared/catalogue/index.ts';
import type { View } from '../../../shared/views/index.ts';
import type { SessionState } from '../state.ts';
import { viewerOf } from './reader.ts';
import { bulletinViews, messageViews, proposalViews, recordEntries } from './talk-slices.ts';
import { incidentsOf, valueSlicesFor } from './value-slices.ts';

/** Rules 7.1 to 7.7, 7.11 and 7.12. */
export function viewFor<V extends View = View>(
  scenario: Scenario,
  state: SessionState,
  audience: V['audience'],
): V {
  const viewer = viewerOf(audience);
  const { reader } = viewer;
  const view = {
    audience,
    ...valueSlicesFor(scenario, state, viewer),
    incidents: incidentsOf.of(scenario, state, viewer),
    proposals: proposalViews(state, reader),
    messages: messageViews(state, reader),
    bulletins: bulletinViews(state, reader),
    record: recordEntries(state, reader),
  };
  // The table of slices has all that the audience of this kind has.
  return view as typeof view & V;
}
