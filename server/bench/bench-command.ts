// Owns the bench command: which suites run, in which order, what is printed; leaves the process to its caller.
import os from 'node:os';
import process from 'node:process';
import { BENCH_USAGE, type BenchArguments, parseBenchArguments } from './bench-arguments.ts';
import type { BenchRun } from './bench-run.ts';
import { type FiguresOf, judge, type SuiteName } from './figures.ts';
import { measureCluster } from './measure-cluster.ts';
import { measureGrowth } from './measure-growth.ts';
import { measureHeadlessFigures } from './measure-headless-figures.ts';
import { measureLatency } from './measure-latency.ts';
import { measureMemory } from './measure-memory.ts';
import { measureObservers } from './measure-observers.ts';
import { measureRestart } from './measure-restart.ts';
import { measureSessions } from './measure-sessions.ts';
import { measureThroughput } from './measure-throughput.ts';
import { peerVersions, preparePeers } from './peers-folder.ts';
import { benchJson, benchTable } from './report.ts';

/** Runnable processes on average in the minute before; more than this and others take part in what is measured. */
const BUSY = 0.7;

const measures: { readonly [S in SuiteName]: (run: BenchRun) => Promise<FiguresOf<S>> } = {
  throughput: measureThroughput,
  latency: measureLatency,
  memory: measureMemory,
  headless: measureHeadlessFigures,
  restart: measureRestart,
  growth: measureGrowth,
  sessions: measureSessions,
  observers: measureObservers,
  cluster: measureCluster,
};

export interface BenchOutcome {
  /** 0: every floor met; 1: some floor not met; 2: wrong arguments. */
  readonly exitCode: 0 | 1 | 2;
  readonly out: string;
  readonly error: string;
}

/**
 * Runs the command with these arguments, without the program's own name.
 *
 * @param note told how far it has come
 * @throws Error when something cannot be measured
 */
export async function benchCommand(
  args: readonly string[],
  note: (line: string) => void,
): Promise<BenchOutcome> {
  const parsed = parseBenchArguments(args);
  if (!parsed.ok) return { exitCode: 2, out: '', error: parsed.error };
  if (parsed.value.help) return { exitCode: 0, out: BENCH_USAGE, error: '' };
  if (process.platform !== 'linux')
    return {
      exitCode: 2,
      out: '',
      error: 'The bench reads processor time and memory from /proc: it needs Linux.',
    };
  return measureAll(parsed.value, note);
}

async function measureAll(
  { suites, only, quick, json }: BenchArguments,
  note: (line: string) => void,
): Promise<BenchOutcome> {
  let peers: string | null = null;
  const [load = 0] = os.loadavg();
  const run: BenchRun = {
    quick,
    note,
    peersFolder() {
      peers ??= preparePeers(note);
      return peers;
    },
  };
  const values = new Map<string, number>();
  for (const suite of suites) {
    note(`${suite}:`);
    for (const [name, value] of Object.entries(await measures[suite](run))) values.set(name, value);
  }
  const shown = [...values].filter(([name]) => only === null || only.includes(name));
  const figures = shown.map(([name, value]) => judge(name, value));
  const notes = notesOf(quick, peers, load);
  const out = json ? benchJson(figures, notes) : benchTable(figures, notes);
  return { exitCode: figures.every(({ met }) => met !== false) ? 0 : 1, out, error: '' };
}

/** What must be known to read the figures. */
function notesOf(quick: boolean, peers: string | null, load: number): readonly string[] {
  const [cpu] = os.cpus();
  const cores = `${os.cpus().length} cores, ${cpu?.model.trim() || 'unknown processor'}`;
  return [
    `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${os.type()} ${os.release()}, ${cores}.`,
    ...(peers === null ? [] : [`Compared with ${peerVersions(peers).join(', ')}.`]),
    ...(load > BUSY
      ? [`The machine was busy when this began (load ${load.toFixed(1)}): measure again when it is not.`]
      : []),
    ...(quick ? ['Quick rounds: to see that all works, not to be quoted.'] : []),
    'Only ratios within one run count. Medians of interleaved rounds, ratios within rounds; fresh servers and sessions each round.',
    '20 matches of 6 sockets, WebSocket alone, no compression, official clients, one driver process. 100 players have one command under',
    'way each; of five a player has open it withdraws the oldest, so half of the commands table a text (191 bytes), half withdraw one.',
    'This server: hosted sessions on day 1, synced to disk before the acknowledgement; its patches carry what else a proposal means to',
    'the seat. The sixth line is a second line of the host’s seat. Peers: 10 kB of state a match, a filtered view per seat, in memory.',
    'Memory: resident set of the server’s process, grown by 500 sessions, after 50 s of silence and eight collections, on both sides.',
    'boardgame.io and Colyseus acknowledge nothing: a command counts as answered when its sender sees the change.',
    'Where the driver takes all of a core (see the progress lines), commands/s is a lower bound; CPU per command tells more.',
  ];
}
