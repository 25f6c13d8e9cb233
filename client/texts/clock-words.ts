// Owns how a session's clock is told in words: how long a day is, when it closes, what is left.
import type { ClockSettings } from '../../shared/protocol/index.ts';
import type { DayClose } from '../../shared/vocabulary/index.ts';
import { countdown } from './numbers.ts';
import { t } from './t.ts';

const HOUR_MS = 3_600_000;

/** How long a day lasts or when it closes: `1:20`, `5 min`, `11 hours`, `daily at 18:00, Europe/Kyiv`. */
export function clockInWords(clock: ClockSettings): string {
  switch (clock.mode) {
    case 'untimed':
      return t('host.byHand');
    case 'live':
      return spanInWords(clock.daySeconds);
    case 'correspondence':
      return dayCloseInWords(clock.day);
  }
}

function dayCloseInWords(day: DayClose): string {
  return 'hours' in day
    ? t('clock.hours', { hours: day.hours })
    : t('clock.dailyAt', { at: day.at, zone: day.zone });
}

/** Seconds as `45 s`, `1:20`, `5 min`, `2 hours`. */
export function spanInWords(seconds: number): string {
  if (seconds < 60) return t('clock.seconds', { seconds });
  if (seconds >= 3_600 && seconds % 3_600 === 0) return t('clock.hours', { hours: seconds / 3_600 });
  if (seconds % 60 === 0) return t('clock.minutes', { minutes: seconds / 60 });
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/**
 * What stands where the time is shown: a countdown, or by correspondence, while it is hours away, the reader's own weekday and
 * time of day.
 *
 * @param left milliseconds
 * @param dueAt milliseconds since 1970, by this device's clock
 */
export function timeInWords(clock: ClockSettings, left: number, dueAt: number): string {
  if (clock.mode !== 'correspondence' || left < HOUR_MS) return countdown(left);
  return new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(dueAt);
}
