// Owns the check sums that make damage to stored text visible; knows nothing of what the text says.
import { hash } from 'node:crypto';

/** What precedes a session's first entry. */
export const CHAIN_START = '';

/** 128 bits of SHA-256: proof against accident, not against an adversary who can write the file. */
export function checkSum(...parts: readonly (string | number)[]): string {
  // Lengths keep ('ab', 'c') and ('a', 'bc') apart.
  const text = parts.map((part) => `${String(part).length}:${part}`).join('');
  return hash('sha256', text, 'hex').slice(0, 32);
}

/** The sum of an entry and all before it: a missing, doubled or moved entry breaks it as surely as a changed one. */
export const chainOf = (previous: string, session: string, version: number, facts: string): string =>
  checkSum(previous, session, version, facts);
