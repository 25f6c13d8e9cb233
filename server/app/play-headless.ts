// Owns a whole game of scripted delegations without clock, network or journal; plays by the same commands and views as people.

import type { Persona, Scenario } from '../../shared/catalogue/index.ts';
import { createRandom, deriveSeed, invariant } from '../../shared/kernel/index.ts';
import type { Intent, Refusal } from '../../shared/protocol/index.ts';
import { crossedRedLines, mergePackage, type ValueSheet, valueSheetOf } from '../../shared/treaty/index.ts';
import type { Choices, DelegationId } from '../../shared/views/index.ts';
import { decide } from '../delegates/decide.ts';
import {
  type Actor,
  type AnyCommand,
  evolve,
  type Fact,
  openSession,
  publicScenario,
  type SessionState,
  step,
  viewFor,
} from '../rules/rules.ts';

export interface HeadlessGame {
  readonly seed: string;
  /** Days of the terms phase, 0 to the scenario's most. */
  readonly termsDays: number;
  /** Persona ids by delegation; the others are drawn by the seed. */
  readonly personas?: Readonly<Record<DelegationId, string>>;
  /** Told of every decision, for measurements; must not act. */
  readonly watch?: (delegation: DelegationId, intents: readonly Intent[]) => void;
}

export interface HeadlessResult {
  readonly state: SessionState;
  readonly facts: readonly Fact[];
  /** Commands of delegates that the rules refused. */
  readonly illegal: readonly {
    readonly delegation: DelegationId;
    readonly intent: Intent;
    readonly refusal: Refusal;
  }[];
  /** Signatures on texts that cross a red line of the signatory which the text in force did not cross. */
  readonly redLineCrossings: readonly {
    readonly delegation: DelegationId;
    readonly proposal: string;
    readonly line: string;
  }[];
  /** Calls of decide(). */
  readonly decisions: number;
  /** True when a stage did not close within the cap on rounds: nobody had anything left to do and somebody was not ready. */
  readonly stuck: boolean;
}

/** Milliseconds of virtual time: the first command's, and between any two. */
const EPOCH = 1_741_651_200_000;
const TICK = 1_000;
/** Rounds in which every seat may act once before a stage counts as stuck. */
const ROUNDS_PER_STAGE = 60;

/**
 * Plays one game to its end. Seats act in an order drawn anew for every round; the same game gives the same facts.
 * Throws only when the scenario cannot be opened at all.
 */
export function playHeadless(scenario: Scenario, game: HeadlessGame): HeadlessResult {
  const table = new HeadlessTable(scenario, game);
  table.open();
  let stage = table.stage;
  for (let rounds = 0; !table.over; rounds++) {
    if (table.stage !== stage) {
      stage = table.stage;
      rounds = 0;
    }
    if (rounds >= ROUNDS_PER_STAGE) return table.result(true);
    table.round(rounds);
  }
  return table.result(false);
}

class HeadlessTable {
  readonly #scenario: Scenario;
  readonly #game: HeadlessGame;
  readonly #seats: readonly DelegationId[];
  readonly #sheets: ReadonlyMap<DelegationId, ValueSheet>;
  readonly #facts: Fact[] = [];
  readonly #illegal: HeadlessResult['illegal'][number][] = [];
  readonly #crossings: HeadlessResult['redLineCrossings'][number][] = [];
  /** The state each seat has dealt with: without news it is not asked again. */
  readonly #dealtWith = new Map<DelegationId, SessionState>();
  #state: SessionState | null = null;
  #at = EPOCH;
  #commands = 0;
  #decisions = 0;

  constructor(scenario: Scenario, game: HeadlessGame) {
    this.#scenario = scenario;
    this.#game = game;
    this.#seats = scenario.delegations.map(({ id }) => id);
    this.#sheets = new Map(this.#seats.map((id) => [id, valueSheetOf(scenario, id)]));
  }

  get over(): boolean {
    return this.state.ending !== null;
  }

  get state(): SessionState {
    invariant(this.#state, 'the game is open');
    return this.#state;
  }

  get stage(): string {
    const { regions, day } = this.state;
    return `${regions.phase}/${day}/${regions.stage}`;
  }

  open(): void {
    const [host = ''] = this.#seats;
    const opened = openSession(this.#scenario, {
      session: `headless-${this.#game.seed}`,
      code: 'HEADLESS',
      kind: 'solo',
      seed: this.#game.seed,
      clock: { mode: 'untimed' },
      termsDays: this.#game.termsDays,
      host: { delegation: host, name: 'Convenor', tokenHash: '' },
      personas: this.#game.personas ?? {},
      at: EPOCH,
    });
    invariant(opened.ok, opened.ok ? '' : opened.error.message);
    this.#take(opened.value);
    const convenor: Actor = { kind: 'seat', delegation: host, occupant: 'person', host: true };
    invariant(this.#send(convenor, { type: 'session.start' }).ok, 'the host may start');
    this.#leaveSeat(host);
  }

  /** Every seat with news is asked once. */
  round(number: number): void {
    const dice = createRandom(deriveSeed(this.#game.seed, 'round', this.stage, number));
    for (const seat of dice.shuffle(this.#seats)) {
      if (this.over) return;
      if (this.#dealtWith.get(seat) === this.state) continue;
      this.#ask(seat);
    }
  }

  result(stuck: boolean): HeadlessResult {
    return {
      state: this.state,
      facts: this.#facts,
      illegal: this.#illegal,
      redLineCrossings: this.#crossings,
      decisions: this.#decisions,
      stuck,
    };
  }

  #ask(seat: DelegationId): void {
    const before = this.stage;
    const view = viewFor(this.#scenario, this.state, { kind: 'delegation', delegation: seat });
    const persona = this.#personaOf(seat);
    const intents = decide({
      view,
      scenario: publicScenario(this.#scenario),
      persona,
      seed: `${this.#game.seed}/${seat}`,
    });
    this.#decisions++;
    this.#game.watch?.(seat, intents);
    const actor: Actor = { kind: 'seat', delegation: seat, occupant: 'scripted', host: false };
    let heard = false;
    for (const intent of intents) {
      // What was meant for a stage that is over is not done in the next.
      if (this.over || this.stage !== before) return;
      this.#noteCrossings(seat, intent);
      const outcome = this.#send(actor, intent);
      if (outcome.ok) heard = true;
      else this.#illegal.push({ delegation: seat, intent, refusal: outcome.error });
    }
    if (!heard) this.#dealtWith.set(seat, this.state);
  }

  #send(actor: Actor, intent: Intent): ReturnType<typeof step> {
    this.#at += TICK;
    this.#commands++;
    const command = { ...intent, id: `headless-${this.#commands}` } as AnyCommand;
    const outcome = step(this.#scenario, this.state, actor, command, this.#at);
    if (outcome.ok) this.#take(outcome.value);
    return outcome;
  }

  #take(facts: readonly Fact[]): void {
    for (const fact of facts) {
      this.#facts.push(fact);
      this.#state = evolve(this.#state, fact);
    }
  }

  /** A session needs somebody to open it; here that was nobody, so the host's seat is played like the others. */
  #leaveSeat(host: DelegationId): void {
    const wished = this.#game.personas?.[host];
    const personas = this.#scenario.delegations.find(({ id }) => id === host)?.personas ?? [];
    const persona =
      personas.find(({ id }) => id === wished) ??
      createRandom(deriveSeed(this.#game.seed, 'persona', host)).pick(personas);
    const seat = {
      occupant: 'scripted',
      name: persona.name,
      persona: persona.id,
      tokenHash: null,
      host: false,
    } as const;
    this.#take([{ type: 'seatChanged', at: this.#at, delegation: host, seat }]);
  }

  #personaOf(seat: DelegationId): Persona {
    const personas = this.#scenario.delegations.find(({ id }) => id === seat)?.personas ?? [];
    const persona = personas.find(({ id }) => id === this.state.seats[seat]?.persona) ?? personas[0];
    invariant(persona, `no persona for ${seat}`);
    return persona;
  }

  /** Judged by the scenario's own sheet, not by what the delegate says of itself. */
  #noteCrossings(seat: DelegationId, intent: Intent): void {
    const signed = this.#signedText(intent);
    const sheet = this.#sheets.get(seat);
    if (signed === null || !sheet) return;
    const { inForce } = this.state.treaty;
    const before = new Set(signed.whole ? [] : crossedRedLines(sheet, inForce).map(({ text }) => text));
    for (const { text } of crossedRedLines(sheet, mergePackage(inForce, signed.text))) {
      if (!before.has(text)) this.#crossings.push({ delegation: seat, proposal: signed.id, line: text });
    }
  }

  #signedText(
    intent: Intent,
  ): { readonly id: string; readonly text: Choices; readonly whole: boolean } | null {
    if (intent.type === 'proposal.table') {
      const text = { ...intent.conditions, ...intent.clauses };
      return { id: 'own', text, whole: intent.track === 'settlement' };
    }
    if (intent.type !== 'proposal.sign') return null;
    const proposal = this.state.treaty.proposals[intent.proposal];
    if (!proposal) return null;
    const text = { ...proposal.conditions, ...proposal.clauses };
    return { id: proposal.id, text, whole: proposal.track === 'settlement' };
  }
}
