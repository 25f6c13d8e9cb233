// Owns the orderly stop of a server full of people: how soon after the signal everybody is back, and whether they see the same.

import type { TestSeat } from '../adapters/testing/test-seat.ts';
import { comeIn } from './come-in.ts';
import type { Findings } from './findings.ts';
import { bringTo, closeAll, type FullTable, openTable, sitAll } from './full-table.ts';
import { ServerProcess } from './server-process.ts';
import { differences } from './stored-record.ts';

const RESUMED_WITHIN_MS = 5_000;
/** Tables opened side by side, so that opening a hundred takes no minute. */
const AT_ONCE = 10;

async function openTables(url: string, count: number): Promise<readonly FullTable[]> {
  const tables: FullTable[] = [];
  while (tables.length < count) {
    const wave = Array.from({ length: Math.min(AT_ONCE, count - tables.length) }, async () => {
      const table = await openTable(url);
      await bringTo(url, table, 'day');
      return table;
    });
    tables.push(...(await Promise.all(wave)));
  }
  return tables;
}

interface Sitting {
  readonly token: string;
  readonly seat: TestSeat;
}

async function comeBack(url: string, { token, seat }: Sitting, findings: Findings): Promise<void> {
  const back = await comeIn(url, { token, seq: seat.seq, resume: true }, seat.sees);
  const other = differences(back.sees, seat.sees);
  findings.expect(other === '', () => `After an orderly stop a seat sees another ${other}.`);
  const farewell = seat.farewells[0];
  findings.expect(farewell?.reconnect === true, () => 'A seat was not told to come back.');
  back.close();
}

/** Stops a server with this many full tables, starts it again, and times everybody's return from the signal on. */
export async function checkOrderlyStop(sessions: number, findings: Findings): Promise<void> {
  const server = new ServerProcess();
  try {
    await server.start();
    const tables = await openTables(server.url, sessions);
    const sitting: Sitting[] = [];
    for (const table of tables) {
      for (const [delegation, seat] of await sitAll(server.url, table))
        sitting.push({ token: table.tokens.get(delegation) ?? '', seat });
    }
    const began = performance.now();
    const code = await server.end();
    findings.figure('stopMs', Math.round(performance.now() - began));
    findings.expect(code === 0, () => `The server ended with ${code}.`);
    await server.start();
    await Promise.all(sitting.map((one) => comeBack(server.url, one, findings)));
    const took = Math.round(performance.now() - began);
    findings.figure('stoppedSessions', sessions);
    findings.figure('stoppedSeats', sitting.length);
    findings.figure('allResumedMs', took);
    findings.expect(took <= RESUMED_WITHIN_MS, () => `Everybody was back after ${took} ms only.`);
    closeAll(sitting.map(({ seat }) => seat));
  } finally {
    await server.remove();
  }
}
