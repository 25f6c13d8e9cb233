// When everybody is reminded that a day is about to close; follows from the deadline alone.
import type { SessionState } from '../../state.ts';
import type { Wish } from './alarms.ts';

const HOUR_MS = 3_600_000;

/** Rule 4.13: the hours before the close that are still ahead. A bulletin and a grace remind nobody. */
export function reminders({ clock, timer, regions, inGrace }: SessionState): readonly Wish[] {
  if (clock.mode !== 'correspondence' || timer === null || inGrace) return [];
  if (regions.stage === 'bulletin') return [];
  const { remindHours = [] } = clock;
  return [...new Set(remindHours)].map((hours) => ({
    ring: { kind: 'reminder', hours },
    dueAt: timer.dueAt - hours * HOUR_MS,
  }));
}
