// The bargaining space of a finished session: all texts that could have been signed, and the one that was.
import { formatPackage, type Scenario } from '../../../shared/catalogue/index.ts';
import { round } from '../../../shared/kernel/index.ts';
import { utility } from '../../../shared/treaty/index.ts';
import type { BargainingSpace, DelegationId } from '../../../shared/views/index.ts';
import { type BargainingProblem, bargainingProblem, namedPackage } from '../bargaining/bargaining-problem.ts';
import { nashPackage } from '../bargaining/nash-package.ts';
import { sampleTexts } from '../bargaining/sample-texts.ts';
import { supportedFrontier } from '../bargaining/supported-frontier.ts';
import { zoneOf } from '../bargaining/zone.ts';
import type { SessionState } from '../state.ts';
import { sheetOf } from '../topics/treaty/sheet-of.ts';
import { walkAways } from '../war/walk-away.ts';

const SCATTER = 1500;
const NASH_BUDGET = 20_000_000;

/** What of a bargaining space depends on the scenario alone. */
export type ScenarioSpace = Pick<
  BargainingSpace,
  'delegations' | 'sample' | 'zoneShare' | 'nash' | 'frontiers'
>;
const fixed = new WeakMap<Scenario, ScenarioSpace>();

const tenths = (values: readonly number[]): number[] => values.map((value) => round(value, 1));

function frontiersOf(problem: BargainingProblem): BargainingSpace['frontiers'] {
  const frontiers: Record<string, (readonly [number, number])[]> = {};
  problem.delegations.forEach((a, i) => {
    problem.delegations.slice(i + 1).forEach((b, offset) => {
      const points = supportedFrontier(problem, i, i + 1 + offset);
      frontiers[`${a}-${b}`] = points.map(({ utilities }) => [
        round(utilities[i] ?? 0, 1),
        round(utilities[i + 1 + offset] ?? 0, 1),
      ]);
    });
  });
  return frontiers;
}

/** Spares this thread the reckoning, where another has done it. */
export function rememberSpace(scenario: Scenario, space: ScenarioSpace): void {
  fixed.set(scenario, space);
}

/** What depends on the scenario alone; reckoned once, since it takes a few hundred milliseconds. */
export function scenarioSpace(scenario: Scenario): ScenarioSpace {
  const known = fixed.get(scenario);
  if (known) return known;
  const problem = bargainingProblem(scenario);
  const nash = nashPackage(problem, scenario.id, { left: NASH_BUDGET });
  const made: ScenarioSpace = {
    delegations: problem.delegations,
    sample: sampleTexts(problem, SCATTER, scenario.id).map(({ utilities }) => tenths(utilities)),
    // Without a budget for counting, it is estimated from random texts.
    zoneShare: zoneOf(problem, scenario.id, { left: 0 }).share,
    nash: nash.found
      ? {
          text: formatPackage(scenario, namedPackage(problem, nash.package)),
          utilities: Object.fromEntries(
            problem.delegations.map((id, k) => [id, round(nash.utilities[k] ?? 0, 1)]),
          ),
          proven: nash.proven,
        }
      : { text: '', utilities: {}, proven: nash.proven },
    frontiers: frontiersOf(problem),
  };
  fixed.set(scenario, made);
  return made;
}

const sum = (
  of: Readonly<Record<DelegationId, number>>,
  less: Readonly<Record<DelegationId, number>>,
): number =>
  Object.entries(of).reduce((total, [id, value]) => total + Math.max(0, value - (less[id] ?? 0)), 0);

/** Rule 9.7. `jointGain` compares gains over the walk-away values of day 0, those the Nash text is reckoned at. */
export function debriefSpace(scenario: Scenario, state: SessionState): BargainingSpace {
  const space = scenarioSpace(scenario);
  const ids = scenario.delegations.map(({ id }) => id);
  const outcome = Object.fromEntries(
    ids.map((id) => [id, round(utility(sheetOf(scenario, id), state.treaty.inForce), 2)]),
  );
  const start = scenario.treaty.reservation;
  const possible = sum(space.nash.utilities, start);
  const inZone = ids.every((id) => (outcome[id] ?? 0) >= (start[id] ?? 0));
  return {
    ...space,
    outcome,
    outcomeText: formatPackage(scenario, state.treaty.inForce),
    walkAway: walkAways(scenario, state),
    jointGain: inZone && possible > 0 ? round(sum(outcome, start) / possible, 4) : 0,
  };
}
