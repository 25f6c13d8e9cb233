// Owns the comparison of commands per second and bytes with the other servers. Knows no server's inside.
import {
  type BenchRun,
  bytesPerCommand,
  cpuPerCommand,
  driveOnce,
  IN_FLIGHT,
  interleave,
  perSecond,
  WORKLOAD,
} from './bench-run.ts';
import { targetNames } from './driver-job.ts';
import type { FiguresOf } from './figures.ts';
import { median, medianRatio } from './statistics.ts';

/** Every server in turn, closed loop. */
export async function measureThroughput(run: BenchRun): Promise<FiguresOf<'throughput'>> {
  const load = { kind: 'closed', inFlight: IN_FLIGHT, until: { ms: run.quick ? 1_500 : 5_000 } } as const;
  const peersFolder = run.peersFolder();
  const order = { ...WORKLOAD, peersFolder, load };
  const of = await interleave(targetNames, run.quick ? 1 : 5, (name) => driveOnce(name, order), run.note);
  const [speed, cpu, bytes] = [perSecond, cpuPerCommand, bytesPerCommand].map(
    (figure) => (name: (typeof targetNames)[number]) => of(name).map(figure),
  );
  if (!speed || !cpu || !bytes) throw new Error('a figure is missing');
  const ours = speed('thirty-days');
  return {
    throughputToEcho: medianRatio(ours, speed('echo')),
    throughputToBoardgameMemory: medianRatio(ours, speed('boardgame-memory')),
    throughputToBoardgameFile: medianRatio(ours, speed('boardgame-file')),
    throughputToColyseus: medianRatio(ours, speed('colyseus')),
    bytesToColyseus: medianRatio(bytes('thirty-days'), bytes('colyseus')),
    capacityToEcho: medianRatio(cpu('echo'), cpu('thirty-days')),
    capacityToBoardgameMemory: medianRatio(cpu('boardgame-memory'), cpu('thirty-days')),
    capacityToBoardgameFile: medianRatio(cpu('boardgame-file'), cpu('thirty-days')),
    capacityToColyseus: medianRatio(cpu('colyseus'), cpu('thirty-days')),
    commandsPerSecond: median(ours),
    echoCommandsPerSecond: median(speed('echo')),
    boardgameMemoryCommandsPerSecond: median(speed('boardgame-memory')),
    boardgameFileCommandsPerSecond: median(speed('boardgame-file')),
    colyseusCommandsPerSecond: median(speed('colyseus')),
    cpuPerCommand: median(cpu('thirty-days')),
    echoCpuPerCommand: median(cpu('echo')),
    boardgameMemoryCpuPerCommand: median(cpu('boardgame-memory')),
    boardgameFileCpuPerCommand: median(cpu('boardgame-file')),
    colyseusCpuPerCommand: median(cpu('colyseus')),
    bytesPerCommand: median(bytes('thirty-days')),
    echoBytesPerCommand: median(bytes('echo')),
    boardgameMemoryBytesPerCommand: median(bytes('boardgame-memory')),
    colyseusBytesPerCommand: median(bytes('colyseus')),
  };
}
