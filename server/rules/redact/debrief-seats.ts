// The debrief's page of each delegation: result by parts, promises, red lines, objective. Only after the end.
import type { Scenario } from '../../../shared/catalogue/index.ts';
import { round } from '../../../shared/kernel/index.ts';
import { contributions, crossedRedLines } from '../../../shared/treaty/index.ts';
import type { Choices, DebriefSeat, DelegationId } from '../../../shared/views/index.ts';
import { objectiveMet } from '../scoring/objective-met.ts';
import { promisesOf } from '../scoring/promises.ts';
import { resultParts } from '../scoring/result-parts.ts';
import type { Proposal, SessionState, TreatyState } from '../state.ts';
import { publicText } from '../topics/treaty/find-proposal.ts';
import { everyProposal } from '../topics/treaty/proposals.ts';
import { sheetOf } from '../topics/treaty/sheet-of.ts';
import { walkAways } from '../war/walk-away.ts';

/** The text that held at the start: the first entry of a clause says what held before. */
function startText({ ledger, inForce }: TreatyState): Choices {
  const first = ledger.toReversed().map(({ clause, from }) => [clause, from]);
  return { ...inForce, ...Object.fromEntries(first) };
}

/** Own red lines that a text with this delegation's signature crossed and the text before it did not; all, where it settled. */
function redLinesCrossed(scenario: Scenario, { treaty }: SessionState, id: DelegationId): string[] {
  const linesOf = (text: Choices) => crossedRedLines(sheetOf(scenario, id), text).map((line) => line.text);
  const crossed = new Set<string>();
  const note = (proposal: Proposal | undefined, text: Choices, before: readonly string[]) => {
    if (proposal?.signed[id] === undefined) return;
    for (const line of linesOf(text)) if (!before.includes(line)) crossed.add(line);
  };
  let text = startText(treaty);
  for (const proposal of new Set(treaty.ledger.map((entry) => entry.proposal))) {
    const changes = treaty.ledger.filter((entry) => entry.proposal === proposal);
    const next = { ...text, ...Object.fromEntries(changes.map(({ clause, to }) => [clause, to])) };
    note(publicText(treaty, proposal), next, linesOf(text));
    text = next;
  }
  const settled = ({ track, state }: Proposal) => track === 'settlement' && state === 'in force';
  note(everyProposal({ treaty }).find(settled), treaty.inForce, []);
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
  const moved = contributions(sheetOf(scenario, id), startText(treaty), treaty.inForce);
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
      promises: promisesOf(scenario, state, id),
      ...givenAndGot(scenario, state, id),
    };
  });
}
