// Owns the comparison of how soon an acknowledgement comes at a classroom's pace. Knows no server's inside.
import { type BenchRun, driveOnce, interleave, WORKLOAD } from './bench-run.ts';
import type { FiguresOf } from './figures.ts';
import { median, medianRatio, percentile } from './statistics.ts';

const PER_SECOND = 60;

/** Both servers in turn, open loop. */
export async function measureLatency(run: BenchRun): Promise<FiguresOf<'latency'>> {
  const load = { kind: 'open', perSecond: PER_SECOND, ms: run.quick ? 4_000 : 20_000 } as const;
  const order = { ...WORKLOAD, load };
  const targets = ['echo', 'thirty-days'] as const;
  const of = await interleave(targets, run.quick ? 1 : 5, (name) => driveOnce(name, order), run.note);
  const at = (name: (typeof targets)[number], share: number) =>
    of(name).map(({ latencies }) => percentile(latencies, share));
  return {
    latencyP99ToEcho: medianRatio(at('thirty-days', 0.99), at('echo', 0.99)),
    latencyP99: median(at('thirty-days', 0.99)),
    echoLatencyP99: median(at('echo', 0.99)),
    latencyP50: median(at('thirty-days', 0.5)),
    echoLatencyP50: median(at('echo', 0.5)),
  };
}
