// Owns a whole game of scripted delegations without clock, network or journal; plays by the same commands and views as people.

import type { Persona, Scenario } from '../../shared/catalogue/index.ts';
import { createRandom, deriveSeed, invariant } from '../../shared/kernel/index.ts';
import type { Intent, Refusal } from '../../shared/protocol/index.ts';
import type { DelegationId, SeatView } from '../../shared/views/index.ts';
import { decide } from '../delegates/decide.ts';
import { type Fact, publicScenario, type SessionState, viewFor } from '../rules/rules.ts';
import { type HeadlessOpening, HeadlessSession } from './headless-session.ts';
import { crossingsBySigning, type RedLineCrossing } from './red-line-watch.ts';

export interface HeadlessGame extends HeadlessOpening {
  /** Told of every decision and the view it was made from, for measurements; must not act. */
  readonly watch?: (view: SeatView, intents: readonly Intent[]) => void;
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
  readonly redLineCrossings: readonly RedLineCrossing[];
  /** Calls of decide(). */
  readonly decisions: number;
  /** True when a stage did not close within the cap on rounds: nobody had anything left to do and somebody was not ready. */
  readonly stuck: boolean;
}

/** Rounds in which every seat may act once before a stage counts as stuck. */
const ROUNDS_PER_STAGE = 60;

/**
 * Plays one game to its end. Seats act in an order drawn anew for every round; the same game gives the same facts.
 * Throws only when the scenario cannot be opened at all.
 */
export function playHeadless(scenario: Scenario, game: HeadlessGame): HeadlessResult {
  const table = new HeadlessTable(scenario, game);
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

/** Whether anything has changed for a seat but who else is ready and what others wrote down or sealed for themselves. */
function isNewsFor(seat: DelegationId, before: SessionState | undefined, now: SessionState): boolean {
  if (before === now) return false;
  return (
    before === undefined ||
    before.treaty !== now.treaty ||
    before.messages !== now.messages ||
    before.war !== now.war ||
    before.regions !== now.regions ||
    before.day !== now.day ||
    before.termsAnswers !== now.termsAnswers ||
    before.sealed[seat] !== now.sealed[seat] ||
    before.seats[seat] !== now.seats[seat]
  );
}

class HeadlessTable {
  readonly #scenario: Scenario;
  readonly #game: HeadlessGame;
  readonly #session: HeadlessSession;
  readonly #illegal: HeadlessResult['illegal'][number][] = [];
  readonly #crossings: RedLineCrossing[] = [];
  /** The state each seat has dealt with: without news it is not asked again. */
  readonly #dealtWith = new Map<DelegationId, SessionState>();
  #decisions = 0;

  constructor(scenario: Scenario, game: HeadlessGame) {
    this.#scenario = scenario;
    this.#game = game;
    this.#session = new HeadlessSession(scenario, game);
  }

  get over(): boolean {
    return this.#session.over;
  }

  get state(): SessionState {
    return this.#session.state;
  }

  get stage(): string {
    return this.#session.stage;
  }

  /** Every seat with news is asked once. */
  round(number: number): void {
    const dice = createRandom(deriveSeed(this.#game.seed, 'round', this.stage, number));
    for (const seat of dice.shuffle(this.#session.seats)) {
      if (this.over) return;
      if (isNewsFor(seat, this.#dealtWith.get(seat), this.state)) this.#ask(seat);
    }
  }

  result(stuck: boolean): HeadlessResult {
    return {
      state: this.state,
      facts: this.#session.facts,
      illegal: this.#illegal,
      redLineCrossings: this.#crossings,
      decisions: this.#decisions,
      stuck,
    };
  }

  #ask(seat: DelegationId): void {
    const before = this.stage;
    const view = viewFor<SeatView>(this.#scenario, this.state, {
      kind: 'delegation',
      delegation: seat,
      member: '',
    });
    const scenario = publicScenario(this.#scenario);
    const intents = decide({
      view,
      scenario,
      persona: this.#personaOf(seat),
      seed: `${this.#game.seed}/${seat}`,
    });
    this.#decisions++;
    this.#game.watch?.(view, intents);
    let finished = true;
    for (const intent of intents) {
      // What was meant for a stage that is over is not done in the next.
      if (this.over || this.stage !== before) return;
      this.#crossings.push(...crossingsBySigning(this.#scenario, this.state, seat, intent));
      const refusal = this.#session.sendFrom(seat, intent);
      if (refusal) this.#illegal.push({ delegation: seat, intent, refusal });
      else finished = intent.type === 'ready.declare';
    }
    // Who ends with ready, or has nothing to say, has nothing left to do until there is news.
    if (finished && this.stage === before) this.#dealtWith.set(seat, this.state);
  }

  #personaOf(seat: DelegationId): Persona {
    const personas = this.#scenario.delegations.find(({ id }) => id === seat)?.personas ?? [];
    const persona = personas.find(({ id }) => id === this.state.seats[seat]?.persona) ?? personas[0];
    invariant(persona, `no persona for ${seat}`);
    return persona;
  }
}
