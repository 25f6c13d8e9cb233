// Owns what an operator may set by the environment, checked once at start; knows nothing of what the settings do.
import * as z from 'zod';
import { err, ok, type Result } from '../../shared/kernel/index.ts';
import { logLevels } from './system/pino-log.ts';

const count = (max: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, 'must be a whole number')
    .transform(Number)
    .pipe(z.number().max(max, `must be at most ${max}`));

const address = (protocols: readonly string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    message: `must be an address that begins with ${protocols.map((one) => `${one}//`).join(' or ')}`,
  });

const settingsSchema = z.object({
  /** 0 = any free port. */
  PORT: count(65_535).default(3000),
  /** Every address of the machine unless set, so that a classroom's network reaches it. */
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'must be a host name or an address')
    .optional(),
  DATA_DIR: z.string().min(1).optional(),
  REDIS_URL: address(['redis:', 'rediss:']).optional(),
  PUBLIC_URL: address(['http:', 'https:']).optional(),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
  /** Milliseconds before a scripted delegation acts; a person's pace unless set. */
  SCRIPTED_PAUSE_MS: count(60_000).optional(),
  /** Sessions one address may open in a minute; 0 = no limit. */
  SESSIONS_PER_MINUTE: count(1_000_000).default(60),
});

export type Settings = Readonly<z.infer<typeof settingsSchema>>;

/** The settings, or every fault in a line of its own. A variable that is set to nothing counts as not set. */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
): Result<Settings, readonly string[]> {
  const given = Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== '');
  const parsed = settingsSchema.safeParse(Object.fromEntries(given));
  if (parsed.success) return ok(parsed.data);
  return err(parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`));
}
