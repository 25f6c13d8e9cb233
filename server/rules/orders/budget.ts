// Owns what a delegation has left for tonight: capacity and political capital; judges no order.
import type { Scenario } from '../../../shared/catalogue/index.ts';
import { round } from '../../../shared/kernel/index.ts';
import type { DelegationId } from '../../../shared/views/index.ts';
import type { SessionState } from '../state.ts';
import { markOf, valueOf } from '../war/figures.ts';
import { lookupsOf, orderOf } from '../war/lookups.ts';

export interface Budget {
  /** Points of capacity of the day, and those already sealed. */
  readonly capacity: number;
  readonly used: number;
  /** Points of political capital not yet spoken for. */
  readonly capitalLeft: number;
}

/** Rule 6.2: the day's capacity, less what a busy state ties up; capital is paid at night but spoken for when sealed. */
export function budgetOf(scenario: Scenario, state: SessionState, self: DelegationId): Budget {
  const lookups = lookupsOf(scenario);
  const sealed = state.sealed[self] ?? [];
  const whole = scenario.parameters.capacity[self] ?? 0;
  const spoken = sealed.reduce((sum, { order }) => sum + (orderOf(lookups, order).cost.capital ?? 0), 0);
  return {
    capacity: Math.max(0, whole - markOf(state.war, 'busy', self)),
    used: sealed.reduce((sum, { points }) => sum + points, 0),
    capitalLeft: round(valueOf(state.war, 'capital', self) - spoken, 4),
  };
}
