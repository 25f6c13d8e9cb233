// Owns one session's state between the rules and the journal: what is durable, what is on its way, and what is decided again.
import type { Scenario } from '../../shared/catalogue/index.ts';
import type { Change, SessionState } from '../rules/rules.ts';
import type { Act, Outcome, Turn } from './act.ts';
import { type Begun, beginAct, type OnItsWay, type Stored } from './begin-act.ts';
import { type Answer, JournalDamaged } from './ports/journal.ts';
import { NOT_STORED, TOO_BUSY } from './server-words.ts';
import type { Announce, StoredSessionPorts } from './stored-session-ports.ts';

/** Somebody else may be first as often as other servers have commands waiting. */
const TRIES = 64;

export class StoredSession<S> {
  readonly scenario: Scenario;
  readonly #ports: StoredSessionPorts<S>;
  #state: SessionState;
  /** What the session will be once all that is on its way is written; null while that is not known. */
  #head: SessionState | null;
  /** Calls whose commands are on their way. */
  #underWay = 0;
  /** Resolves when all that was begun so far has come to its end. */
  #settled: Promise<void> = Promise.resolve();
  /** True when an append failed and may yet have been written. */
  #doubt = false;

  constructor(scenario: Scenario, state: SessionState, ports: StoredSessionPorts<S>) {
    this.scenario = scenario;
    this.#state = state;
    this.#head = state;
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
   * Carries out commands that wait, in order. Each is decided at once, on what those before it will have made of the session,
   * and goes to the journal, so that one sync of the disk serves them all; commands that come later are decided while
   * these are written. Where one comes to nothing, those after it are decided again, one by one. `over` hears each turn's outcome
   * as soon as it is durable and told.
   *
   * @throws JournalDamaged when the stored session contradicts what was folded from it
   */
  actAll(turns: readonly Turn<S>[], over: (index: number, outcome: Outcome) => void): Promise<void> {
    const begun = turns.map((turn) => this.#beginOnHead(turn));
    return this.#afterAll(async () => {
      for (const [i, turn] of turns.entries()) {
        const outcome = await this.#outcomeOf(begun[i] ?? null);
        over(i, outcome === 'again' ? await this.#alone(turn) : outcome);
      }
    });
  }

  /** Takes in what another server has appended since; what cannot be read now is read before the next act. */
  follow(): Promise<void> {
    return this.#afterAll(async () => void (await this.#tryToCatchUp()));
  }

  /** Does something once all that was begun before has come to its end. */
  #afterAll(work: () => Promise<void>): Promise<void> {
    this.#underWay++;
    this.#settled = this.#settled.then(work).then(() => {
      this.#underWay--;
      if (this.#underWay === 0) this.#head = this.#doubt ? null : this.#state;
    });
    return this.#settled;
  }

  /** Null when it has to wait for what becomes of those before it. */
  #beginOnHead(turn: Turn<S>): Begun<S> | null {
    if (this.#head === null) return null;
    const one = this.#begin(turn, this.#head);
    if (one.over === null) this.#head = one.plan.next;
    return one;
  }

  /** What has become of it; 'again' when it was decided on a state that never came about, or was not decided yet. */
  async #outcomeOf(one: Begun<S> | null): Promise<Outcome | 'again'> {
    if (one === null) return 'again';
    if (one.over !== null) return one.head === this.#state ? one.over : 'again';
    const stored = await one.stored;
    const isSound = one.head === this.#state && !this.#doubt;
    // At once: nothing more may be decided on what has not come about.
    if (!isSound || stored.kind !== 'appended') this.#head = null;
    return this.#settle(one, stored, isSound);
  }

  /** Decides on the state as it is and waits; begins again as long as somebody else is first. */
  async #alone(turn: Turn<S>): Promise<Outcome> {
    for (let tries = 0; tries < TRIES; tries++) {
      if (this.#doubt && !(await this.#tryToCatchUp())) return { kind: 'refused', error: NOT_STORED };
      const one = this.#begin(turn, this.#state);
      const outcome = await this.#outcomeOf(one);
      if (outcome !== 'again') return outcome;
    }
    return { kind: 'refused', error: TOO_BUSY };
  }

  #begin(turn: Turn<S>, head: SessionState): Begun<S> {
    return beginAct(this.#ports, this.scenario, turn, head);
  }

  /** `isSound`: it was decided on the state that this session has come to. */
  async #settle({ act, plan }: OnItsWay<S>, stored: Stored, isSound: boolean): Promise<Outcome | 'again'> {
    switch (stored.kind) {
      case 'appended':
        if (!isSound) return this.#repeat(plan.answer);
        this.#state = plan.next;
        if (!plan.answer.ok) return { kind: 'refused', error: plan.answer.error };
        this.#tell(plan.announce);
        return { kind: 'done' };
      case 'answered':
        return this.#repeat(stored.answer);
      case 'conflict':
        if (isSound) this.#refuseLoss(stored.version);
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
