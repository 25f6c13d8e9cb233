// Local times of day in the world's time zones, by the platform's own tables; given milliseconds, never reads a clock.

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A time on the wall: a day of the calendar, counted from 1 January 1970, and minutes of that day. */
interface WallTime {
  readonly day: number;
  readonly minute: number;
}

const formats = new Map<string, Intl.DateTimeFormat | null>();

/** Null where the platform knows no such zone; made once for each, since making one takes longer than using it. */
function formatOf(zone: string): Intl.DateTimeFormat | null {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = makeFormat(zone);
  formats.set(zone, made);
  return made;
}

function makeFormat(timeZone: string): Intl.DateTimeFormat | null {
  const numeric = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric' } as const;
  try {
    return new Intl.DateTimeFormat('en-u-ca-iso8601', {
      ...numeric,
      minute: 'numeric',
      second: 'numeric',
      hourCycle: 'h23',
      timeZone,
    });
  } catch {
    return null;
  }
}

/** Whether this platform knows an IANA time zone, `Europe/Helsinki`. */
export const knowsZone = (zone: string): boolean => zone !== '' && formatOf(zone) !== null;

/** Days from 1 January 1970 to a day of the Gregorian calendar, `month` from 1 (Hinnant 2013, days_from_civil). */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** What the wall shows in a known zone at `ms`, as milliseconds of a wall that never changes, and thus ahead of UTC or behind it. */
function wallMs(zone: string, ms: number): number {
  const parts = formatOf(zone)?.formatToParts(ms) ?? [];
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((one) => one.type === type)?.value ?? 0);
  const day = dayNumber(part('year'), part('month'), part('day'));
  return day * DAY_MS + part('hour') * HOUR_MS + part('minute') * 60_000 + part('second') * 1_000;
}

/** Whole seconds only: no zone is off UTC by less. */
const offsetAt = (zone: string, ms: number): number => wallMs(zone, ms) - Math.floor(ms / 1_000) * 1_000;

/**
 * When the wall shows this: the first time where it does so twice, and as much later as was skipped where it never does.
 */
function instantOf(zone: string, { day, minute }: WallTime): number {
  const wall = day * DAY_MS + minute * 60_000;
  const before = wall - offsetAt(zone, wall - DAY_MS);
  const after = wall - offsetAt(zone, wall + DAY_MS);
  const shown = [before, after].filter((ms) => wallMs(zone, ms) === wall);
  return shown.length > 0 ? Math.min(...shown) : before;
}

/**
 * The first time from `from` on at which the clocks of a zone show `minute`.
 *
 * @param minute of the day, 0 to 1439
 * @param from milliseconds since 1970
 */
export function nextLocal(zone: string, minute: number, from: number): number {
  const today = Math.floor(wallMs(zone, from) / DAY_MS);
  for (let day = today - 1; ; day++) {
    const at = instantOf(zone, { day, minute });
    if (at >= from) return at;
  }
}
