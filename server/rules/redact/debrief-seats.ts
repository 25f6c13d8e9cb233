// The debrief's page of each delegation: result by parts, promises, red lines, objective. Only after the end.
import type { Scenario } from '../../../shared/catalogue/index.ts';
import { round } from '../../../shared/kernel/index.ts';
import { contributions, crossedRedLines } from '../../../shared/treaty/index.ts';
import type { DebriefSeat, DelegationId } from '../../../shared/views/index.ts';
import { objectiveMet } from '../scoring/objective-met.ts';
import { promisesOf } from '../scoring/promises.ts';
import { resultParts } from '../scoring/result-parts.ts';
import type { SessionState } from '../state.ts';
import { sheetOf } from '../topics/treaty/sheet-of.ts';
import { walkAways } from '../war/walk-away.ts';

/** Own red lines that a text with this delegation's signature crossed and that had not been crossed before; all, where it settled. */
function redLinesCrossed(scenario: Scenario, { treaty }: SessionState, id: DelegationId): string[] {
  const linesOf = (text: Choices) => crossedRedLines(sheetOf(scenario, id), text).map((line) => line.text);
  const crossed = new Set<string>();
  let inForce = startText(treaty);
  for (const proposal of Object.values(treaty.proposals).filter(bindsInOrder(treaty))) {
    const changes = treaty.ledger.filter((entry) => entry.proposal === proposal.id);
    const before = proposal.track === 'settlement' ? [] : linesOf(inForce);
    inForce = { ...inForce, ...Object.fromEntries(changes.map(({ clause, to }) => [clause, to])) };
    if (proposal.signed[id] === undefined) continue;
    for (const line of linesOf(inForce)) if (!before.includes(line)) crossed.add(line);
  }
  return [...crossed];
}

function objectiveOf(scenario: Scenario, state: SessionState, id: DelegationId): DebriefSeat['objective'] {
  const objectives = scenario.delegations.find((one) => one.id === id)?.objectives ?? [];
  const dealt = objectives.find((one) => one.id === state.objectives[id]);
  if (!dealt) return { title: '', test: '', met: false, worth: 0 };
  return {
    title: dealt.title,
    test: dealt.test,
    met: objectiveMet(scenario, state, dealt),
    worth: dealt.worth,
  };
}

/** What the clauses changed since the start cost and brought a delegation, in points of its own mandate. */
function givenAndGot(
  scenario: Scenario,
  { treaty }: SessionState,
  id: DelegationId,
): Pick<DebriefSeat, 'gave' | 'got'> {
  // The first entry of a clause says what held at the start.
  const changed = treaty.ledger.toReversed().map(({ clause, from }) => [clause, from]);
  const start = { ...treaty.inForce, ...Object.fromEntries(changed) };
  const moved = contributions(sheetOf(scenario, id), start, treaty.inForce);
  const deltas = [...moved.clauses, ...moved.pairTerms].map(({ delta }) => delta);
  const sum = (sign: number) => deltas.reduce((total, delta) => total + Math.max(0, sign * delta), 0);
  return { gave: round(sum(-1), 2), got: round(sum(1), 2) };
}

export function debriefSeats(scenario: Scenario, state: SessionState): DebriefSeat[] {
  const walkAway = walkAways(scenario, state);
  return scenario.delegations.map(({ id }) => {
    const seat = state.seats[id];
    const parts = resultParts(scenario, state, id);
    return {
      delegation: id,
      name: seat?.name ?? '',
      occupant: seat?.occupant ?? 'free',
      persona: seat?.persona ?? null,
      parts,
      result: round(parts.text + parts.war + parts.legitimacy + parts.objective, 2),
      baseline: scenario.treaty.reservation[id] ?? 0,
      walkAway: round(walkAway[id] ?? 0, 2),
      objective: objectiveOf(scenario, state, id),
      redLinesCrossed: redLinesCrossed(scenario, state, id),
      promises: promisesOf(state, id),
      ...givenAndGot(scenario, state, id),
    };
  });
}
