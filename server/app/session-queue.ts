// Owns what waits to be done in one session: in order, together where it came together, and after what other servers have done.
import type { Act, Outcome, Turn } from './act.ts';
import type { RoomPorts } from './room-ports.ts';
import type { StoredSession } from './stored-session.ts';

/** Commands that may wait in one session: more than a class sends in good faith. */
const WAITING = 512;
/** Turns that may be on their way at once: while what one has decided is written, the next decides. */
const AT_ONCE = 2;
/** How soon a session whose journal did not answer looks again, while nobody acts. */
const FOLLOW_AGAIN_MS = 500;

type Failed = (fault: unknown) => void;

interface Waiting<S> extends Turn<S> {
  readonly over: (outcome: Outcome) => void;
  readonly failed: Failed;
}

/** What is to be done while nobody acts. */
interface Lone {
  readonly work: () => Promise<void>;
  readonly failed: Failed;
}

export class SessionQueue<S> {
  readonly #ports: RoomPorts;
  readonly #session: StoredSession<S>;
  /** Called whenever nothing waits any more. */
  readonly #rests: () => void;
  #waiting: Waiting<S>[] = [];
  #lone: Lone[] = [];
  /** Whether another server has appended something that was not read yet. */
  #behind = false;
  /** Turns on their way; none begins beside one that wants to be alone. */
  #underWay = 0;
  #isAlone = false;
  /** Whether the next turn is about to begin. */
  #called = false;
  #failed = false;
  #whenIdle: (() => void)[] = [];
  #cancelFollow: (() => void) | null = null;

  constructor(ports: RoomPorts, session: StoredSession<S>, rests: () => void) {
    this.#ports = ports;
    this.#session = session;
    this.#rests = rests;
  }

  /** True when nothing is under way. */
  get idle(): boolean {
    return !this.#called && this.#underWay === 0;
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
    return new Promise((resolve, failed) => {
      this.#lone.push({ work: () => work().then(resolve, failed), failed });
      this.#call();
    });
  }

  #enter(how: 'push' | 'unshift', act: Act, sender: S | null): Promise<Outcome> {
    return new Promise((over, failed) => {
      this.#waiting[how]({ act, sender, over, failed });
      this.#call();
    });
  }

  /** Takes in what another server has appended. */
  async catchUp(): Promise<void> {
    this.#behind = true;
    this.#call();
    await this.settled();
  }

  /** Resolves when what is under way has come to its end. */
  async settled(): Promise<void> {
    if (!this.idle) await new Promise<void>((resolve) => this.#whenIdle.push(resolve));
  }

  stop(): void {
    this.#cancelFollow?.();
  }

  /** True when the next turn has to be alone. */
  get #wantsToBeAlone(): boolean {
    return this.#behind || this.#lone.length > 0;
  }

  /** True when there is a turn to be taken, and room for it. */
  get #mayGoOn(): boolean {
    if (this.#wantsToBeAlone) return this.#underWay === 0;
    return this.#waiting.length > 0 && !this.#isAlone && this.#underWay < AT_ONCE;
  }

  /** Has the next turn taken on a later turn of the event loop: whatever arrives until then is done together. */
  #call(): void {
    if (this.#called || !this.#mayGoOn) return;
    this.#called = true;
    this.#ports.clock.soon(() => {
      this.#called = false;
      if (this.#mayGoOn) void this.#takeTurn();
    });
  }

  /** What throws here is a session that cannot go on. */
  async #takeTurn(): Promise<void> {
    const turns = this.#waiting.splice(0);
    this.#underWay++;
    this.#isAlone = this.#wantsToBeAlone;
    try {
      if (this.#behind) {
        this.#behind = false;
        await this.#session.follow();
      }
      await this.#session.actAll(turns, (i, outcome) => turns[i]?.over(outcome));
      if (this.#isAlone) await this.#lone.shift()?.work();
    } catch (fault) {
      for (const { failed } of turns) failed(fault);
      this.#fail(fault);
    } finally {
      this.#underWay--;
      this.#isAlone = false;
      this.#call();
      if (this.idle) this.#rest();
    }
  }

  #fail(fault: unknown): void {
    for (const { failed } of [...this.#waiting.splice(0), ...this.#lone.splice(0)]) failed(fault);
    if (!this.#failed) this.#ports.failed(this.#session.state.id, fault);
    this.#failed = true;
  }

  #rest(): void {
    for (const idle of this.#whenIdle.splice(0)) idle();
    this.#rests();
    if (this.#session.inDoubt) this.#followSoon();
  }

  /** Nobody may act for a whole day: what could not be read or written is looked for without waiting for that. */
  #followSoon(): void {
    this.#cancelFollow ??= this.#ports.clock.after(FOLLOW_AGAIN_MS, () => {
      this.#cancelFollow = null;
      this.catchUp().catch(() => {});
    });
  }
}
