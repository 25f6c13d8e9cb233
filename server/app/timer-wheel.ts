// Owns when sessions want to be woken: one waiting for all of them, whatever their number. Knows no session.
import type { Clock } from './ports/clock.ts';

export interface WheelEntry {
  readonly timer: number;
  /** Milliseconds since 1970. */
  readonly dueAt: number;
}

/** Never waits longer in one go, so that a wall clock that was set forwards is noticed. */
const LONGEST_WAIT_MS = 30_000;

/** Calls back once for every entry that falls due; late ones at once. */
export class TimerWheel {
  readonly #clock: Clock;
  readonly #fire: (session: string, timer: number) => void;
  readonly #entries = new Map<string, WheelEntry>();
  /** Sessions by due time, earliest first; may hold outdated ones, which #entries unmasks. */
  #heap: { readonly session: string; readonly dueAt: number }[] = [];
  #cancel: (() => void) | null = null;
  #wakesAt = Number.POSITIVE_INFINITY;

  constructor(clock: Clock, fire: (session: string, timer: number) => void) {
    this.#clock = clock;
    this.#fire = fire;
  }

  get size(): number {
    return this.#entries.size;
  }

  /** A session's one timer from now on; null = none. */
  set(session: string, entry: WheelEntry | null): void {
    if (entry === null) {
      this.#entries.delete(session);
      return;
    }
    const known = this.#entries.get(session);
    if (known?.timer === entry.timer && known.dueAt === entry.dueAt) return;
    this.#entries.set(session, entry);
    this.#push({ session, dueAt: entry.dueAt });
    if (entry.dueAt < this.#wakesAt) this.#arm();
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#entries.clear();
    this.#heap = [];
  }

  #arm(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#wakesAt = Number.POSITIVE_INFINITY;
    const first = this.#heap[0];
    if (!first) return;
    const wait = Math.min(Math.max(0, first.dueAt - this.#clock.now()), LONGEST_WAIT_MS);
    this.#wakesAt = first.dueAt;
    this.#cancel = this.#clock.after(wait, () => this.#turn());
  }

  #turn(): void {
    const now = this.#clock.now();
    const due: { session: string; timer: number }[] = [];
    for (let first = this.#heap[0]; first && first.dueAt <= now; first = this.#heap[0]) {
      this.#pop();
      const entry = this.#entries.get(first.session);
      if (!entry || entry.dueAt !== first.dueAt) continue;
      this.#entries.delete(first.session);
      due.push({ session: first.session, timer: entry.timer });
    }
    this.#arm();
    for (const { session, timer } of due) this.#fire(session, timer);
  }

  #push(node: { readonly session: string; readonly dueAt: number }): void {
    const heap = this.#heap;
    heap.push(node);
    for (let at = heap.length - 1; at > 0; ) {
      const up = (at - 1) >> 1;
      if (this.#due(up) <= this.#due(at)) return;
      this.#swap(up, at);
      at = up;
    }
  }

  #pop(): void {
    const last = this.#heap.pop();
    if (!last || this.#heap.length === 0) return;
    this.#heap[0] = last;
    for (let at = 0; ; ) {
      const left = 2 * at + 1;
      const least = this.#due(left + 1) < this.#due(left) ? left + 1 : left;
      if (this.#due(at) <= this.#due(least)) return;
      this.#swap(at, least);
      at = least;
    }
  }

  #due(at: number): number {
    return this.#heap[at]?.dueAt ?? Number.POSITIVE_INFINITY;
  }

  #swap(a: number, b: number): void {
    const [one, two] = [this.#heap[a], this.#heap[b]];
    if (!one || !two) return;
    this.#heap[a] = two;
    this.#heap[b] = one;
  }
}
