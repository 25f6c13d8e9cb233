// The day of the truce that the talks are dated by; the terms phase comes before all of them.
import type { SessionState } from '../../state.ts';

/** Today in days of the truce: 0 in the terms phase, whose own days are another count. */
export function truceDay(state: SessionState): number {
  return state.regions.phase === 'terms' ? 0 : state.day;
}
