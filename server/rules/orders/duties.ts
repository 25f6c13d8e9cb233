// Owns what a text in force asks a delegation to do by a day; knows neither whether it wants to nor what neglect costs.
import { clauseOf, type Scenario } from '../../../shared/catalogue/index.ts';
import type { DelegationId, OptionId } from '../../../shared/views/index.ts';
import type { SessionState } from '../state.ts';
import { binds } from './breaches.ts';

export interface OpenDuty {
  readonly option: OptionId;
  readonly order: string;
  /** The last day of the truce on which the order is in time. */
  readonly due: number;
}

/** Rule 6.19: duties under options in force that this delegation has not met, whether or not their day has passed. */
export function openDuties(scenario: Scenario, state: SessionState, self: DelegationId): readonly OpenDuty[] {
  return (scenario.treaty.duties ?? [])
    .filter(({ by, order }) => by === self && !wasGiven(state, self, order))
    .flatMap(({ options, order, byDay, graceDays }) =>
      options
        .filter((option) => binds(scenario, state, option))
        .map((option) => {
          const agreedOn = state.treaty.agreed[clauseOf(option)]?.day ?? 1;
          return { option, order, due: Math.max(byDay, agreedOn + graceDays) };
        }),
    );
}

const wasGiven = (state: SessionState, self: DelegationId, order: string): boolean =>
  state.resolved.some((one) => one.delegation === self && one.order === order);
