// Owns how the cost of a command, a welcome and a return changes with what a session has behind it. Knows no server's inside.

import { type BenchRun, cpuPerCommand, driveTarget, WORKLOAD } from './bench-run.ts';
import type { FiguresOf } from './figures.ts';
import { fillFolder, measuredScenario } from './past-folder.ts';
import { PlayedSession } from './played-session.ts';
import { type ReturnBytes, returnBytes } from './return-bytes.ts';
import { makeScratch, removeScratch } from './scratch.ts';
import type { SeatGrant } from './seat-grant.ts';
import { median, medianRatio } from './statistics.ts';
import { startThirtyDays, type Target } from './targets.ts';

const POINTS = [0, 1_000, 5_000, 10_000] as const;
type Point = (typeof POINTS)[number];
/** Sessions at each point and round: enough commands to measure by, and few more facts in each. */
const SESSIONS = 10;
/** Everybody of every session sends at a time. */
const IN_FLIGHT = 50;
const NIGHTS = 8;

interface Stage {
  readonly server: Target;
  readonly rounds: number;
  /** Sessions of a point, a new lot for every round and one for the bytes. */
  readonly lots: ReadonlyMap<Point, readonly (readonly SeatGrant[])[]>;
}

/** All points on one server, in turns. */
export async function measureGrowth(run: BenchRun): Promise<FiguresOf<'growth'>> {
  const folder = makeScratch();
  try {
    const rounds = run.quick ? 1 : 5;
    const lots = await fill(run, folder, rounds);
    const server = await startThirtyDays({ folder });
    try {
      const stage = { server, rounds, lots };
      await warmUp(stage);
      return figuresOf(await measureCpu(run, stage), await measureBytes(stage));
    } finally {
      await server.stop();
    }
  } finally {
    removeScratch(folder);
  }
}

async function fill(run: BenchRun, folder: string, rounds: number): Promise<Stage['lots']> {
  const scenario = measuredScenario();
  const at = Date.now();
  const lots = new Map<Point, readonly (readonly SeatGrant[])[]>();
  for (const point of POINTS) {
    // A tenth shows that all works.
    const facts = run.quick ? point / 10 : point;
    run.note(`Writing sessions of ${facts} facts ...`);
    const nights = facts === 0 ? 0 : NIGHTS;
    const past = new PlayedSession(scenario, {
      facts,
      nights,
      clock: { mode: 'untimed' },
      seed: 'growth',
      at,
    });
    lots.set(point, await fillFolder(folder, [past], SESSIONS * (rounds + 1)));
  }
  return lots;
}

const jobOf = ({ server }: Stage, matches: readonly (readonly SeatGrant[])[], commands: number) =>
  ({
    ...WORKLOAD,
    target: 'thirty-days',
    urls: [server.url],
    pids: [server.pid],
    warmUpMs: 500,
    matches,
    load: { kind: 'closed', inFlight: IN_FLIGHT, until: { commands } },
  }) as const;

/** Sessions of their own, so that those under measurement are as they were written. */
async function warmUp(stage: Stage): Promise<void> {
  await driveTarget({ ...jobOf(stage, [], 5_000), matches: 20, warmUpMs: 3_000 });
}

async function measureCpu(run: BenchRun, stage: Stage): Promise<ReadonlyMap<Point, readonly number[]>> {
  const cpu = new Map<Point, number[]>(POINTS.map((point) => [point, []]));
  for (let round = 1; round <= stage.rounds; round++) {
    for (const [point, known] of cpu) {
      const lot = stage.lots.get(point)?.slice(round * SESSIONS, (round + 1) * SESSIONS) ?? [];
      known.push(cpuPerCommand(await driveTarget(jobOf(stage, lot, run.quick ? 1_000 : 2_500))));
      run.note(`${point} facts, round ${round}: ${known.at(-1)?.toFixed(0)} µs per command`);
    }
  }
  return cpu;
}

async function measureBytes({ server, lots }: Stage): Promise<ReadonlyMap<Point, ReturnBytes>> {
  const bytes = new Map<Point, ReturnBytes>();
  for (const [point, [session]] of lots) {
    if (session) bytes.set(point, await returnBytes(server.url, session));
  }
  return bytes;
}

function figuresOf(
  cpu: ReadonlyMap<Point, readonly number[]>,
  bytes: ReadonlyMap<Point, ReturnBytes>,
): FiguresOf<'growth'> {
  const cpuToNone = (point: Point) => medianRatio(cpu.get(point) ?? [], cpu.get(0) ?? []);
  const of = (point: Point, what: keyof ReturnBytes) => median([bytes.get(point)?.[what] ?? []].flat());
  return {
    cpuGrowth: cpuToNone(10_000),
    cpuGrowth1k: cpuToNone(1_000),
    cpuGrowth5k: cpuToNone(5_000),
    resumeGrowth: of(10_000, 'resume') / of(0, 'resume'),
    welcomeGrowth: of(10_000, 'welcome') / of(0, 'welcome'),
    welcomeBytes: of(0, 'welcome'),
    welcomeBytes1k: of(1_000, 'welcome'),
    welcomeBytes5k: of(5_000, 'welcome'),
    welcomeBytes10k: of(10_000, 'welcome'),
    resumeBytes: of(0, 'resume'),
    resumeBytes10k: of(10_000, 'resume'),
  };
}
