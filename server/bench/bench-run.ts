// Owns what every suite of the bench shares: how long rounds are, how a server is started, driven and stopped. Knows no figure.
import { fileURLToPath } from 'node:url';
import { askProcess } from './children.ts';
import type { DriverAnswer, DriverJob, TargetName } from './driver-job.ts';
import { startTarget, type Target } from './targets.ts';

export interface BenchRun {
  readonly quick: boolean;
  /** Where the peers are installed; installs them when first asked. */
  peersFolder(): string;
  /** Tells the operator how far it has come. */
  note(line: string): void;
}

/** The workload: 20 matches, each of their 100 players one command under way. */
export const WORKLOAD = {
  routing: 'session',
  matches: 20,
  moreLines: 0,
  matchesBefore: 0,
  peersFolder: '',
  // A server does half a second of work two seconds after it began; then its code is warm as well.
  warmUpMs: 3_000,
} as const;
export const IN_FLIGHT = 100;

export type Order = Omit<DriverJob, 'urls' | 'pids' | 'target'>;

const driver = fileURLToPath(new URL('./driver.js', import.meta.url));

/** Drives a server that is running. */
export const driveTarget = (job: DriverJob): Promise<DriverAnswer> => askProcess(driver, job);

/** Starts a server, drives it and stops it. */
export async function driveOnce(name: TargetName, order: Order): Promise<DriverAnswer> {
  const target = await startTarget(name, order.peersFolder);
  return driveAndStop([target], { ...order, target: name, urls: [target.url], pids: [target.pid] });
}

/** Drives servers that are running and stops them, the last started first. */
export async function driveAndStop(servers: readonly Target[], job: DriverJob): Promise<DriverAnswer> {
  try {
    return await driveTarget(job);
  } finally {
    for (const server of [...servers].reverse()) await server.stop();
  }
}

/** Every target in turn, and that so many times: what slows the machine down for a while slows all of them down. */
export async function interleave<T extends string>(
  targets: readonly T[],
  rounds: number,
  measure: (target: T) => Promise<DriverAnswer>,
  note: (line: string) => void,
): Promise<(target: T) => readonly DriverAnswer[]> {
  const answers = new Map<T, DriverAnswer[]>(targets.map((target) => [target, []]));
  for (let round = 1; round <= rounds; round++) {
    for (const [target, known] of answers) {
      const answer = await measure(target);
      known.push(answer);
      note(`${target}, round ${round} of ${rounds}: ${inShort(answer)}`);
    }
  }
  return (target) => answers.get(target) ?? [];
}

export const perSecond = ({ commands, seconds }: DriverAnswer): number => commands / seconds;
export const cpuPerCommand = ({ cpuMicros, commands }: DriverAnswer): number =>
  cpuMicros.reduce((sum, micros) => sum + micros, 0) / commands;
export const bytesPerCommand = ({ bytes, commands, receivers }: DriverAnswer): number =>
  bytes / commands / receivers;
/** Share of one core that the driver took: near 1 it is the driver that is measured. */
const driverShare = ({ driverCpuMicros, seconds }: DriverAnswer): number => driverCpuMicros / (seconds * 1e6);

function inShort(answer: DriverAnswer): string {
  const { commands, seconds, cpuMicros } = answer;
  if (commands === 0) return 'idle';
  const server = cpuMicros.reduce((sum, micros) => sum + micros, 0) / (seconds * 1e4);
  const share = `server ${server.toFixed(0)} %, driver ${(driverShare(answer) * 100).toFixed(0)} % of a core`;
  return `${perSecond(answer).toFixed(0)} commands/s, ${cpuPerCommand(answer).toFixed(0)} µs each, ${share}`;
}
