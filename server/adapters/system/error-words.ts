// Owns what of an error may be written down: what kind it is, where it arose, and words that were ours. Knows no log.

/** What an error becomes in a line of the log. */
export interface ErrorWords {
  readonly kind: string;
  readonly message: string;
  /** A store's or the system's own code, like `SQLITE_FULL`. */
  readonly code?: string;
  /** Frames only. */
  readonly stack: string;
  readonly cause?: ErrorWords;
}

/** Causes of causes are followed so far. */
const DEPTH = 4;
const LONGEST = 1_000;

/**
 * Leaves out what an error may carry of a session: the text that a parser quotes, and every field but the code, since
 * libraries put the command or the reply there.
 */
export function errorWords(fault: unknown, depth = DEPTH): ErrorWords {
  if (!(fault instanceof Error)) return { kind: typeof fault, message: 'not an error', stack: '' };
  const { code } = fault as Error & { readonly code?: unknown };
  return {
    kind: fault.name,
    message: withoutQuotes(fault.message),
    ...(typeof code === 'string' && { code }),
    stack: framesOf(fault),
    ...(fault.cause instanceof Error && depth > 0 && { cause: errorWords(fault.cause, depth - 1) }),
  };
}

/** `JSON.parse` quotes what it could not read, and what wraps its error quotes that. */
function withoutQuotes(message: string): string {
  const quoting = /\bis not valid JSON|\bin JSON at position|unexpected (value|fact|intent|[a-z]+): [{["]/i;
  const kept = quoting.test(message) ? message.replace(/["'[{].*$/s, '(what follows is left out)') : message;
  return kept.slice(0, LONGEST);
}

function framesOf({ stack }: Error): string {
  const lines = (stack ?? '').split('\n');
  return lines.filter((line) => /^\s+at /.test(line)).join('\n');
}
