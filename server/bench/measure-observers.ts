// Owns what one more line costs that only listens, against one more of the bare echo's. Knows no server's inside.
import { type BenchRun, cpuPerCommand, driveOnce, IN_FLIGHT, interleave, WORKLOAD } from './bench-run.ts';
import type { FiguresOf } from './figures.ts';
import { median } from './statistics.ts';

const MATCHES = 5;
/** More lines of every match; a seat may have eight, so this is what five seats can still open. */
const MORE = 30;

/** The same load with few lines and with many; the difference is what the many cost. */
export async function measureObservers(run: BenchRun): Promise<FiguresOf<'observers'>> {
  const load = { kind: 'closed', inFlight: IN_FLIGHT, until: { ms: run.quick ? 1_500 : 4_000 } } as const;
  const lines = { 'echo, 0': 0, 'echo, 30': MORE, 'thirty-days, 0': 0, 'thirty-days, 30': MORE } as const;
  const names = Object.keys(lines) as (keyof typeof lines)[];
  const of = await interleave(
    names,
    run.quick ? 1 : 3,
    (name) => {
      const target = name.startsWith('echo') ? 'echo' : 'thirty-days';
      return driveOnce(target, { ...WORKLOAD, matches: MATCHES, moreLines: lines[name], load });
    },
    run.note,
  );
  const cpu = (name: keyof typeof lines) => median(of(name).map(cpuPerCommand));
  const [echo, ours] = [
    (cpu('echo, 30') - cpu('echo, 0')) / MORE,
    (cpu('thirty-days, 30') - cpu('thirty-days, 0')) / MORE,
  ];
  return { observerCostToEcho: ours / echo, observerCost: ours, echoObserverCost: echo };
}
