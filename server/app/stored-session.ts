// Owns one session's state between the rules and the journal: decide, append, fold, and decide again when another was first.
import type { Scenario } from '../../shared/catalogue/index.ts';
import type { Actor, Change, Fact, SessionState } from '../rules/rules.ts';
import type { Act, Outcome, Turn } from './act.ts';
import { indexChange } from './index-change.ts';
import { type Answer, type Appended, JournalDamaged } from './ports/journal.ts';
import { NOT_STORED, TOO_BUSY, WENT_WRONG } from './server-words.ts';
import type { Announce, StoredSessionPorts } from './stored-session-ports.ts';

/** A refusal may be forgotten after a day: by then nobody retries. */
const REFUSAL_KEPT_MS = 86_400_000;
/** Somebody else may be first as often as other servers have commands waiting. */
const TRIES = 64;

type Stored = Appended | { readonly kind: 'failed'; readonly fault: unknown };

interface Plan {
  readonly facts: readonly Fact[];
  readonly next: SessionState;
  readonly answer: Answer;
  readonly announce: Announce;
}

/** What has become of an act so far: over without a trace, or on its way into the journal. */
type Begun<S> = Turn<S> &
  (
    | { readonly over: Outcome }
    | { readonly over: null; readonly plan: Plan; readonly stored: Promise<Stored> }
  );

/** Not safe for two calls at once: the room makes them one after another. */
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

  /** Durable, and told to everybody. */
  get state(): SessionState {
    return this.#state;
  }

  /** True while the journal may hold more than was folded, and nobody could read it yet. */
  get inDoubt(): boolean {
    return this.#doubt;
  }

  /**
   * Carries out commands that wait, in order. Each is decided on what those before it will have made of the session and goes
   * to the journal at once, so that one sync of the disk serves them all. Where one comes to nothing, those after it are
   * decided again, one by one. `over` hears each turn's outcome as soon as it is durable and told.
   *
   * @throws JournalDamaged when the stored session contradicts what was folded from it
   */
  async actAll(turns: readonly Turn<S>[], over: (index: number, outcome: Outcome) => void): Promise<void> {
    if (this.#doubt) {
      for (const [i, turn] of turns.entries()) over(i, await this.#alone(turn));
      return;
    }
    let head = this.#state;
    const begun = turns.map((turn) => {
      const one = this.#begin(turn, head);
      if (one.over === null) head = one.plan.next;
      return one;
    });
    let sound = true;
    for (const [i, one] of begun.entries()) {
      const outcome: Outcome | 'again' = one.over ?? (await this.#settle(one, await one.stored, sound));
      sound &&= outcome !== 'again' && !this.#doubt && (one.over !== null || this.#state === one.plan.next);
      over(i, outcome === 'again' ? await this.#alone(one) : outcome);
    }
  }

  /** Takes in what another server has appended since; what cannot be read now is read before the next act. */
  async follow(): Promise<void> {
    await this.#tryToCatchUp();
  }

  /** Decides on the state as it is and waits; begins again as long as somebody else is first. */
  async #alone(turn: Turn<S>): Promise<Outcome> {
    for (let tries = 0; tries < TRIES; tries++) {
      if (this.#doubt && !(await this.#tryToCatchUp())) return { kind: 'refused', error: NOT_STORED };
      const one = this.#begin(turn, this.#state);
      const outcome = one.over ?? (await this.#settle(one, await one.stored, true));
      if (outcome !== 'again') return outcome;
    }
    return { kind: 'refused', error: TOO_BUSY };
  }

  #begin(turn: Turn<S>, head: SessionState): Begun<S> {
    const { act, sender } = turn;
    const actor = act.actor(head);
    if (actor === null) return { ...turn, over: { kind: 'dropped' } };
    const plan = this.#plan(head, act, actor, sender);
    if (plan === null) return { ...turn, over: { kind: 'refused', error: WENT_WRONG } };
    if (!plan.answer.ok && act.remember === null) {
      return { ...turn, over: { kind: 'refused', error: plan.answer.error } };
    }
    const stored = this.#append(head, act, plan).catch(
      (fault: unknown) => ({ kind: 'failed', fault }) as const,
    );
    return { ...turn, over: null, plan, stored };
  }

  /** Null when the rules or a view threw: an error of ours, which must change nothing. */
  #plan(before: SessionState, act: Act, actor: Actor, sender: S | null): Plan | null {
    const { rules, clock, log } = this.#ports;
    const { command } = act;
    try {
      const step = rules.step(this.scenario, before, actor, command, clock.now());
      if (!step.ok)
        return { facts: [], next: before, answer: { ok: false, error: step.error }, announce: () => {} };
      const { facts, state: next } = step.value;
      const announce = this.#ports.prepare({ before, after: next, facts }, sender);
      return { facts, next, answer: { ok: true }, announce };
    } catch (fault) {
      log.error('rules: threw', fault, { session: before.id, version: before.version, type: command.type });
      return null;
    }
  }

  async #append(before: SessionState, { remember }: Act, { facts, next, answer }: Plan): Promise<Appended> {
    // A command without facts that nobody retries leaves no trace.
    if (facts.length === 0 && remember === null) return { kind: 'appended', version: before.version };
    return this.#ports.journal.append({
      session: before.id,
      expected: before.version,
      facts,
      at: this.#ports.clock.now(),
      index: indexChange(before, next),
      ...(remember && { remember: { ...remember, answer, keepMs: answer.ok ? null : REFUSAL_KEPT_MS } }),
    });
  }

  /** `sound`: the plan was made of the state that this session has come to. */
  async #settle(
    { act, plan }: Turn<S> & { readonly plan: Plan },
    stored: Stored,
    sound: boolean,
  ): Promise<Outcome | 'again'> {
    switch (stored.kind) {
      case 'appended':
        if (!sound) return this.#repeat(plan.answer);
        this.#state = plan.next;
        if (!plan.answer.ok) return { kind: 'refused', error: plan.answer.error };
        this.#tell(plan.announce);
        return { kind: 'done' };
      case 'answered':
        return this.#repeat(stored.answer);
      case 'conflict':
        if (sound) this.#refuseLoss(stored.version);
        return (await this.#tryToCatchUp()) ? 'again' : { kind: 'refused', error: NOT_STORED };
      case 'failed':
        return this.#notStored(act, stored.fault);
      case 'codeTaken':
      case 'overtaken':
        throw new Error('a session in play was given a code or a predecessor');
    }
  }

  /** What was done is in the journal, perhaps by another server: its audience hears of it as of anybody's doing. */
  async #repeat(answer: Answer): Promise<Outcome> {
    await this.#tryToCatchUp();
    return { kind: 'repeated', answer };
  }

  #notStored({ command }: Act, fault: unknown): Outcome {
    if (fault instanceof JournalDamaged) throw fault;
    this.#doubt = true;
    this.#ports.log.error('journal: not stored', fault, { session: this.#state.id, type: command.type });
    return { kind: 'refused', error: NOT_STORED };
  }

  /** A journal that is behind what it acknowledged was emptied or put back to an older copy. */
  #refuseLoss(stored: number): void {
    const { id, version } = this.#state;
    if (stored >= version) return;
    throw new JournalDamaged(`Session ${id} was at fact ${version}; the journal now ends at ${stored}.`);
  }

  /** False when the journal could not be read: then everything is in doubt. */
  async #tryToCatchUp(): Promise<boolean> {
    try {
      await this.#catchUp();
      return true;
    } catch (fault) {
      if (fault instanceof JournalDamaged) throw fault;
      this.#doubt = true;
      this.#ports.log.error('journal: not read', fault, { session: this.#state.id });
      return false;
    }
  }

  async #catchUp(): Promise<void> {
    const { rules, journal } = this.#ports;
    const before = this.#state;
    const facts = await journal.read(before.id, before.version);
    this.#doubt = false;
    if (facts.length === 0) return;
    const after = facts.reduce(rules.evolve, before);
    const announce = this.#prepareLate({ before, after, facts });
    this.#state = after;
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
  #prepareLate(change: Change): Announce {
    try {
      return this.#ports.prepare(change, null);
    } catch (fault) {
      const { id: session, version } = change.after;
      this.#ports.log.error('view: threw', fault, { session, version });
      return () => this.#ports.lost();
    }
  }
}
