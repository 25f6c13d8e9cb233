// Test 1: a server killed under load loses no acknowledged command, doubles none and leaves no gap.

import type { FaultRun, FaultTest } from './fault-test.ts';
import type { Findings } from './findings.ts';
import { closeAll, sitAll } from './full-table.ts';
import { KillRig } from './kill-rig.ts';
import { killsInStores } from './kills-in-stores.ts';
import { checkMarks, isOk, marksInFacts, marksInView } from './marked-commands.ts';
import { foldEach, gapsIn, readStored } from './stored-record.ts';

/** Everything ever sent to this store, against the files as the crash left them. */
async function checkStored(rig: KillRig, findings: Findings): Promise<void> {
  const record = await readStored(
    rig.server.folder,
    rig.tables.map(({ table }) => table.session),
  );
  for (const { table, sent } of rig.tables) {
    const facts = record.get(table.session) ?? [];
    checkMarks(marksInFacts(facts), sent, findings, `the record of session ${table.session}`);
    const gaps = gapsIn(foldEach(facts));
    findings.gaps += gaps;
    findings.expect(gaps === 0, () => `The record of session ${table.session} has ${gaps} gaps.`);
  }
}

/** What each seat sent, as that seat sees it after the restart. */
async function checkViews(rig: KillRig, findings: Findings): Promise<void> {
  for (const { table, sent, worn } of rig.tables) {
    if (worn) continue;
    const seats = await sitAll(rig.server.url, table);
    for (const [delegation, seat] of seats) {
      const own = sent.filter((command) => command.seat === delegation);
      checkMarks(marksInView(seat.sees), own, findings, `the view of ${delegation}`);
    }
    closeAll(seats.values());
  }
}

async function killOnce(rig: KillRig, findings: Findings, cycle: number): Promise<void> {
  const lines = await rig.killUnderLoad(cycle);
  for (const { seat, delegation } of lines) {
    findings.gaps += seat.gaps;
    findings.expect(seat.gaps === 0, () => `${delegation} missed ${seat.gaps} of its numbers.`);
  }
  await checkStored(rig, findings);
  await rig.server.start();
  await rig.sendAgain(cycle);
  await checkViews(rig, findings);
}

async function runStore(run: FaultRun, findings: Findings, first: number, kills: number): Promise<void> {
  const rig = new KillRig(run.seed + first, findings);
  try {
    await rig.server.start();
    for (let cycle = first; cycle < first + kills; cycle++) {
      await findings.cycle(`kill ${cycle + 1}`, () => killOnce(rig, findings, cycle));
    }
    findings.most('slowestStartMs', rig.server.slowestStartMs);
    const sent = rig.tables.flatMap((loaded) => loaded.sent);
    findings.count('sent', sent.length);
    findings.acked += sent.filter(isOk).length;
    await checkStored(rig, findings);
  } finally {
    await rig.server.remove();
  }
}

export const killUnderLoad: FaultTest = {
  number: 1,
  title: 'kill -9 under load and restart',
  bar: 'no acknowledged command lost, none doubled, no gap in the record or in any seat’s numbers',
  unit: 'kills',
  cycles: { full: 200, quick: 2 },
  run: (run) => killsInStores(run, runStore),
};
