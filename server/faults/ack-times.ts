// Owns how long an honest seat waits for its answers while something else goes on. Knows no fault.
import { setTimeout as wait } from 'node:timers/promises';
import type { TestSeat } from '../adapters/testing/test-seat.ts';

/** The value below which this share of all lies; 0 for none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Slow enough for what one line may send. */
const PAUSE_MS = 60;

/** Milliseconds of each of its answers; the seat says ready and takes it back, so that each answer stands for a fact. */
export async function ackTimes(seat: TestSeat, goesOn: () => boolean): Promise<readonly number[]> {
  const times: number[] = [];
  do {
    const at = performance.now();
    await seat.does({ type: 'ready.declare', ready: times.length % 2 === 0 });
    times.push(performance.now() - at);
    await wait(PAUSE_MS);
  } while (goesOn());
  if (times.length % 2 === 1) await seat.does({ type: 'ready.declare', ready: false });
  return times;
}
