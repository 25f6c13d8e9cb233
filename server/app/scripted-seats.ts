// Owns when scripted delegations of one session think and act: after a pause, in turns, never in circles. Knows no strategy.
import type { Scenario } from '../../shared/catalogue/index.ts';
import { deriveSeed } from '../../shared/kernel/index.ts';
import type { Intent } from '../../shared/protocol/index.ts';
import type { DelegationId } from '../../shared/views/index.ts';
import { type SessionState, scriptedAudience } from '../rules/rules.ts';
import type { Act, Outcome } from './act.ts';
import { hasActed } from './has-acted.ts';
import { isNewsToScript } from './news-to-script.ts';
import { noticedBy, scenarioPage, seatView } from './outbound.ts';
import type { RoomPorts } from './room-ports.ts';
import { scriptedPause } from './scripted-pause.ts';
import { NOT_STORED } from './server-words.ts';

/** How often a seat may be asked in one stage of a day; after that it only says ready. */
const ASKS_PER_STAGE = 40;
/** How much it may do when asked once. */
const ACTS_PER_ASK = 24;
const READY: Intent = { type: 'ready.declare', ready: true };

interface Mind {
  /** Something has happened since it last looked that was not its own doing. */
  stale: boolean;
  /** What it has seen and dealt with; null = it has to be asked whatever it sees. */
  seen: SessionState | null;
  /** Waiting for its turn. */
  cancel: (() => void) | null;
  thinking: boolean;
  stage: string;
  asks: number;
}

/** `repeated`: done, and told together with what others did. */
type Deed = 'done' | 'repeated' | 'refused' | 'try later';

/** What of the room's ports it needs. */
export type ScriptedPorts = Pick<RoomPorts, 'clock' | 'turns' | 'decide' | 'log' | 'scriptedPauseMs'>;

export interface ScriptedRoom {
  state(): SessionState;
  act(seat: DelegationId, act: Act): Promise<Outcome>;
}

export class ScriptedSeats {
  readonly #ports: ScriptedPorts;
  readonly #scenario: Scenario;
  readonly #room: ScriptedRoom;
  readonly #minds = new Map<DelegationId, Mind>();
  /** The session as it last passed by. */
  #passed: SessionState | null = null;
  #commands = 0;
  #stopped = false;

  constructor(ports: ScriptedPorts, scenario: Scenario, room: ScriptedRoom) {
    this.#ports = ports;
    this.#scenario = scenario;
    this.#room = room;
  }

  /** True when nobody is thinking or about to. */
  get quiet(): boolean {
    return [...this.#minds.values()].every(({ cancel, thinking }) => cancel === null && !thinking);
  }

  stop(): void {
    this.#stopped = true;
    for (const seat of this.#minds.keys()) this.#forget(seat);
  }

  /** Every change passes by here; `by` is the scripted seat that made it, if one did. */
  noticed(state: SessionState, by: DelegationId | null): void {
    if (this.#stopped) return;
    const before = this.#passed;
    this.#passed = state;
    for (const seat of Object.keys(state.seats)) {
      if (!isPlayed(state, seat)) {
        this.#forget(seat);
        continue;
      }
      const isKnown = this.#minds.has(seat);
      const mind = this.#mindOf(seat);
      // Its own doing is no news, unless it closed the stage.
      if (seat === by && mind.stage === stageOf(state)) continue;
      // Nor is what it cannot see: to look, and to act the sooner or once more, would tell others of it.
      if (mind.cancel || (before && isKnown && !this.#seesChange(seat, before, state))) continue;
      mind.stale = true;
      this.#schedule(state, seat, mind);
    }
  }

  #mindOf(seat: DelegationId): Mind {
    const known = this.#minds.get(seat);
    if (known) return known;
    const mind: Mind = { stale: true, seen: null, cancel: null, thinking: false, stage: '', asks: 0 };
    this.#minds.set(seat, mind);
    return mind;
  }

  #forget(seat: DelegationId): void {
    this.#minds.get(seat)?.cancel?.();
    this.#minds.delete(seat);
  }

  #schedule(state: SessionState, seat: DelegationId, mind: Mind): void {
    if (mind.cancel || mind.thinking) return;
    const { clock, turns, scriptedPauseMs } = this.#ports;
    const pause = scriptedPauseMs ?? scriptedPause(state, seat);
    mind.cancel = clock.after(pause, () => turns.add(() => this.#takeTurn(seat, mind)));
  }

  #takeTurn(seat: DelegationId, mind: Mind): void {
    mind.cancel = null;
    if (this.#minds.get(seat) !== mind) return;
    mind.thinking = true;
    this.#think(seat, mind)
      .catch((fault: unknown) => this.#ports.log.error('scripted: stopped', fault, { seat }))
      .then(() => {
        mind.thinking = false;
        const state = this.#room.state();
        if (this.#minds.get(seat) === mind && mind.stale) this.#schedule(state, seat, mind);
        this.#breakDeadlock(state);
      });
  }

  async #think(seat: DelegationId, mind: Mind): Promise<void> {
    const state = this.#room.state();
    const stage = stageOf(state);
    if (mind.stage !== stage) Object.assign(mind, { stage, asks: 0, seen: null });
    mind.stale = false;
    if (mind.seen && !this.#noticesAnything(seat, mind.seen, state)) return;
    mind.asks++;
    const intents = mind.asks > ASKS_PER_STAGE ? [READY] : this.#decide(seat, state);
    const done = await this.#doAll(seat, mind, state, intents.slice(0, ACTS_PER_ASK));
    // Its own acts may be half of what it meant to do; with nothing done, asking again would bring the same.
    const now = this.#room.state();
    if (done > 0 && now.seats[seat]?.ready === false) mind.stale = true;
    mind.seen = mind.stale ? null : now;
  }

  #seesChange(seat: DelegationId, before: SessionState, after: SessionState): boolean {
    return before.seats !== after.seats || this.#noticesAnything(seat, before, after);
  }

  #noticesAnything(seat: DelegationId, before: SessionState, after: SessionState): boolean {
    const noticed = noticedBy(this.#scenario, { before, after, facts: null })(scriptedAudience(seat));
    return isNewsToScript(seat, before, after, noticed);
  }

  /**
   * How many were carried out of what was decided on `state`. What was meant for a stage that is over is not done in the next;
   * once the same seat has acted at another server, which plays it too, the rest is thought over again.
   */
  async #doAll(
    seat: DelegationId,
    mind: Mind,
    state: SessionState,
    intents: readonly Intent[],
  ): Promise<number> {
    let known = state;
    const holds = (intent: Intent) => (now: SessionState) =>
      isOpenTo(now, seat, mind.stage) && !isSaidAlready(now, seat, intent) && !hasActed(seat, known, now);
    let done = 0;
    for (const intent of intents) {
      const result = await this.#do(seat, intent, holds(intent));
      const now = this.#room.state();
      if (result === 'done' || result === 'repeated') done++;
      if (result === 'try later') mind.stale = true;
      if (result !== 'done' && hasActed(seat, known, now)) {
        mind.stale = true;
        break;
      }
      known = now;
    }
    return done;
  }

  /** A decision that fails costs the seat its say, not the session its day. */
  #decide(seat: DelegationId, state: SessionState): readonly Intent[] {
    const { decide, log } = this.#ports;
    const personas = this.#scenario.delegations.find(({ id }) => id === seat)?.personas ?? [];
    const persona = personas.find(({ id }) => id === state.seats[seat]?.persona) ?? personas[0];
    if (!persona) return [READY];
    try {
      // Derived, so that it tells nothing of the dice.
      const seed = deriveSeed(state.seed, 'delegate', seat);
      const view = seatView(this.#scenario, state, seat);
      return decide({ view, scenario: scenarioPage(this.#scenario), persona, seed });
    } catch (fault) {
      log.error('scripted: decision threw', fault, { session: state.id, version: state.version, seat });
      return [READY];
    }
  }

  async #do(seat: DelegationId, intent: Intent, holds: (now: SessionState) => boolean): Promise<Deed> {
    const act: Act = {
      // A server that stops does not wait for all that a seat meant to do.
      actor: (now) =>
        !this.#stopped && holds(now)
          ? { kind: 'seat', delegation: seat, occupant: 'scripted', host: false }
          : null,
      command: { ...intent, id: `scripted-${++this.#commands}` },
      remember: null,
    };
    const outcome = await this.#room.act(seat, act);
    if (outcome.kind === 'dropped') return 'refused';
    if (outcome.kind !== 'refused') return outcome.kind;
    this.#ports.log.warn('scripted: refused', { seat, type: intent.type, code: outcome.error.code });
    return outcome.error === NOT_STORED ? 'try later' : 'refused';
  }

  /** When every person is ready and no scripted seat has anything left to do, none may keep the day open. */
  #breakDeadlock(state: SessionState): void {
    if (this.#stopped || !this.quiet) return;
    const seats = Object.entries(state.seats);
    if (seats.some(([, { occupant, ready }]) => occupant === 'person' && !ready)) return;
    const last = seats.find(([seat, { ready }]) => !ready && isPlayed(state, seat));
    if (!last) return;
    const mind = this.#mindOf(last[0]);
    mind.thinking = true;
    const stage = stageOf(state);
    this.#do(last[0], READY, (now) => isOpenTo(now, last[0], stage) && !isSaidAlready(now, last[0], READY))
      .catch((fault: unknown) => this.#ports.log.error('scripted: stopped', fault, { seat: last[0] }))
      .then(() => {
        mind.thinking = false;
        if (mind.stale) this.#schedule(this.#room.state(), last[0], mind);
      });
  }
}

const stageOf = ({ regions, day }: SessionState): string => `${regions.phase}/${day}/${regions.stage}`;

function isPlayed(state: SessionState, seat: DelegationId): boolean {
  const { phase, paused } = state.regions;
  const open = phase === 'briefing' || phase === 'terms' || phase === 'truce';
  return open && !paused && state.ending === null && state.seats[seat]?.occupant === 'scripted';
}

const isOpenTo = (state: SessionState, seat: DelegationId, stage: string): boolean =>
  isPlayed(state, seat) && stageOf(state) === stage;

const isSaidAlready = (state: SessionState, seat: DelegationId, intent: Intent): boolean =>
  intent.type === 'ready.declare' && intent.ready === state.seats[seat]?.ready;
