// Owns the parting of many kills among stores, so that none grows without end; knows nothing of what a kill shows.
import type { FaultReport, FaultRun } from './fault-test.ts';
import { Findings } from './findings.ts';

const KILLS_PER_STORE = 20;

/** `runStore` makes so many kills, from the first's number on, on a new store. */
export async function killsInStores(
  run: FaultRun,
  runStore: (run: FaultRun, findings: Findings, first: number, kills: number) => Promise<void>,
): Promise<FaultReport> {
  const findings = new Findings();
  for (let first = 0; first < run.cycles; first += KILLS_PER_STORE) {
    await runStore(run, findings, first, Math.min(KILLS_PER_STORE, run.cycles - first));
    run.note(`${Math.min(first + KILLS_PER_STORE, run.cycles)} of ${run.cycles} kills`);
  }
  return findings.report();
}
