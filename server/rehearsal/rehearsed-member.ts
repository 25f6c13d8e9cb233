// Owns one person of a rehearsal: reads, acts by chance within its rights, loses its line now and then and comes back. Knows no rules.
import { performance } from 'node:perf_hooks';
import { isDeepStrictEqual } from 'node:util';
import type { Random } from '../../shared/kernel/index.ts';
import type { Intent } from '../../shared/protocol/index.ts';
import type { PublicScenario, SeatView } from '../../shared/views/index.ts';
import { TestSeat } from '../adapters/testing/test-seat.ts';
import { randomIntent } from '../faults/random-intent.ts';

/** What a rehearsal counts over all its people. */
export interface Tally {
  /** Milliseconds from sending to the answer. */
  readonly answers: number[];
  refused: number;
  linesLost: number;
  gaps: number;
}

export interface Rehearsal {
  readonly url: string;
  readonly scenario: PublicScenario;
  readonly random: Random;
  readonly tally: Tally;
  /** Milliseconds between two acts of one person, on average. */
  readonly thinkMs: number;
  /** True from the moment at which everybody shall fall silent. */
  over(): boolean;
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
/** How often a person's line breaks, of all its acts, and how long it stays away. */
const BREAKS = 0.02;
const AWAY_MS = 400;

export class RehearsedMember {
  readonly name: string;
  readonly #token: string;
  readonly #rehearsal: Rehearsal;
  #seat: TestSeat;
  #said = 0;

  private constructor(rehearsal: Rehearsal, name: string, token: string) {
    this.#rehearsal = rehearsal;
    this.name = name;
    this.#token = token;
    this.#seat = new TestSeat(rehearsal.url, { token });
  }

  /** Opens a line with this link; resolves once it was welcomed. */
  static async sit(rehearsal: Rehearsal, name: string, token: string): Promise<RehearsedMember> {
    const member = new RehearsedMember(rehearsal, name, token);
    await member.#seat.ready();
    return member;
  }

  get sees(): SeatView {
    return this.#seat.sees;
  }

  /** Acts until the rehearsal is over. */
  async play(): Promise<void> {
    const { random, thinkMs } = this.#rehearsal;
    while (!this.#rehearsal.over()) {
      await pause(thinkMs * -Math.log(1 - random.next()));
      if (this.#rehearsal.over()) return;
      if (random.chance(BREAKS)) await this.#breakAndReturn();
      else await this.#act();
    }
  }

  /** Whether what was folded from all it was told is what it would be told now. */
  async agrees(): Promise<boolean> {
    const fresh = await new TestSeat(this.#rehearsal.url, { token: this.#token }).ready();
    const same = isDeepStrictEqual(fresh.sees, this.sees);
    fresh.close();
    return same;
  }

  close(): void {
    this.#rehearsal.tally.gaps += this.#seat.gaps;
    this.#seat.close();
  }

  async #act(): Promise<void> {
    const { tally } = this.#rehearsal;
    const intent = this.#intent();
    const began = performance.now();
    const answer = await this.#seat.send(intent);
    tally.answers.push(performance.now() - began);
    if (!answer.ok) tally.refused++;
  }

  /** What a careless person does; who may not sign or seal speaks instead. */
  #intent(): Intent {
    const { scenario, random } = this.#rehearsal;
    const mark = `${this.name} ${++this.#said}`;
    const wish = randomIntent({ view: this.sees, scenario, random, mark });
    const isOpen = this.sees.legal.some(({ command, refusal }) => command === wish.type && refusal === null);
    return isOpen ? wish : { type: 'message.send', to: 'table', words: { text: mark } };
  }

  async #breakAndReturn(): Promise<void> {
    const { url, tally, random } = this.#rehearsal;
    const { seq, sees } = this.#seat;
    tally.linesLost++;
    tally.gaps += this.#seat.gaps;
    this.#seat.close();
    await pause(AWAY_MS * random.next());
    this.#seat = new TestSeat(url, { token: this.#token, seq, resume: true }, sees);
    await this.#seat.ready();
  }
}
