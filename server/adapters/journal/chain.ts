// Owns the check sums that make damage to stored text visible; knows nothing of what the text says.
import { createHash } from 'node:crypto';

/** What precedes a session's first entry. */
export const CHAIN_START = '';

/** 128 bits of SHA-256: proof against accident, not against an adversary who can write the file. */
export function checkSum(...parts: readonly (string | number)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    const text = String(part);
    // Lengths keep ('ab', 'c') and ('a', 'bc') apart.
    hash.update(`${text.length}:`).update(text);
  }
  return hash.digest('hex').slice(0, 32);
}

/** The sum of an entry and all before it: a missing, doubled or moved entry breaks it as surely as a changed one. */
export const chainOf = (previous: string, session: string, version: number, facts: string): string =>
  checkSum(previous, session, version, facts);
