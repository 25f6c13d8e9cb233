// Owns the order in which an HTTP request passes through the server; knows nothing of what is behind each door.
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { refusal } from '../../../shared/protocol/index.ts';
import type { Log } from '../../app/ports/log.ts';
import { WENT_WRONG } from '../../app/server-words.ts';
import type { Meters } from '../metrics/meters.ts';
import { type ApiOptions, apiRouter, sendRefusal } from './api.ts';
import { type ClientFilesOptions, clientFiles } from './client-files.ts';
import { health } from './health.ts';
import { securityHeaders } from './security-headers.ts';

export interface HttpDoorOptions extends ApiOptions, ClientFilesOptions {
  readonly log: Log;
  readonly publicUrl: string | null;
  /** Networks of proxies; null = this machine. */
  readonly trustedProxies: readonly string[] | null;
  /** Null = nobody measures. */
  readonly meters: Meters | null;
}

export function httpDoor(options: HttpDoorOptions): Express {
  const door = express();
  door.disable('x-powered-by');
  // They may say whom they speak for; nobody else is believed.
  door.set('trust proxy', options.trustedProxies ?? 'loopback');
  door.use(securityHeaders(options.publicUrl?.startsWith('https:') ?? false));
  if (options.meters) door.use(countRefusals(options.meters));
  door.use(health(options.app));
  door.use('/api', apiRouter(options));
  door.use(clientFiles(options));
  door.use(answerErrors(options.log));
  return door;
}

const countRefusals =
  (meters: Meters): RequestHandler =>
  (_request, response, next) => {
    response.once('finish', () => {
      const code: unknown = response.locals.refusal;
      if (typeof code === 'string') meters.refused(code);
    });
    next();
  };

/** What the body parser or the router throws carries a status below 500 when it is the client's doing. */
function answerErrors(log: Log): ErrorRequestHandler {
  return (fault: unknown, _request, response, next) => {
    if (response.headersSent) return next(fault);
    const status = statusIn(fault);
    if (status === 413) {
      return sendRefusal(
        response,
        refusal('protocol/too_large', 'This request is too large. Shorten the text.'),
      );
    }
    if (status < 500) {
      return sendRefusal(
        response,
        refusal('protocol/malformed', 'This request was not understood. Reload the page and try again.'),
      );
    }
    log.error('http: threw', fault);
    sendRefusal(response, WENT_WRONG);
  };
}

function statusIn(fault: unknown): number {
  const status = typeof fault === 'object' && fault !== null && 'status' in fault ? fault.status : 500;
  return typeof status === 'number' ? status : 500;
}
