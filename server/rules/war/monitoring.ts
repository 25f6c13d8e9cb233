// Owns how many eyes the text in force puts on the line, and how far their deployment has come; knows no order.
import { OPTION_LETTERS, type Scenario } from '../../../shared/catalogue/index.ts';
import { figureInForce } from '../../../shared/treaty/index.ts';
import type { Monitoring } from '../../../shared/views/index.ts';
import type { SessionState } from '../state.ts';

interface Deployment {
  /** Coverage reached when the clause last changed, and the coverage it leads to. */
  readonly from: number;
  readonly to: number;
  /** Day of the truce on which the clause last changed; null while it never has. */
  readonly since: number | null;
}

/** Change by change, since a text may be replaced before its monitors are all there. */
function deploymentOf(scenario: Scenario, state: SessionState): Deployment {
  const { monitoring } = scenario.parameters;
  const coverageOf = (option: number) => {
    const letter = OPTION_LETTERS[option];
    return (letter && monitoring.byOption[letter]) ?? monitoring.before;
  };
  const changes = state.treaty.ledger.filter(({ clause }) => clause === monitoring.clause);
  const [first] = changes;
  const before = first
    ? coverageOf(first.from)
    : figureInForce(monitoring, state.treaty.inForce, monitoring.before);
  let deployment: Deployment = { from: before, to: before, since: null };
  for (const { day, to } of changes) {
    // What was agreed before day 1 begins to deploy with the truce.
    const since = day > state.day || state.regions.phase !== 'truce' ? 1 : Math.max(1, day);
    const from = coverageAt(deployment, since - 1, monitoring.deployDays);
    deployment = { from, to: coverageOf(to), since };
  }
  return deployment;
}

/** Coverage in the night of a day. */
function coverageAt({ from, to, since }: Deployment, day: number, deployDays: number): number {
  if (since === null || to <= from || deployDays === 0) return to;
  const share = Math.min(1, Math.max(0, (day - since + 1) / deployDays));
  return from + (to - from) * share;
}

/**
 * Rule 8.12: coverage the text gives tonight, 0 to 0.95, before anything is added to it. It grows evenly over
 * `deployDays` nights from what the earlier text gave; a text that takes monitors away works at once.
 */
export function baseCoverage(scenario: Scenario, state: SessionState): number {
  return coverageAt(deploymentOf(scenario, state), state.day, scenario.parameters.monitoring.deployDays);
}

/** Rule 3.10: where the monitors stand this morning. 'withdrawn' once there were monitors and there are none. */
export function monitoringAfter(scenario: Scenario, state: SessionState): Monitoring {
  const { deployDays, before } = scenario.parameters.monitoring;
  const current = state.regions.monitoring;
  const { from, to, since } = deploymentOf(scenario, state);
  if (to <= before || state.resumption !== null) return current === 'none' ? 'none' : 'withdrawn';
  if (state.regions.phase !== 'truce') return current;
  const needsNoMore = since === null || to <= from;
  return needsNoMore || state.day - since >= deployDays ? 'operational' : 'deploying';
}
