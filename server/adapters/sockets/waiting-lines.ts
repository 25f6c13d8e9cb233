// Owns how many lines one address may hold open without having shown a seat's link. Knows no seats.

/**
 * Counts lines that were opened and not yet entered. Those of the last moments do not count: after a restart a whole
 * class comes back at once from one address.
 */
export class WaitingLines {
  readonly #most: number;
  readonly #graceMs: number;
  readonly #since = new Map<string, Set<{ readonly at: number }>>();

  /**
   * @param most lines of one address that may wait for longer than `graceMs`
   * @param graceMs milliseconds an honest line may take to show its link
   */
  constructor(most: number, graceMs: number) {
    this.#most = most;
    this.#graceMs = graceMs;
  }

  /** @param now milliseconds of any clock */
  hasRoom(address: string, now: number): boolean {
    let late = 0;
    for (const { at } of this.#since.get(address) ?? []) {
      if (now - at <= this.#graceMs) break;
      if (++late >= this.#most) return false;
    }
    return true;
  }

  /** A line has been opened; call what is returned, as often as you like, when it is entered or gone. */
  open(address: string, now: number): () => void {
    const lines = this.#since.get(address) ?? new Set();
    const line = { at: now };
    this.#since.set(address, lines.add(line));
    return () => {
      lines.delete(line);
      if (lines.size === 0 && this.#since.get(address) === lines) this.#since.delete(address);
    };
  }
}
