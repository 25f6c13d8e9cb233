// Owns a person whose server may vanish or freeze: keeps one line open, moves on to the next server, retries under the same id.
import { setTimeout as wait } from 'node:timers/promises';
import type { Random } from '../../shared/kernel/index.ts';
import type { Ack } from '../../shared/protocol/index.ts';
import type { DelegationId } from '../../shared/views/index.ts';
import { TestSeat } from '../adapters/testing/test-seat.ts';
import { answerText, type MarkedCommand, markedCommand } from './marked-commands.ts';

/** A server that takes longer is given up, though it may yet carry out what it was sent. */
const PATIENCE_MS = 900;
/** By then somebody must have answered. */
const GIVE_UP_MS = 25_000;
/** Between two tries, and between two commands. */
const PAUSE_MS = 60;
const PACE_MS = 200;

export interface Roamer {
  readonly urls: readonly string[];
  /** Which server it tries first. */
  readonly first: number;
  readonly delegation: DelegationId;
  readonly token: string;
  /** What its command ids begin with. */
  readonly name: string;
  readonly random: Random;
}

export class RoamingSeat {
  readonly delegation: DelegationId;
  readonly sent: MarkedCommand[] = [];
  readonly #roamer: Roamer;
  #at: number;
  #seat: TestSeat | null = null;
  /** Lines to servers that were given up. */
  #given: TestSeat[] = [];
  #gaps = 0;
  /** Servers that were given up, and answers that said that nothing could be stored just now. */
  moves = 0;
  notStored = 0;

  constructor(roamer: Roamer) {
    this.#roamer = roamer;
    this.delegation = roamer.delegation;
    this.#at = roamer.first;
  }

  /** Numbers missed on lines that are closed; all are after `leave`. */
  get gaps(): number {
    return this.#gaps;
  }

  /** The line that is open now, opened if need be. */
  async seat(): Promise<TestSeat> {
    for (const end = performance.now() + GIVE_UP_MS; performance.now() < end; await wait(PAUSE_MS)) {
      const open = await this.#tryToSit();
      if (open) return open;
    }
    throw new Error(`no server let ${this.delegation} sit down for ${GIVE_UP_MS / 1_000} s`);
  }

  async #tryToSit(): Promise<TestSeat | null> {
    if (this.#seat?.socket.connected) return this.#seat;
    if (this.#seat) this.#moveOn();
    const url = this.#roamer.urls[this.#at % this.#roamer.urls.length] ?? '';
    const seat = new TestSeat(url, { token: this.#roamer.token });
    const ready = seat.ready().then(
      () => true,
      () => false,
    );
    if (await Promise.race([ready, wait(PATIENCE_MS, false)])) {
      this.#seat = seat;
      return seat;
    }
    this.#seat = seat;
    this.#moveOn();
    return null;
  }

  leave(): void {
    for (const seat of [...this.#given, this.#seat]) {
      this.#gaps += seat?.gaps ?? 0;
      seat?.close();
    }
    this.#given = [];
    this.#seat = null;
  }

  /** Sends commands at a person's most until told to stop; the last one is brought to its answer. */
  async work(goesOn: () => boolean): Promise<void> {
    const { name, random, first } = this.#roamer;
    // Back to where it began, so that the servers stay equally busy.
    if (this.#at !== first) this.leave();
    this.#at = first;
    while (goesOn()) {
      const { sees } = await this.seat();
      const command = markedCommand(`${name}-${this.sent.length}`, random, this.delegation, sees);
      this.sent.push(command);
      await this.#deliver(command);
      await wait(PACE_MS * (0.5 + random.next()));
    }
  }

  async #deliver(command: MarkedCommand): Promise<void> {
    for (const end = performance.now() + GIVE_UP_MS; performance.now() < end; await wait(PAUSE_MS)) {
      const seat = await this.seat();
      const answer = await Promise.race([seat.send(command.intent, command.id).catch(() => null), silence()]);
      if (answer === null) this.#moveOn();
      else if (this.#isLasting(answer)) {
        command.answers = [answerText(answer)];
        return;
      }
    }
    throw new Error(`command ${command.id} was not answered for ${GIVE_UP_MS / 1_000} s`);
  }

  /** The old line stays open: a hung-up server would not carry out what it was sent, and it is to try. */
  #moveOn(): void {
    if (this.#seat) this.#given.push(this.#seat);
    this.#seat = null;
    this.#at++;
    this.moves++;
  }

  /** The server's own trouble passes; what the rules say stays said. */
  #isLasting(answer: Ack): boolean {
    if (answer.ok || !answer.error.code.startsWith('server/')) return true;
    this.notStored++;
    return false;
  }
}

const silence = (): Promise<null> => wait(PATIENCE_MS, null);
