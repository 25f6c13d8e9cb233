// Owns how long ago something was, in words: to the minute, then to the hour, then to the day.
import { ct } from '../../texts/console.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A span of milliseconds, e.g. `4 min`. */
export function spanOf(ms: number): string {
  if (ms < HOUR_MS) return ct('ago.minutes', { minutes: Math.max(1, Math.round(ms / MINUTE_MS)) });
  if (ms < DAY_MS) return ct('ago.hours', { hours: Math.round(ms / HOUR_MS) });
  return ct('ago.days', { days: Math.round(ms / DAY_MS) });
}

/** `just now`, `4 min ago`. */
export const agoInWords = (ms: number): string =>
  ms < MINUTE_MS ? ct('ago.now') : ct('ago.ago', { span: spanOf(ms) });
