// What whoever leads a session may set about its people; knows no rule.
import * as z from 'zod/mini';
import type { ClockSettings } from './clock-settings.ts';

const seconds = (max: number) => z.int().check(z.minimum(0), z.maximum(max));

/** When a persona covers for people, in seconds. */
export const absenceSchema = z.strictObject({
  /** After how long without a line a persona covers a delegation; null = never. */
  graceSeconds: z.nullable(seconds(604_800)),
  /** After how long of silence, when all others are ready; null = never. */
  silentSeconds: z.nullable(seconds(604_800)),
});

export const sessionSettingsSchema = z.strictObject({
  /** open: people choose their own place while the session is in its lobby; placed: whoever leads it does. */
  joining: z.enum(['open', 'placed']),
  gallery: z.strictObject({
    /** Whether anybody with the code may watch the public record. */
    open: z.boolean(),
    /** How long after the table the gallery is told, at most an hour. */
    delaySeconds: seconds(3_600),
  }),
  absence: absenceSchema,
  /** Whether delegations are offered advice on texts. */
  advisor: z.boolean(),
});
export type SessionSettings = Readonly<z.infer<typeof sessionSettingsSchema>>;

/** What a session begins with, and what those of before are taken to have said. */
export const plainSettings: SessionSettings = {
  joining: 'open',
  gallery: { open: true, delaySeconds: 0 },
  absence: { graceSeconds: null, silentSeconds: null },
  advisor: true,
};

/** With others at the table at the same time nobody shall wait for one who is gone. */
export const hostedSettings: SessionSettings = {
  ...plainSettings,
  absence: { graceSeconds: 180, silentSeconds: null },
};

/** What a session begins with unless its host says otherwise: by correspondence people are away most of the time. */
export const openingSettings = (kind: 'solo' | 'hosted', clock: ClockSettings['mode']): SessionSettings =>
  kind === 'hosted' && clock !== 'correspondence' ? hostedSettings : plainSettings;
