// Owns how many eyes the text in force puts on the line, and how far their deployment has come; knows no order.
import { OPTION_LETTERS, type Scenario } from '../../../shared/catalogue/index.ts';
import { figureInForce } from '../../../shared/treaty/index.ts';
import type { Monitoring } from '../../../shared/views/index.ts';
import type { SessionState } from '../state.ts';

interface Deployment {
  /** Coverage before the last change of the clause, and the coverage it leads to. */
  readonly from: number;
  readonly to: number;
  /** Day of the truce on which the clause last changed; null while it never has. */
  readonly since: number | null;
}

function deploymentOf(scenario: Scenario, state: SessionState): Deployment {
  const { monitoring } = scenario.parameters;
  const to = figureInForce(monitoring, state.treaty.inForce, monitoring.before);
  const last = state.treaty.ledger.findLast(({ clause }) => clause === monitoring.clause);
  if (!last) return { from: to, to, since: null };
  const letter = OPTION_LETTERS[last.from];
  const from = (letter && monitoring.byOption[letter]) ?? monitoring.before;
  // What was agreed before day 1 begins to deploy with the truce.
  const since = last.day > state.day || state.regions.phase !== 'truce' ? 1 : Math.max(1, last.day);
  return { from, to, since };
}

/**
 * Rule 8.12: coverage the text gives tonight, 0 to 0.95, before anything is added to it. It grows evenly over
 * `deployDays` nights from what the earlier text gave; a text that takes monitors away works at once.
 */
export function baseCoverage(scenario: Scenario, state: SessionState): number {
  const { from, to, since } = deploymentOf(scenario, state);
  const { deployDays } = scenario.parameters.monitoring;
  if (since === null || to <= from || deployDays === 0) return to;
  const share = Math.min(1, Math.max(0, (state.day - since + 1) / deployDays));
  return from + (to - from) * share;
}

/** Rule 3.10: where the monitors stand this morning. 'withdrawn' once there were monitors and there are none. */
export function monitoringAfter(scenario: Scenario, state: SessionState): Monitoring {
  const { deployDays, before } = scenario.parameters.monitoring;
  const current = state.regions.monitoring;
  const { to, since } = deploymentOf(scenario, state);
  if (to <= before || state.resumption !== null) return current === 'none' ? 'none' : 'withdrawn';
  if (state.regions.phase !== 'truce') return current;
  return since === null || state.day - since >= deployDays ? 'operational' : 'deploying';
}
