// Owns what an operator may set by the environment, checked once at start; knows nothing of what the settings do.
import net from 'node:net';
import * as z from 'zod';
import { err, ok, type Result } from '../../shared/kernel/index.ts';
import { limits } from '../../shared/protocol/index.ts';
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

const hostName = z.string().regex(/^[\w.:-]+$/, 'must be a host name or an address');

const namedNetworks = ['loopback', 'linklocal', 'uniquelocal'];

/** A name of such, an address, or an address with a number of bits. */
function isNetwork(text: string): boolean {
  if (namedNetworks.includes(text)) return true;
  const [ip = '', bits, ...rest] = text.split('/');
  const most = { 0: -1, 4: 32, 6: 128 }[net.isIP(ip)] ?? -1;
  return rest.length === 0 && most > 0 && /^\d{1,3}$/.test(bits ?? '0') && Number(bits ?? 0) <= most;
}

const networks = z
  .string()
  .transform((text) => text.split(',').map((one) => one.trim()))
  .refine((list) => list.every(isNetwork), {
    message: 'must be networks separated by commas, such as loopback, uniquelocal or 10.0.0.0/8',
  });

const settingsSchema = z.object({
  /** 0 = any free port. */
  PORT: count(65_535).default(3000),
  /** Every address of the machine unless set, so that a classroom's network reaches it. */
  HOST: hostName.optional(),
  DATA_DIR: z.string().min(1).optional(),
  /** A folder of scenarios besides those shipped. */
  SCENARIOS_DIR: z.string().min(1).optional(),
  REDIS_URL: address(['redis:', 'rediss:']).optional(),
  PUBLIC_URL: address(['http:', 'https:']).optional(),
  /** Proxies that are believed about whom they speak for; those on this machine unless set. */
  TRUSTED_PROXIES: networks.optional(),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
  /** Milliseconds before a scripted delegation acts; a person's pace unless set. */
  SCRIPTED_PAUSE_MS: count(60_000).optional(),
  /** Sessions one address may open in a minute; 0 = no limit. */
  SESSIONS_PER_MINUTE: count(1_000_000).default(60),
  /** Commands one line may send in a second; 0 = no limit. */
  COMMANDS_PER_SECOND: count(1_000_000).default(limits.commandsPerSecond),
  /** Where events of sessions may be sent: nowhere, to the internet, or also to this machine and private networks. */
  WEBHOOKS: z.enum(['off', 'public', 'any'], 'must be off, public or any').default('public'),
  /** Where Prometheus reads figures; 0 = any free port, unset = nowhere. */
  METRICS_PORT: count(65_535).optional(),
  /** This machine alone unless set: figures are for the operator, not for players. */
  METRICS_HOST: hostName.default('127.0.0.1'),
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
