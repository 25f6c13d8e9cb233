// Days, stages and their timer: when a stage opens and when it must close; never reads a clock, `at` is given.

import type { Scenario } from '../../../../shared/catalogue/index.ts';
import { ok } from '../../../../shared/kernel/index.ts';
import type { Stage } from '../../../../shared/views/index.ts';
import type { Fact } from '../../facts.ts';
import type { SessionState } from '../../state.ts';
import type { Decision, Turn } from '../../turn.ts';
import { chargeStandingConditions } from '../terms/standing-conditions.ts';
import { closeExpired } from '../treaty/close-proposals.ts';

function stageTimer(state: SessionState, stage: Stage, at: number): Fact[] {
  if (state.clock.mode === 'untimed') return state.timer ? [{ type: 'timerCleared', at }] : [];
  const seconds = stage === 'bulletin' ? state.clock.bulletinSeconds : state.clock.daySeconds;
  return [{ type: 'timerSet', at, timer: state.timersSet + 1, dueAt: at + seconds * 1000 }];
}

/** Rule 4.4: on a live clock the mandates may be read for so long and no longer. */
export function enterBriefing({ clock, timersSet }: SessionState, at: number): Decision {
  const seconds = clock.mode === 'live' ? clock.briefingSeconds : undefined;
  const entered: Fact = { type: 'phaseEntered', at, phase: 'briefing' };
  if (seconds === undefined) return ok([entered]);
  return ok([entered, { type: 'timerSet', at, timer: timersSet + 1, dueAt: at + seconds * 1000 }]);
}

/** Rule 4.1: a stage opens with everybody unready and, on a live clock, with its own due time. */
export function enterStage(state: SessionState, stage: Stage, at: number): Decision {
  return ok([{ type: 'stageEntered', at, stage }, ...stageTimer(state, stage, at)]);
}

/** Rules 4.1 and 5.8: a new day lapses what has expired and charges conditions that still stand. */
export function openDay(scenario: Scenario, state: SessionState, day: number, at: number): Decision {
  // Texts run to a day of the truce; the days before it are another count.
  const truceDay = state.regions.phase === 'terms' ? 0 : day;
  return ok([
    { type: 'dayOpened', at, day },
    ...closeExpired(state, truceDay, at),
    ...chargeStandingConditions(scenario, state, truceDay, at),
    { type: 'stageEntered', at, stage: 'deliberation' },
    ...stageTimer(state, 'deliberation', at),
  ]);
}

/** Rule 4.5: the clock stops and keeps what was left of the stage. */
export function pauseClock({ state, at }: Turn): Decision {
  return ok([{ type: 'clockPaused', at }, ...(state.timer ? [{ type: 'timerCleared', at } as const] : [])]);
}

/** Rule 4.5: the clock goes on with what was left. */
export function resumeClock({ state, at }: Turn): Decision {
  const timer: Fact[] =
    state.heldMs === null
      ? []
      : [{ type: 'timerSet', at, timer: state.timersSet + 1, dueAt: at + state.heldMs }];
  return ok([{ type: 'clockResumed', at }, ...timer]);
}

/** Rule 4.4: only the timer that is set now counts; an older one that fires late is nothing. */
export function isCurrentTimer(state: SessionState, timer: number): boolean {
  return state.timer?.id === timer;
}
