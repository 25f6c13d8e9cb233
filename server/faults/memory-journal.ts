// Owns one server's line to a store in memory: calls take effect in order, later, or fail on either side of the writing.
import type { Append, Appended, Journal, News, Snapshot } from '../app/ports/journal.ts';
import { JournalUnavailable } from '../app/ports/journal.ts';
import type { MemoryStore } from './memory-store.ts';

/** How one call goes. */
export interface CallPlan {
  /** Milliseconds until it takes effect, and from there until its caller hears of it. */
  readonly effectMs: number;
  readonly answerMs: number;
  /** Fails before it took effect, or after: its caller cannot tell which. */
  readonly fails: 'no' | 'before' | 'after';
}

/** The time and the luck of a line. */
export interface LinePace {
  now(): number;
  after(ms: number, call: () => void): void;
  /** At a time as `now` tells it; those for one time in the order asked: a sum with a difference may be a hair less. */
  at(time: number, call: () => void): void;
  plan(writes: boolean): CallPlan;
  /** Milliseconds until others' appends are heard of; null = lost, and made good by a `resync` later. */
  newsMs(): number | null;
}

const RESYNC_AFTER_MS = 400;

interface Call {
  readonly effect: () => void;
  done: boolean;
}

export class MemoryJournal implements Journal {
  readonly #store: MemoryStore;
  readonly #pace: LinePace;
  #calls: Call[] = [];
  #effectAt = 0;
  #answerAt = 0;
  #closed = false;
  #unwatch: () => void = () => {};
  /** The last append of each session that is on its way. */
  readonly #underWay = new Map<string, object>();

  constructor(store: MemoryStore, pace: LinePace) {
    this.#store = store;
    this.#pace = pace;
  }

  append(append: Append): Promise<Appended> {
    const { session, facts } = append;
    const tag = {};
    const place = { tag, follows: this.#underWay.get(session) ?? null };
    if (facts.length > 0) this.#underWay.set(session, tag);
    return this.#call(() => this.#store.apply(append, this, place), true).finally(() => {
      if (this.#underWay.get(session) === tag) this.#underWay.delete(session);
    });
  }

  read = (session: string, after: number) => this.#call(() => this.#store.facts(session, after));
  sessions = () => this.#call(() => this.#store.versions());
  timers = (until: number) => this.#call(() => this.#store.timers(until));
  findMember = (tokenHash: string) => this.#call(() => this.#store.member(tokenHash));
  findCode = (code: string) => this.#call(() => this.#store.code(code));
  successorOf = (session: string) => this.#call(() => this.#store.successor(session));
  putSnapshot = (session: string, snapshot: Snapshot) =>
    this.#call(() => this.#store.putSnapshot(session, snapshot));
  getSnapshot = (session: string, format: string) => this.#call(() => this.#store.snapshot(session, format));

  follow(heard: (news: News) => void): () => void {
    const tell = (news: News) => !this.#closed && heard(news);
    const stop = this.#store.watch(({ session, after, succeeds }, writer) => {
      if (writer === this) return;
      const ms = this.#pace.newsMs();
      if (ms === null) this.#pace.after(RESYNC_AFTER_MS, () => tell({ kind: 'resync' }));
      else this.#pace.after(ms, () => tell({ kind: 'appended', session, version: after }));
      if (ms === null || succeeds === null) return;
      this.#pace.after(ms, () => tell({ kind: 'succeeded', session: succeeds, successor: session }));
    });
    this.#unwatch = stop;
    return stop;
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#unwatch();
  }

  /**
   * The server is gone, in the middle of whatever it was doing: of the calls that wait, the first few may still take effect,
   * and nobody hears of any.
   *
   * @param kept how many of them take effect, 0 or more
   */
  cut(kept: number): void {
    this.#closed = true;
    this.#unwatch();
    const waiting = this.#calls.filter(({ done }) => !done);
    for (const { effect } of waiting.slice(0, kept)) effect();
    for (const call of waiting) call.done = true;
    this.#calls = [];
  }

  /** Calls that have not taken effect yet. */
  get pending(): number {
    return this.#calls.length;
  }

  #call<T>(work: () => T, writes = false): Promise<T> {
    if (this.#closed) return Promise.reject(new JournalUnavailable('the journal is closed'));
    const { effectMs, answerMs, fails } = this.#pace.plan(writes);
    return new Promise((resolve, reject) => {
      let settle = () => reject(new JournalUnavailable('the store did not answer'));
      const effect = () => {
        if (fails === 'before') return;
        try {
          const result = work();
          if (fails === 'no') settle = () => resolve(result);
        } catch (fault) {
          settle = () => reject(fault);
        }
      };
      const answer = () => void (this.#closed || settle());
      this.#queue({ effect, done: false }, effectMs, () => this.#later('answer', answerMs, answer));
    });
  }

  #queue(call: Call, effectMs: number, then: () => void): void {
    this.#calls.push(call);
    this.#later('effect', effectMs, () => {
      if (call.done) return;
      call.done = true;
      this.#calls.splice(this.#calls.indexOf(call), 1);
      call.effect();
      then();
    });
  }

  /** Never overtakes an earlier call of its kind. */
  #later(kind: 'effect' | 'answer', ms: number, call: () => void): void {
    const at = Math.max(this.#pace.now() + ms, kind === 'effect' ? this.#effectAt : this.#answerAt);
    if (kind === 'effect') this.#effectAt = at;
    else this.#answerAt = at;
    this.#pace.at(at, call);
  }
}
