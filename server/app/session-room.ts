// Owns one live session: its people's lines, its scripted delegations, what each is told. Knows no transport and no store.
import type { Scenario } from '../../shared/catalogue/index.ts';
import { err, ok, type Result } from '../../shared/kernel/index.ts';
import type { Command, PreviewAnswer, PreviewInject, Refusal } from '../../shared/protocol/index.ts';
import type { DelegationId } from '../../shared/views/index.ts';
import type { MemberId } from '../../shared/vocabulary/index.ts';
import {
  actorOf,
  audienceOf,
  type Change,
  type Due,
  type SessionState,
  type SucceedingCommand,
  type SystemCommand,
} from '../rules/rules.ts';
import { type Act, bySystem, type Outcome, onceDue } from './act.ts';
import type { Past } from './held-back.ts';
import { MemberLines } from './member-lines.ts';
import { accepted, injectPreview, type Outbound, refused } from './outbound.ts';
import type { Reply, SeatLink } from './ports/seat-link.ts';
import type { RoomPorts } from './room-ports.ts';
import { ScriptedSeats } from './scripted-seats.ts';
import {
  FACILITATORS_ONLY,
  LINK_WITHDRAWN,
  NO_WEBHOOKS,
  NOT_STORED,
  SESSION_DAMAGED,
  TOO_BUSY,
  WENT_WRONG,
} from './server-words.ts';
import { SessionAudience, type Teller } from './session-audience.ts';
import { SessionQueue } from './session-queue.ts';
import { StoredSession } from './stored-session.ts';
import type { Announce } from './stored-session-ports.ts';
import { succeed } from './succession.ts';
import { wakingOf } from './waking.ts';
import { WebhookSender } from './webhook-sender.ts';

/** Whose act it is: a person with a line to answer, or a scripted delegation. */
type Author =
  | ({ readonly kind: 'person' } & Teller)
  | { readonly kind: 'scripted'; readonly delegation: DelegationId };

/** An open line of a member, and the digest of the token that opened it. */
export interface Line {
  readonly member: MemberId;
  readonly tokenHash: string;
  readonly link: SeatLink;
}

export class SessionRoom {
  readonly #ports: RoomPorts;
  readonly #session: StoredSession<Author>;
  readonly #queue: SessionQueue<Author>;
  readonly #audience: SessionAudience;
  readonly #scripted: ScriptedSeats;
  readonly #lines: MemberLines;
  readonly #webhook: WebhookSender;
  #usedAt: number;

  constructor(ports: RoomPorts, scenario: Scenario, past: Past) {
    this.#ports = ports;
    this.#usedAt = ports.clock.now();
    const { state } = past.at(-1) ?? past[0];
    this.#audience = new SessionAudience(
      scenario,
      { clock: ports.clock, firstSeq: () => ports.ids.firstSeq() },
      past,
    );
    this.#session = new StoredSession(scenario, state, {
      ...ports,
      prepare: (change, author) => this.#prepare(change, author),
      lost: () => this.#audience.close(WENT_WRONG, true),
    });
    this.#queue = new SessionQueue(ports, this.#session, () => this.touch());
    this.#scripted = new ScriptedSeats(ports, scenario, {
      state: () => this.state,
      act: (delegation, act) => this.#queue.add(act, { kind: 'scripted', delegation }),
    });
    this.#lines = new MemberLines(ports, {
      state: () => this.state,
      isPresent: (member) => this.#audience.isPresent(member),
      say: (command) => void this.system(command).catch(() => {}),
    });
    this.#webhook = new WebhookSender(ports, {
      state: () => this.state,
      system: (command) => this.system(command),
    });
    ports.wake(state.id, wakingOf(state));
    this.#scripted.noticed(state, null);
    this.#lines.lookForGone();
  }

  get scenario(): Scenario {
    return this.#session.scenario;
  }

  get state(): SessionState {
    return this.#session.state;
  }

  /** True when nobody is connected, nothing is under way, nobody is thinking, and all that since `at`. */
  idleSince(at: number): boolean {
    const quiet = this.#queue.idle && this.#scripted.quiet && this.#webhook.quiet;
    return quiet && !this.#audience.present && this.#usedAt <= at;
  }

  /** Puts away what can be made again if nothing has happened since `at`. */
  restSince(at: number): void {
    if (this.#usedAt <= at) this.#audience.rest(this.state);
  }

  /** Opens a line for whoever proved to hold the token with this digest. */
  join({ member, tokenHash, link }: Line, since: number | null): Result<null, Refusal> {
    this.touch();
    const { state } = this;
    const audience = audienceOf(state, member);
    if (audience === null || state.members[member]?.tokenHash !== tokenHash) return err(LINK_WITHDRAWN);
    try {
      this.#audience.join(audience, link, since, { state, now: this.#ports.clock.now() });
      this.#lines.opened(member);
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

  leave({ member, link }: Line): void {
    this.#audience.leave(member, link);
    this.#lines.closed(member);
    this.touch();
  }

  /** A person's command. Answered once, in the order of what else this line hears. */
  command({ member, tokenHash, link }: Line, command: Command, answer: Reply): void {
    if (this.#queue.full) return answer(refused(TOO_BUSY));
    const isHook = command.type === 'webhook.set' && command.url !== null;
    if (isHook && this.#ports.webhooks === null) return answer(refused(NO_WEBHOOKS));
    const reply = once(answer);
    if (command.type === 'session.branch' || command.type === 'session.rematch') {
      void this.#succeed({ member, tokenHash, link }, command, reply);
      return;
    }
    const act: Act = {
      actor: (state) => (state.members[member]?.tokenHash === tokenHash ? actorOf(state, member) : null),
      command,
      remember: { member, command: command.id },
    };
    this.#queue.add(act, { kind: 'person', member, link, reply }).then(
      (outcome) => reply(this.#ackOf(outcome, member)),
      () => reply(refused(SESSION_DAMAGED)),
    );
  }

  /** Rules 2.12 and 2.13: another session goes on in this one's place. Whoever acts meanwhile waits, and is led there. */
  async #succeed({ member, tokenHash }: Line, command: SucceedingCommand, reply: Reply): Promise<void> {
    try {
      const begun = await this.#queue.alone(() =>
        succeed(this.#ports, this.#session, { member, tokenHash }, command),
      );
      if (!begun.ok) return reply(refused(begun.error));
      reply(accepted(this.#audience.seqOf(member), null));
      await this.#queue.addFirst(bySystem({ type: 'session.leave', to: begun.value }), null);
    } catch (fault) {
      this.#ports.log.error('session: not passed on', fault, { session: this.state.id });
      reply(refused(NOT_STORED));
    }
  }

  /** Ends a session that another has succeeded, if whoever wrote that one could not: its people are led there. */
  async leaveTo(successor: string): Promise<void> {
    if (this.state.passedOnTo === null) await this.system({ type: 'session.leave', to: successor });
  }

  /** Rule 10.12: what an inject would do now, for facilitators only; changes nothing and is not written down. */
  preview({ member, tokenHash }: Line, inject: PreviewInject): Outbound<PreviewAnswer> {
    const { scenario, state } = this;
    const isOwn = state.members[member]?.tokenHash === tokenHash;
    if (!isOwn || actorOf(state, member)?.kind !== 'facilitator') return refused(FACILITATORS_ONLY);
    return injectPreview(scenario, state, inject);
  }

  /** A command of the server's own: a timer, somebody at the door. */
  system(command: SystemCommand): Promise<Outcome> {
    return this.#queue.add(bySystem(command), null);
  }

  /** What is due comes true; dropped when the machine's clock was set back since, and it is due later again. */
  comeTrue(due: Due): Promise<Outcome> {
    return this.#queue.add(onceDue(due, this.#ports.clock), null);
  }

  /** Sends what the session's webhook is owed by now. */
  sendOwed(): void {
    this.#webhook.look();
  }

  /** Takes in what another server has appended. */
  catchUp(): Promise<void> {
    return this.#queue.catchUp();
  }

  /** Lets what is under way finish, then says goodbye to every line. */
  async close(error: Refusal, reconnect: boolean): Promise<void> {
    this.#scripted.stop();
    this.#lines.stop();
    this.#webhook.stop();
    await this.#queue.settled();
    this.#queue.stop();
    this.#audience.close(error, reconnect);
  }

  /** What changed something was answered with the change; the rest is answered by this. */
  #ackOf(outcome: Outcome, member: MemberId) {
    if (outcome.kind === 'dropped') return refused(LINK_WITHDRAWN);
    if (outcome.kind === 'refused') return refused(outcome.error);
    if (outcome.kind === 'repeated' && !outcome.answer.ok) return refused(outcome.answer.error);
    return accepted(this.#audience.seqOf(member), null);
  }

  #prepare(change: Change, author: Author | null): Announce {
    const tell = this.#audience.prepare(change, author?.kind === 'person' ? author : null);
    return () => {
      tell(this.#ports.clock.now());
      const { before, after } = change;
      if (after === before) return;
      this.#ports.wake(after.id, wakingOf(after));
      this.#scripted.noticed(after, author?.kind === 'scripted' ? author.delegation : null);
      this.#webhook.look();
    };
  }
}

function once(reply: Reply): Reply {
  let answered = false;
  return (ack) => {
    if (!answered) reply(ack);
    answered = true;
  };
}
