// What can have happened to a session's clock, in the past tense.
import type { Alarm } from './clock-state.ts';
import type { Stamped } from './stamped.ts';

export type ClockFact =
  /** `reason` is empty or left out where nobody gave one. */
  | (Stamped & { readonly type: 'clockPaused'; readonly reason?: string })
  | (Stamped & { readonly type: 'clockResumed' })
  | (Stamped & { readonly type: 'timerSet'; readonly timer: number; readonly dueAt: number })
  | (Stamped & { readonly type: 'timerCleared' })
  /** Time is up, and the stage stays open so much longer. */
  | (Stamped & { readonly type: 'graceBegun'; readonly seconds: number })
  /** Of a clock that runs, the timer with its new time follows. */
  | (Stamped & { readonly type: 'timeAdded'; readonly seconds: number })
  | (Stamped & { readonly type: 'alarmSet'; readonly alarm: Alarm })
  | (Stamped & { readonly type: 'alarmCleared'; readonly alarm: number })
  | (Stamped & { readonly type: 'alarmRang'; readonly alarm: Alarm });
