// Where two of the truce's regions should stand by now, read off the state; the statechart moves them there.
import { complianceAfter } from '../war/compliance.ts';
import { monitoringAfter } from '../war/monitoring.ts';
import type { TurnContext } from './turn-context.ts';

/** Rule 3.9. */
export const complianceDue = ({ scenario, state }: TurnContext) =>
  complianceAfter(
    state.regions.compliance,
    state.war.tracks.tension?.shared ?? 0,
    scenario.parameters.compliance,
  );

/** Rule 3.10. */
export const monitoringDue = ({ scenario, state }: TurnContext) => monitoringAfter(scenario, state);
