// Owns the turns in which scripted delegations think: one decision at a time, the event loop free in between.
import type { Clock } from './ports/clock.ts';

/** A decision may take tens of milliseconds; two in a row would make people wait for both. */
export class DecisionTurns {
  readonly #clock: Clock;
  #waiting: (() => void)[] = [];
  #running = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Calls on some later turn of the event loop, in the order asked. */
  add(think: () => void): void {
    this.#waiting.push(think);
    this.#next();
  }

  #next(): void {
    if (this.#running || this.#waiting.length === 0) return;
    this.#running = true;
    this.#clock.soon(() => {
      this.#running = false;
      const think = this.#waiting.shift();
      this.#next();
      think?.();
    });
  }
}
