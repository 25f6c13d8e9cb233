// Owns the order in which an HTTP request passes through the server; knows nothing of what is behind each door.
import express, { type ErrorRequestHandler, type Express } from 'express';
import { refusal } from '../../../shared/protocol/index.ts';
import type { Log } from '../../app/ports/log.ts';
import { WENT_WRONG } from '../../app/server-words.ts';
import { type ApiOptions, apiRouter, sendRefusal } from './api.ts';
import { type ClientFilesOptions, clientFiles } from './client-files.ts';
import { securityHeaders } from './security-headers.ts';

export interface HttpDoorOptions extends ApiOptions, ClientFilesOptions {
  readonly log: Log;
  readonly publicUrl: string | null;
}

export function httpDoor(options: HttpDoorOptions): Express {
  const door = express();
  door.disable('x-powered-by');
  // A proxy on this machine may say whom it speaks for; nobody else is believed.
  door.set('trust proxy', 'loopback');
  door.use(securityHeaders(options.publicUrl?.startsWith('https:') ?? false));
  door.get('/healthz', (_request, response) => {
    response.setHeader('Cache-Control', 'no-store');
    response.json({ ok: true });
  });
  door.use('/api', apiRouter(options));
  door.use(clientFiles(options));
  door.use(answerErrors(options.log));
  return door;
}

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
