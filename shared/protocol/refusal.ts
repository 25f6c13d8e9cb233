// What a refused command is answered with: a code for programs, words for people; never a secret of another seat.

/** Why a command changed nothing. `message` says what to do in a player's words. */
export interface Refusal {
  /** `area/snake_reason`, stable for programs. */
  readonly code: string;
  readonly message: string;
}

/** Builds a refusal. */
export const refusal = (code: string, message: string): Refusal => ({ code, message });
