// Owns one session's state between the rules and the journal: decide, append, fold, and decide again when another was first.
import type { Scenario } from '../../shared/catalogue/index.ts';
import type { Refusal } from '../../shared/protocol/index.ts';
import type { DelegationId } from '../../shared/views/index.ts';
import type { Actor, AnyCommand, Decision, Fact, SessionState } from '../rules/rules.ts';
import { indexChange } from './index-change.ts';
import type { Clock } from './ports/clock.ts';
import { type Answer, type Appended, type Journal, JournalDamaged } from './ports/journal.ts';
import type { Log } from './ports/log.ts';
import { NOT_STORED, TOO_BUSY, WENT_WRONG } from './server-words.ts';

/** The two functions of the rules that a session lives by. */
export interface Rules {
  step(scenario: Scenario, state: SessionState, actor: Actor, command: AnyCommand, at: number): Decision;
  evolve(state: SessionState | null, fact: Fact): SessionState;
}

export interface Act {
  readonly actor: Actor;
  readonly command: AnyCommand;
  /** Under whose id the answer is kept for a retry; null where nobody retries. */
  readonly remember: { readonly seat: DelegationId; readonly command: string } | null;
}

export type Outcome =
  /** Durable and told. */
  | { readonly kind: 'done' }
  /** Done before under the same id; `answer` is the first one. */
  | { readonly kind: 'repeated'; readonly answer: Answer }
  | { readonly kind: 'refused'; readonly error: Refusal };

/** Tells the audience of a change that has become durable. Made before the append, so that what cannot be shown is not done. */
export type Announce = () => void;

/** `S` is whoever sent the command, handed through to the audience untouched. */
export interface StoredSessionPorts<S> {
  readonly rules: Rules;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly log: Log;
  /** Works out what each audience will hear of a state, without telling it. May throw: then nothing is done. */
  prepare(next: SessionState, sender: S | null): Announce;
  /** Something has happened that cannot be shown: the audience must ask again. */
  lost(): void;
}

/** A refusal may be forgotten after a day: by then nobody retries. */
const REFUSAL_KEPT_MS = 86_400_000;
/** Somebody else may be first as often as other servers have commands waiting. */
const TRIES = 64;

interface Plan {
  readonly facts: readonly Fact[];
  readonly next: SessionState;
  readonly answer: Answer;
  readonly announce: Announce;
}

/** Not safe for two acts at once: the room queues them. */
export class StoredSession<S> {
  readonly scenario: Scenario;
  readonly #ports: StoredSessionPorts<S>;
  #state: SessionState;
  /** True when an append failed and may yet have been written. */
  #doubt = false;

  constructor(scenario: Scenario, state: SessionState, ports: StoredSessionPorts<S>) {
    this.scenario = scenario;
    this.#state = state;
    this.#ports = ports;
  }

  get state(): SessionState {
    return this.#state;
  }

  /**
   * Carries out one command: durable and announced, or refused with nothing changed.
   *
   * @throws JournalDamaged when the stored session contradicts what was folded from it
   */
  async act(act: Act, sender: S | null): Promise<Outcome> {
    for (let tries = 0; tries < TRIES; tries++) {
      const appended = await this.#tryOnce(act, sender);
      if (appended !== 'again') return appended;
    }
    return { kind: 'refused', error: TOO_BUSY };
  }

  async #tryOnce(act: Act, sender: S | null): Promise<Outcome | 'again'> {
    try {
      if (this.#doubt) await this.#catchUp();
      const plan = this.#plan(act, sender);
      if (plan === null) return { kind: 'refused', error: WENT_WRONG };
      if (!plan.answer.ok && act.remember === null) return { kind: 'refused', error: plan.answer.error };
      return await this.#settle(plan, await this.#append(act, plan));
    } catch (fault) {
      if (fault instanceof JournalDamaged) throw fault;
      this.#doubt = true;
      this.#ports.log.error('journal: not stored', fault, {
        session: this.#state.id,
        type: act.command.type,
      });
      return { kind: 'refused', error: NOT_STORED };
    }
  }

  /** Null when the rules or a view threw: an error of ours, which must change nothing. */
  #plan(act: Act, sender: S | null): Plan | null {
    const { rules, clock, log } = this.#ports;
    const before = this.#state;
    try {
      const decided = rules.step(this.scenario, before, act.actor, act.command, clock.now());
      const facts = decided.ok ? decided.value : [];
      const next = facts.reduce(rules.evolve, before);
      const answer: Answer = decided.ok ? { ok: true } : { ok: false, error: decided.error };
      const announce = decided.ok ? this.#ports.prepare(next, sender) : () => {};
      return { facts, next, answer, announce };
    } catch (fault) {
      log.error('rules: threw', fault, {
        session: before.id,
        version: before.version,
        type: act.command.type,
      });
      return null;
    }
  }

  #append({ remember }: Act, { facts, next, answer }: Plan): Promise<Appended> {
    const before = this.#state;
    // A command without facts that nobody retries leaves no trace.
    if (facts.length === 0 && remember === null)
      return Promise.resolve({ kind: 'appended', version: before.version });
    return this.#ports.journal.append({
      session: before.id,
      expected: before.version,
      facts,
      at: this.#ports.clock.now(),
      index: indexChange(before, next),
      ...(remember && { remember: { ...remember, answer, keepMs: answer.ok ? null : REFUSAL_KEPT_MS } }),
    });
  }

  async #settle(plan: Plan, appended: Appended): Promise<Outcome | 'again'> {
    switch (appended.kind) {
      case 'appended':
        this.#state = plan.next;
        if (!plan.answer.ok) return { kind: 'refused', error: plan.answer.error };
        this.#tell(plan.announce);
        return { kind: 'done' };
      case 'answered':
        // It may have been carried out by another server.
        await this.#catchUp();
        return { kind: 'repeated', answer: appended.answer };
      case 'conflict':
        this.#refuseLoss(appended.version);
        await this.#catchUp();
        return 'again';
      case 'codeTaken':
        throw new Error('a session in play was given a code');
    }
  }

  /** A journal that is behind what it acknowledged was emptied or put back to an older copy. */
  #refuseLoss(stored: number): void {
    const { id, version } = this.#state;
    if (stored >= version) return;
    throw new JournalDamaged(`Session ${id} was at fact ${version}; the journal now ends at ${stored}.`);
  }

  /**
   * Takes in what another server has appended; when that cannot be read now, the next act reads it first.
   *
   * @throws JournalDamaged
   */
  async follow(): Promise<void> {
    try {
      await this.#catchUp();
    } catch (fault) {
      if (fault instanceof JournalDamaged) throw fault;
      this.#doubt = true;
      this.#ports.log.error('journal: not read', fault, { session: this.#state.id });
    }
  }

  async #catchUp(): Promise<void> {
    const { rules, journal } = this.#ports;
    const facts = await journal.read(this.#state.id, this.#state.version);
    this.#doubt = false;
    if (facts.length === 0) return;
    const next = facts.reduce(rules.evolve, this.#state);
    const announce = this.#prepareLate(next);
    this.#state = next;
    this.#tell(announce);
  }

  /** It has happened by now: whoever could not be told must ask again. */
  #tell(announce: Announce): void {
    try {
      announce();
    } catch (fault) {
      this.#ports.log.error('session: not announced', fault, { session: this.#state.id });
      this.#ports.lost();
    }
  }

  /** What others did has happened, whether or not it can be shown. */
  #prepareLate(next: SessionState): Announce {
    try {
      return this.#ports.prepare(next, null);
    } catch (fault) {
      this.#ports.log.error('view: threw', fault, { session: next.id, version: next.version });
      return () => this.#ports.lost();
    }
  }
}
