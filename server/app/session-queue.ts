// Owns what waits to be done in one session: in order, together where it came together, and after what other servers have done.
import type { Act, Outcome, Turn } from './act.ts';
import type { RoomPorts } from './room-ports.ts';
import type { StoredSession } from './stored-session.ts';

/** Commands that may wait in one session: more than a class sends in good faith. */
const WAITING = 512;
/** How soon a session whose journal did not answer looks again, while nobody acts. */
const FOLLOW_AGAIN_MS = 500;

interface Waiting<S> extends Turn<S> {
  readonly over: (outcome: Outcome) => void;
  readonly failed: (fault: unknown) => void;
}

export class SessionQueue<S> {
  readonly #ports: RoomPorts;
  readonly #session: StoredSession<S>;
  /** Called whenever nothing waits any more. */
  readonly #rests: () => void;
  #waiting: Waiting<S>[] = [];
  /** What is to be done while nobody acts. */
  #alone: (() => Promise<void>)[] = [];
  /** Whether another server has appended something that was not read yet. */
  #behind = false;
  #working: Promise<void> | null = null;
  #cancelFollow: (() => void) | null = null;

  constructor(ports: RoomPorts, session: StoredSession<S>, rests: () => void) {
    this.#ports = ports;
    this.#session = session;
    this.#rests = rests;
  }

  /** True when nothing is under way. */
  get idle(): boolean {
    return this.#working === null;
  }

  /** True when no more may be asked of it. */
  get full(): boolean {
    return this.#waiting.length >= WAITING;
  }

  /** Rejects when the session cannot go on. */
  add(act: Act, sender: S | null): Promise<Outcome> {
    return this.#enter('push', act, sender);
  }

  /** As `add`, before all that waits. */
  addFirst(act: Act, sender: S | null): Promise<Outcome> {
    return this.#enter('unshift', act, sender);
  }

  /** Does something after what waits by now, while nobody acts in this session. Rejects as `work` does. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#alone.push(() => work().then(resolve, reject));
      void this.#work();
    });
  }

  #enter(how: 'push' | 'unshift', act: Act, sender: S | null): Promise<Outcome> {
    return new Promise((over, failed) => {
      this.#waiting[how]({ act, sender, over, failed });
      void this.#work();
    });
  }

  /** Takes in what another server has appended. */
  async catchUp(): Promise<void> {
    this.#behind = true;
    await this.#work();
  }

  /** Resolves when what is under way has come to its end. */
  async settled(): Promise<void> {
    await this.#working;
  }

  stop(): void {
    this.#cancelFollow?.();
  }

  #work(): Promise<void> {
    this.#working ??= this.#workOff();
    return this.#working;
  }

  /** Until nothing waits. What throws here is a session that cannot go on. */
  async #workOff(): Promise<void> {
    let turns: readonly Waiting<S>[] = [];
    try {
      while (this.#behind || this.#waiting.length + this.#alone.length > 0) {
        // Whatever arrives in the same turn of the event loop is done together.
        await new Promise<void>((resolve) => this.#ports.clock.soon(resolve));
        if (this.#behind) {
          this.#behind = false;
          await this.#session.follow();
        }
        turns = this.#waiting.splice(0);
        await this.#session.actAll(turns, (i, outcome) => turns[i]?.over(outcome));
        await this.#alone.shift()?.();
      }
    } catch (fault) {
      for (const { failed } of [...turns, ...this.#waiting.splice(0)]) failed(fault);
      this.#ports.failed(this.#session.state.id, fault);
    } finally {
      // In the same breath as the last look at what waits, or what comes in between would wait for ever.
      this.#working = null;
      this.#rests();
      if (this.#session.inDoubt) this.#followSoon();
    }
  }

  /** Nobody may act for a whole day: what could not be read or written is looked for without waiting for that. */
  #followSoon(): void {
    this.#cancelFollow ??= this.#ports.clock.after(FOLLOW_AGAIN_MS, () => {
      this.#cancelFollow = null;
      this.catchUp().catch(() => {});
    });
  }
}
