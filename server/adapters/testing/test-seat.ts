// Owns a person in a session, as tests play one: the official client, every frame kept, the view folded from patches.
import { io, type Socket } from 'socket.io-client';
import {
  type Ack,
  type ClientEvents,
  type Farewell,
  type Handshake,
  type Intent,
  patchesOf,
  type Resumed,
  type ServerEvents,
  type Welcome,
} from '../../../shared/protocol/index.ts';
import { applyPatch, type SeatView, type View, type ViewPatch } from '../../../shared/views/index.ts';

export class TestSeat<V extends View = SeatView> {
  readonly socket: Socket<ServerEvents, ClientEvents>;
  /** Everything that came in, as text, in order. */
  readonly frames: string[] = [];
  readonly farewells: Farewell[] = [];
  view: V | null;
  seq: number;
  welcomes = 0;
  resumes = 0;
  gaps = 0;
  #sent = 0;

  constructor(url: string, handshake: Handshake, known: V | null = null) {
    this.view = known;
    this.seq = handshake.seq ?? -1;
    this.socket = io(url, {
      auth: handshake,
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
    });
    this.socket.on('welcome', (message) => this.#welcome(message));
    this.socket.on('resumed', (message) => this.#resume(message));
    this.socket.on('patch', (...patches) => {
      for (const patch of patches) this.#patch(patch);
    });
    this.socket.on('farewell', (message) => this.farewells.push(message));
    this.socket.io.engine.on('packet', ({ data }) => {
      if (typeof data === 'string') this.frames.push(data);
    });
  }

  #welcome(message: Welcome): void {
    this.welcomes++;
    // Whoever holds the link knows for whom its view is made.
    this.view = message.view as V;
    this.seq = message.seq;
  }

  #resume({ seq }: Resumed): void {
    this.resumes++;
    if (seq < this.seq) this.gaps++;
  }

  #patch(patch: ViewPatch): void {
    if (this.view === null || patch.seq !== this.seq + 1) this.gaps++;
    else this.view = applyPatch(this.view, patch);
    this.seq = patch.seq;
  }

  /** Resolves when the seat has been welcomed or resumed; rejects with the server's words, or with LineCut when it has none. */
  async ready(): Promise<this> {
    if (this.welcomes + this.resumes > 0) return this;
    await new Promise<void>((resolve, reject) => {
      this.socket.once('welcome', () => resolve());
      this.socket.once('resumed', () => resolve());
      this.socket.once('farewell', ({ error }) => reject(new Error(error.message)));
      this.socket.once('connect_error', reject);
      this.socket.once('disconnect', (why) => reject(new LineCut(`hung up before the welcome: ${why}`)));
    });
    return this;
  }

  /** The view that was folded, which must be there by now. */
  get sees(): V {
    if (this.view === null) throw new Error('this seat was never welcomed');
    return this.view;
  }

  /** Sends anything at all. What the answer brings is heard before any later message is. */
  raw(payload: unknown): Promise<Ack> {
    return new Promise((resolve, reject) => {
      const answered = (fault: Error | null, ack: Ack, ...others: ViewPatch[]) => {
        if (fault) return reject(fault);
        for (const patch of patchesOf(ack, others)) this.#patch(patch);
        resolve(ack);
      };
      this.socket.timeout(20_000).emit('command', payload, answered);
    });
  }

  send(
    intent: Intent,
    id = `test-command-${this.socket.id ?? ''}-${++this.#sent}`.replaceAll('_', '-'),
  ): Promise<Ack> {
    return this.raw({ ...intent, id });
  }

  /** Sends what must be accepted. */
  async does(intent: Intent): Promise<void> {
    const ack = await this.send(intent);
    if (!ack.ok) throw new Error(`${intent.type} was refused: ${ack.error.code} ${ack.error.message}`);
  }

  close(): void {
    this.socket.disconnect();
  }
}

/** Sits down and waits for the welcome. */
export const sit = <V extends View = SeatView>(url: string, token: string): Promise<TestSeat<V>> =>
  new TestSeat<V>(url, { token }).ready();

/** Waits until something holds; fails with what it was after `within` milliseconds. */
export async function until(what: string, holds: () => boolean, within = 20_000): Promise<void> {
  const end = performance.now() + within;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`it did not come about: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** The line broke before the server had said a word. */
export class LineCut extends Error {
  override readonly name = 'LineCut';
}
