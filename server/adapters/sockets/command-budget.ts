// Owns how many commands one line may send: a bucket that refills with time. Knows no commands.

/** Tells of each command whether it may pass. `perSecond` may pass at once, and as many each second after; 0 = all. */
export class CommandBudget {
  readonly #perSecond: number;
  #left: number;
  #at: number;
  #refused = 0;

  constructor(perSecond: number, now: number) {
    this.#perSecond = perSecond;
    this.#left = perSecond;
    this.#at = now;
  }

  /** Refused since the last one that passed. */
  get refused(): number {
    return this.#refused;
  }

  /** @param now milliseconds of any clock that does not go back far */
  pass(now: number): boolean {
    if (this.#perSecond === 0) return true;
    const gained = (Math.max(0, now - this.#at) * this.#perSecond) / 1_000;
    this.#left = Math.min(this.#perSecond, this.#left + gained);
    this.#at = now;
    if (this.#left < 1) {
      this.#refused++;
      return false;
    }
    this.#left--;
    this.#refused = 0;
    return true;
  }
}
