// How a session's days are timed; knows no clock and no time zone.
import * as z from 'zod/mini';
import { limits } from './limits.ts';

/** How much longer a day or briefing stays open for a person who is not ready when its time is up; 0 or left out = not. */
const graceSeconds = z.optional(z.int().check(z.minimum(0), z.maximum(3_600)));
/** Whether a day or bulletin is over as soon as everybody is ready; left out = yes. */
const closeWhenReady = z.optional(z.boolean());
/** What is sensible beyond this form is refused in words by the rules. */
const hours = z.int().check(z.minimum(0), z.maximum(10_000));

const daily = z.union([
  /** So many hours after it has opened. */
  z.strictObject({ hours }),
  /** At this local time, `18:00`, in an IANA time zone, `Europe/Helsinki`. */
  z.strictObject({ at: z.string().check(z.maxLength(5)), zone: z.string().check(z.maxLength(64)) }),
]);
export type DayClose = Readonly<z.infer<typeof daily>>;

export const clockSchema = z.discriminatedUnion('mode', [
  /**
   * A day lasts `daySeconds`, the bulletin stays `bulletinSeconds`, the briefing `briefingSeconds` or as long as somebody still
   * reads.
   */
  z.strictObject({
    mode: z.literal('live'),
    daySeconds: z.int().check(z.minimum(1), z.maximum(86_400)),
    bulletinSeconds: z.int().check(z.minimum(0), z.maximum(3_600)),
    briefingSeconds: z.optional(z.int().check(z.minimum(1), z.maximum(86_400))),
    graceSeconds,
    closeWhenReady,
  }),
  /** Facilitated: no timer; the day closes when all are ready, or by hand. */
  z.strictObject({ mode: z.literal('untimed'), closeWhenReady }),
  /** Played over days: the room need not be there together. */
  z.strictObject({
    mode: z.literal('correspondence'),
    day: daily,
    /** 0 = the next day opens with the bulletin of the night. */
    bulletinHours: hours,
    /** Left out = as long as a day. */
    briefingHours: z.optional(hours),
    /** So many hours before a day closes, everybody is reminded. */
    remindHours: z.optional(z.array(hours).check(z.maxLength(limits.remindersPerDay))),
    graceSeconds,
    closeWhenReady,
  }),
]);
export type ClockSettings = Readonly<z.infer<typeof clockSchema>>;
