// Owns one server in virtual time: the real app over a journal in memory; starts it, stops it, and lets it die at any moment.
import { createHash } from 'node:crypto';
import type { Random } from '../../shared/kernel/index.ts';
import { type App, createApp } from '../app/app.ts';
import type { AppPorts } from '../app/app-ports.ts';
import type { Clock } from '../app/ports/clock.ts';
import type { Ids } from '../app/ports/ids.ts';
import type { Log } from '../app/ports/log.ts';
import { CODE_ALPHABET, CODE_LENGTH } from '../app/session-code.ts';
import { type CallPlan, MemoryJournal } from './memory-journal.ts';
import type { MemoryStore } from './memory-store.ts';
import type { VirtualTime } from './virtual-time.ts';

/** Wall time at which the world begins, milliseconds since 1970. */
const EPOCH = 1_741_651_200_000;

export interface NodePorts extends Pick<AppPorts, 'rules' | 'decide' | 'scenarios'> {
  readonly time: VirtualTime;
  readonly store: MemoryStore;
  readonly random: Random;
  /** How the journal's calls go; asked for each. */
  plan(writes: boolean): CallPlan;
  newsMs(): number | null;
  /** An error the app reports that no fault of the journal explains. */
  broke(message: string, cause: unknown): void;
}

/** Errors that the app reports of a journal that fails on purpose. */
const EXPECTED = /^(journal|session: not loaded|sweep|snapshot|scripted: stopped)/;

export class VirtualNode {
  readonly #ports: NodePorts;
  #journal: MemoryJournal | null = null;
  #life = 0;
  #app: App | null = null;
  #died: (() => void)[] = [];
  /** Milliseconds by which its wall clock is wrong. */
  skew = 0;

  constructor(ports: NodePorts) {
    this.#ports = ports;
  }

  /** Null while it is down or starting. */
  get app(): App | null {
    return this.#app;
  }

  /** Begins to start; it is up some time later. Starts again and again when the journal fails meanwhile. */
  start(): void {
    const life = ++this.#life;
    const lives = () => this.#life === life;
    const app = createApp(this.#appPorts(lives));
    app.start().then(
      () => {
        if (lives()) this.#app = app;
      },
      () => lives() && this.start(),
    );
  }

  /** As `kill -9`: what the journal had not carried out is carried out up to somewhere, or not. */
  die(): void {
    const { random } = this.#ports;
    this.#journal?.cut(random.int(1 + (this.#journal.pending || 0)));
    this.#end();
  }

  /** As an operator stops it: it finishes what is under way first. */
  async stop(): Promise<void> {
    const app = this.#app;
    this.#app = null;
    await app?.stop();
    this.#end();
  }

  /** Calls once when this life of the server ends. */
  onEnd(call: () => void): void {
    this.#died.push(call);
  }

  #end(): void {
    this.#life++;
    this.#app = null;
    const died = this.#died;
    this.#died = [];
    for (const call of died) call();
  }

  #appPorts(lives: () => boolean): AppPorts {
    const { time, store, plan, newsMs, rules, decide, scenarios } = this.#ports;
    const after = (ms: number, call: () => void) => time.after(ms, () => lives() && call());
    const at = (due: number, call: () => void) => time.at(due, () => lives() && call());
    const journal = new MemoryJournal(store, { now: () => time.now, after, at, plan, newsMs });
    this.#journal = journal;
    const clock: Clock = {
      now: () => EPOCH + Math.floor(time.now) + this.skew,
      after,
      soon: (call) => void after(0, call),
    };
    return {
      rules,
      decide,
      scenarios,
      journal,
      clock,
      ids: idsFrom(this.#ports.random),
      log: this.#log(),
      meter: null,
      presence: null,
      webhooks: null,
      scriptedPauseMs: null,
      reckonSpace: null,
      snapshotFormat: 'virtual',
    };
  }

  #log(): Log {
    return {
      info: () => {},
      warn: () => {},
      error: (message, cause) => {
        if (!EXPECTED.test(message)) this.#ports.broke(message, cause);
      },
    };
  }
}

/** Names as long as real ones, from dice. */
function idsFrom(random: Random): Ids {
  const letters = (count: number, alphabet: string) =>
    Array.from({ length: count }, () => alphabet[random.int(alphabet.length)]).join('');
  return {
    session: () => letters(16, '0123456789abcdef'),
    token: () => letters(43, 'abcdefghijklmnopqrstuvwxyz0123456789'),
    hash: (token) => createHash('sha256').update(token).digest('base64url'),
    code: () => letters(CODE_LENGTH, CODE_ALPHABET),
    seed: () => letters(16, '0123456789abcdef'),
    firstSeq: () => random.int(2 ** 40),
  };
}
