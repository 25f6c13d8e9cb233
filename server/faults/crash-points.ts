// Test 5: whatever the moment of the crash, nobody outside has seen what the restart takes back.
import { createRandom, deriveSeed, type Random } from '../../shared/kernel/index.ts';
import { openEmbeddedJournal } from '../adapters/journal/embedded-journal.ts';
import { removeFolder } from '../adapters/testing/temp-folder.ts';
import { startTestServer } from '../adapters/testing/test-server.ts';
import { type CrashPoint, CrashWorld, crashPoints } from './crash-world.ts';
import type { FaultReport, FaultRun, FaultTest } from './fault-test.ts';
import { Findings } from './findings.ts';
import { bringTo, type FullTable, openTable } from './full-table.ts';
import {
  answerText,
  checkMarks,
  isOk,
  type MarkedCommand,
  markedCommand,
  marksInFacts,
} from './marked-commands.ts';
import { appOn } from './opened-store.ts';
import { Outsider } from './outsider.ts';
import { copyFolder, foldEach, gapsIn, readStored, versionShown } from './stored-record.ts';

const TABLES = 2;
const COMMANDS = 30;

/** A store at rest with full tables in their first day. */
interface Base {
  readonly folder: string;
  readonly tables: readonly FullTable[];
}

interface Seated {
  readonly table: FullTable;
  readonly outsider: Outsider;
  readonly sent: MarkedCommand[];
}

const allSent = (seated: readonly Seated[]): readonly MarkedCommand[] => seated.flatMap(({ sent }) => sent);

async function makeBase(): Promise<Base> {
  const server = await startTestServer();
  const tables: FullTable[] = [];
  for (let t = 0; t < TABLES; t++) {
    const table = await openTable(server.url);
    await bringTo(server.url, table, 'day');
    tables.push(table);
  }
  let folder = '';
  await server.restart(undefined, async () => {
    folder = copyFolder(server.dataDir);
  });
  await server.stop();
  return { folder, tables };
}

async function seatAll(
  journal: Parameters<typeof appOn>[0],
  tables: readonly FullTable[],
  world?: CrashWorld,
) {
  const { app } = await appOn(journal);
  const seated: Seated[] = [];
  for (const table of tables) {
    for (const [delegation, token] of table.tokens) {
      const outsider = new Outsider(delegation, world && ((kind) => world.say(kind)));
      seated.push({ table, outsider: await outsider.enter(app, token), sent: [] });
    }
  }
  return { app, seated };
}

/** Sends until the crash; several commands are under way at any time, in both sessions. */
async function playToCrash(world: CrashWorld, seated: readonly Seated[], seed: number, random: Random) {
  for (let n = 0; n < COMMANDS && !world.dead; n++) {
    const { outsider, sent } = random.pick(seated);
    const command = markedCommand(`seed${seed}-command${n}`, random, outsider.delegation, outsider.sees);
    sent.push(command);
    outsider.send(command.intent, command.id).then((ack) => {
      command.answers = [answerText(ack)];
    });
    if (random.chance(0.4)) await new Promise((resolve) => setImmediate(resolve));
  }
  for (let turn = 0; turn < 400 && !world.dead; turn++) await new Promise((resolve) => setImmediate(resolve));
  world.die();
  // What was answered in the last turn is noted in the next.
  await new Promise((resolve) => setImmediate(resolve));
}

async function checkSeen(left: string, seated: readonly Seated[], findings: Findings) {
  const sent = allSent(seated);
  const sessions = [...new Set(seated.map(({ table }) => table.session))];
  const record = await readStored(left, sessions);
  const states = new Map([...record].map(([session, facts]) => [session, foldEach(facts)] as const));
  for (const { table, outsider } of seated) {
    const all = states.get(table.session) ?? [];
    findings.gaps += gapsIn(all) + outsider.gaps;
    findings.expect(versionShown(all, outsider.sees, outsider.delegation) !== null, () => {
      return `${outsider.delegation} had seen what the restart does not have.`;
    });
  }
  checkMarks(marksInFacts([...record.values()].flat()), sent, findings, 'the record after the crash');
}

/** Everything is sent again to a server on what was left: one effect each. */
async function checkRetried(left: string, base: Base, seated: readonly Seated[], findings: Findings) {
  const sent = allSent(seated);
  const journal = openEmbeddedJournal(left);
  const again = await seatAll(journal, base.tables);
  for (const [i, { outsider }] of again.seated.entries()) {
    const own = seated[i]?.sent ?? [];
    for (const command of own) {
      const answer = answerText(await outsider.send(command.intent, command.id));
      const [first] = command.answers;
      findings.expect(
        first === undefined || first === answer,
        () => `${command.id}: ${first}, then ${answer}.`,
      );
      command.answers = [answer];
    }
  }
  await again.app.stop();
  const facts = await Promise.all(base.tables.map(({ session }) => journal.read(session, 0)));
  checkMarks(marksInFacts(facts.flat()), sent, findings, 'the record after the retries');
  findings.acked += sent.filter(isOk).length;
  await journal.close();
}

async function crashOnce(
  base: Base,
  point: CrashPoint,
  seed: number,
  random: Random,
  findings: Findings,
): Promise<void> {
  const folder = copyFolder(base.folder);
  const world = new CrashWorld(folder, point, random.int(COMMANDS - 8), random);
  const journal = openEmbeddedJournal(folder);
  try {
    const { seated } = await seatAll(world.crashing(journal), base.tables, world);
    await playToCrash(world, seated, seed, random);
    const sent = allSent(seated);
    findings.count('answeredBeforeTheCrash', sent.filter(({ answers }) => answers.length > 0).length);
    findings.count('notAnswered', sent.filter(({ answers }) => answers.length === 0).length);
    await checkSeen(world.left ?? '', seated, findings);
    await checkRetried(world.left ?? '', base, seated, findings);
  } finally {
    await journal.close();
    world.remove();
    removeFolder(folder);
  }
}

async function run({ cycles, seed, note }: FaultRun): Promise<FaultReport> {
  const findings = new Findings();
  const base = await makeBase();
  try {
    for (let i = 0; i < cycles; i++) {
      const point = crashPoints[i % crashPoints.length] ?? 'before write';
      const random = createRandom(deriveSeed(seed, 'crash', i));
      await findings.cycle(`crash ${i + 1} ${point}`, () => crashOnce(base, point, i, random, findings));
      if ((i + 1) % 100 === 0) note(`${i + 1} of ${cycles} crashes`);
    }
  } finally {
    removeFolder(base.folder);
  }
  return findings.report();
}

export const crashPointsTest: FaultTest = {
  number: 5,
  title: 'crash before write, after write, after sync, after ack, after broadcast',
  bar: 'nobody outside has seen what a restart takes back; a retry has one effect',
  unit: 'crashes',
  cycles: { full: 1_000, quick: 18 },
  run,
};
