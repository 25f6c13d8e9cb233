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

const live = (daySeconds: number, bulletinSeconds: number): ClockSettings => ({
  mode: 'live',
  daySeconds,
  bulletinSeconds,
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
  { id: 'lesson', name: 'host.lesson', note: 'host.lessonNote', clock: live(80, 20), termsDays: 0 },
  { id: 'seminar', name: 'host.seminar', note: 'host.seminarNote', clock: live(270, 40), termsDays: 3 },
  { id: 'day', name: 'host.day', note: 'host.dayNote', clock: live(630, 90), termsDays: 5 },
  {
    id: 'fortnight',
    name: 'host.fortnight',
    note: 'host.fortnightNote',
    clock: live(39_600, 3_600),
    termsDays: 0,
  },
  { id: 'by-hand', name: 'host.byHand', note: 'host.byHandNote', clock: { mode: 'untimed' }, termsDays: 0 },
];

/** A clock whose days are at least this long is played over days, not in one sitting. */
const LONG_DAY = 3_600;
const SHORT_BRIEFINGS = [300, 600, 1_200];
const LONG_BRIEFINGS = [3_600, 43_200, 86_400];

/** Seconds a briefing may be given at this clock; 0 = until all are ready, as it always is without a clock. */
export function briefingChoices(clock: ClockSettings): readonly number[] {
  if (clock.mode === 'untimed') return [0];
  return [0, ...(clock.daySeconds < LONG_DAY ? SHORT_BRIEFINGS : LONG_BRIEFINGS)];
}

/** The same clock with a briefing of so many seconds; 0 = until all are ready. */
export function withBriefing(clock: ClockSettings, seconds: number): ClockSettings {
  return clock.mode === 'untimed' || seconds === 0 ? clock : { ...clock, briefingSeconds: seconds };
}

/** The preset with this id; the list's second when there is none, which is the middle way in both lists. */
export function presetOf<Id extends string>(presets: readonly ClockPreset<Id>[], id: Id): ClockPreset<Id> {
  const found = presets.find((preset) => preset.id === id) ?? presets[1];
  if (!found) throw new Error('invariant broken: a list of presets is empty');
  return found;
}
