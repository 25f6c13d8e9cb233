// Owns what those who only watch may know by now: the states of a session, each once its delay is over. Knows no line and no view.
import { invariant } from '../../shared/kernel/index.ts';
import type { SessionState } from '../rules/rules.ts';
import type { Clock } from './ports/clock.ts';
import type { Journal } from './ports/journal.ts';
import type { Rules } from './stored-session-ports.ts';

/** States closer together than this share of the delay are told as one, so that only so many are held, whatever happens. */
const STEPS = 200;

/** A state, and when the session came to it, milliseconds since 1970. */
export interface Held {
  readonly state: SessionState;
  readonly at: number;
}

/** What a session has come through, the state it is in last. */
export type Past = readonly [Held, ...Held[]];

/** Rule 7.13: how long after the table those who only watch are told, in milliseconds; a lobby has nothing to hold back. */
const delayOf = ({ regions, settings }: SessionState): number =>
  regions.phase === 'lobby' ? 0 : settings.gallery.delaySeconds * 1_000;

/** Whether those who only watch must not be told of this state at once. */
export const isHeldBack = (state: SessionState): boolean => delayOf(state) > 0;

/** Rule 7.13. */
export class HeldBack {
  readonly #clock: Clock;
  readonly #released: () => void;
  #latest: SessionState;
  /** In order; the first is shown, the others wait. */
  #held: Held[];
  /** What was shown last: while it is made of the same parts it is the same object, and compared at a glance. */
  #shown: { readonly of: SessionState; readonly state: SessionState };
  #cancel: () => void = () => {};

  /**
   * @param past see `pastOf`
   * @param released called when more may be shown without anything having happened
   */
  constructor(clock: Clock, [first, ...past]: Past, released: () => void) {
    this.#clock = clock;
    this.#released = released;
    this.#latest = first.state;
    this.#shown = { of: first.state, state: first.state };
    this.#held = [first];
    for (const held of past) this.#hold(held);
    this.#waitForNext();
  }

  /** The session has come to another state. */
  note(state: SessionState): void {
    this.#hold({ state, at: this.#clock.now() });
    this.#waitForNext();
  }

  /** What may be shown now. Who is in the session, and its settings, are shown as they are: they tell nothing of the play. */
  shown(): SessionState {
    const of = this.#upTo(this.#clock.now());
    const { members, settings } = this.#latest;
    if (of === this.#latest) return of;
    const known = this.#shown;
    const isSame = known.of === of && known.state.members === members && known.state.settings === settings;
    if (!isSame) this.#shown = { of, state: { ...of, members, settings } };
    return this.#shown.state;
  }

  stop(): void {
    this.#cancel();
  }

  #hold(held: Held): void {
    this.#latest = held.state;
    const delay = delayOf(held.state);
    if (delay === 0) {
      this.#held = [held];
      return;
    }
    this.#upTo(held.at);
    const step = ({ at }: Held) => Math.floor((at * STEPS) / delay);
    const [, ...waiting] = this.#held;
    const last = waiting.at(-1);
    if (last && step(last) === step(held)) this.#held.pop();
    this.#held.push(held);
  }

  /** The last state whose time is up; those before it are let go. */
  #upTo(now: number): SessionState {
    const delay = delayOf(this.#latest);
    while (this.#held[1] && this.#held[1].at + delay <= now) this.#held.shift();
    const [first] = this.#held;
    invariant(first, 'a session has a state');
    return first.state;
  }

  #waitForNext(): void {
    this.#cancel();
    const [, next] = this.#held;
    if (!next) return;
    const delay = delayOf(this.#latest);
    const left = next.at + delay - this.#clock.now();
    this.#cancel = this.#clock.after(Math.min(Math.max(left, 0), delay), () => {
      this.#upTo(this.#clock.now());
      this.#released();
      this.#waitForNext();
    });
  }
}

/** What the past is read with. */
interface Memory {
  readonly journal: Pick<Journal, 'read'>;
  readonly rules: Pick<Rules, 'evolve'>;
}

/**
 * The states a session has come through, the one it is in last, `state` or a later one: what was held back when a server ended is
 * held back by the next. Read from the journal only where something is held back.
 */
export async function pastOf({ journal, rules }: Memory, state: SessionState): Promise<Past> {
  if (!isHeldBack(state)) return [{ state, at: 0 }];
  const facts = await journal.read(state.id, 0);
  const past: Held[] = [];
  let now: SessionState | null = null;
  for (const [index, fact] of facts.entries()) {
    now = rules.evolve(now, fact);
    // What became true together is shown together.
    if (facts[index + 1]?.at !== fact.at) past.push({ state: now, at: fact.at });
  }
  const [first, ...rest] = past;
  invariant(first, 'a session has facts');
  return [first, ...rest];
}
