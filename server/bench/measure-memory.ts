// Owns what a session costs in memory while its six lines are open and silent, against as many lines of the bare echo.
import { type BenchRun, driveOnce, interleave, WORKLOAD } from './bench-run.ts';
import type { DriverAnswer } from './driver-job.ts';
import type { FiguresOf } from './figures.ts';
import { median, medianRatio } from './statistics.ts';

/** Sessions that are open before the first look, and are not counted. */
const BEFORE = 20;

/** Milliseconds of silence before a look: a server that has nothing to do lets go of what it need not hold. */
const SETTLE_MS = 50_000;

/** Growth of the resident set, after most of a minute of silence and eight collections on both sides, per session. */
export async function measureMemory(run: BenchRun): Promise<FiguresOf<'memory'>> {
  const sessions = run.quick ? 100 : 500;
  const order = {
    ...WORKLOAD,
    matches: BEFORE + sessions,
    matchesBefore: BEFORE,
    load: { kind: 'idle', settleMs: run.quick ? 2_000 : SETTLE_MS, ms: 100 },
  } as const;
  const targets = ['echo', 'thirty-days'] as const;
  const of = await interleave(targets, run.quick ? 1 : 3, (name) => driveOnce(name, order), run.note);
  const perSession = ({ grownBytes }: DriverAnswer) => (grownBytes ?? Number.NaN) / sessions / 1_024;
  const [echo, ours] = [of('echo').map(perSession), of('thirty-days').map(perSession)];
  return {
    memoryPerSessionToEcho: medianRatio(ours, echo),
    memoryPerSession: median(ours),
    echoMemoryPerSession: median(echo),
  };
}
