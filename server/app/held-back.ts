// Owns what those who only watch may know by now: the states of a session, each once its delay is over. Knows no line and no view.
import type { SessionState } from '../rules/rules.ts';
import type { Clock } from './ports/clock.ts';
import type { Journal } from './ports/journal.ts';
import type { Rules } from './stored-session-ports.ts';

/** States that lie closer together than this share of the delay are told as one: so many are held at most, whatever happens. */
const STEPS = 200;

/** A state, and when the session came to it, milliseconds since 1970. */
export interface Held {
  readonly state: SessionState;
  readonly at: number;
}

/** Rule 7.13: how long after the table those who only watch are told, in milliseconds; a lobby holds no news back. */
const delayOf = ({ regions, settings }: SessionState): number =>
  regions.phase === 'lobby' ? 0 : settings.gallery.delaySeconds * 1_000;

/** Rule 7.13. */
export class HeldBack {
  readonly #clock: Clock;
  readonly #released: () => void;
  /** In order; the first is shown, the others wait. */
  #held: Held[] = [];
  #latest: SessionState;
  /** What was shown last: as long as it is made of the same parts it is the same object, and compared at a glance. */
  #shown: SessionState;
  #cancel: () => void = () => {};

  /**
   * @param past the states the session has come through, the last of them now; see `pastOf`
   * @param released called when more may be shown, without anything having happened
   */
  constructor(clock: Clock, state: SessionState, past: Iterable<Held>, released: () => void) {
    this.#clock = clock;
    this.#released = released;
    this.#latest = state;
    this.#shown = state;
    this.#held = [{ state, at: 0 }];
    for (const held of past) this.#hold(held);
    this.#latest = state;
    this.#waitForNext();
  }

  /** True while something may differ between what is and what is shown. */
  holds(state: SessionState): boolean {
    return delayOf(state) > 0;
  }

  /** The session has come to another state. */
  note(state: SessionState): void {
    this.#latest = state;
    this.#hold({ state, at: this.#clock.now() });
    this.#waitForNext();
  }

  /** What may be shown now. Who is in the session, and its settings, are shown as they are: nobody plays with them. */
  shown(): SessionState {
    const state = this.#upTo(this.#clock.now()).state;
    const { members, settings } = this.#latest;
    if (state === this.#latest || !this.holds(this.#latest)) return this.#latest;
    const isSame = (['members', 'settings'] as const).every((part) => this.#shown[part] === this.#latest[part]);
    if (!isSame || this.#from !== state) this.#shown = { ...state, members, settings };
    this.#from = state;
    return this.#shown;
  }
  #from: SessionState | null = null;

  stop(): void {
    this.#cancel();
  }

  #hold(held: Held): void {
    const delay = delayOf(held.state);
    if (delay === 0) {
      this.#held = [held];
      return;
    }
    const stepOf = ({ at }: Held) => Math.floor((at * STEPS) / delay);
    const last = this.#held.at(-1);
    // The first is shown already, and stays what it is.
    if (last && this.#held.length > 1 && stepOf(last) === stepOf(held)) this.#held.pop();
    this.#held.push(held);
    this.#latest = held.state;
    this.#upTo(held.at);
  }

  /** The last state whose time is up; those before it are let go. */
  #upTo(now: number): Held {
    const delay = delayOf(this.#latest);
    while (this.#held[1] && this.#held[1].at + delay <= now) this.#held.shift();
    const [first] = this.#held;
    if (!first) throw new Error('invariant broken: a session without a state');
    return first;
  }

  #waitForNext(): void {
    this.#cancel();
    const [, next] = this.#held;
    if (!next) return;
    const ms = Math.max(0, next.at + delayOf(this.#latest) - this.#clock.now());
    this.#cancel = this.#clock.after(ms, () => {
      this.#released();
      this.#waitForNext();
    });
  }
}
