// Owns the slice that says what walking away will be worth to a seat on the last day, text by text; from what it knows alone.
import type { Scenario } from '../../../shared/catalogue/index.ts';
import { round } from '../../../shared/kernel/index.ts';
import type { Choices, ClauseId, DelegationId, OutlookSlice } from '../../../shared/views/index.ts';
import type { SessionState } from '../state.ts';
import { lookupsOf, rivalOf } from '../war/lookups.ts';
import { routineOrders } from '../war/routine-arming.ts';
import { walkAwayOnLastDay } from '../war/walk-away.ts';

const remembered = new WeakMap<Scenario, readonly ClauseId[]>();

/** The clauses that bear on how fast either belligerent arms, in treaty order. */
function armsClauses(scenario: Scenario): readonly ClauseId[] {
  const known = remembered.get(scenario);
  if (known) return known;
  const supplies = Object.values(scenario.parameters.outside).map(({ clause }) => clause);
  const lines = Object.values(scenario.parameters.supplyLine).map(({ clause }) => clause);
  const forbidden = lookupsOf(scenario)
    .belligerents.flatMap((id) => routineOrders(scenario, id))
    .flatMap(({ arms, forbiddenBy }) => (arms.length > 0 ? forbiddenBy.map(({ clause }) => clause) : []));
  const bearing = new Set([...supplies, ...lines, ...forbidden]);
  const clauses = scenario.treaty.clauses.map(({ id }) => id).filter((id) => bearing.has(id));
  remembered.set(scenario, clauses);
  return clauses;
}

/** Rule 8.7 for every combination of the arms clauses; empty for a delegation whose walk-away value no text moves. */
export function outlookSlice(scenario: Scenario, state: SessionState, seat: DelegationId): OutlookSlice {
  if (rivalOf(lookupsOf(scenario), seat) === null) return { clauses: [], values: [] };
  const clauses = armsClauses(scenario).map((clause) => ({
    clause,
    options: scenario.treaty.clauses.find(({ id }) => id === clause)?.options.length ?? 1,
  }));
  const forecast = walkAwayOnLastDay(scenario, state, seat);
  return { clauses, values: combinations(clauses).map((choices) => round(forecast(choices), 2)) };
}

/** All combinations of options, the last clause's running fastest. */
function combinations(clauses: OutlookSlice['clauses']): readonly Choices[] {
  return clauses.reduce<readonly Choices[]>(
    (texts, { clause, options }) =>
      texts.flatMap((text) =>
        Array.from({ length: options }, (_, option) => ({ ...text, [clause]: option })),
      ),
    [{}],
  );
}
