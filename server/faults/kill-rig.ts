// Owns a server process under load that is killed and started again on the same data; says what was sent and what came back.

import { setTimeout as wait } from 'node:timers/promises';
import { createRandom, deriveSeed } from '../../shared/kernel/index.ts';
import type { TestSeat } from '../adapters/testing/test-seat.ts';
import { sitDown } from './come-in.ts';
import type { Findings } from './findings.ts';
import { bringTo, closeAll, type FullTable, openTable, sitAll } from './full-table.ts';
import { answerText, isOk, type MarkedCommand } from './marked-commands.ts';
import { ServerProcess } from './server-process.ts';
import { sendPatiently, startWork, type WorkingLine } from './table-load.ts';

/** Sessions under load at once. */
const TABLES = 2;
/** Days after which a session makes room for a new one. */
const WORN_AFTER = 9;
/** Answered commands that are sent again after each restart. */
const ASKED_AGAIN = 3;
const LONGEST_LOAD_MS = 4_000;

export interface LoadedTable {
  readonly table: FullTable;
  readonly sent: MarkedCommand[];
  worn: boolean;
}

export class KillRig {
  readonly server = new ServerProcess();
  readonly tables: LoadedTable[] = [];
  readonly #findings: Findings;
  readonly #seed: number;

  constructor(seed: number, findings: Findings) {
    this.#seed = seed;
    this.#findings = findings;
  }

  get #open(): readonly LoadedTable[] {
    return this.tables.filter(({ worn }) => !worn);
  }

  get #url(): string {
    return this.server.url;
  }

  /** Works for a random while with two lines at the host's seat and one at each other, and is killed in the middle of it. */
  async killUnderLoad(cycle: number): Promise<readonly WorkingLine[]> {
    const random = createRandom(deriveSeed(this.#seed, 'kill', cycle));
    await this.#freshTables();
    const places = this.#open.flatMap((loaded) => {
      const { table } = loaded;
      return [table.host, ...table.tokens.keys()].map((delegation) => ({ loaded, delegation }));
    });
    const lines = await Promise.all(
      places.map(({ loaded, delegation }, i) => {
        const name = `s${this.#seed}-c${cycle}-l${i}`;
        return startWork(this.#url, loaded.table, delegation, { name, sent: loaded.sent });
      }),
    );
    await this.#untilAcknowledged(10 + random.int(120));
    await wait(random.int(30));
    await this.server.kill();
    for (const { seat, stop } of lines) {
      stop();
      seat.close();
    }
    await Promise.all(lines.map(({ done }) => done));
    return lines;
  }

  /** What was not answered before the crash is sent again under its own id; some of what was, too. */
  async sendAgain(cycle: number): Promise<void> {
    const random = createRandom(deriveSeed(this.#seed, 'again', cycle));
    const seats = this.#open.flatMap(({ table, sent }) =>
      [...table.tokens].map(async ([delegation, token]) => {
        const own = sent.filter(({ seat }) => seat === delegation);
        const open = own.filter(({ answers }) => answers.length === 0);
        const done = own.filter(({ answers }) => answers.length > 0);
        const again = random.shuffle(done).slice(0, ASKED_AGAIN);
        const seat = await sitDown(this.#url, token);
        await Promise.all([
          ...open.map((command) => this.#answerOnce(seat, command)),
          ...again.map((command) => this.#sameAnswer(seat, command)),
        ]);
        seat.close();
      }),
    );
    await Promise.all(seats);
  }

  /** Chance decides how much is acknowledged before the crash; a slow machine gets there later. */
  async #untilAcknowledged(count: number): Promise<void> {
    const before = this.#acknowledged();
    const end = performance.now() + LONGEST_LOAD_MS;
    while (this.#acknowledged() - before < count && performance.now() < end) await wait(2);
  }

  #acknowledged(): number {
    return this.#open.flatMap(({ sent }) => sent).filter(isOk).length;
  }

  async #answerOnce(seat: TestSeat, command: MarkedCommand): Promise<void> {
    this.#findings.count('retriedAfterCrash');
    command.answers = [answerText(await sendPatiently(seat, command))];
  }

  async #sameAnswer(seat: TestSeat, command: MarkedCommand): Promise<void> {
    const again = answerText(await sendPatiently(seat, command));
    this.#findings.expect(command.answers.includes(again), () => {
      return `Command ${command.id} was answered ${command.answers[0]} and after the crash ${again}.`;
    });
  }

  async #freshTables(): Promise<void> {
    for (const loaded of this.#open) if (await this.#nextDay(loaded)) loaded.worn = true;
    while (this.#open.length < TABLES) {
      const table = await openTable(this.#url);
      await bringTo(this.#url, table, 'day');
      this.tables.push({ table, sent: [], worn: false });
    }
  }

  /** A new day lets everybody speak again; true when the session has had enough of them. */
  async #nextDay({ table }: LoadedTable): Promise<boolean> {
    const seats = await sitAll(this.#url, table);
    const host = seats.get(table.host);
    if (!host) throw new Error('the host has no seat');
    const { day } = host.sees.clock;
    while (host.sees.session.phase === 'truce' && host.sees.clock.day === day) {
      await host.does({ type: 'day.close' });
    }
    closeAll(seats.values());
    return host.sees.session.phase !== 'truce' || day >= WORN_AFTER;
  }
}
