// Days, stages and their deadlines: when a stage opens, when it must close, and how it waits; never reads a clock, `at` is given.

import type { Scenario } from '../../../../shared/catalogue/index.ts';
import { assertNever, err, ok } from '../../../../shared/kernel/index.ts';
import { type Refusal, refusal } from '../../../../shared/protocol/index.ts';
import type { Stage } from '../../../../shared/views/index.ts';
import type { ClockSettings } from '../../../../shared/vocabulary/index.ts';
import type { Fact } from '../../facts.ts';
import type { SessionState } from '../../state.ts';
import type { CommandNamed, Decision, Turn } from '../../turn.ts';
import { chargeStandingConditions } from '../terms/standing-conditions.ts';
import { closeExpired } from '../treaty/close-proposals.ts';
import { dayClosesAt } from './correspondence.ts';
import { allReady } from './seats.ts';

const HOUR_MS = 3_600_000;

/** Rules 4.4, 4.6 and 4.7: when a stage that opens at `at` is over by itself, in milliseconds since 1970; null = it waits. */
function closesAt(clock: ClockSettings, stage: Stage | 'briefing', at: number): number | null {
  switch (clock.mode) {
    case 'untimed':
      return null;
    case 'live': {
      const { briefingSeconds, bulletinSeconds, daySeconds } = clock;
      const seconds = { briefing: briefingSeconds, bulletin: bulletinSeconds, deliberation: daySeconds }[
        stage
      ];
      return seconds === undefined ? null : at + seconds * 1_000;
    }
    case 'correspondence': {
      if (stage === 'bulletin') return at + clock.bulletinHours * HOUR_MS;
      if (stage === 'briefing' && clock.briefingHours !== undefined)
        return at + clock.briefingHours * HOUR_MS;
      return dayClosesAt(clock.day, at);
    }
    default:
      return assertNever(clock, 'clock');
  }
}

const timerSet = ({ timersSet }: SessionState, dueAt: number, at: number): Fact => ({
  type: 'timerSet',
  at,
  timer: timersSet + 1,
  dueAt,
});

/** Rules 4.4 and 4.6: the deadline of a stage that opens at `at`; nothing where it waits. */
export function stageTimer(state: SessionState, stage: Stage | 'briefing', at: number): Fact[] {
  const dueAt = closesAt(state.clock, stage, at);
  if (dueAt !== null) return [timerSet(state, dueAt, at)];
  return state.timer ? [{ type: 'timerCleared', at }] : [];
}

/** Rule 4.4: on a clock that gives it a time, the mandates may be read for so long and no longer. */
export function enterBriefing(state: SessionState, at: number): Decision {
  return ok([{ type: 'phaseEntered', at, phase: 'briefing' }, ...stageTimer(state, 'briefing', at)]);
}

/** Rule 4.1: a stage opens with everybody unready and, on a clock with times, with its own due time. */
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

/** Rules 4.5 and 4.11: the clock stops, keeps what was left of the stage, and says why. */
export function pauseClock({ state, command, at }: Turn<CommandNamed<'session.pause'>>): Decision {
  const { reason } = command;
  return ok([
    { type: 'clockPaused', at, ...(reason ? { reason } : {}) },
    ...(state.timer ? [{ type: 'timerCleared', at } as const] : []),
  ]);
}

/** Rule 4.5: the clock goes on with what was left. */
export function resumeClock({ state, at }: Turn): Decision {
  const timer = state.heldMs === null ? [] : [timerSet(state, at + state.heldMs, at)];
  return ok([{ type: 'clockResumed', at }, ...timer]);
}

/** Rule 4.10: null where a deadline runs or is held that time could be added to; else why not. */
export function refuseMoreTime({ timer, heldMs }: SessionState): Refusal | null {
  if (timer !== null || heldMs !== null) return null;
  return refusal('clock/no_deadline', 'No deadline runs here: this stage waits until all are ready.');
}

/** Rule 4.10: the deadline moves by so much, whether it runs or is held. */
export function addTime({ state, command, at }: Turn<CommandNamed<'time.add'>>): Decision {
  const refused = refuseMoreTime(state);
  if (refused) return err(refused);
  const { seconds } = command;
  const { timer } = state;
  const moved = timer === null ? [] : [timerSet(state, Math.max(timer.dueAt, at) + seconds * 1_000, at)];
  return ok([{ type: 'timeAdded', at, seconds }, ...moved]);
}

/** Rule 4.4: only the timer that is set now counts; an older one that fires late is nothing. */
export function isCurrentTimer(state: SessionState, timer: number): boolean {
  return state.timer?.id === timer;
}

/** Somebody has not said ready, and is no script. */
const awaitsPeople = ({ seats }: SessionState): boolean =>
  Object.values(seats).some(({ occupant, ready }) => occupant === 'person' && !ready);

const graceOf = ({ clock }: SessionState): number =>
  clock.mode === 'untimed' ? 0 : (clock.graceSeconds ?? 0);

/** Rule 4.9: whether a stage whose time is up stays open for those who are not ready. */
export function getsGrace(state: SessionState): boolean {
  const { regions, inGrace } = state;
  return graceOf(state) > 0 && !inGrace && regions.stage !== 'bulletin' && awaitsPeople(state);
}

/** Rule 4.9: it stays open so much longer, and everybody is told. */
export function beginGrace(state: SessionState, at: number): Decision {
  const seconds = graceOf(state);
  return ok([{ type: 'graceBegun', at, seconds }, timerSet(state, at + seconds * 1_000, at)]);
}

/** Rules 4.3, 4.8 and 4.9: whether a stage is over because nobody is waited for. */
export function isStageDone(state: SessionState): boolean {
  if (state.inGrace && !awaitsPeople(state)) return true;
  const { regions, clock } = state;
  return (regions.phase === 'briefing' || clock.closeWhenReady !== false) && allReady(state);
}
