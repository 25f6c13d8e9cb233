// Owns what a proxy or a service manager may ask of this process: is it alive, may it be given work. Knows no session.
import { type Response, Router } from 'express';
import type { App } from '../../app/app.ts';

/**
 * `/livez`: 200 while the process answers at all; restart it when it does not. `/readyz`: 200 while it may be given
 * work, else 503 with a reason; send people elsewhere meanwhile. `/healthz` is an older name of `/livez`.
 */
export function health(app: App): Router {
  const router = Router();
  const answer = (response: Response, status: number, body: object) => {
    response.setHeader('Cache-Control', 'no-store');
    response.status(status).json(body);
  };
  router.get(['/livez', '/healthz'], (_request, response) => answer(response, 200, { ok: true }));
  router.get('/readyz', async (_request, response) => {
    const found = await app.ready();
    if (found.ready) answer(response, 200, { ok: true });
    else answer(response, 503, { ok: false, reason: found.reason });
  });
  return router;
}
