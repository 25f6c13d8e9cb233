// Test 4: a disk that is full, fails or stalls: nothing is acknowledged or told that is not durable, and all goes on afterwards.
import { setTimeout as wait } from 'node:timers/promises';
import type { TestSeat } from '../adapters/testing/test-seat.ts';
import { until } from '../adapters/testing/test-seat.ts';
import { aSession, call } from '../adapters/testing/test-server.ts';
import { DiskShim, type DiskTrouble, STALL_MS } from './disk-shim.ts';
import { FailingJournal } from './failing-journal.ts';
import type { FaultReport, FaultRun, FaultTest } from './fault-test.ts';
import { Findings } from './findings.ts';
import { bringTo, closeAll, type FullTable, openTable, sitAll } from './full-table.ts';
import {
  answerText,
  checkMarks,
  isOk,
  type MarkedCommand,
  markedMessage,
  marksInFacts,
  marksInView,
} from './marked-commands.ts';
import { ServerProcess } from './server-process.ts';
import { readStored } from './stored-record.ts';
import { sendMarked, sendPatiently } from './table-load.ts';

const NOT_STORED = 'server/not_stored';
/** Each seat's messages before, during and after the trouble. */
const EACH = 3;
/** Blocks of 512 bytes to which files may grow where the limit of the shell stands for a full disk. */
const LIMIT_BLOCKS = 1_200;

/** `limit` is the file size limit of the shell, which needs no compiler. */
type Kind = Exclude<DiskTrouble, 'none'> | 'limit';
const kinds: readonly Kind[] = ['syncError', 'full', 'limit', 'writeError', 'stall'];

interface Scene {
  readonly server: Pick<ServerProcess, 'url' | 'folder' | 'start' | 'kill'>;
  readonly table: FullTable;
  readonly seats: ReadonlyMap<string, TestSeat>;
  readonly sent: MarkedCommand[];
  readonly findings: Findings;
  readonly name: string;
}

/** Every seat writes EACH messages; all of them at once. */
function write({ seats, sent, name }: Scene, part: string, padding = ''): readonly MarkedCommand[] {
  const commands = [...seats.keys()].flatMap((delegation) =>
    Array.from({ length: EACH }, (_, n) =>
      markedMessage(`${name}-${part}-${delegation}-${n}`, delegation, padding),
    ),
  );
  sent.push(...commands);
  return commands;
}

async function sendAll(
  { seats }: Scene,
  commands: readonly MarkedCommand[],
  how: typeof sendMarked,
): Promise<void> {
  const sending = commands.map(async (command) => {
    const seat = seats.get(command.seat);
    if (seat) await how(seat, command);
  });
  await Promise.all(sending);
}

/** Sent until it is answered, and this answer counts: the trouble is over. */
const settle = async (seat: TestSeat, command: MarkedCommand): Promise<void> => {
  command.answers = [answerText(await sendPatiently(seat, command))];
};

/** Nobody has been told any of these. */
function expectUnseen({ seats, findings }: Scene, commands: readonly MarkedCommand[], when: string): void {
  for (const [delegation, seat] of seats) {
    const seen = marksInView(seat.sees);
    const early = commands.filter(({ id }) => seen.has(id));
    findings.expect(early.length === 0, () => `${delegation} was told ${early.length} messages ${when}.`);
  }
}

/** Whatever is sent while the disk fails is refused in words and told to nobody; a new session is refused too. */
async function throughError(scene: Scene, kind: DiskTrouble, set: SetTrouble): Promise<void> {
  const { findings, server } = scene;
  set(kind);
  const commands = write(scene, 'during');
  await sendAll(scene, commands, sendMarked);
  for (const { id, answers } of commands) {
    findings.expect(
      answers.every((answer) => answer.startsWith(`${NOT_STORED}: `)) && answers.length > 0,
      () => {
        return `With ${kind}, ${id} was answered ${answers[0] ?? 'nothing'}.`;
      },
    );
  }
  expectUnseen(scene, commands, `with ${kind}`);
  const opening = await call(`${server.url}/api/sessions`, aSession);
  findings.expect(opening.status >= 500 && JSON.stringify(opening.body).includes('message'), () => {
    return `With ${kind}, opening a session was answered ${opening.status} ${JSON.stringify(opening.body)}.`;
  });
  set('none');
  // The same ids again: refused then, carried out now.
  await sendAll(scene, commands, settle);
}

/** What is sent while a sync hangs is answered and told when it is durable, and not before. */
async function throughStall(scene: Scene, set: SetTrouble): Promise<void> {
  set('stall');
  const commands = write(scene, 'during');
  const sending = sendAll(scene, commands, settle);
  await wait(STALL_MS / 2);
  set('none');
  const early = commands.filter(({ answers }) => answers.length > 0);
  scene.findings.expect(
    early.length === 0,
    () => `${early.length} commands were answered while the disk hung.`,
  );
  expectUnseen(scene, commands, 'while the disk hung');
  await sending;
}

/** Long messages until the files may not grow any more: from then on none is kept. */
async function throughLimit(scene: Scene): Promise<void> {
  const { findings } = scene;
  const padding = ' x'.repeat(900);
  for (let n = 0; n < 18; n++) {
    const commands = write(scene, `long${n}`, padding);
    await sendAll(scene, commands, sendMarked);
    const refused = commands.filter((command) => !isOk(command));
    expectUnseen(scene, refused, 'that were not kept');
    findings.count('refusedByLimit', refused.length);
    if (refused.length === commands.length) return;
  }
  findings.fault('The limit on the size of files was never met.');
}

async function checkAfter({ server, table, sent, findings }: Scene): Promise<void> {
  await server.kill();
  const facts = (await readStored(server.folder, [table.session])).get(table.session) ?? [];
  const known = sent.filter(({ answers }) => answers.includes('ok'));
  checkMarks(marksInFacts(facts), known, findings, 'the record after the trouble');
  await server.start();
  const seats = await sitAll(server.url, table);
  for (const command of sent) {
    const seat = seats.get(command.seat);
    if (seat && !isOk(command)) await settle(seat, command);
  }
  for (const [delegation, seat] of seats) {
    const all = () => marksInView(seat.sees).size >= sent.filter(isOk).length;
    await until('all is heard', all, 5_000).catch(() => {});
    checkMarks(marksInView(seat.sees), sent, findings, `the view of ${delegation} after the restart`);
  }
  findings.acked += sent.filter(isOk).length;
  closeAll(seats.values());
}

type FailingServer = Pick<ServerProcess, 'url' | 'folder' | 'start' | 'kill' | 'remove'>;
type SetTrouble = (trouble: DiskTrouble) => void;

/** The real disk of a real process where it can be made to fail, else a limit of the shell, else the journal's port. */
async function startFailing(
  kind: Kind,
  shim: DiskShim | null,
): Promise<readonly [FailingServer, SetTrouble]> {
  if (kind !== 'limit' && shim === null) {
    const server = new FailingJournal();
    await server.start();
    return [server, (trouble) => server.set(trouble)];
  }
  const server = new ServerProcess();
  if (kind === 'limit' || shim === null) await server.start({}, { fileBlocks: LIMIT_BLOCKS });
  else await server.start(shim.env);
  return [server, (trouble) => shim?.set(trouble)];
}

async function troubleOnce(
  kind: Kind,
  shim: DiskShim | null,
  name: string,
  findings: Findings,
): Promise<void> {
  const [server, set] = await startFailing(kind, shim);
  try {
    const table = await openTable(server.url);
    await bringTo(server.url, table, 'day');
    const seats = await sitAll(server.url, table);
    const scene: Scene = { server, table, seats, sent: [], findings, name };
    await sendAll(scene, write(scene, 'before'), settle);
    if (kind === 'limit') await throughLimit(scene);
    else if (kind === 'stall') await throughStall(scene, set);
    else await throughError(scene, kind, set);
    if (kind !== 'limit') await sendAll(scene, write(scene, 'after'), settle);
    await checkAfter(scene);
    closeAll(seats.values());
  } finally {
    set('none');
    await server.remove();
  }
}

async function run({ cycles, seed, note }: FaultRun): Promise<FaultReport> {
  const findings = new Findings();
  const shim = DiskShim.make();
  findings.figure(
    'means',
    shim ? 'library put before libc, file size limit' : 'journal port, file size limit',
  );
  try {
    for (let i = 0; i < cycles; i++) {
      const kind = kinds[i % kinds.length] ?? 'limit';
      findings.count(kind);
      await findings.cycle(`trouble ${i + 1}, ${kind}`, () =>
        troubleOnce(kind, shim, `t${seed}-${i}`, findings),
      );
      if ((i + 1) % 10 === 0) note(`${i + 1} of ${cycles} troubles`);
    }
  } finally {
    shim?.remove();
  }
  return findings.report();
}

export const failingDisk: FaultTest = {
  number: 4,
  title: 'disk full, write error, sync error, 5 s stall',
  bar: 'nothing is acknowledged or told that is not durable; a clear refusal; all goes on afterwards',
  unit: 'troubles',
  cycles: { full: 100, quick: 3 },
  run,
};
