// Owns virtual time: what happens when, in one order that only its callers decide; knows nothing of what happens.

interface Waiting {
  readonly at: number;
  call: (() => void) | null;
}

/** Lets every promise that can go on do so: they need no time, so none of it passes. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export class VirtualTime {
  /** The earliest last; those of one moment in the order in which they were asked for. */
  #waiting: Waiting[] = [];
  #now = 0;

  /** Milliseconds since the world began. */
  get now(): number {
    return this.#now;
  }

  /** Calls once after `ms` (0 or more; fractions count); the result cancels it. */
  after(ms: number, call: () => void): () => void {
    return this.at(this.#now + Math.max(0, ms), call);
  }

  /** Calls once at that time, in milliseconds since the world began and not past; the result cancels it. */
  at(time: number, call: () => void): () => void {
    const entry: Waiting = { at: time, call };
    let [low, high] = [0, this.#waiting.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#waiting[middle]?.at ?? 0) > entry.at) low = middle + 1;
      else high = middle;
    }
    this.#waiting.splice(low, 0, entry);
    return () => {
      entry.call = null;
    };
  }

  /**
   * Goes on, one call at a time and every promise settled in between, until something holds.
   *
   * @param limit milliseconds of virtual time after which it gives up
   * @returns whether it came to hold; false also when nothing is left to wait for
   */
  async until(holds: () => boolean, limit: number): Promise<boolean> {
    const end = this.#now + limit;
    await settle();
    while (!holds()) {
      const next = this.#waiting.pop();
      if (!next) return false;
      if (next.at > end) {
        this.#waiting.push(next);
        this.#now = end;
        return false;
      }
      if (next.call === null) continue;
      this.#now = next.at;
      next.call();
      await settle();
    }
    return true;
  }

  /** Lets so many milliseconds pass. */
  async pass(ms: number): Promise<void> {
    let over = false;
    this.after(ms, () => {
      over = true;
    });
    await this.until(() => over, ms);
  }
}
