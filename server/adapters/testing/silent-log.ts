// Owns a log that keeps what it is told, so that tests can look at it.
import type { Log } from '../../app/ports/log.ts';

export interface KeptLog extends Log {
  readonly lines: readonly string[];
}

export function keepLog(): KeptLog {
  const lines: string[] = [];
  const keep = (level: string, message: string, fields: object) =>
    lines.push(`${level} ${message} ${JSON.stringify(fields)}`);
  return {
    lines,
    info: (message, fields = {}) => keep('info', message, fields),
    warn: (message, fields = {}) => keep('warn', message, fields),
    error: (message, cause, fields = {}) =>
      keep('error', message, {
        ...fields,
        cause: cause instanceof Error ? (cause.stack ?? '') : String(cause),
      }),
  };
}
