// Owns what tells one store from another, and from itself at an earlier time. Knows no session and no Redis.

/** What a store says of itself. */
export interface StoreState {
  /** Written once, when the store was first used; null in an empty one. */
  readonly mark: string | null;
  /** Appends ever made to it. */
  readonly writes: number;
}

export type Verdict =
  | { readonly kind: 'same' }
  /** Appends that were acknowledged are no longer in it. */
  | { readonly kind: 'wentBack'; readonly lost: number }
  /** Emptied, or another store. */
  | { readonly kind: 'strange' };

/** How far the store had come when it was asked; only what it says later is measured by it. */
export interface Asked {
  readonly writes: number;
  readonly losses: number;
}

/** Remembers which store this process began with and how far it had come. */
export class StoreMark {
  readonly mark: string;
  #writes: number;
  #losses = 0;

  constructor(mark: string, writes: number) {
    this.mark = mark;
    this.#writes = writes;
  }

  /** To be called before the store is asked: answers may be heard in another order than they were given. */
  ask(): Asked {
    return { writes: this.#writes, losses: this.#losses };
  }

  /** Judges what the store said. A loss is told once: what is left is what counts from then on. */
  judge(asked: Asked, { mark, writes }: StoreState): Verdict {
    if (mark !== this.mark) return { kind: 'strange' };
    if (asked.losses !== this.#losses) return { kind: 'same' };
    if (writes >= asked.writes) {
      this.#writes = Math.max(this.#writes, writes);
      return { kind: 'same' };
    }
    const lost = this.#writes - writes;
    this.#writes = writes;
    this.#losses++;
    return { kind: 'wentBack', lost };
  }
}
