// How a script gives up: one sentence for a person, never a stack trace.
import process from 'node:process';

/**
 * Prints one sentence to standard error and ends the process.
 *
 * @param {string} sentence what is wrong and what to do about it
 * @param {number} [code] exit code, 1 unless told
 * @returns {never}
 */
export function stopWith(sentence, code = 1) {
  console.error(sentence);
  process.exit(code);
}
