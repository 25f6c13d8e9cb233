// Owns full tables whose seats sit at different servers and work without pause, and what their record must say. Knows no fault.
import { createRandom } from '../../shared/kernel/index.ts';
import { until } from '../adapters/testing/test-seat.ts';
import type { Journal } from '../app/ports/journal.ts';
import type { Fact } from '../rules/rules.ts';
import type { ClusterRig } from './cluster-rig.ts';
import type { Findings } from './findings.ts';
import { bringTo, type FullTable, openTable } from './full-table.ts';
import { isOk, marksInFacts } from './marked-commands.ts';
import { RoamingSeat } from './roaming-seat.ts';
import { foldEach, gapsIn, shows } from './stored-record.ts';

const TABLES = 2;

interface LoadedTable {
  readonly table: FullTable;
  readonly seats: readonly RoamingSeat[];
}

export class ClusterLoad {
  readonly #findings: Findings;
  readonly tables: readonly LoadedTable[];
  /** Commands of which something wrong has been told already. */
  readonly #told = new Set<string>();
  #working = false;
  #work: Promise<unknown> = Promise.resolve();

  constructor(findings: Findings, tables: readonly LoadedTable[]) {
    this.#findings = findings;
    this.tables = tables;
  }

  get seats(): readonly RoamingSeat[] {
    return this.tables.flatMap(({ seats }) => seats);
  }

  start(): void {
    this.#working = true;
    this.#work = Promise.all(this.seats.map((seat) => seat.work(() => this.#working)));
    // Told by rest(), which everybody calls.
    this.#work.catch(() => {});
  }

  /** Lets every seat bring its last command to an answer. */
  async rest(): Promise<void> {
    this.#working = false;
    await this.#work;
  }

  /** Everybody leaves for good. */
  end(): void {
    for (const seat of this.seats) {
      seat.leave();
      this.#findings.gaps += seat.gaps;
      this.#findings.expect(seat.gaps === 0, () => `${seat.delegation} missed ${seat.gaps} of its numbers.`);
      this.#findings.count('movesToAnotherServer', seat.moves);
      this.#findings.count('toldNotStored', seat.notStored);
      this.#findings.count('sent', seat.sent.length);
      this.#findings.acked += seat.sent.filter(isOk).length;
    }
  }

  /** While nobody works: the record against the answers, a stale write, and every seat's view against the record. */
  async check(journal: Journal): Promise<void> {
    for (const { table, seats } of this.tables) {
      const facts = await journal.read(table.session, 0);
      this.#checkRecord(table, seats, facts);
      await this.#checkStale(journal, table, facts);
      await this.#checkViews(table, seats, facts);
    }
  }

  #checkRecord({ session }: FullTable, seats: readonly RoamingSeat[], facts: readonly Fact[]): void {
    const marks = marksInFacts(facts);
    for (const command of seats.flatMap(({ sent }) => sent)) {
      const times = marks.get(command.id) ?? 0;
      if (this.#told.has(command.id)) continue;
      if (times > 1 || (times === 1) !== isOk(command)) this.#told.add(command.id);
      if (isOk(command) && times === 0) {
        this.#findings.lost++;
        this.#findings.fault(`Command ${command.id} was acknowledged and is not in session ${session}.`);
      }
      if (times > 1) {
        this.#findings.doubled++;
        this.#findings.fault(`Command ${command.id} is ${times} times in session ${session}.`);
      }
      if (times > 0 && !isOk(command))
        this.#findings.fault(`Command ${command.id} was refused (${command.answers[0]}) and carried out.`);
    }
    const gaps = gapsIn(foldEach(facts));
    this.#findings.gaps += gaps;
    this.#findings.expect(gaps === 0, () => `The record of session ${session} has ${gaps} gaps.`);
  }

  /** What a server that slept through the last fact would write. */
  async #checkStale(journal: Journal, { session }: FullTable, facts: readonly Fact[]): Promise<void> {
    const last = facts.at(-1);
    if (!last) throw new Error(`session ${session} has no facts`);
    const stale = { session, expected: facts.length - 1, facts: [last], at: last.at };
    const { kind } = await journal.append(stale);
    this.#findings.count('staleWritesRefused', kind === 'conflict' ? 1 : 0);
    this.#findings.expect(kind === 'conflict', () => `A stale write to session ${session} was ${kind}.`);
  }

  /** Whatever was missed while a server or Redis was away must be caught up with nobody doing anything. */
  async #checkViews(table: FullTable, seats: readonly RoamingSeat[], facts: readonly Fact[]): Promise<void> {
    const state = foldEach(facts).at(-1);
    if (!state) return;
    for (const seat of seats) {
      const line = await seat.seat();
      const same = () => shows(line.sees, state, seat.delegation);
      await until('the same view', same, 10_000).catch(() => {
        this.#findings.fault(`${seat.delegation} of session ${table.session} does not see what is recorded.`);
      });
    }
  }
}

/** On a machine that is busy with other things a server may not answer in time while a table is laid; then another is laid. */
async function layTable(url: string): Promise<FullTable> {
  for (let tries = 1; ; tries++) {
    try {
      const table = await openTable(url);
      await bringTo(url, table, 'day');
      return table;
    } catch (error) {
      if (tries === 3) throw error;
    }
  }
}

async function seatTable(rig: ClusterRig, name: string, at: number): Promise<LoadedTable> {
  const table = await layTable(rig.node(at).url);
  const seats = [...table.tokens].map(([delegation, token], i) => {
    const own = `${name}-t${at}-${delegation}`;
    const random = createRandom(own);
    return new RoamingSeat({ urls: rig.urls, first: at + i, delegation, token, name: own, random });
  });
  return { table, seats };
}

/** Opens tables and puts each seat at another server than its neighbours. */
export async function seatLoad(rig: ClusterRig, findings: Findings, name: string): Promise<ClusterLoad> {
  const tables = Array.from({ length: TABLES }, (_, at) => seatTable(rig, name, at));
  return new ClusterLoad(findings, await Promise.all(tables));
}
