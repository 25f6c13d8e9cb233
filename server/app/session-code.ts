// Owns how a session's code is written down and read back; knows nothing of which codes exist.

/** Letters and digits that nobody takes for another: no I, L, O, 0, 1. */
export const CODE_ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
export const CODE_LENGTH = 6;

/** As shown and spoken: `7K4-MQX`. */
export const shownCode = (code: string): string => `${code.slice(0, 3)}-${code.slice(3)}`;

/** What was typed, as it is stored; null if it cannot be a code. Case, blanks and hyphens do not matter. */
export function readCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '');
  const known = code.length === CODE_LENGTH && [...code].every((letter) => CODE_ALPHABET.includes(letter));
  return known ? code : null;
}
