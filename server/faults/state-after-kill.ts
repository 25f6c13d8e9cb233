// Test 2: the record a crash leaves folds to what every seat had been shown, and the restarted server shows the same.
import type { FaultRun, FaultTest } from './fault-test.ts';
import type { Findings } from './findings.ts';
import { closeAll, sitAll } from './full-table.ts';
import { KillRig } from './kill-rig.ts';
import { killsInStores } from './kills-in-stores.ts';
import { isOk, marksInView } from './marked-commands.ts';
import { differences, foldEach, readStored, shows, versionShown, viewOf } from './stored-record.ts';
import type { WorkingLine } from './table-load.ts';

type States = ReturnType<typeof foldEach>;

/** Each line must have been shown a state the record still holds, with everything it was acknowledged. */
function checkLine(
  line: WorkingLine,
  states: States,
  sent: KillRig['tables'][number]['sent'],
  findings: Findings,
): void {
  const { delegation, seat } = line;
  const version = versionShown(states, seat.sees, delegation);
  const last = states.at(-1);
  if (version === null || !last) {
    const how = last ? differences(JSON.parse(JSON.stringify(seat.sees)), viewOf(last, delegation)) : 'all';
    findings.fault(`${delegation} was shown what no version of the record shows (against the last: ${how}).`);
    return;
  }
  findings.most('mostVersionsUnheard', last.version - version);
  const seen = marksInView(seat.sees);
  for (const command of sent) {
    if (command.seat !== delegation || !isOk(command) || seen.has(command.id)) continue;
    // The seat's other line may have been acknowledged what this one had not yet heard.
    if (command.id.startsWith(line.name))
      findings.fault(`${delegation} was acknowledged ${command.id} and not shown it.`);
  }
}

/** The server that was started on the record shows each seat what folding the record gives. */
async function checkRestarted(
  rig: KillRig,
  findings: Findings,
  states: ReadonlyMap<string, States>,
): Promise<void> {
  for (const { table, worn } of rig.tables) {
    const last = states.get(table.session)?.at(-1);
    if (worn || !last) continue;
    const seats = await sitAll(rig.server.url, table);
    for (const [delegation, seat] of seats) {
      findings.count('viewsCompared');
      findings.expect(shows(seat.sees, last, delegation), () => {
        return `After the restart ${delegation} sees other ${differences(seat.sees, viewOf(last, delegation))}.`;
      });
    }
    closeAll(seats.values());
  }
}

async function killOnce(rig: KillRig, findings: Findings, cycle: number): Promise<void> {
  const lines = await rig.killUnderLoad(cycle);
  const open = rig.tables.filter(({ worn }) => !worn);
  const record = await readStored(
    rig.server.folder,
    open.map(({ table }) => table.session),
  );
  const states = new Map([...record].map(([session, facts]) => [session, foldEach(facts)] as const));
  for (const line of lines) {
    const sent = open.find(({ table }) => table === line.table)?.sent ?? [];
    checkLine(line, states.get(line.table.session) ?? [], sent, findings);
  }
  findings.count('linesCompared', lines.length);
  await rig.server.start();
  await checkRestarted(rig, findings, states);
  await rig.sendAgain(cycle);
}

async function runStore(run: FaultRun, findings: Findings, first: number, kills: number): Promise<void> {
  const rig = new KillRig(run.seed + 500 + first, findings);
  try {
    await rig.server.start();
    for (let cycle = first; cycle < first + kills; cycle++) {
      await findings.cycle(`kill ${cycle + 1}`, () => killOnce(rig, findings, cycle));
    }
    findings.acked += rig.tables.flatMap(({ sent }) => sent).filter(isOk).length;
  } finally {
    await rig.server.remove();
  }
}

export const stateAfterKill: FaultTest = {
  number: 2,
  title: 'state by replay after a kill',
  bar: 'what every line had been shown is a state of the record, and the restarted server shows the record’s last',
  unit: 'kills',
  cycles: { full: 200, quick: 1 },
  run: (run) => killsInStores(run, runStore),
};
