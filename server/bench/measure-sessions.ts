// Owns how speed and idle cost change with the number of sessions, from 1 to 1,000. Knows no server's inside.
import { type BenchRun, driveOnce, IN_FLIGHT, perSecond, WORKLOAD } from './bench-run.ts';
import type { FiguresOf } from './figures.ts';
import { median, medianRatio } from './statistics.ts';

const IDLE_SESSIONS = 1_000;
const counts = [1, 20, 100, 300, 1_000] as const;
type Count = (typeof counts)[number];

/**
 * A fresh server for every number of sessions, in turns; as many commands under way whatever their number. The echo does the
 * same beside it: more sessions are more sockets, for the system and for the driver too.
 */
export async function measureSessions(run: BenchRun): Promise<FiguresOf<'sessions'>> {
  const size = (sessions: number) => (run.quick ? Math.min(sessions, 100) : sessions);
  const load = { kind: 'closed', inFlight: IN_FLIGHT, until: { ms: run.quick ? 1_500 : 5_000 } } as const;
  const speeds = { 'thirty-days': new Map<Count, number[]>(), echo: new Map<Count, number[]>() };
  const targets = ['thirty-days', 'echo'] as const;
  for (let round = 0; round < (run.quick ? 1 : 3); round++) {
    for (const count of counts) {
      for (const target of targets) {
        const speed = perSecond(await driveOnce(target, { ...WORKLOAD, matches: size(count), load }));
        speeds[target].set(count, [...(speeds[target].get(count) ?? []), speed]);
        run.note(`${target}, ${size(count)} sessions: ${speed.toFixed(0)} commands/s`);
      }
    }
  }
  const to20 = (target: (typeof targets)[number], count: Count) =>
    medianRatio(speeds[target].get(count) ?? [], speeds[target].get(20) ?? []);
  const lowest = (target: (typeof targets)[number]) =>
    Math.min(...([100, 300, 1_000] as const).map((count) => to20(target, count)));
  return {
    sessionsThroughput: lowest('thirty-days'),
    sessionsThroughput1: to20('thirty-days', 1),
    sessionsThroughput100: to20('thirty-days', 100),
    sessionsThroughput300: to20('thirty-days', 300),
    sessionsThroughput1000: to20('thirty-days', 1_000),
    echoSessionsThroughput: lowest('echo'),
    idleCpuPerSession: await idleCpu(run, size(IDLE_SESSIONS)),
  };
}

async function idleCpu({ quick }: BenchRun, sessions: number): Promise<number> {
  const load = { kind: 'idle', settleMs: 2_000, ms: quick ? 4_000 : 30_000 } as const;
  const { cpuMicros, seconds } = await driveOnce('thirty-days', { ...WORKLOAD, matches: sessions, load });
  return median(cpuMicros) / seconds / sessions;
}
