// Owns a scenario whose every secret is marked with whose it is. Knows which parts of a scenario are secret, and no session.
import type { Scenario } from '../../shared/catalogue/index.ts';
import type { DelegationId } from '../../shared/views/index.ts';
import { markedFigure, markFor } from './canary-watch.ts';

/** The same scenario with marks in briefs, objectives, beliefs and red lines, and in all figures of the mandates. */
export function markScenario(scenario: Scenario): Scenario {
  const places = scenario.delegations.map(({ id }) => id);
  const figures = (by: Readonly<Record<DelegationId, number>>) =>
    Object.fromEntries(
      Object.entries(by).map(([id, value]) => [id, markedFigure(value, places.indexOf(id))]),
    );
  const mark = (id: DelegationId, what: string) => markFor(null, [id], what);
  const delegations = scenario.delegations.map((one) => ({
    ...one,
    secretBrief: mark(one.id, 'brief'),
    beliefs: one.beliefs.map((belief, n) => ({
      ...belief,
      claim: mark(one.id, `claim-${n}`),
      basis: mark(one.id, `basis-${n}`),
    })),
    objectives: one.objectives.map((objective, n) => ({
      ...objective,
      title: mark(one.id, `title-${n}`),
      text: mark(one.id, `objective-${n}`),
      test: mark(one.id, `test-${n}`),
    })),
  }));
  const clauses = scenario.treaty.clauses.map((clause) => ({ ...clause, weights: figures(clause.weights) }));
  const redLines = Object.fromEntries(
    Object.entries(scenario.treaty.redLines).map(([id, lines]) => [
      id,
      lines.map((line, n) => ({ ...line, text: mark(id, `red-line-${n}`) })),
    ]),
  );
  const reservation = figures(scenario.treaty.reservation);
  return { ...scenario, delegations, treaty: { ...scenario.treaty, clauses, redLines, reservation } };
}
