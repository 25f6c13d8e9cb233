// The opening of a day with what was planned for it; how a day opens and how an inject is delivered is decided elsewhere.
import type { Scenario } from '../../../../shared/catalogue/index.ts';
import { ok } from '../../../../shared/kernel/index.ts';
import { evolve } from '../../evolve.ts';
import type { SessionState } from '../../state.ts';
import type { Decision } from '../../turn.ts';
import { openDay } from '../session/clock.ts';
import { deliverDue } from './plans.ts';

/** Rules 4.1 and 10.5: a day opens, and then comes what was planned for its opening. */
export function openDayWithNews(scenario: Scenario, state: SessionState, day: number, at: number): Decision {
  const opened = openDay(scenario, state, day, at);
  const isAwaited = state.facilitation.plans.some((plan) => plan.state === 'waiting');
  if (!opened.ok || !isAwaited) return opened;
  const morning = opened.value.reduce<SessionState>(evolve, state);
  return ok([...opened.value, ...deliverDue(scenario, morning, at)]);
}
