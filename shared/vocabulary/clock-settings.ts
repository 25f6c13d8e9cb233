// How a session's days are timed; knows no clock.
import * as z from 'zod/mini';

export const clockSchema = z.discriminatedUnion('mode', [
  /**
   * A day lasts `daySeconds`, the bulletin stays `bulletinSeconds`, the briefing `briefingSeconds` or as long as somebody still
   * reads; all close early when all are ready.
   */
  z.strictObject({
    mode: z.literal('live'),
    daySeconds: z.int().check(z.minimum(1), z.maximum(86_400)),
    bulletinSeconds: z.int().check(z.minimum(0), z.maximum(3_600)),
    briefingSeconds: z.optional(z.int().check(z.minimum(1), z.maximum(86_400))),
  }),
  /** No timer: the day closes when all are ready, or by hand. */
  z.strictObject({ mode: z.literal('untimed') }),
]);
export type ClockSettings = Readonly<z.infer<typeof clockSchema>>;
