// Owns the HTTP door of the game: bodies in, refusals or gated answers out. Knows addresses, not rules.
import { json, type Request, type Response, Router } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type * as z from 'zod/mini';
import { findUnsafeJson } from '../../../shared/catalogue/unsafe-json.ts';
import type { Result } from '../../../shared/kernel/index.ts';
import {
  joinSessionSchema,
  openSessionSchema,
  type Refusal,
  refusal,
} from '../../../shared/protocol/index.ts';
import type { App } from '../../app/app.ts';
import type { Outbound } from '../../app/outbound.ts';
import { statusOf } from './refusal-status.ts';

const BODY_BYTES = 16_384;
/** Wrong codes one address may try in ten minutes: one chance in two million of hitting any of 20 sessions. */
const WRONG_CODES = 20;
const WRONG_CODES_SECONDS = 600;

const TOO_MANY: Refusal = refusal(
  'protocol/too_many',
  'Too many tries from your address. Wait a little, then try again.',
);

/** The only way out of this door. */
function send<T extends object>(
  response: Response,
  answer: Result<Outbound<T>, Refusal>,
  status = 200,
): void {
  if (answer.ok) response.status(status).json(answer.value);
  else sendRefusal(response, answer.error);
}

export function sendRefusal(response: Response, error: Refusal): void {
  response.locals.refusal = error.code;
  response.status(statusOf(error)).json({ error });
}

/** The body as the schema has it; otherwise the refusal is sent and the result is null. Names fields, never what was in them. */
function readBody<T>(request: Request, response: Response, schema: z.ZodMiniType<T>): T | null {
  // Depth and forbidden names first: a schema passes over a key that it does not look for.
  const parsed = findUnsafeJson(request.body).length === 0 ? schema.safeParse(request.body) : null;
  if (parsed?.success) return parsed.data;
  const field = parsed?.error.issues[0]?.path.join('.') ?? '';
  const where = /^[\w.]{1,60}$/.test(field) ? ` (${field})` : '';
  sendRefusal(
    response,
    refusal('protocol/malformed', `This request was not understood${where}. Reload the page and try again.`),
  );
  return null;
}

const addressOf = (request: Request): string => request.ip ?? 'unknown';

/** True when there is still room; otherwise the refusal is sent. */
async function hasRoom(
  limiter: RateLimiterMemory,
  request: Request,
  response: Response,
  points: number,
): Promise<boolean> {
  try {
    await limiter.consume(addressOf(request), points);
    return true;
  } catch (limit) {
    if (!(limit instanceof RateLimiterRes)) throw limit;
    response.setHeader('Retry-After', String(Math.ceil(limit.msBeforeNext / 1_000)));
    sendRefusal(response, TOO_MANY);
    return false;
  }
}

export interface ApiOptions {
  readonly app: App;
  /** Sessions one address may open in a minute; 0 = no limit. */
  readonly sessionsPerMinute: number;
}

/** Everything under /api. */
export function apiRouter({ app, sessionsPerMinute }: ApiOptions): Router {
  const router = Router();
  router.use((_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  router.use(json({ limit: BODY_BYTES }));
  addScenarios(router, app);
  addSessions(router, app, sessionsPerMinute);
  addCodes(router, app);
  router.use((_request, response) => {
    sendRefusal(response, refusal('protocol/unknown_path', 'There is nothing at this address.'));
  });
  return router;
}

function addScenarios(router: Router, app: App): void {
  router.get('/scenarios', (_request, response) => {
    response.json({ scenarios: app.scenarios() });
  });
  router.get('/scenarios/:id', (request, response) => {
    send(response, app.scenario(request.params.id));
  });
}

function addSessions(router: Router, app: App, perMinute: number): void {
  const limiter = new RateLimiterMemory({ points: Math.max(1, perMinute), duration: 60 });
  router.post('/sessions', async (request, response) => {
    const wish = readBody(request, response, openSessionSchema);
    if (wish === null) return;
    if (perMinute > 0 && !(await hasRoom(limiter, request, response, 1))) return;
    send(response, await app.openSession(wish), 201);
  });
}

/** A class behind one address may come in with the right code as often as it likes; only wrong codes count. */
function addCodes(router: Router, app: App): void {
  const limiter = new RateLimiterMemory({ points: WRONG_CODES, duration: WRONG_CODES_SECONDS });
  const answer = async <T extends object>(
    request: Request,
    response: Response,
    ask: () => Promise<Result<Outbound<T>, Refusal>>,
    status: number,
  ) => {
    if (!(await hasRoom(limiter, request, response, 0))) return;
    const found = await ask();
    const wrong = !found.ok && found.error.code === 'session/unknown_code';
    if (wrong && !(await hasRoom(limiter, request, response, 1))) return;
    send(response, found, status);
  };
  router.get('/codes/:code', (request, response) =>
    answer(request, response, () => app.lobbyCard(request.params.code), 200),
  );
  router.post('/codes/:code/members', async (request, response) => {
    const wish = readBody(request, response, joinSessionSchema);
    if (wish !== null) await answer(request, response, () => app.join(request.params.code, wish), 201);
  });
}
