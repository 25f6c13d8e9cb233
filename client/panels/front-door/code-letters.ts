// Owns how a session code is typed and shown; knows nothing of which codes exist.

export const CODE_LENGTH = 6;

/** What of a typed or pasted text can be a code: letters and digits in capitals, six at most. */
export const cleanCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
    .slice(0, CODE_LENGTH);

/** `7K4MQX`, or `7K4-MQX` as the server writes it → `7K4-MQX`. */
export function showCode(code: string): string {
  const letters = cleanCode(code);
  return letters.length > 3 ? `${letters.slice(0, 3)}-${letters.slice(3)}` : letters;
}
