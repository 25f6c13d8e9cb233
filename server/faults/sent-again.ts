// Test 6: every command is sent one to five times, from two sockets and over restarts: one effect, one answer.

import { setTimeout as wait } from 'node:timers/promises';
import { createRandom, deriveSeed, type Random } from '../../shared/kernel/index.ts';
import type { DelegationId } from '../../shared/views/index.ts';
import type { TestSeat } from '../adapters/testing/test-seat.ts';
import { sitDown } from './come-in.ts';
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
  marksInView,
} from './marked-commands.ts';
import { ServerProcess } from './server-process.ts';
import { readStored } from './stored-record.ts';
import { sendPatiently } from './table-load.ts';

const MOST_TABLES = 10;
/** Under what a delegation may say in a day. */
const PER_SEAT = 40;
const MOST_SENDS = 5;
/** What a line may send at once, and the pause between commands after that. */
const BURST = 18;
const PACE_MS = 51;

/** One seat's commands and how often each is still to be sent. */
interface Post {
  readonly table: FullTable;
  readonly delegation: DelegationId;
  readonly commands: MarkedCommand[];
  readonly sendsBefore: MarkedCommand[];
  readonly sendsAfter: MarkedCommand[];
}

/** Sends in this order, each as often as it is listed; stops when the line is cut. */
async function sendList(seat: TestSeat, list: readonly MarkedCommand[], findings: Findings): Promise<void> {
  const underWay: Promise<void>[] = [];
  for (const [i, command] of list.entries()) {
    if (!seat.socket.connected) break;
    underWay.push(sendOnce(seat, command, findings));
    if (i >= BURST) await wait(PACE_MS);
  }
  await Promise.all(underWay);
}

async function sendOnce(seat: TestSeat, command: MarkedCommand, findings: Findings): Promise<void> {
  findings.count('sends');
  const ack = await sendPatiently(seat, command).catch(() => null);
  if (!ack) return findings.count('sendsNotAnswered');
  const answer = answerText(ack);
  const [first] = command.answers;
  findings.expect(first === undefined || first === answer, () => {
    return `Command ${command.id} was answered ${first} and then ${answer}.`;
  });
  command.answers = [...command.answers, answer];
}

/** Both lines of every seat work through the seat's list, one from each end. */
async function sendAll(
  url: string,
  posts: readonly Post[],
  pick: (post: Post) => readonly MarkedCommand[],
  findings: Findings,
): Promise<void> {
  const seats = posts.map(async (post) => {
    const token = post.table.tokens.get(post.delegation) ?? '';
    const list = pick(post);
    if (list.length === 0) return;
    // The crash may come before everybody has sat down.
    const lines = await Promise.all([sitDown(url, token), sitDown(url, token)]).catch(() => null);
    if (lines === null) return;
    const half = Math.ceil(list.length / 2);
    await Promise.all([
      sendList(lines[0], list.slice(0, half), findings),
      sendList(lines[1], list.slice(half), findings),
    ]);
    for (const line of lines) line.close();
  });
  await Promise.all(seats);
}

/** Draws each seat's commands, and for each how often it is sent before and after the restart. */
async function drawPosts(
  server: ServerProcess,
  name: string,
  count: number,
  random: Random,
): Promise<readonly Post[]> {
  const posts: Post[] = [];
  let left = count;
  while (left > 0) {
    const table = await openTable(server.url);
    await bringTo(server.url, table, 'day');
    const { host, tokens } = table;
    const first = await sitDown(server.url, tokens.get(host) ?? '');
    first.close();
    for (const delegation of tokens.keys()) {
      const many = Math.min(PER_SEAT, left);
      const commands = Array.from({ length: many }, (_, i) =>
        markedCommand(`${name}-${posts.length}-${i}`, random, delegation, first.sees),
      );
      left -= many;
      const sends = random.shuffle(commands.flatMap((one) => Array(1 + random.int(MOST_SENDS)).fill(one)));
      const cut = random.int(sends.length + 1);
      posts.push({
        table,
        delegation,
        commands,
        sendsBefore: sends.slice(0, cut),
        sendsAfter: sends.slice(cut),
      });
    }
  }
  return posts;
}

/** The marks as each sender sees them, and as they stand in the record. */
async function checkPosts(server: ServerProcess, posts: readonly Post[], findings: Findings): Promise<void> {
  const stored = await readStored(
    server.folder,
    posts.map(({ table }) => table.session),
  );
  for (const { table, delegation, commands } of posts) {
    const seat = await sitDown(server.url, table.tokens.get(delegation) ?? '');
    seat.close();
    checkMarks(marksInView(seat.sees), commands, findings, `the view of ${delegation}`);
    const marks = marksInFacts(stored.get(table.session) ?? []);
    checkMarks(marks, commands, findings, `the record of session ${table.session}`);
    findings.acked += commands.filter(isOk).length;
  }
}

/** Until some share of what is sent before the restart has been answered, chance decides which, or all of it has been sent. */
async function untilCrash(before: Promise<void>, posts: readonly Post[], random: Random): Promise<void> {
  const sends = posts.reduce((sum, { sendsBefore }) => sum + sendsBefore.length, 0);
  const enough = random.int(Math.ceil(sends / 2));
  const answers = () =>
    posts.reduce((sum, { commands }) => sum + commands.flatMap((one) => one.answers).length, 0);
  let over = false;
  before.then(() => {
    over = true;
  });
  while (!over && answers() < enough) await wait(5);
}

async function runRound(
  server: ServerProcess,
  round: number,
  posts: readonly Post[],
  random: Random,
  findings: Findings,
): Promise<void> {
  const before = sendAll(server.url, posts, (post) => post.sendsBefore, findings);
  // Every other restart is a crash in the middle of it all.
  const crash = round % 2 === 0;
  await (crash ? untilCrash(before, posts, random) : before);
  await (crash ? server.kill() : server.end());
  await before;
  await server.start();
  await sendAll(server.url, posts, (post) => post.sendsAfter, findings);
  // Whoever has no answer asks until there is one.
  await sendAll(
    server.url,
    posts,
    ({ commands }) => commands.filter(({ answers }) => answers.length === 0),
    findings,
  );
  await checkPosts(server, posts, findings);
}

async function run({ cycles, seed, note }: FaultRun): Promise<FaultReport> {
  const findings = new Findings();
  const server = new ServerProcess();
  const perRound = Math.min(MOST_TABLES * 5 * PER_SEAT, Math.max(5, Math.ceil(cycles / 2)));
  let passed = 0;
  try {
    await server.start();
    for (let round = 0; passed < cycles && round * perRound < cycles; round++) {
      const random = createRandom(deriveSeed(seed, 'round', round));
      const count = Math.min(perRound, cycles - round * perRound);
      const held = await findings.cycle(`round ${round + 1}`, async () => {
        const posts = await drawPosts(server, `s${seed}-r${round}`, count, random);
        await runRound(server, round, posts, random, findings);
      });
      if (held) passed += count;
      note(`${Math.min(cycles, (round + 1) * perRound)} of ${cycles} commands`);
    }
  } finally {
    await server.remove();
  }
  return { ...findings.report(), passed };
}

export const sentAgain: FaultTest = {
  number: 6,
  title: 'every command sent one to five times',
  bar: 'one effect and the same answer each time, from two sockets and over restarts',
  unit: 'commands',
  cycles: { full: 100_000, quick: 200 },
  run,
};
