// Owns one live session: what waits to be done in it, the lines of its seats, what each hears. Knows no transport and no store.
import type { Scenario } from '../../shared/catalogue/index.ts';
import { err, ok, type Result } from '../../shared/kernel/index.ts';
import type { Command, Refusal } from '../../shared/protocol/index.ts';
import type { DelegationId } from '../../shared/views/index.ts';
import type { Change, SessionState, SystemCommand } from '../rules/rules.ts';
import type { Act, Outcome, Turn } from './act.ts';
import { accepted, refused } from './outbound.ts';
import type { Reply, SeatLink } from './ports/seat-link.ts';
import type { RoomPorts } from './room-ports.ts';
import { ScriptedSeats } from './scripted-seats.ts';
import { SEAT_MOVED, SESSION_DAMAGED, TOO_BUSY, WENT_WRONG } from './server-words.ts';
import { SessionAudience, type Teller } from './session-audience.ts';
import { StoredSession } from './stored-session.ts';
import type { Announce } from './stored-session-ports.ts';

/** Commands that may wait in one session: more than eight seats send in good faith. */
const WAITING = 512;
/** How soon a session whose journal did not answer looks again, while nobody acts. */
const FOLLOW_AGAIN_MS = 500;

/** Whose act it is: a person with a line to answer, or a scripted seat. */
type Author =
  | ({ readonly kind: 'person' } & Teller)
  | { readonly kind: 'scripted'; readonly delegation: DelegationId };

/** An open line of a seat, and the digest of the token that opened it. */
export interface Line {
  readonly seat: DelegationId;
  readonly tokenHash: string;
  readonly link: SeatLink;
}

interface Waiting extends Turn<Author> {
  readonly over: (outcome: Outcome) => void;
  readonly failed: (fault: unknown) => void;
}

export class SessionRoom {
  readonly #ports: RoomPorts;
  readonly #session: StoredSession<Author>;
  readonly #audience: SessionAudience;
  readonly #scripted: ScriptedSeats;
  #waiting: Waiting[] = [];
  /** Whether another server has appended something that was not read yet. */
  #behind = false;
  #working: Promise<void> | null = null;
  #cancelFollow: (() => void) | null = null;
  #usedAt: number;

  constructor(ports: RoomPorts, scenario: Scenario, state: SessionState) {
    this.#ports = ports;
    this.#usedAt = ports.clock.now();
    this.#audience = new SessionAudience(scenario, () => ports.ids.firstSeq());
    this.#session = new StoredSession(scenario, state, {
      ...ports,
      prepare: (change, author) => this.#prepare(change, author),
      lost: () => this.#audience.close(WENT_WRONG, true),
    });
    this.#scripted = new ScriptedSeats(ports, scenario, {
      state: () => this.state,
      act: (delegation, act) => this.#act(act, { kind: 'scripted', delegation }),
    });
    ports.wake(state.id, timerOf(state));
    this.#scripted.noticed(state, null);
  }

  get scenario(): Scenario {
    return this.#session.scenario;
  }

  get state(): SessionState {
    return this.#session.state;
  }

  /** True when nobody is connected, nothing is under way, nobody is thinking, and all that since `at`. */
  idleSince(at: number): boolean {
    return !this.#audience.present && this.#working === null && this.#scripted.quiet && this.#usedAt <= at;
  }

  /** Opens a line for whoever proved to hold the token with this digest. */
  join({ seat, tokenHash, link }: Line, since: number | null): Result<null, Refusal> {
    this.touch();
    if (this.state.seats[seat]?.tokenHash !== tokenHash) return err(SEAT_MOVED);
    try {
      this.#audience.join(seat, link, since, this.state, this.#ports.clock.now());
      return ok(null);
    } catch (fault) {
      this.#ports.log.error('view: threw', fault, { session: this.state.id, version: this.state.version });
      return err(WENT_WRONG);
    }
  }

  /** Counts as use: the session stays in memory. */
  touch(): void {
    this.#usedAt = this.#ports.clock.now();
  }

  leave({ seat, link }: Line): void {
    this.#audience.leave(seat, link);
    this.touch();
  }

  /** A person's command. Answered once, in the order of what else this line hears. */
  command({ seat, tokenHash, link }: Line, command: Command, answer: Reply): void {
    if (this.#waiting.length >= WAITING) return answer(refused(TOO_BUSY));
    const reply = once(answer);
    const act: Act = {
      actor: ({ seats }) => {
        const { tokenHash: holder, host = false } = seats[seat] ?? {};
        return holder === tokenHash ? { kind: 'seat', delegation: seat, occupant: 'person', host } : null;
      },
      command,
      remember: { seat, command: command.id },
    };
    this.#act(act, { kind: 'person', delegation: seat, link, reply }).then(
      (outcome) => reply(this.#ackOf(outcome, seat)),
      () => reply(refused(SESSION_DAMAGED)),
    );
  }

  /** A command of the server's own: a timer, somebody at the door. */
  system(command: SystemCommand): Promise<Outcome> {
    return this.#act({ actor: () => ({ kind: 'system' }), command, remember: null }, null);
  }

  /** Takes in what another server has appended. */
  async catchUp(): Promise<void> {
    this.#behind = true;
    await this.#work();
  }

  /** Lets what is under way finish, then says goodbye to every line. */
  async close(error: Refusal, reconnect: boolean): Promise<void> {
    this.#scripted.stop();
    await this.#working;
    this.#cancelFollow?.();
    this.#audience.close(error, reconnect);
  }

  #act(act: Act, sender: Author | null): Promise<Outcome> {
    return new Promise((over, failed) => {
      this.#waiting.push({ act, sender, over, failed });
      void this.#work();
    });
  }

  #work(): Promise<void> {
    this.#working ??= this.#workOff();
    return this.#working;
  }

  /** Until nothing waits. What throws here is a session that cannot go on. */
  async #workOff(): Promise<void> {
    let turns: readonly Waiting[] = [];
    try {
      while (this.#behind || this.#waiting.length > 0) {
        // Whatever arrives in the same turn of the event loop is done together.
        await new Promise<void>((resolve) => this.#ports.clock.soon(resolve));
        if (this.#behind) {
          this.#behind = false;
          await this.#session.follow();
        }
        turns = this.#waiting.splice(0);
        await this.#session.actAll(turns, (i, outcome) => turns[i]?.over(outcome));
      }
    } catch (fault) {
      for (const { failed } of [...turns, ...this.#waiting.splice(0)]) failed(fault);
      this.#ports.failed(this.state.id, fault);
    } finally {
      // In the same breath as the last look at what waits, or what comes in between would wait for ever.
      this.#working = null;
      this.touch();
      if (this.#session.inDoubt) this.#followSoon();
    }
  }

  /** Nobody may act for a whole day: what could not be read or written is looked for without waiting for that. */
  #followSoon(): void {
    this.#cancelFollow ??= this.#ports.clock.after(FOLLOW_AGAIN_MS, () => {
      this.#cancelFollow = null;
      this.catchUp().catch(() => {});
    });
  }

  /** What changed something was answered with the change; the rest is answered by this. */
  #ackOf(outcome: Outcome, seat: DelegationId) {
    if (outcome.kind === 'dropped') return refused(SEAT_MOVED);
    if (outcome.kind === 'refused') return refused(outcome.error);
    if (outcome.kind === 'repeated' && !outcome.answer.ok) return refused(outcome.answer.error);
    return accepted(this.#audience.seqOf(seat), null);
  }

  #prepare(change: Change, author: Author | null): Announce {
    const tell = this.#audience.prepare(change, author?.kind === 'person' ? author : null);
    return () => {
      tell();
      this.#changed(change, author?.kind === 'scripted' ? author.delegation : null);
    };
  }

  #changed({ before, after }: Change, by: DelegationId | null): void {
    if (after === before) return;
    if (after.timer !== before.timer) this.#ports.wake(after.id, timerOf(after));
    this.#scripted.noticed(after, by);
  }
}

const timerOf = ({ timer }: SessionState) => timer && { timer: timer.id, dueAt: timer.dueAt };

function once(reply: Reply): Reply {
  let answered = false;
  return (ack) => {
    if (!answered) reply(ack);
    answered = true;
  };
}
