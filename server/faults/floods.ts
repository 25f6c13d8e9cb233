// Test 17: one client floods, holds handshakes open or guesses; the others wait no longer, and the offender is held off.
import { setTimeout as wait } from 'node:timers/promises';
import { createRandom, deriveSeed } from '../../shared/kernel/index.ts';
import { sit, type TestSeat } from '../adapters/testing/test-seat.ts';
import { ackTimes, percentile } from './ack-times.ts';
import { type ChildRig, startRig } from './child-rig.ts';
import type { FaultReport, FaultRun, FaultTest } from './fault-test.ts';
import { Findings } from './findings.ts';
import { closeHalf, flood, guessCodes, guessLinks, mayOpen, openHalf, stillOpen } from './flood-attacks.ts';
import { bringTo, closeAll, openTable } from './full-table.ts';

const HALF_OPEN = 1_000;
/** The server lets an honest line wait so long; later it counts. */
const GRACE_MS = 2_200;
/** By then the server has hung up on whoever never finished. */
const HUNG_UP_BY_MS = 20_000;
/** A run with fewer rounds judges no times: on a busy machine they would say nothing. */
const TIMED_FROM = 5;
const RATIO = 2;
const TABLES = 2;

interface Place {
  readonly rig: ChildRig;
  readonly findings: Findings;
  readonly honest: readonly TestSeat[];
  /** The offender's own seat. */
  readonly token: string;
  readonly random: ReturnType<typeof createRandom>;
  readonly windowMs: number;
}

/** Answers to all honest seats while something goes on; for a while when nothing does. */
async function during(place: Place, work: (goesOn: () => boolean) => Promise<unknown>): Promise<number[]> {
  const end = performance.now() + place.windowMs;
  let over = false;
  const goesOn = () => performance.now() < end;
  const [times] = await Promise.all([
    Promise.all(place.honest.map((seat) => ackTimes(seat, () => !over))),
    work(goesOn).finally(() => {
      over = true;
    }),
  ]);
  place.findings.acked += times.flat().length;
  return times.flat();
}

async function floodThem({ rig, token, findings }: Place, goesOn: () => boolean): Promise<void> {
  const { sent, cut, openings } = await flood(rig.server.url, token, goesOn);
  findings.count('floodedFrames', sent);
  findings.count('linesCut', cut);
  findings.expect(cut > 0, () => `Whoever sent ${sent} messages over ${openings} lines was never cut off.`);
}

/** Opens them, waits until they count, and sees that there is no room for more from there, but from elsewhere. */
async function holdOpen(place: Place): Promise<void> {
  const { rig, findings, token } = place;
  const { url } = rig.server;
  const half = await openHalf(url, HALF_OPEN);
  try {
    await wait(GRACE_MS);
    findings.most('halfOpenAtOnce', stillOpen(half));
    findings.expect(!(await mayOpen(url)), () => 'Half-open lines may be held without end from one address.');
    const other = await sit(url, token).catch((fault: Error) => fault.message);
    findings.expect(typeof other !== 'string' || other.includes('many'), () => `Another address: ${other}`);
    if (typeof other !== 'string') other.close();
    if (place.windowMs < 2_000) return;
    const end = performance.now() + HUNG_UP_BY_MS;
    while (stillOpen(half) > 0 && performance.now() < end) await wait(100);
    const left = stillOpen(half);
    findings.expect(
      left === 0,
      () => `${left} half-open connections were still open after ${HUNG_UP_BY_MS} ms.`,
    );
  } finally {
    closeHalf(half);
  }
}

async function guess({ rig, findings, random, windowMs }: Place): Promise<void> {
  const { url } = rig.server;
  const count = windowMs < 2_000 ? 60 : 200;
  const codes = await guessCodes(url, random, count);
  findings.count('codesLookedUp', codes.lookedUp);
  findings.expect(codes.lookedUp <= 20, () => `${codes.lookedUp} codes could be guessed at in one go.`);
  const links = await guessLinks(url, random, count * 4);
  findings.count('linksLookedUp', links.lookedUp);
  // A line's worth may be under way when the limit is reached.
  findings.expect(links.lookedUp <= 120 + 40, () => `${links.lookedUp} links could be guessed at in one go.`);
}

async function oneRound(place: Place, quiet: number[], attacked: Map<string, number[]>): Promise<void> {
  const add = (name: string, times: readonly number[]) =>
    attacked.set(name, [...(attacked.get(name) ?? []), ...times]);
  quiet.push(...(await during(place, async () => wait(place.windowMs))));
  add('flood', await during(place, (goesOn) => floodThem(place, goesOn)));
  add('halfOpen', await during(place, () => holdOpen(place)));
  quiet.push(...(await during(place, async () => wait(place.windowMs))));
  for (const { gaps, socket } of place.honest) {
    place.findings.expect(
      gaps === 0 && socket.connected,
      () => 'An honest seat was cut off or missed something.',
    );
  }
}

function judge(
  findings: Findings,
  quiet: readonly number[],
  attacked: Map<string, number[]>,
  timed: boolean,
) {
  const calm = percentile(quiet, 0.99);
  findings.figure('quietP99Ms', Math.round(calm * 10) / 10);
  for (const [name, times] of attacked) {
    const p99 = percentile(times, 0.99);
    findings.figure(`${name}P99Ms`, Math.round(p99 * 10) / 10);
    findings.figure(`${name}Ratio`, Math.round((p99 / calm) * 100) / 100);
    findings.expect(
      !timed || p99 <= RATIO * calm,
      () => `During ${name}, others waited ${p99} ms at p99; in quiet ${calm} ms.`,
    );
  }
}

async function run({ cycles, seed, note }: FaultRun): Promise<FaultReport> {
  const findings = new Findings();
  const rig = await startRig();
  const { url } = rig.server;
  const quiet: number[] = [];
  const attacked = new Map<string, number[]>();
  try {
    const random = createRandom(deriveSeed(String(seed), 'floods'));
    const tables = await Promise.all(Array.from({ length: TABLES }, () => openTable(url)));
    for (const table of tables) await bringTo(url, table, 'day');
    // The hosts say nothing: were all seats ready at once, the day would close.
    const guests = tables.flatMap(({ tokens }) => [...tokens.values()].slice(1));
    const [token = '', ...others] = guests;
    const honest = await Promise.all(others.map((one) => sit(url, one)));
    const windowMs = cycles < TIMED_FROM ? 900 : 4_000;
    const place = { rig, findings, honest, token, random, windowMs };
    for (let round = 0; round < cycles; round++) {
      await findings.cycle(`round ${round + 1}`, () => oneRound(place, quiet, attacked));
      note(`${round + 1} of ${cycles} rounds`);
    }
    attacked.set('guessing', await during(place, () => guess(place)));
    judge(findings, quiet, attacked, cycles >= TIMED_FROM);
    closeAll(honest);
  } finally {
    const fault = await rig.stop();
    if (fault !== null) findings.fault(`The server did not end in good order: ${fault}`);
  }
  return findings.report();
}

export const floods: FaultTest = {
  number: 17,
  title: 'a client that floods, 1,000 half-open handshakes, guessing at codes and links',
  bar: 'others’ answers at p99 take at most twice as long as in quiet; the offender is held off each time',
  unit: 'rounds',
  cycles: { full: 12, quick: 1 },
  run,
};
