// Owns one live session: one queue of acts, the lines of its seats, what each hears. Knows no transport and no store.
import type { Scenario } from '../../shared/catalogue/index.ts';
import { err, ok, type Result } from '../../shared/kernel/index.ts';
import type { Command, Refusal } from '../../shared/protocol/index.ts';
import type { DelegationId } from '../../shared/views/index.ts';
import type { SessionState, SystemCommand } from '../rules/rules.ts';
import { accepted, farewell, refused, seatView } from './outbound.ts';
import type { Reply, SeatLink } from './ports/seat-link.ts';
import type { RoomPorts } from './room-ports.ts';
import { ScriptedSeats } from './scripted-seats.ts';
import { type SeatChange, SeatChannel, type Sender } from './seat-channel.ts';
import { SEAT_MOVED, SESSION_DAMAGED, TOO_BUSY, WENT_WRONG } from './server-words.ts';
import { type Announce, type Outcome, StoredSession } from './stored-session.ts';

/** Commands that may wait in one session: more than eight seats send in good faith. */
const QUEUE = 512;

/** Whose act it is: a person with a line to answer, or a scripted seat. */
type Author =
  | ({ readonly kind: 'person'; readonly delegation: DelegationId } & Sender)
  | { readonly kind: 'scripted'; readonly delegation: DelegationId };
type Person = Extract<Author, { kind: 'person' }>;

/** An open line of a seat, and the digest of the token that opened it. */
export interface Line {
  readonly seat: DelegationId;
  readonly tokenHash: string;
  readonly link: SeatLink;
}

export class SessionRoom {
  readonly #ports: RoomPorts;
  readonly #session: StoredSession<Author>;
  readonly #channels = new Map<DelegationId, SeatChannel>();
  readonly #scripted: ScriptedSeats;
  #tail: Promise<unknown> = Promise.resolve();
  #queued = 0;
  #usedAt: number;

  constructor(ports: RoomPorts, scenario: Scenario, state: SessionState) {
    this.#ports = ports;
    this.#usedAt = ports.clock.now();
    this.#session = new StoredSession(scenario, state, {
      ...ports,
      prepare: (next, author) => this.#prepare(next, author),
      lost: () => this.#closeLines(WENT_WRONG, true),
    });
    this.#scripted = new ScriptedSeats(ports, scenario, {
      state: () => this.state,
      act: (delegation, act, holds) =>
        this.#queue(async () => (holds() ? this.#session.act(act, { kind: 'scripted', delegation }) : null)),
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
    const open = [...this.#channels.values()].some((channel) => channel.open);
    return !open && this.#queued === 0 && this.#scripted.quiet && this.#usedAt <= at;
  }

  /** Opens a line for whoever proved to hold the token with this digest. */
  join({ seat, tokenHash, link }: Line, since: number | null): Promise<Result<null, Refusal>> {
    return this.#queue(async () => {
      if (this.state.seats[seat]?.tokenHash !== tokenHash) return err(SEAT_MOVED);
      try {
        this.#channelOf(seat).join(link, since, this.#ports.clock.now());
        return ok(null);
      } catch (fault) {
        this.#ports.log.error('view: threw', fault, { session: this.state.id, version: this.state.version });
        return err(WENT_WRONG);
      }
    });
  }

  /** Counts as use: the session stays in memory. */
  touch(): void {
    this.#usedAt = this.#ports.clock.now();
  }

  leave({ seat, link }: Line): void {
    this.#channels.get(seat)?.leave(link);
    this.touch();
  }

  /** A person's command. Answered once, in the order of what else this line hears. */
  command({ seat, tokenHash, link }: Line, command: Command, reply: Reply): void {
    if (this.#queued >= QUEUE) return reply(refused(TOO_BUSY));
    const person: Person = { kind: 'person', delegation: seat, link, reply: once(reply) };
    this.#queue(async () => {
      if (this.state.seats[seat]?.tokenHash !== tokenHash) return person.reply(refused(SEAT_MOVED));
      const host = this.state.seats[seat]?.host ?? false;
      const actor = { kind: 'seat', delegation: seat, occupant: 'person', host } as const;
      const remember = { seat, command: command.id };
      this.#answer(await this.#session.act({ actor, command, remember }, person), person);
    }).catch(() => person.reply(refused(SESSION_DAMAGED)));
  }

  /** A command of the server's own: a timer, somebody at the door. */
  system(command: SystemCommand): Promise<Outcome> {
    return this.#queue(() => this.#session.act({ actor: { kind: 'system' }, command, remember: null }, null));
  }

  /** Takes in what another server has appended. */
  catchUp(): Promise<void> {
    return this.#queue(() => this.#session.follow());
  }

  /** Lets what is under way finish, then says goodbye to every line. */
  async close(error: Refusal, reconnect: boolean): Promise<void> {
    this.#scripted.stop();
    await this.#tail;
    this.#closeLines(error, reconnect);
  }

  /** One thing at a time. What throws here is a session that cannot go on. */
  #queue<T>(work: () => Promise<T>): Promise<T> {
    this.#queued++;
    const run = this.#tail.then(work);
    this.#tail = run
      .catch((fault: unknown) => this.#ports.failed(this.state.id, fault))
      .finally(() => {
        this.#queued--;
        this.touch();
      });
    return run;
  }

  /** What changed something was answered with the change; the rest is answered here. */
  #answer(outcome: Outcome, { delegation, reply }: Person): void {
    if (outcome.kind === 'refused') return reply(refused(outcome.error));
    if (outcome.kind === 'repeated' && !outcome.answer.ok) return reply(refused(outcome.answer.error));
    reply(accepted(this.#channels.get(delegation)?.seq ?? 0, null));
  }

  /** Each seat with an open line looks once, however many lines it has; the others look when they come back. */
  #prepare(next: SessionState, author: Author | null): Announce {
    const before = this.state;
    const changes: (readonly [SeatChannel, SeatChange])[] = [];
    const moved: SeatChannel[] = [];
    for (const channel of this.#channels.values()) {
      const seat = channel.delegation;
      if (next.seats[seat]?.tokenHash !== before.seats[seat]?.tokenHash) moved.push(channel);
      else if (channel.open) changes.push([channel, channel.change(this.#look(next, seat))]);
    }
    return () => {
      for (const channel of moved) this.#moveOut(channel);
      for (const [channel, change] of changes) {
        channel.tell(
          change,
          author?.kind === 'person' && author.delegation === channel.delegation ? author : null,
        );
      }
      this.#changed(before, next, author?.kind === 'scripted' ? author.delegation : null);
    };
  }

  #changed(before: SessionState, next: SessionState, by: DelegationId | null): void {
    if (next === before) return;
    if (next.timer !== before.timer) this.#ports.wake(next.id, timerOf(next));
    this.#scripted.noticed(next, by);
  }

  #look(state: SessionState, seat: DelegationId) {
    return seatView(this.#session.scenario, state, seat);
  }

  /** The seat's channel, up to date: while nobody was connected, nobody looked. */
  #channelOf(seat: DelegationId): SeatChannel {
    const view = this.#look(this.state, seat);
    const known = this.#channels.get(seat);
    if (known) {
      if (!known.open) known.tell(known.change(view), null);
      return known;
    }
    const made = new SeatChannel(seat, view, this.#ports.ids.firstSeq());
    this.#channels.set(seat, made);
    return made;
  }

  /** The token was taken back: whoever held it hears so and no more. */
  #moveOut(channel: SeatChannel): void {
    channel.close(farewell(SEAT_MOVED, false));
    this.#channels.delete(channel.delegation);
  }

  #closeLines(error: Refusal, reconnect: boolean): void {
    for (const channel of this.#channels.values()) channel.close(farewell(error, reconnect));
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
