// Owns one line between a client and a server over a bad network: delays, repeats, overtakes and breaks. Knows no game.
import type { Random } from '../../shared/kernel/index.ts';
import type { Ack, Command, Farewell, Resumed, Welcome } from '../../shared/protocol/index.ts';
import type { ViewPatch } from '../../shared/views/index.ts';
import type { Presence } from '../app/app.ts';
import type { SeatLink } from '../app/ports/seat-link.ts';
import type { VirtualNode } from './virtual-node.ts';
import type { VirtualTime } from './virtual-time.ts';

/** What the network does to messages; chances are per message. */
export interface Weather {
  /** Milliseconds on the way, drawn for each. */
  readonly delayMs: readonly [least: number, most: number];
  readonly breaks: number;
  /** From the client only: what a transport resends. */
  readonly repeats: number;
  /** Share of lines on which later messages may overtake earlier ones, both ways. */
  readonly unruly: number;
}

/** Between messages that keep their order: more than what is lost in reckoning with times since 1970. */
const APART_MS = 0.01;

/** What the client hears. After `lost`, nothing. */
export interface LineEars {
  welcome(message: Welcome): void;
  resumed(message: Resumed): void;
  patch(message: ViewPatch): void;
  farewell(message: Farewell): void;
  lost(): void;
}

export interface LinePorts {
  readonly time: VirtualTime;
  readonly random: Random;
  /** As it is now: it may clear up. */
  weather(): Weather;
  /** Every message as the server lets go of it, before the network has it. */
  leaving(message: Ack | Welcome | ViewPatch, command: string | null): void;
}

export class VirtualLine {
  readonly #ports: LinePorts;
  readonly #ears: LineEars;
  readonly #upwards: { last: number } = { last: 0 };
  readonly #downwards: { last: number } = { last: 0 };
  /** Messages keep their order on it. */
  readonly orderly: boolean;
  #presence: Promise<Presence | null> = Promise.resolve(null);
  /** The server's end, and the client's. */
  #served = true;
  #heard = true;
  /** Nothing more gets through; what is on the way may still arrive. */
  #broken = false;

  constructor(ports: LinePorts, node: VirtualNode, token: string, since: number | null, ears: LineEars) {
    this.#ports = ports;
    this.#ears = ears;
    this.orderly = !ports.random.chance(ports.weather().unruly);
    this.#travel(this.#upwards, () => this.#arrive(node, token, since));
  }

  /** Sends a command; its answer may come once, several times or never. */
  send(command: Command, answered: (ack: Ack) => void): void {
    const { random, weather } = this.#ports;
    const deliver = () => {
      if (!this.#served) return;
      this.#presence.then((presence) =>
        presence?.command(command, (ack) => this.#tell(ack, command.id, () => answered(ack))),
      );
    };
    const copies = random.chance(weather().repeats) ? 1 + random.int(3) : 0;
    for (let copy = 0; copy <= copies; copy++) this.#travel(this.#upwards, deliver);
  }

  /** The client hangs up. */
  hangUp(): void {
    this.#heard = false;
    this.#broken = true;
    this.#partLater();
  }

  /** The wire breaks: each end learns of it at its own time, the server perhaps much later. */
  break(): void {
    if (this.#broken) return;
    this.#broken = true;
    this.#partLater();
    this.#ports.time.after(this.#delay(), () => {
      if (!this.#heard) return;
      this.#heard = false;
      this.#ears.lost();
    });
  }

  #partLater(): void {
    const { time, random } = this.#ports;
    const late = random.chance(0.2) ? 20_000 * random.next() : this.#delay();
    time.after(late, () => {
      if (!this.#served) return;
      this.#served = false;
      this.#presence.then((presence) => presence?.leave());
    });
  }

  #arrive(node: VirtualNode, token: string, since: number | null): void {
    const { app } = node;
    if (!this.#served) return;
    if (app === null) return this.break();
    node.onEnd(() => {
      this.#served = false;
      this.break();
    });
    this.#presence = app.admit(token).then(async (admitted) => {
      const entered = admitted.ok ? await admitted.value.enter(this.#link(), since) : admitted;
      if (entered.ok) return entered.value;
      this.#down(() =>
        this.#ears.farewell({ error: entered.error, reconnect: entered.error.code.startsWith('server/') }),
      );
      return null;
    });
  }

  #link(): SeatLink {
    return {
      welcome: (message) => this.#tell(message, null, () => this.#ears.welcome(message)),
      resumed: (message) => this.#down(() => this.#ears.resumed(message)),
      patch: (message) => this.#tell(message, null, () => this.#ears.patch(message)),
      farewell: (message) => this.#down(() => this.#ears.farewell(message)),
    };
  }

  #tell(message: Ack | Welcome | ViewPatch, command: string | null, hear: () => void): void {
    this.#ports.leaving(message, command);
    this.#down(hear);
  }

  #down(hear: () => void): void {
    if (this.#served) this.#travel(this.#downwards, () => this.#heard && hear());
  }

  #travel(way: { last: number }, arrive: () => void): void {
    const { time, random, weather } = this.#ports;
    if (this.#broken) return;
    if (random.chance(weather().breaks)) return this.break();
    const at = Math.max(time.now + this.#delay(), this.orderly ? way.last + APART_MS : 0);
    way.last = at;
    time.after(at - time.now, arrive);
  }

  #delay(): number {
    const [least, most] = this.#ports.weather().delayMs;
    return least + (most - least) * this.#ports.random.next();
  }
}
