// Days played by correspondence: when one closes that opens now, and which settings make no sense; reads no clock.
import { type Refusal, refusal } from '../../../../shared/protocol/index.ts';
import type { ClockSettings, DayClose } from '../../../../shared/vocabulary/index.ts';
import { knowsZone, nextLocal } from './local-time.ts';

const HOUR_MS = 3_600_000;
/** Rule 4.7: a day that is opened shortly before the fixed hour runs to the next. */
const LEAST_HOURS = 6;
const LONGEST_HOURS = 336;
const LONGEST_BULLETIN_HOURS = 72;

export type Correspondence = Extract<ClockSettings, { readonly mode: 'correspondence' }>;

/** Minute of the day of `18:00`; null for what is none. */
function minuteOf(text: string): number | null {
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  return hour === undefined ? null : Number(hour) * 60 + Number(minute);
}

/** Rule 4.7: when a day is over that opens at `at`, both in milliseconds since 1970. */
export function dayClosesAt(day: DayClose, at: number): number {
  if ('hours' in day) return at + day.hours * HOUR_MS;
  return nextLocal(day.zone, minuteOf(day.at) ?? 0, at + LEAST_HOURS * HOUR_MS);
}

const no = (reason: string, message: string): Refusal => refusal(`clock/${reason}`, message);

function refuseDay(day: DayClose): Refusal | null {
  if ('hours' in day) {
    if (day.hours >= 1 && day.hours <= LONGEST_HOURS) return null;
    return no('day_hours', `A day by correspondence lasts 1 to ${LONGEST_HOURS} hours, not ${day.hours}.`);
  }
  if (minuteOf(day.at) === null) {
    return no(
      'unknown_hour',
      `Write the hour at which a day closes as 18:00, not as ${day.at || 'nothing'}.`,
    );
  }
  if (knowsZone(day.zone)) return null;
  const asked =
    day.zone === '' ? 'Name the time zone' : `This server knows no time zone ${day.zone}. Name one`;
  return no('unknown_zone', `${asked} by its place, as in Europe/Helsinki.`);
}

/** Why a clock by correspondence cannot be kept as it is set; null when it can (rule 4.7). */
export function refuseCorrespondence(clock: Correspondence): Refusal | null {
  const { day, bulletinHours, briefingHours = 1, remindHours = [] } = clock;
  const wrongDay = refuseDay(day);
  if (wrongDay) return wrongDay;
  const fixed = !('hours' in day);
  const longest = fixed ? 24 - LEAST_HOURS : LONGEST_BULLETIN_HOURS;
  if (bulletinHours > longest) {
    return no('bulletin_hours', `The bulletin stays at most ${longest} hours here, not ${bulletinHours}.`);
  }
  if (briefingHours < 1 || briefingHours > LONGEST_HOURS) {
    return no('briefing_hours', `A briefing lasts 1 to ${LONGEST_HOURS} hours, not ${briefingHours}.`);
  }
  const length = fixed ? 24 : day.hours;
  const stray = remindHours.find((hours) => hours < 1 || hours >= length);
  if (stray === undefined) return null;
  return no(
    'remind_hours',
    `A reminder ${stray} hours before the close does not fit a day of ${length} hours.`,
  );
}
