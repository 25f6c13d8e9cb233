// Owns the tally of a fault test as it runs: cycles that held, commands counted, the first few faults in words.
import type { FaultReport, Figure } from './fault-test.ts';

/** More say nothing new. */
const TOLD = 10;

export class Findings {
  acked = 0;
  lost = 0;
  doubled = 0;
  gaps = 0;
  #passed = 0;
  #found = 0;
  readonly #faults: string[] = [];
  readonly #figures: Record<string, Figure> = {};

  /** What has been found so far, the faults that are not told included. */
  get found(): number {
    return this.#found;
  }

  /** @param sentence what went wrong, and where */
  fault(sentence: string): void {
    this.#found++;
    if (this.#faults.length < TOLD) this.#faults.push(sentence);
  }

  /** Says whether it holds; the sentence is asked for only when it does not. */
  expect(holds: boolean, sentence: () => string): boolean {
    if (!holds) this.fault(sentence());
    return holds;
  }

  figure(name: string, value: Figure): void {
    this.#figures[name] = value;
  }

  /** Adds to a figure that counts. */
  count(name: string, by = 1): void {
    const before = this.#figures[name];
    this.#figures[name] = (typeof before === 'number' ? before : 0) + by;
  }

  /** Raises a figure that is the most seen. */
  most(name: string, value: number): void {
    const before = this.#figures[name];
    this.#figures[name] = Math.max(typeof before === 'number' ? before : 0, value);
  }

  /** Runs one cycle, which has passed when it finds nothing and does not throw. */
  async cycle(name: string, work: () => Promise<void>): Promise<boolean> {
    const before = this.#found;
    try {
      await work();
    } catch (error) {
      const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
      this.fault(`${name} broke off: ${why.split('\n').slice(0, 4).join(' ').slice(0, 600)}`);
    }
    if (this.#found > before) return false;
    this.#passed++;
    return true;
  }

  report(): FaultReport {
    const { acked, lost, doubled, gaps } = this;
    return {
      passed: this.#passed,
      acked,
      lost,
      doubled,
      gaps,
      faults: this.#faults,
      figures: this.#figures,
    };
  }
}
