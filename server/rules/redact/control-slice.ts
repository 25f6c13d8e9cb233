// What only a facilitator sees of every delegation and of everybody in it; made of what each of them sees of itself.
import type { Scenario } from '../../../shared/catalogue/index.ts';
import { backwards } from '../../../shared/kernel/index.ts';
import type { ControlSlice, DelegationControl, MandateSlice } from '../../../shared/views/index.ts';
import { budgetOf } from '../orders/budget.ts';
import type { SessionState } from '../state.ts';
import { sealedView } from './orders-slice.ts';
import { ownSlice } from './own-slice.ts';
import { mandateSlice } from './talk-slices.ts';

/** Rule 7.12. */
export function controlSlice(scenario: Scenario, state: SessionState): ControlSlice {
  return {
    delegations: scenario.delegations.map(({ id }) => delegationControl(scenario, state, id)),
    members: Object.values(state.members).map(({ id, prefers }) => ({
      id,
      prefers,
      lastAt: state.activity[id] ?? null,
    })),
    figures: state.war.tracks,
    ...dayTimes(state),
    continues: state.continues,
    left: state.passedOnTo !== null,
  };
}

/** Rule 7.12: what every delegation reads of its own orders, e.g. to be printed for it. */
export const mandateSlices = (
  scenario: Scenario,
  state: SessionState,
): Readonly<Record<string, MandateSlice>> =>
  Object.fromEntries(scenario.delegations.map(({ id }) => [id, mandateSlice(scenario, state, id)]));

function delegationControl(scenario: Scenario, state: SessionState, delegation: string): DelegationControl {
  const { capacity, used } = budgetOf(scenario, state, delegation);
  return {
    delegation,
    own: ownSlice(scenario, state, delegation),
    sealed: (state.sealed[delegation] ?? []).map(sealedView),
    capacity,
    used,
    objective: mandateSlice(scenario, state, delegation).objective,
  };
}

/**
 * The log has a line for every day that opened; of a day's lines there are few enough to go back over. A day that was stepped
 * back to opens anew.
 */
function dayTimes({ record }: SessionState): Pick<ControlSlice, 'dayOpenedAt' | 'runsSince'> {
  let runsSince: number | null = null;
  for (const { kind, at } of backwards(record)) {
    if (kind === 'resumed') runsSince ??= at;
    if (kind === 'day' || kind === 'branched') return { dayOpenedAt: at, runsSince: runsSince ?? at };
  }
  return { dayOpenedAt: null, runsSince };
}
