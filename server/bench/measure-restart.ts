// Owns how long a server with much to remember takes until somebody is back at a seat. Knows no file format.
import { randomInt } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { BenchRun } from './bench-run.ts';
import type { FiguresOf } from './figures.ts';
import { fillFolder, measuredScenario } from './past-folder.ts';
import { PlayedSession } from './played-session.ts';
import { makeScratch, removeScratch } from './scratch.ts';
import type { SeatGrant } from './seat-grant.ts';
import { median } from './statistics.ts';
import { startThirtyDays } from './targets.ts';
import { sit } from './thirty-days-matches.ts';

const FACTS = 600;
/** Days of a calendar's pace: every session has a timer, none of them due. */
const SLOW = { mode: 'live', daySeconds: 86_400, bulletinSeconds: 3_600 } as const;
/** Different pasts; sessions are struck from them in turn. */
const PASTS = 5;

/** From the start of the process to its address, and to the welcome of a seat of a session drawn at random. */
export async function measureRestart(run: BenchRun): Promise<FiguresOf<'restart'>> {
  const sessions = run.quick ? 200 : 1_000;
  run.note(`Writing ${sessions} played sessions of ${FACTS} facts ...`);
  const scenario = measuredScenario();
  const at = Date.now();
  const played = Array.from(
    { length: PASTS },
    (_, i) =>
      new PlayedSession(scenario, { facts: FACTS, nights: 3 * i, clock: SLOW, seed: `past-${i}`, at }),
  );
  const folder = makeScratch();
  try {
    const seats = await fillFolder(folder, played, sessions);
    const listening: number[] = [];
    const welcomed: number[] = [];
    for (let round = 0; round < (run.quick ? 1 : 5); round++) {
      const times = await restartOnce(folder, seats);
      listening.push(times.listening);
      welcomed.push(times.welcomed);
      run.note(
        `listening after ${times.listening.toFixed(2)} s, welcomed after ${times.welcomed.toFixed(2)} s`,
      );
    }
    return { restartSeconds: median(welcomed), restartListeningSeconds: median(listening) };
  } finally {
    removeScratch(folder);
  }
}

async function restartOnce(folder: string, seats: readonly (readonly SeatGrant[])[]) {
  const session = seats[randomInt(seats.length)] ?? [];
  const seat = session[randomInt(session.length)];
  if (!seat) throw new Error('a session has no seat');
  const began = performance.now();
  const since = () => (performance.now() - began) / 1_000;
  const server = await startThirtyDays({ folder });
  const listening = since();
  try {
    const { line } = await sit(server.url, seat);
    const welcomed = since();
    line.disconnect();
    return { listening, welcomed };
  } finally {
    await server.stop();
  }
}
