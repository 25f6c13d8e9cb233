// How facts of the clock change the state: deadlines, pauses, added time, alarms.
import { assertNever } from '../../../../shared/kernel/index.ts';
import type { ClockFact } from '../../clock-facts.ts';
import type { Alarm, ClockState } from '../../clock-state.ts';
import type { Fact } from '../../facts.ts';
import type { SessionState } from '../../state.ts';

const types: ReadonlySet<Fact['type']> = new Set<ClockFact['type']>([
  'clockPaused',
  'clockResumed',
  'timerSet',
  'timerCleared',
  'graceBegun',
  'timeAdded',
  'alarmSet',
  'alarmCleared',
  'alarmRang',
]);

export function isClockFact(fact: Fact): fact is ClockFact {
  return types.has(fact.type);
}

/** A clock that nobody has started. */
export const openClock: ClockState = {
  timer: null,
  timersSet: 0,
  heldMs: null,
  pausedFor: '',
  inGrace: false,
  addedSeconds: 0,
  alarms: {},
  alarmsSet: 0,
};

/** What a stage begins with, whatever became of the one before. */
export const freshStage: Pick<ClockState, 'inGrace' | 'addedSeconds'> = { inGrace: false, addedSeconds: 0 };

const paused = (state: SessionState, now: boolean): SessionState => ({
  ...state,
  regions: { ...state.regions, paused: now },
});

function without(alarms: ClockState['alarms'], id: number): Record<number, Alarm> {
  return Object.fromEntries(Object.entries(alarms).filter(([key]) => key !== String(id)));
}

export function evolveClock(state: SessionState, fact: ClockFact): SessionState {
  switch (fact.type) {
    case 'clockPaused':
      return {
        ...paused(state, true),
        heldMs: state.timer ? Math.max(0, state.timer.dueAt - fact.at) : null,
        pausedFor: fact.reason ?? '',
      };
    case 'clockResumed':
      return { ...paused(state, false), heldMs: null, pausedFor: '' };
    case 'timerSet':
      return { ...state, timer: { id: fact.timer, dueAt: fact.dueAt }, timersSet: fact.timer };
    case 'timerCleared':
      return { ...state, timer: null };
    case 'graceBegun':
      return { ...state, inGrace: true };
    case 'timeAdded':
      return {
        ...state,
        addedSeconds: state.addedSeconds + fact.seconds,
        heldMs: state.heldMs === null ? null : state.heldMs + fact.seconds * 1_000,
      };
    case 'alarmSet': {
      const { alarm } = fact;
      return { ...state, alarms: { ...state.alarms, [alarm.id]: alarm }, alarmsSet: alarm.id };
    }
    case 'alarmCleared':
      return { ...state, alarms: without(state.alarms, fact.alarm) };
    case 'alarmRang':
      return { ...state, alarms: without(state.alarms, fact.alarm.id) };
    default:
      return assertNever(fact, 'clock fact');
  }
}
