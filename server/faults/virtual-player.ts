// Owns one client at a seat in virtual time: acts on what it sees, repeats what nobody answers, comes back by its last number.
import type { Random } from '../../shared/kernel/index.ts';
import type { Ack, Command, Welcome } from '../../shared/protocol/index.ts';
import {
  applyPatch,
  type MessageView,
  type PublicScenario,
  type SeatView,
  type ViewPatch,
} from '../../shared/views/index.ts';
import { markOf, type Operation, settlesNothing } from './operation.ts';
import { randomIntent } from './random-intent.ts';
import { type LineEars, type LinePorts, VirtualLine } from './virtual-line.ts';
import type { VirtualNode } from './virtual-node.ts';

export interface PlayerPorts {
  readonly line: LinePorts;
  readonly random: Random;
  readonly scenario: PublicScenario;
  /** Which server it calls next. */
  node(): VirtualNode;
  /** Milliseconds on average between two acts; asked anew each time. */
  thinkMs(): number;
  /** Everything any player ever asked for. */
  readonly operations: Operation[];
  /** Something a client of an orderly line must never see. */
  gap(seat: string, words: string): void;
  /** Messages it has just been told. */
  read(seat: string, messages: readonly MessageView[]): void;
}

const ANSWER_WITHIN_MS = 6_000;
const CALL_AGAIN_MS = 700;
/** A client that has heard nothing after this long has lost its line without noticing. */
const HELLO_WITHIN_MS = 15_000;

export class VirtualPlayer {
  readonly seat: string;
  readonly #ports: PlayerPorts;
  readonly #token: string;
  readonly #name: string;
  #line: VirtualLine | null = null;
  #live = false;
  #closed = false;
  #pending: Operation | null = null;
  #acts = 0;
  #resting = false;
  #messagesRead = 0;
  view: SeatView | null = null;
  seq: number | null = null;

  constructor(ports: PlayerPorts, seat: string, token: string, name: string) {
    this.#ports = ports;
    this.seat = seat;
    this.#token = token;
    this.#name = name;
    this.#call();
    this.#think();
  }

  /** Up to date as far as it knows, and waiting for nobody. */
  get quiet(): boolean {
    return this.#closed || (this.#live && this.#pending === null);
  }

  /** The seat was handed over: this client is out. */
  get closed(): boolean {
    return this.#closed;
  }

  /** Means nothing new from now on. */
  rest(): void {
    this.#resting = true;
  }

  /** Drops its line and calls again, as after a reload that kept the view. */
  callAgain(forget: boolean): void {
    if (forget) this.seq = null;
    this.#hangUp();
    this.#call();
  }

  #call(): void {
    const { line, node } = this.#ports;
    if (this.#closed) return;
    this.#live = false;
    const mine: VirtualLine = new VirtualLine(
      line,
      node(),
      this.#token,
      this.seq,
      this.#ears(() => this.#line === mine),
    );
    this.#line = mine;
    line.time.after(HELLO_WITHIN_MS, () => {
      if (this.#line === mine && !this.#live) this.callAgain(false);
    });
  }

  #hangUp(): void {
    this.#line?.hangUp();
    this.#line = null;
    this.#live = false;
  }

  #ears(current: () => boolean): LineEars {
    let greeted = false;
    const greet = (hear: () => void) => {
      if (!current() || greeted) return;
      greeted = true;
      hear();
      this.#live = true;
      if (this.#pending) this.#send(this.#pending);
    };
    return {
      welcome: (message) => greet(() => this.#welcome(message)),
      resumed: () => greet(() => {}),
      patch: (patch) => current() && this.#patch(patch),
      farewell: ({ reconnect }) => {
        if (!current()) return;
        this.#hangUp();
        this.#closed ||= !reconnect;
        this.#ports.line.time.after(CALL_AGAIN_MS, () => this.#line === null && this.#call());
      },
      lost: () => {
        if (!current()) return;
        this.#line = null;
        this.#live = false;
        this.#ports.line.time.after(CALL_AGAIN_MS, () => this.#line === null && this.#call());
      },
    };
  }

  #welcome({ view, seq }: Welcome): void {
    this.view = view as SeatView;
    this.seq = seq;
    this.#readOn(view.messages);
  }

  /** Patches follow each other without a gap; on an unruly line one may come too early, and then the line is of no use. */
  #patch(patch: ViewPatch): void {
    const { view, seq } = this;
    // Numbers begin anew with each server, so before its greeting none says anything.
    if (!this.#live || view === null || seq === null || patch.seq > seq + 1) {
      if (this.#line?.orderly) this.#ports.gap(this.seat, `${seq} was followed by ${patch.seq}`);
      return this.callAgain(false);
    }
    if (patch.seq <= seq) return;
    this.view = applyPatch(view, patch);
    this.seq = patch.seq;
    this.#readOn(this.view.messages);
  }

  #readOn(messages: readonly MessageView[]): void {
    this.#ports.read(this.seat, messages.slice(this.#messagesRead));
    this.#messagesRead = messages.length;
  }

  #think(): void {
    const { random, line, thinkMs } = this.#ports;
    line.time.after(thinkMs() * -Math.log(1 - random.next()), () => {
      if (this.#closed || this.#resting) return;
      if (this.#live && this.#pending === null && this.view !== null) this.#act(this.view);
      this.#think();
    });
  }

  #act(view: SeatView): void {
    const { random, scenario, line, operations } = this.#ports;
    const id = `${this.#name}-${String(++this.#acts).padStart(5, '0')}`;
    const command: Command = { ...randomIntent({ view, scenario, random, mark: markOf(id) }), id };
    const operation: Operation = {
      seat: this.seat,
      command,
      askedAt: line.time.now,
      answeredAt: null,
      answer: null,
      sendings: 0,
    };
    operations.push(operation);
    this.#pending = operation;
    this.#send(operation);
  }

  #send(operation: Operation): void {
    const line = this.#line;
    if (line === null || !this.#live) return;
    const sending = ++operation.sendings;
    line.send(operation.command, (ack) => this.#answered(operation, ack, this.#line === line));
    this.#ports.line.time.after(ANSWER_WITHIN_MS, () => {
      if (this.#pending !== operation || operation.sendings !== sending) return;
      // Few give up; nobody then knows what became of it.
      if (this.#ports.random.chance(0.1)) this.#pending = null;
      else this.#send(operation);
    });
  }

  #answered(operation: Operation, ack: Ack, current: boolean): void {
    if (ack.ok && ack.patch && current) this.#patch(ack.patch);
    if (settlesNothing(ack)) {
      this.#ports.line.time.after(CALL_AGAIN_MS, () => this.#pending === operation && this.#send(operation));
      return;
    }
    operation.answeredAt ??= this.#ports.line.time.now;
    operation.answer ??= ack;
    if (operation.answer.ok !== ack.ok)
      this.#ports.gap(this.seat, `${operation.command.id} was answered both ways`);
    if (this.#pending === operation) this.#pending = null;
  }
}
