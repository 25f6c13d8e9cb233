// Owns where the server's own words go: one JSON line each, to standard error. Knows no session.
import pino from 'pino';
import type { Log } from '../../app/ports/log.ts';
import { errorWords } from './error-words.ts';

export const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Takes whole lines. */
export interface LogLines {
  write(line: string): void;
}

/** A log that writes what is at or above `level`; to standard error unless told. */
export function makeLog(level: LogLevel, lines: LogLines = standardError()): Log {
  const out = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, lines);
  return {
    info: (message, fields = {}) => out.info(fields, message),
    warn: (message, fields = {}) => out.warn(fields, message),
    // Under another name than `err`, which pino would write out with all its fields.
    error: (message, cause, fields = {}) => out.error({ ...fields, fault: errorWords(cause) }, message),
  };
}

/** Synchronous, so that the last words before an end are not lost. */
const standardError = (): LogLines => pino.destination({ dest: 2, sync: true });
