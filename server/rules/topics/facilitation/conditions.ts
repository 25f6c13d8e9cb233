// Whether what a planned inject waits for is the case; reads the true state and changes nothing.
import { holds, type InjectCondition } from '../../../../shared/catalogue/index.ts';
import { assertNever, backwards } from '../../../../shared/kernel/index.ts';
import type { PlanTime } from '../../../../shared/views/index.ts';
import type { SessionState } from '../../state.ts';

/** Rule 10.5: whether a plan is due on the day that has just opened; before the truce, only one whose hour has passed. */
export function isDue(state: SessionState, when: PlanTime, at: number): boolean {
  if ('at' in when) return when.at <= at;
  if (state.regions.phase !== 'truce') return false;
  return 'day' in when ? when.day === state.day : allHold(state, when.all);
}

/** Rule 10.5: whether all of them hold, by what is true now. */
export const allHold = (state: SessionState, conditions: readonly InjectCondition[]): boolean =>
  conditions.every((condition) => isTrue(state, condition));

function isTrue(state: SessionState, condition: InjectCondition): boolean {
  switch (condition.if) {
    case 'figure': {
      const value = state.war.tracks[condition.track]?.[condition.of];
      if (value === undefined) return false;
      return condition.is === 'above' ? value > condition.than : value < condition.than;
    }
    case 'compliance':
      return state.regions.compliance === condition.is;
    case 'monitoring':
      return state.regions.monitoring === condition.is;
    case 'day':
      return state.day >= condition.from && state.day <= condition.to;
    case 'text':
      return holds(state.treaty.inForce, condition.option) === condition.holds;
    case 'incidents': {
      const count = incidentsIn(state, condition.which);
      return condition.is === 'at least' ? count >= condition.count : count <= condition.count;
    }
    default:
      return assertNever(condition, 'condition');
  }
}

function incidentsIn(state: SessionState, which: 'all' | 'open' | 'last night'): number {
  if (which === 'last night') return incidentsSinceLastDay(state);
  const all = Object.values(state.war.incidents);
  return which === 'all' ? all.length : all.filter((one) => one.state === 'open').length;
}

/** By the log: days before the truce are another count, so an incident's own day does not say which night it was. */
function incidentsSinceLastDay({ record }: SessionState): number {
  let days = 0;
  let count = 0;
  for (const { kind } of backwards(record)) {
    if (kind === 'day') days += 1;
    if (days === 2 || kind === 'phase.truce') break;
    if (days === 1 && kind === 'incident') count += 1;
  }
  return count;
}
