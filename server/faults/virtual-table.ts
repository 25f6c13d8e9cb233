// Owns a server in this process whose wall clock and waiting stand still until a test moves them, and a full table on it.
import type { ClockSettings } from '../../shared/protocol/index.ts';
import { systemClock } from '../adapters/system/system-clock.ts';
import { startTestServer, type TestServer } from '../adapters/testing/test-server.ts';
import type { AppPorts } from '../app/app-ports.ts';
import { type ManualClock, manualClock } from '../app/testing/manual-clock.ts';
import { bringTo, type FullTable, openTable, type Stage } from './full-table.ts';

export interface VirtualTable {
  readonly server: TestServer;
  readonly clock: ManualClock;
  readonly table: FullTable;
  /** What a restart of the server has to be given again. */
  readonly replace: Partial<AppPorts>;
}

/** Virtual deadlines, real turns of the event loop; nobody scripted says anything. */
export function virtualTime(): Pick<VirtualTable, 'clock' | 'replace'> {
  const clock = manualClock();
  const replace = { decide: () => [], clock: { ...clock, soon: systemClock.soon }, scriptedPauseMs: 0 };
  return { clock, replace };
}

export async function startVirtualTable(
  settings: ClockSettings,
  stage: Stage,
  env: Readonly<Record<string, string>> = {},
): Promise<VirtualTable> {
  const { clock, replace } = virtualTime();
  const server = await startTestServer({ env, replace });
  const table = await openTable(server.url, { clock: settings });
  await bringTo(server.url, table, stage);
  return { server, clock, table, replace };
}
