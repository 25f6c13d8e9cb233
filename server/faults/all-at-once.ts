// Test 7: five seats send at the same moment, every pair of command types: all are answered soon, all see one order.

import { createRandom } from '../../shared/kernel/index.ts';
import { type CommandType, commandTypes } from '../../shared/protocol/index.ts';
import { type TestSeat, until } from '../adapters/testing/test-seat.ts';
import { startTestServer, type TestServer } from '../adapters/testing/test-server.ts';
import { sitDown } from './come-in.ts';
import { commandOfType } from './command-kinds.ts';
import type { FaultReport, FaultRun, FaultTest } from './fault-test.ts';
import { Findings } from './findings.ts';
import { bringTo, closeAll, openTable, type Stage, sitAll } from './full-table.ts';
import { differences } from './stored-record.ts';

const ANSWER_WITHIN_MS = 2_000;
const TRIES = 3;
const stages: readonly Stage[] = ['lobby', 'briefing', 'day', 'bulletin'];

interface Case {
  readonly stage: Stage;
  readonly pair: readonly [CommandType, CommandType];
}

/** Every ordered pair in every stage; at first what is likeliest to meet on a real day. */
function allCases(seed: number): readonly Case[] {
  const pairs = commandTypes.flatMap((one) => commandTypes.map((two) => [one, two] as const));
  const shuffled = (stage: Stage) =>
    createRandom(`${seed}-${stage}`)
      .shuffle(pairs)
      .map((pair): Case => ({ stage, pair }));
  return ['day' as const, ...stages.filter((stage) => stage !== 'day')].flatMap(shuffled);
}

/** Five commands leave in the same turn of the loop, the pair's types by turns; how many milliseconds the last answer took. */
async function sendAtOnce(
  seats: ReadonlyMap<string, TestSeat>,
  { pair, stage }: Case,
  findings: Findings,
): Promise<number> {
  const began = performance.now();
  let slowest = 0;
  const sent = [...seats].map(async ([delegation, seat], i) => {
    const type = pair[i % 2] ?? pair[0];
    const ack = await seat.send(commandOfType(type, delegation, seat.sees)).catch(() => null);
    const took = Math.round(performance.now() - began);
    slowest = Math.max(slowest, took);
    // A seat that was handed over hears why in the farewell that ends its line.
    const error = ack === null ? seat.farewells[0]?.error : ack.ok ? undefined : ack.error;
    if (ack?.ok) findings.acked++;
    else findings.count('refused');
    findings.expect(ack !== null || error !== undefined, () => {
      return `${type} of ${delegation} in ${stage} was not answered in ${took} ms.`;
    });
    findings.expect(
      error === undefined || (error.message !== '' && !error.code.startsWith('server/')),
      () => {
        return `${type} of ${delegation} in ${stage} was refused without a reason of the rules.`;
      },
    );
  });
  await Promise.all(sent);
  return slowest;
}

/** Whether a seat has heard all there was, or has been led to the session that goes on in the place of its own. */
const isThrough = (seat: TestSeat, fresh: TestSeat): boolean =>
  seat.farewells.length > 0 || (seat.sees.session.id === fresh.sees.session.id && seat.seq >= fresh.seq);

/** Every line that is still open has come to what a new line of its seat is welcomed with; messages stand in one order. */
async function compare(
  server: TestServer,
  seats: ReadonlyMap<string, TestSeat>,
  tokens: ReadonlyMap<string, string>,
  findings: Findings,
) {
  const orders = new Set<string>();
  for (const [delegation, seat] of seats) {
    if (seat.farewells.length > 0 || seat.socket.disconnected) continue;
    const fresh = await sitDown(server.url, tokens.get(delegation) ?? '');
    await until(`${delegation} has heard all`, () => isThrough(seat, fresh), ANSWER_WITHIN_MS).catch(
      () => {},
    );
    fresh.close();
    if (seat.farewells.length > 0) continue;
    const other = differences(seat.sees, fresh.sees);
    findings.gaps += seat.gaps;
    findings.expect(
      other === '' && seat.gaps === 0,
      () => `${delegation} ended with another ${other || 'numbering'}.`,
    );
    orders.add(JSON.stringify(seat.sees.messages.map(({ from, n, words }) => [from, n, words])));
  }
  findings.expect(orders.size <= 1, () => `The seats saw ${orders.size} orders of the same messages.`);
}

async function runCase(server: TestServer, one: Case, findings: Findings): Promise<number> {
  const table = await openTable(server.url, { termsDays: one.pair.includes('terms.answer') ? 2 : 0 });
  await bringTo(server.url, table, one.stage);
  const seats = await sitAll(server.url, table);
  const slowest = await sendAtOnce(seats, one, findings);
  await compare(server, seats, table.tokens, findings);
  closeAll(seats.values());
  return slowest;
}

/** A pair that was slow is tried again: a machine that was busy with something else is not slow each time. */
async function runInTime(server: TestServer, one: Case, findings: Findings): Promise<void> {
  let quickest = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < TRIES && quickest > ANSWER_WITHIN_MS; tries++) {
    quickest = Math.min(quickest, await runCase(server, one, findings));
  }
  findings.most('slowestAnswerMs', quickest);
  const { pair, stage } = one;
  findings.expect(quickest <= ANSWER_WITHIN_MS, () => {
    return `${pair.join(' with ')} in ${stage} took ${quickest} ms to answer at best.`;
  });
}

async function run({ cycles, seed, note }: FaultRun): Promise<FaultReport> {
  const findings = new Findings();
  const server = await startTestServer();
  const cases = allCases(seed);
  try {
    for (let i = 0; i < cycles; i++) {
      const one = cases[i % cases.length];
      if (!one) break;
      await findings.cycle(`${one.pair.join(' with ')} in ${one.stage}`, () =>
        runInTime(server, one, findings),
      );
      if ((i + 1) % 100 === 0) note(`${i + 1} of ${cycles} pairs`);
    }
  } finally {
    await server.stop();
  }
  return findings.report();
}

export const allAtOnce: FaultTest = {
  number: 7,
  title: 'five seats at once',
  bar: 'every command is answered ok or with a reason within 2 s, and all seats see one order',
  unit: 'pairs',
  cycles: { full: commandTypes.length ** 2 * stages.length, quick: 24 },
  run,
};
