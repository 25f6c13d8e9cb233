// Owns where the server's own words go: one JSON line each, to standard error. Knows no session.
import pino from 'pino';
import type { Log } from '../../app/ports/log.ts';

export const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof logLevels)[number];

/** A log that writes what is at or above `level`. */
export function makeLog(level: LogLevel): Log {
  // Synchronous, so that the last words before an end are not lost.
  const out = pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: true }),
  );
  return {
    info: (message, fields = {}) => out.info(fields, message),
    warn: (message, fields = {}) => out.warn(fields, message),
    error: (message, cause, fields = {}) => out.error({ ...fields, err: cause }, message),
  };
}
