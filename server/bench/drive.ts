// Owns a driver's measuring: warm up, open the window, close it, say what happened in between. Knows no server's protocol.
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import type { DriverAnswer, DriverJob, Load } from './driver-job.ts';
import type { Match, Sender } from './match.ts';
import { cpuMicros } from './process-usage.ts';

/** Of a closed loop every so manieth answer is timed: the driver shall not be what is measured. */
const SAMPLE = 16;
/** How often a count of commands is looked at, milliseconds. */
const LOOK_MS = 2;

class Tally {
  commands = 0;
  latencies: number[] = [];
  stopped = false;
}

interface Reading {
  readonly at: number;
  readonly commands: number;
  readonly cpu: readonly number[];
  readonly driver: number;
  readonly bytes: number;
}

/** Drives open matches as the job says. Rejects at the first refused command. */
export async function drive(
  job: DriverJob,
  matches: readonly Match[],
): Promise<Omit<DriverAnswer, 'grownBytes'>> {
  const tally = new Tally();
  const stop = () => {
    tally.stopped = true;
  };
  const measuring = measure(job, matches, tally).finally(stop);
  const running = run(job.load, interleaved(matches), tally).finally(stop);
  const [answer] = await Promise.all([measuring, running]);
  return answer;
}

/** One sender of every match, then the next of every match: neighbours in time are strangers to each other. */
function interleaved(matches: readonly Match[]): readonly Sender[] {
  const most = Math.max(...matches.map(({ senders }) => senders.length));
  const columns = Array.from({ length: most }, (_, i) => matches.flatMap(({ senders }) => senders[i] ?? []));
  return columns.flat();
}

async function measure(
  { load, warmUpMs, pids }: DriverJob,
  matches: readonly Match[],
  tally: Tally,
): Promise<Omit<DriverAnswer, 'grownBytes'>> {
  const read = (): Reading => ({
    at: performance.now(),
    commands: tally.commands,
    cpu: pids.map(cpuMicros),
    driver: ownMicros(),
    bytes: matches.reduce((sum, match) => sum + match.receivedBytes(), 0),
  });
  await wait(warmUpMs);
  tally.latencies = [];
  const before = read();
  await windowOf(load, tally, before.commands);
  const after = read();
  return {
    commands: after.commands - before.commands,
    seconds: (after.at - before.at) / 1_000,
    cpuMicros: after.cpu.map((micros, i) => micros - (before.cpu[i] ?? 0)),
    driverCpuMicros: after.driver - before.driver,
    bytes: after.bytes - before.bytes,
    receivers: matches[0]?.receivers ?? 0,
    latencies: [...tally.latencies],
  };
}

async function windowOf(load: Load, tally: Tally, from: number): Promise<void> {
  if (load.kind !== 'closed') return wait(load.ms);
  if ('ms' in load.until) return wait(load.until.ms);
  const last = from + load.until.commands;
  while (tally.commands < last && !tally.stopped) await wait(LOOK_MS);
}

function ownMicros(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

function run(load: Load, senders: readonly Sender[], tally: Tally): Promise<void> {
  if (load.kind === 'closed') return closedLoop(senders, load.inFlight, tally);
  return load.kind === 'open' ? openLoop(senders, load.perSecond, tally) : Promise.resolve();
}

/** Whoever has waited longest sends next. */
async function closedLoop(senders: readonly Sender[], inFlight: number, tally: Tally): Promise<void> {
  const idle = [...senders];
  const work = async () => {
    for (let sender = idle.shift(); sender && !tally.stopped; sender = idle.shift()) {
      const began = tally.commands % SAMPLE === 0 ? performance.now() : null;
      await sender.send();
      tally.commands++;
      if (began !== null) tally.latencies.push(performance.now() - began);
      idle.push(sender);
    }
  };
  await Promise.all(Array.from({ length: Math.min(inFlight, senders.length) }, work));
}

/** Commands go out when they are due, whether or not earlier ones have been answered. */
async function openLoop(senders: readonly Sender[], perSecond: number, tally: Tally): Promise<void> {
  const began = performance.now();
  const under: Promise<void>[] = [];
  for (let n = 0; !tally.stopped; n++) {
    const early = began + (n * 1_000) / perSecond - performance.now();
    if (early > 0) await wait(early);
    const sent = performance.now();
    const answered = senders[n % senders.length]?.send().then(() => {
      tally.commands++;
      tally.latencies.push(performance.now() - sent);
    });
    if (answered) under.push(answered);
  }
  await Promise.all(under);
}
