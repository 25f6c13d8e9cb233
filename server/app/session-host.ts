// Owns which sessions are live in this process: loads them when needed, wakes them when due, lets go of idle ones.
import type { Scenario } from '../../shared/catalogue/index.ts';
import { err, ok, type Result } from '../../shared/kernel/index.ts';
import type { Refusal } from '../../shared/protocol/index.ts';
import { type Fact, nextDue, rememberSpace, type SessionState } from '../rules/rules.ts';
import type { AppPorts } from './app-ports.ts';
import { DecisionTurns } from './decision-turns.ts';
import { pastOf } from './held-back.ts';
import { JournalDamaged, type News } from './ports/journal.ts';
import type { RoomPorts } from './room-ports.ts';
import { NOT_STORED, SESSION_DAMAGED, STOPPING } from './server-words.ts';
import { SessionRoom } from './session-room.ts';
import { TimerWheel } from './timer-wheel.ts';
import { wakingOf } from './waking.ts';

/** How long a session stays in memory after anybody last used it. */
const IDLE_MS = 60_000;
/** How long a silent session keeps what it would need again at once: longer than it takes to notice that a line is gone. */
const REST_MS = 40_000;
const SWEEP_MS = 5_000;
/** A timer this late was not heard by whoever set it. */
const OVERDUE_MS = 2_000;
/** Facts that are worth a snapshot: fewer are folded again in no time. */
const SNAPSHOT_AFTER = 500;

type Unknown = { readonly unknown: true };

export class SessionHost {
  readonly #ports: AppPorts;
  readonly #roomPorts: RoomPorts;
  readonly #rooms = new Map<string, SessionRoom>();
  readonly #loading = new Map<string, Promise<SessionRoom | Unknown>>();
  readonly #damaged = new Set<string>();
  readonly #prepared = new Set<Scenario>();
  readonly #snapshots = new Map<string, number>();
  readonly #wheel: TimerWheel;
  #cancelSweep: () => void = () => {};
  #unfollow: () => void = () => {};
  #stopping = false;

  constructor(ports: AppPorts) {
    this.#ports = ports;
    this.#wheel = new TimerWheel(ports.clock, (session) => void this.#wakeUp(session));
    this.#roomPorts = {
      ...ports,
      turns: new DecisionTurns(ports.clock),
      wake: (session, entry) => this.#wheel.set(session, entry),
      failed: (session, fault) => void this.#fail(session, fault),
    };
  }

  /** Arms every timer that was set before this process began, and begins to sweep. */
  async start(): Promise<void> {
    this.#unfollow = this.#ports.journal.follow((news) => this.#hear(news));
    for (const { session, id, dueAt } of await this.#ports.journal.timers(Number.MAX_SAFE_INTEGER)) {
      this.#wheel.set(session, { timer: id, dueAt });
    }
    this.#sweepLater();
  }

  /** True from the call of `stop` on. */
  get stopping(): boolean {
    return this.#stopping;
  }

  /** Sessions in memory. */
  get live(): number {
    return this.#rooms.size;
  }

  /** The live session, loaded if need be; null when the journal knows none. */
  async room(session: string): Promise<Result<SessionRoom | null, Refusal>> {
    if (this.#stopping) return err(STOPPING);
    if (this.#damaged.has(session)) return err(SESSION_DAMAGED);
    const live = this.#rooms.get(session);
    if (live) {
      // In use from now on, or the sweep might let go of it before it is used.
      live.touch();
      return ok(live);
    }
    try {
      const loaded = await this.#loadOnce(session);
      if (this.#stopping) return err(STOPPING);
      return ok(loaded instanceof SessionRoom ? loaded : null);
    } catch (fault) {
      if (!(fault instanceof JournalDamaged)) {
        this.#ports.log.error('session: not loaded', fault, { session });
        return err(NOT_STORED);
      }
      this.#markDamaged(session, fault);
      return err(SESSION_DAMAGED);
    }
  }

  /** Finishes what is under way, says goodbye to everybody and forgets all sessions. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#cancelSweep();
    this.#unfollow();
    this.#wheel.stop();
    // What is being loaded becomes a session that nobody enters any more.
    await Promise.allSettled(this.#loading.values());
    await Promise.all([...this.#rooms.values()].map((room) => room.close(STOPPING, true)));
    await Promise.all([...this.#rooms.values()].map((room) => this.#keepSnapshot(room.state)));
    this.#rooms.clear();
  }

  #loadOnce(session: string): Promise<SessionRoom | Unknown> {
    const known = this.#loading.get(session);
    if (known) return known;
    const loading = this.#load(session).finally(() => this.#loading.delete(session));
    this.#loading.set(session, loading);
    return loading;
  }

  async #load(session: string): Promise<SessionRoom | Unknown> {
    const state = await this.#fold(session);
    if (state === null) return { unknown: true };
    const scenario = this.#ports.scenarios.get(state.scenario);
    if (!scenario) throw new Error(`this server has no scenario ${state.scenario}`);
    const room = new SessionRoom(this.#roomPorts, scenario, await pastOf(this.#ports, state));
    this.#rooms.set(session, room);
    this.#prepareSpace(scenario);
    await this.#finishSuccession(room);
    return room;
  }

  /** Whoever wrote a session's successor may have ended before this one was closed. */
  async #finishSuccession(room: SessionRoom): Promise<void> {
    if (room.state.passedOnTo !== null) return;
    const successor = await this.#ports.journal.successorOf(room.state.id);
    if (successor !== null) await room.leaveTo(successor);
  }

  /** Once for each scenario in play: its first debrief would otherwise keep everybody waiting. */
  #prepareSpace(scenario: Scenario): void {
    const { reckonSpace, log } = this.#ports;
    if (reckonSpace === null || this.#prepared.has(scenario)) return;
    this.#prepared.add(scenario);
    reckonSpace(scenario).then(
      (space) => rememberSpace(scenario, space),
      (fault: unknown) => log.error('space: not reckoned', fault, { scenario: scenario.id }),
    );
  }

  async #fold(session: string): Promise<SessionState | null> {
    const { journal, rules, snapshotFormat } = this.#ports;
    const snapshot = await journal.getSnapshot(session, snapshotFormat);
    const start: SessionState | null = snapshot && JSON.parse(snapshot.body);
    this.#snapshots.set(session, start?.version ?? 0);
    const facts = await journal.read(session, start?.version ?? 0);
    return facts.reduce<SessionState | null>((state, fact: Fact) => rules.evolve(state, fact), start);
  }

  async #wakeUp(session: string): Promise<void> {
    const found = await this.room(session);
    if (!found.ok || found.value === null) return;
    found.value.sendOwed();
    const due = nextDue(found.value.state);
    if (due === null) return;
    if (due.dueAt > this.#ports.clock.now()) {
      this.#wheel.set(session, { timer: due.id, dueAt: due.dueAt });
      return;
    }
    // Refused only if another server was first; unanswered only if damaged, which the room has reported. What is due next
    // the room says itself, once this has come true.
    const outcome = await found.value.comeTrue(due).catch(() => null);
    if (outcome?.kind === 'done') this.#ports.meter?.timerFired(this.#ports.clock.now() - due.dueAt);
    if (outcome?.kind === 'dropped') this.#wheel.set(session, wakingOf(found.value.state));
  }

  #hear(news: News): void {
    if (news.kind === 'resync') for (const room of this.#rooms.values()) room.catchUp().catch(() => {});
    if (news.kind === 'succeeded')
      void this.#rooms
        .get(news.session)
        ?.leaveTo(news.successor)
        .catch(() => {});
    if (news.kind !== 'appended') return;
    const room = this.#rooms.get(news.session);
    // Whoever was in conflict has read it already.
    if (room && room.state.version < news.version) room.catchUp().catch(() => {});
  }

  #sweepLater(): void {
    this.#cancelSweep = this.#ports.clock.after(SWEEP_MS, () => {
      this.#sweep()
        .catch((fault: unknown) => this.#ports.log.error('sweep: failed', fault))
        .finally(() => !this.#stopping && this.#sweepLater());
    });
  }

  /** Lets go of idle sessions and of what silent ones need not hold, and wakes those whose timer nobody has heard. */
  async #sweep(): Promise<void> {
    const now = this.#ports.clock.now();
    for (const [session, room] of this.#rooms) {
      room.restSince(now - REST_MS);
      if (!room.idleSince(now - IDLE_MS)) continue;
      this.#rooms.delete(session);
      await this.#keepSnapshot(room.state);
    }
    for (const { session } of await this.#ports.journal.timers(now - OVERDUE_MS)) {
      if (!this.#damaged.has(session)) await this.#wakeUp(session);
    }
  }

  async #keepSnapshot(state: SessionState): Promise<void> {
    const kept = this.#snapshots.get(state.id) ?? 0;
    this.#snapshots.delete(state.id);
    if (state.version - kept < SNAPSHOT_AFTER) return;
    const snapshot = {
      version: state.version,
      format: this.#ports.snapshotFormat,
      body: JSON.stringify(state),
    };
    try {
      await this.#ports.journal.putSnapshot(state.id, snapshot);
    } catch (fault) {
      this.#ports.log.error('snapshot: not kept', fault, { session: state.id });
    }
  }

  async #fail(session: string, fault: unknown): Promise<void> {
    const room = this.#rooms.get(session);
    this.#rooms.delete(session);
    this.#wheel.set(session, null);
    if (fault instanceof JournalDamaged) this.#markDamaged(session, fault);
    else this.#ports.log.error('session: stopped', fault, { session });
    await room?.close(SESSION_DAMAGED, !(fault instanceof JournalDamaged));
  }

  #markDamaged(session: string, fault: JournalDamaged): void {
    this.#damaged.add(session);
    this.#ports.log.error('session: damaged', fault, { session });
  }
}
