// Owns the measure of memory that is never given back: sessions come, are played and go, in virtual time, and the heap is weighed.
import process from 'node:process';
import v8 from 'node:v8';
import vm from 'node:vm';
import { startTestServer } from '../adapters/testing/test-server.ts';
import type { Findings } from './findings.ts';
import { bringTo, closeAll, openTable, sitAll } from './full-table.ts';
import { virtualTime } from './virtual-table.ts';

/** Sessions of five persons in one lap. */
const TABLES = 4;
const MESSAGES = 10;
/** Laps before weighing begins: code is compiled and caches fill. */
const WARM_UP = 2 / 5;
/** What an hour is taken for: so many sessions opened, played and left, which is a server for a whole school. */
const SESSIONS_PER_HOUR = 60;
const MOST_MB_PER_HOUR = 1;
/** With fewer laps the noise of the heap is larger than what is looked for, so the slope is told and not judged. */
const JUDGED_FROM = 40;

/** Bytes in use after everything that can be collected has been. */
function weigh(): number {
  v8.setFlagsFromString('--expose-gc');
  const collect: unknown = vm.runInNewContext('gc');
  if (typeof collect === 'function') for (let i = 0; i < 3; i++) collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Median of the slopes between all pairs (Theil 1950, Sen 1968): one odd lap does not move it. */
function slopeOf(values: readonly number[]): number {
  const slopes = values.flatMap((one, i) => values.slice(i + 1).map((two, j) => (two - one) / (j + 1)));
  slopes.sort((a, b) => a - b);
  return slopes[Math.floor(slopes.length / 2)] ?? 0;
}

async function lap(url: string): Promise<void> {
  const tables = Array.from({ length: TABLES }, async () => {
    const table = await openTable(url);
    await bringTo(url, table, 'day');
    const seats = await sitAll(url, table);
    const talk = [...seats.values()].flatMap((seat) =>
      Array.from({ length: MESSAGES }, (_, n) =>
        seat.send({ type: 'message.send', to: 'table', words: { text: `Message ${n}` } }),
      ),
    );
    await Promise.all(talk);
    closeAll(seats.values());
  });
  await Promise.all(tables);
}

/**
 * Plays laps of sessions that are then left until the server lets go of them, and weighs the heap after each.
 * The slope by lap, times the laps that make `SESSIONS_PER_HOUR`, is the slope by the hour; the test's own clients are in it.
 */
export async function measureSoak(
  laps: number,
  findings: Findings,
  note: (line: string) => void,
): Promise<void> {
  const { clock, replace } = virtualTime();
  const server = await startTestServer({ replace });
  const weights: number[] = [];
  try {
    for (let n = 0; n < laps; n++) {
      await lap(server.url);
      for (let step = 0; step < 30; step++) {
        clock.advance(5_000);
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      weights.push(weigh());
      if ((n + 1) % 20 === 0) note(`${n + 1} of ${laps} laps of the soak`);
    }
  } finally {
    await server.stop();
  }
  const weighed = weights.slice(Math.floor(laps * WARM_UP));
  const perHour = (slopeOf(weighed) * SESSIONS_PER_HOUR) / TABLES / 1_048_576;
  const megabytes = Math.round(perHour * 1_000) / 1_000;
  findings.figure('soakSessions', laps * TABLES);
  findings.figure('soakMegabytesPerHour', megabytes);
  findings.figure('soakSessionsPerHour', SESSIONS_PER_HOUR);
  if (laps >= JUDGED_FROM)
    findings.expect(megabytes < MOST_MB_PER_HOUR, () => `Memory grows by ${megabytes} MB an hour.`);
}
