// Owns the way from a file's text to JSON that is still to be judged; knows no format and never throws.

import { err, ok, type Result } from '../kernel/result.ts';
import type { Fault } from './fault.ts';
import { findSyntaxFault } from './json-syntax.ts';

/**
 * The document in a text of at most `mostCharacters`, with or without a byte order mark; a fault of the JSON itself has
 * a path like `line 12, column 5`.
 */
export function parseJsonText(text: string, mostCharacters: number): Result<unknown, Fault[]> {
  if (text.length > mostCharacters) return whole(`is too large: more than ${mostCharacters} characters`);
  const content = text.replace(/^\uFEFF/, '');
  if (content.trim() === '') return whole('is empty');
  try {
    const fault = findSyntaxFault(content);
    if (fault) {
      return err([{ path: `line ${fault.line}, column ${fault.column}`, message: fault.message }]);
    }
    return ok(JSON.parse(content));
  } catch {
    // The engine's own limits only: a text this size that is not meant to be read.
    return whole('is not JSON that can be read');
  }
}

function whole(message: string): Result<never, Fault[]> {
  return err([{ path: '', message }]);
}
