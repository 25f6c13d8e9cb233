// Owns the sharing of a test's cycles among threads, for tests whose cycles need nothing of each other; knows no test.
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { FaultReport, FaultRun, Figure } from './fault-test.ts';

/** Some of a run's cycles, by their numbers. */
export interface Part extends Omit<FaultRun, 'cycles'> {
  readonly from: number;
  /** The first that is no longer of it. */
  readonly to: number;
}

/** A test that can be run in parts: the report must not depend on how it is parted, but for the order of faults. */
export interface PartedTest {
  readonly number: number;
  /** Cycles below which more threads are not worth their start. */
  readonly worthSharing: number;
  runPart(part: Part): Promise<FaultReport>;
}

interface Errand {
  readonly faultTest: number;
  readonly from: number;
  readonly to: number;
  readonly seed: number;
}

const THREADS = 2;
/** Compiled code only: a thread of its own loads no TypeScript. */
const canShare = import.meta.url.endsWith('.js');

export async function shareOut(test: PartedTest, { cycles, seed, note }: FaultRun): Promise<FaultReport> {
  if (!canShare || cycles < test.worthSharing) return test.runPart({ from: 0, to: cycles, seed, note });
  const bounds = Array.from({ length: THREADS + 1 }, (_, i) => Math.round((cycles * i) / THREADS));
  const parts = bounds.slice(0, -1).map((from, i): Promise<FaultReport> => {
    const errand: Errand = { faultTest: test.number, from, to: bounds[i + 1] ?? cycles, seed };
    return inThread(errand, note);
  });
  return (await Promise.all(parts)).reduce(together);
}

function inThread(errand: Errand, note: FaultRun['note']): Promise<FaultReport> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL(import.meta.url), { workerData: errand });
    thread.on('message', (message: string | FaultReport) => {
      if (typeof message === 'string') note(message);
      else resolve(message);
    });
    thread.on('error', reject);
    thread.on('exit', () => reject(new Error('a thread ended without a report')));
  });
}

function together(one: FaultReport, other: FaultReport): FaultReport {
  const figures: Record<string, Figure> = { ...one.figures };
  for (const [name, value] of Object.entries(other.figures)) {
    const before = figures[name];
    figures[name] = typeof before === 'number' && typeof value === 'number' ? before + value : value;
  }
  return {
    passed: one.passed + other.passed,
    acked: one.acked + other.acked,
    lost: one.lost + other.lost,
    doubled: one.doubled + other.doubled,
    gaps: one.gaps + other.gaps,
    faults: [...one.faults, ...other.faults],
    figures,
  };
}

/** What a thread does: its part of the test it was sent for. */
async function runErrand({ faultTest, from, to, seed }: Errand): Promise<void> {
  const { wholeGames } = await import('./whole-games.ts');
  const { concurrentHistories } = await import('./concurrent-histories.ts');
  const { modelSequences } = await import('./model-sequences.ts');
  const tests: readonly PartedTest[] = [wholeGames, concurrentHistories, modelSequences];
  const test = tests.find(({ number }) => number === faultTest);
  const note = (line: string) => parentPort?.postMessage(line);
  if (test) parentPort?.postMessage(await test.runPart({ from, to, seed, note }));
}

if (!isMainThread && workerData !== null && 'faultTest' in workerData) void runErrand(workerData);
