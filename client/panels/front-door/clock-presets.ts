// Owns the ready-made clocks: how long a day and a bulletin last at each pace; knows nothing of how a clock runs.
import type { ClockSettings } from '../../../shared/protocol/index.ts';
import type { TextKey } from '../../texts/t.ts';

export interface ClockPreset<Id extends string> {
  readonly id: Id;
  readonly name: TextKey;
  readonly note: TextKey;
  readonly clock: ClockSettings;
  /** Days of the terms phase that go with it. */
  readonly termsDays: number;
}

const live = (daySeconds: number, bulletinSeconds: number, graceSeconds = 0): ClockSettings => ({
  mode: 'live',
  daySeconds,
  bulletinSeconds,
  ...(graceSeconds > 0 && { graceSeconds }),
});

export type Pace = 'brisk' | 'steady' | 'untimed';
/** For one person against scripted delegations. */
export const paces: readonly ClockPreset<Pace>[] = [
  { id: 'brisk', name: 'play.brisk', note: 'play.briskNote', clock: live(180, 60), termsDays: 0 },
  { id: 'steady', name: 'play.steady', note: 'play.steadyNote', clock: live(600, 180), termsDays: 0 },
  { id: 'untimed', name: 'play.untimed', note: 'play.untimedNote', clock: { mode: 'untimed' }, termsDays: 0 },
];

export type Sitting = 'lesson' | 'seminar' | 'day' | 'fortnight' | 'by-hand';
/** For a room. Thirty days and bulletins fill the time named. */
export const sittings: readonly ClockPreset<Sitting>[] = [
  { id: 'lesson', name: 'host.lesson', note: 'host.lessonNote', clock: live(80, 20, 15), termsDays: 0 },
  { id: 'seminar', name: 'host.seminar', note: 'host.seminarNote', clock: live(270, 40, 30), termsDays: 3 },
  { id: 'day', name: 'host.day', note: 'host.dayNote', clock: live(630, 90, 60), termsDays: 5 },
  {
    id: 'fortnight',
    name: 'host.fortnight',
    note: 'host.fortnightNote',
    clock: {
      mode: 'correspondence',
      day: { hours: 11 },
      bulletinHours: 1,
      remindHours: [2],
      graceSeconds: 900,
    },
    termsDays: 0,
  },
  { id: 'by-hand', name: 'host.byHand', note: 'host.byHandNote', clock: { mode: 'untimed' }, termsDays: 0 },
];

/** Seconds a briefing may be given at this clock; 0 = until all are ready, or by correspondence as long as a day. */
export function briefingChoices(clock: ClockSettings): readonly number[] {
  switch (clock.mode) {
    case 'untimed':
      return [0];
    case 'live':
      return [0, 300, 600, 1_200];
    case 'correspondence':
      return [0, 86_400, 172_800];
  }
}

/** The same clock with a briefing of so many seconds; 0 = as the clock does of itself. */
export function withBriefing(clock: ClockSettings, seconds: number): ClockSettings {
  if (clock.mode === 'untimed' || seconds === 0) return clock;
  if (clock.mode === 'live') return { ...clock, briefingSeconds: seconds };
  return { ...clock, briefingHours: seconds / 3_600 };
}

/** The preset with this id; the list's second when there is none, which is the middle way in both lists. */
export function presetOf<Id extends string>(presets: readonly ClockPreset<Id>[], id: Id): ClockPreset<Id> {
  const found = presets.find((preset) => preset.id === id) ?? presets[1];
  if (!found) throw new Error('invariant broken: a list of presets is empty');
  return found;
}
