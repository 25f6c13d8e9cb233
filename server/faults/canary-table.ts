// Owns one session of test 12: people with several lines each who do secret things, and everything each of them hears.
import { setTimeout as wait } from 'node:timers/promises';
import type { Random } from '../../shared/kernel/index.ts';
import type { Ack, Intent } from '../../shared/protocol/index.ts';
import type { DelegationId, OrderOption, SeatView } from '../../shared/views/index.ts';
import { sit, TestSeat } from '../adapters/testing/test-seat.ts';
import { type CanaryWatch, markFor } from './canary-watch.ts';
import { bringTo, closeAll, openTable, sitAll } from './full-table.ts';

/** Tabs and devices of each seat: all hear the same. */
const LINES = 3;
/** Turns of the session's queue by which a program has said what it was about to, and the pauses that let it begin. */
const TURNS = 5;
const TURN_MS = 5;
/** Played by a program that writes down why; the others are people. */
export const SCRIPTED: DelegationId = 'MED';

interface Player {
  readonly seat: DelegationId;
  readonly token: string;
  lines: TestSeat[];
}

export class CanaryTable {
  readonly #url: string;
  readonly #watch: CanaryWatch;
  readonly #random: Random;
  readonly session: string;
  readonly code: string;
  readonly #players: readonly Player[];
  #marks = 0;
  acked = 0;
  gaps = 0;
  /** Orders sealed while nobody else said anything. */
  seals = 0;

  private constructor(
    url: string,
    watch: CanaryWatch,
    random: Random,
    table: { session: string; code: string; players: readonly Player[] },
  ) {
    this.#url = url;
    this.#watch = watch;
    this.#random = random;
    this.session = table.session;
    this.code = table.code;
    this.#players = table.players;
  }

  static async open(url: string, watch: CanaryWatch, random: Random): Promise<CanaryTable> {
    const table = await openTable(url);
    for (const token of table.tokens.values()) watch.guardToken(token);
    await bringTo(url, table, 'day');
    const first = await sitAll(url, table);
    const host = first.get(table.host);
    await host?.does({ type: 'seat.hand', delegation: SCRIPTED, to: 'scripted' });
    closeAll(first.values());
    const people = [...table.tokens].filter(([seat]) => seat !== SCRIPTED);
    const players = people.map(([seat, token]) => ({ seat, token, lines: [] as TestSeat[] }));
    const { session, code } = table;
    const canary = new CanaryTable(url, watch, random, { session, code, players });
    for (const player of players) {
      while (player.lines.length < LINES) player.lines.push(await sit(url, player.token));
    }
    return canary;
  }

  get #host(): Player {
    const [host] = this.#players;
    if (!host) throw new Error('a table without people');
    return host;
  }

  get #lines(): readonly TestSeat[] {
    return this.#players.flatMap(({ lines }) => lines);
  }

  /** False when the session has had its days and its secrets are about to be opened. */
  get goesOn(): boolean {
    const view = this.#host.lines[0]?.sees;
    return view?.session.phase === 'truce' && view.clock.day < 8;
  }

  #mark(readers: readonly DelegationId[]): string {
    return markFor(this.session, readers, `n${++this.#marks}`);
  }

  /** Searches and forgets what all lines have heard so far. */
  search(): void {
    for (const { seat, lines } of this.#players) for (const line of lines) this.#searchLine(seat, line);
  }

  #searchLine(seat: DelegationId, line: TestSeat): void {
    for (const frame of line.frames) this.#watch.search(frame, { session: this.session, seat }, 'a frame');
    line.frames.length = 0;
  }

  /** One thing that somebody does. */
  async act(): Promise<void> {
    const player = this.#random.pick(this.#players);
    const draw = this.#random.next();
    if (draw < 0.02) return this.#comeBack(player);
    const line = this.#random.pick(player.lines);
    if (draw < 0.4) {
      await this.#send(line, { type: 'ready.declare', ready: true });
      await this.#send(line, { type: 'ready.declare', ready: false });
      return;
    }
    const ack = await this.#send(line, this.#anything(player.seat, line.sees));
    if (!ack.ok && ack.error.code === 'message/too_many') await this.#nextDay();
  }

  async #send(line: TestSeat, intent: Intent): Promise<Ack> {
    const ack = await line.send(intent);
    if (ack.ok) this.acked++;
    return ack;
  }

  #anything(seat: DelegationId, view: SeatView): Intent {
    const others = view.seats.map(({ delegation }) => delegation).filter((one) => one !== seat);
    const named = this.#random.shuffle(others).slice(0, 1 + this.#random.int(3));
    const draw = this.#random.next();
    if (draw < 0.35)
      return { type: 'message.send', to: named, words: { text: this.#mark([seat, ...named]) } };
    if (draw < 0.45) return { type: 'message.send', to: 'table', words: { text: 'To everybody' } };
    if (draw < 0.65) return this.#text(seat, named, view);
    if (draw < 0.8) return this.#order(view);
    return this.#answer(named, view);
  }

  #text(seat: DelegationId, named: readonly DelegationId[], view: SeatView): Intent {
    const [clauses, readers] = [Object.keys(view.treaty.inForce), [seat, ...named]];
    return {
      type: 'proposal.table',
      track: this.#random.pick(['confidence measure', 'truce terms', 'settlement'] as const),
      clauses: { [this.#random.pick(clauses)]: this.#random.int(4) },
      expiresOn: view.clock.day + this.#random.int(3),
      title: 'A text',
      note: this.#mark(readers),
      audience: [...named],
    };
  }

  #order({ orders }: SeatView): Intent {
    const sealed = orders.sealed.at(-1);
    if (sealed && this.#random.chance(0.4)) return { type: 'order.unseal', sealed: sealed.id };
    const open = orders.options.filter(isPlain);
    const [first] = open;
    if (!first) return { type: 'order.unseal', sealed: 'X-1' };
    const { order, capacity } = this.#random.pick([first, ...open]);
    return { type: 'order.seal', order, points: capacity[0], target: {} };
  }

  /** To a text it may read or has only heard of. */
  #answer(named: readonly DelegationId[], view: SeatView): Intent {
    const [one = 'UA', other = 'RU'] = named;
    const known = Object.values(view.proposals).map(({ id }) => id);
    const heardOf = [`${one}-${other}:1`, `${other}-${one}:2`, 'RU-UA:1', 'P-1'] as const;
    const proposal = this.#random.pick([...heardOf, ...known]);
    const draw = this.#random.next();
    if (draw < 0.3) return { type: 'proposal.sign', proposal };
    if (draw < 0.6) return { type: 'proposal.decline', proposal, reason: 'No.' };
    if (draw < 0.8) return { type: 'proposal.withdraw', proposal };
    return { type: 'message.send', to: [...named], words: { text: 'See this' }, attaches: proposal };
  }

  /** One of its lines is lost and opened again, from where it was or from nothing. */
  async #comeBack(player: Player): Promise<void> {
    const [old, ...rest] = player.lines;
    if (!old) return;
    old.close();
    this.gaps += old.gaps;
    this.#searchLine(player.seat, old);
    const { token } = player;
    const back = this.#random.chance(0.5)
      ? new TestSeat(this.#url, { token, seq: old.seq, resume: true }, old.view)
      : new TestSeat(this.#url, { token });
    player.lines = [...rest, await back.ready()];
  }

  async #nextDay(): Promise<void> {
    const [line] = this.#host.lines;
    if (!line) return;
    await this.#send(line, { type: 'day.close' });
    await this.#send(line, { type: 'day.close' });
  }

  /** What was heard of an order by others than its own seat, though it be a message without content; null = nothing. */
  async sealsInSilence(): Promise<string | null> {
    const [sealing, ...others] = this.#random.shuffle(this.#players);
    const [line] = sealing?.lines ?? [];
    const option = line?.sees.orders.options.find(isPlain);
    if (!sealing || !line || !option) return null;
    await this.#fallSilent();
    const { order, capacity } = option;
    const ack = await this.#send(line, { type: 'order.seal', order, points: capacity[0], target: {} });
    if (!ack.ok) return null;
    this.seals++;
    await this.#queueTurns();
    const heard = others.flatMap(({ seat, lines }) =>
      lines.flatMap(({ frames }) =>
        frames.filter(isEvent).map((frame) => `${seat} as ${frame.slice(0, 600)}`),
      ),
    );
    const { day } = line.sees.clock;
    return heard[0] === undefined
      ? null
      : `${sealing.seat}'s order ${order}, sealed on day ${day} of session ${this.session}, was heard by ${heard[0]}`;
  }

  /** Waits until nobody says anything any more: a program may still be answering what was said before. */
  async #fallSilent(): Promise<void> {
    do {
      await this.#settle();
      this.search();
      await this.#queueTurns();
    } while (this.#lines.some(({ frames }) => frames.some(isEvent)));
  }

  /** Lets what waits in the session be done and heard; the server's own timers, set before in this process, run first. */
  async #queueTurns(): Promise<void> {
    for (let turn = 0; turn < TURNS; turn++) {
      await wait(TURN_MS);
      await this.#host.lines[0]?.send({ type: 'order.unseal', sealed: 'X-1' });
    }
    await this.#settle();
  }

  /** Waits until every line has heard all there is: an answer comes after what went before it. */
  async #settle(): Promise<void> {
    await Promise.all(this.#lines.map((line) => line.raw({ nothing: true })));
  }

  /** Leaves, having searched all that was heard. */
  async close(): Promise<void> {
    await this.#settle();
    this.search();
    for (const line of this.#lines) {
      this.gaps += line.gaps;
      line.close();
    }
  }
}

/** May be sealed now, and needs no aim. */
const isPlain = ({ refusal, aims }: OrderOption): boolean => refusal === null && aims.length === 0;

/** Socket.IO's own mark of an event; answers are marked 3. */
const isEvent = (frame: string): boolean => frame.startsWith('2[');
