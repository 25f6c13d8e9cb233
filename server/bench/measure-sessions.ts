// Owns how speed and idle cost change with the number of sessions, from 1 to 1,000. Knows no server's inside.
import { type BenchRun, driveOnce, IN_FLIGHT, perSecond, WORKLOAD } from './bench-run.ts';
import type { FiguresOf } from './figures.ts';
import { median, medianRatio } from './statistics.ts';

const IDLE_SESSIONS = 1_000;

/** A fresh server for every number of sessions, in turns; as many commands under way whatever their number. */
export async function measureSessions(run: BenchRun): Promise<FiguresOf<'sessions'>> {
  const size = (sessions: number) => (run.quick ? Math.min(sessions, 100) : sessions);
  const load = { kind: 'closed', inFlight: IN_FLIGHT, until: { ms: run.quick ? 1_500 : 5_000 } } as const;
  const speeds = new Map<number, number[]>([1, 20, 100, 300, 1_000].map((count) => [count, []]));
  for (let round = 0; round < (run.quick ? 1 : 3); round++) {
    for (const [count, known] of speeds) {
      known.push(perSecond(await driveOnce('thirty-days', { ...WORKLOAD, matches: size(count), load })));
      run.note(`${size(count)} sessions: ${known.at(-1)?.toFixed(0)} commands/s`);
    }
  }
  const to20 = (count: number) => medianRatio(speeds.get(count) ?? [], speeds.get(20) ?? []);
  return {
    sessionsThroughput: Math.min(...[100, 300, 1_000].map(to20)),
    sessionsThroughput1: to20(1),
    sessionsThroughput100: to20(100),
    sessionsThroughput300: to20(300),
    sessionsThroughput1000: to20(1_000),
    idleCpuPerSession: await idleCpu(run, size(IDLE_SESSIONS)),
  };
}

async function idleCpu({ quick }: BenchRun, sessions: number): Promise<number> {
  const load = { kind: 'idle', settleMs: 2_000, ms: quick ? 4_000 : 30_000 } as const;
  const { cpuMicros, seconds } = await driveOnce('thirty-days', { ...WORKLOAD, matches: sessions, load });
  return median(cpuMicros) / seconds / sessions;
}
