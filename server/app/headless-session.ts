// Owns a session without clock, network or journal: opens it, hands commands to the rules, keeps facts and state; decides nothing.

import type { Scenario } from '../../shared/catalogue/index.ts';
import { createRandom, deriveSeed, invariant } from '../../shared/kernel/index.ts';
import type { Intent, Refusal } from '../../shared/protocol/index.ts';
import type { DelegationId } from '../../shared/views/index.ts';
import {
  type Actor,
  type AnyCommand,
  evolve,
  type Fact,
  openSession,
  type SessionState,
  step,
} from '../rules/rules.ts';

export interface HeadlessOpening {
  readonly seed: string;
  /** Days of the terms phase, 0 to the scenario's most. */
  readonly termsDays: number;
  /** Persona ids by delegation; the others are drawn by the seed. */
  readonly personas?: Readonly<Record<DelegationId, string>>;
}

/** Milliseconds of virtual time: the first command's, and between any two. */
const EPOCH = 1_741_651_200_000;
const TICK = 1_000;

export class HeadlessSession {
  readonly seats: readonly DelegationId[];
  readonly #scenario: Scenario;
  readonly #facts: Fact[] = [];
  #state: SessionState;
  #at = EPOCH;
  #commands = 0;

  /** Opens and starts it with all seats scripted. Throws only when the scenario cannot be opened at all. */
  constructor(scenario: Scenario, { seed, termsDays, personas = {} }: HeadlessOpening) {
    this.#scenario = scenario;
    this.seats = scenario.delegations.map(({ id }) => id);
    const [host = ''] = this.seats;
    const opened = openSession(scenario, {
      session: `headless-${seed}`,
      code: 'HEADLESS',
      kind: 'solo',
      seed,
      clock: { mode: 'untimed' },
      termsDays,
      host: { delegation: host, name: 'Convenor', tokenHash: '' },
      personas,
      at: EPOCH,
    });
    invariant(opened.ok, opened.ok ? '' : opened.error.message);
    const state = opened.value.reduce<SessionState | null>(evolve, null);
    invariant(state, 'the session is open');
    this.#facts.push(...opened.value);
    this.#state = state;
    const convenor: Actor = { kind: 'seat', delegation: host, occupant: 'person', host: true };
    invariant(this.send(convenor, { type: 'session.start' }) === null, 'the host may start');
    this.#leaveSeat(host, personas[host], seed);
  }

  get state(): SessionState {
    return this.#state;
  }

  get facts(): readonly Fact[] {
    return this.#facts;
  }

  get over(): boolean {
    return this.#state.ending !== null;
  }

  /** Names the stage the session is in: another text for another phase, day or stage. */
  get stage(): string {
    const { regions, day } = this.#state;
    return `${regions.phase}/${day}/${regions.stage}`;
  }

  /** Gives a command, a virtual second after the last; the refusal, or null when it was heard. */
  send(actor: Actor, intent: Intent): Refusal | null {
    this.#at += TICK;
    this.#commands++;
    const command = { ...intent, id: `headless-${this.#commands}` } as AnyCommand;
    const outcome = step(this.#scenario, this.#state, actor, command, this.#at);
    if (!outcome.ok) return outcome.error;
    for (const fact of outcome.value.facts) this.#facts.push(fact);
    this.#state = outcome.value.state;
    return null;
  }

  /** The same from a scripted seat. */
  sendFrom(seat: DelegationId, intent: Intent): Refusal | null {
    return this.send({ kind: 'seat', delegation: seat, occupant: 'scripted', host: false }, intent);
  }

  /** A session needs somebody to open it; here that was nobody, so the host's seat is played like the others. */
  #leaveSeat(host: DelegationId, wished: string | undefined, seed: string): void {
    const personas = this.#scenario.delegations.find(({ id }) => id === host)?.personas ?? [];
    const dice = createRandom(deriveSeed(seed, 'persona', host));
    const persona = personas.find(({ id }) => id === wished) ?? dice.pick(personas);
    const { id, name } = persona;
    const seat = { occupant: 'scripted', name, persona: id, tokenHash: null, host: false } as const;
    const fact: Fact = { type: 'seatChanged', at: this.#at, delegation: host, seat };
    this.#facts.push(fact);
    this.#state = evolve(this.#state, fact);
  }
}
