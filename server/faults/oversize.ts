// Test 14: more than anybody may send, over every door, packed or not; the door closes and nobody else notices.
import { setTimeout as wait } from 'node:timers/promises';
import { sit } from '../adapters/testing/test-seat.ts';
import { ackTimes } from './ack-times.ts';
import { type ChildRig, startRig } from './child-rig.ts';
import type { FaultReport, FaultRun, FaultTest } from './fault-test.ts';
import { Findings } from './findings.ts';
import { bringTo, openTable } from './full-table.ts';
import { type Attack, attacks } from './oversize-attacks.ts';

const KB = 1_024;
const SIZES = [64 * KB + 1, KB * KB, 16 * KB * KB, 100 * KB * KB];
/** What the event loop may stand still for because of one attack. */
const STALL_MS = 50;
/** A run this short judges no times: on a busy machine they would say nothing. */
const TIMED_FROM = 40;
/** Shortly after its start the server works ahead: so long at least, and no later than that. */
const WORKS_AHEAD_MS = 150;
const AHEAD_BY_MS = 8_000;

interface Place {
  readonly rig: ChildRig;
  readonly findings: Findings;
  /** A seat of the session that is attacked, and one of another. */
  readonly token: string;
  readonly quiet: string;
  readonly timed: boolean;
}

async function attackOnce(place: Place, attack: Attack, size: number): Promise<void> {
  const { rig, findings, token, quiet, timed } = place;
  const honest = await sit(rig.server.url, quiet);
  await rig.probe.reset();
  let over = false;
  const [times, fate] = await Promise.all([
    ackTimes(honest, () => !over),
    attack.send(rig.server.url, token, size).finally(() => {
      over = true;
    }),
  ]);
  // The probe writes down what it has seen a little later.
  await wait(30);
  const { longestBusyMs } = rig.probe.read();
  const what = `${attack.name} of ${size} bytes`;
  findings.count(fate);
  findings.acked += times.length;
  findings.most('longestStallMs', Math.round(longestBusyMs));
  findings.expect(isShut(fate), () => `A ${what} was ${fate}.`);
  findings.expect(
    !timed || longestBusyMs <= STALL_MS,
    () => `A ${what} stopped all for ${longestBusyMs} ms.`,
  );
  findings.expect(honest.socket.connected && honest.gaps === 0, () => `A ${what} cut off another seat.`);
  honest.close();
}

/** Refused as the client's fault, whatever the door calls it; 404 and 400 are not about the size. */
const isShut = (fate: string): boolean =>
  ['closed', 'refused with 413', 'refused with 431', 'refused with 415'].includes(fate);

async function untilAhead({ probe }: ChildRig): Promise<void> {
  await probe.reset();
  const end = performance.now() + AHEAD_BY_MS;
  while (probe.read().longestBusyMs < WORKS_AHEAD_MS && performance.now() < end) await wait(20);
}

async function run({ cycles, note }: FaultRun): Promise<FaultReport> {
  const findings = new Findings();
  const rig = await startRig();
  const { url } = rig.server;
  try {
    await untilAhead(rig);
    const [table, other] = [await openTable(url), await openTable(url)];
    await bringTo(url, table, 'day');
    await bringTo(url, other, 'day');
    const [token = ''] = table.tokens.values();
    const [quiet = ''] = other.tokens.values();
    const place = { rig, findings, token, quiet, timed: cycles >= TIMED_FROM };
    for (let n = 0; n < cycles; n++) {
      const attack = attacks[n % attacks.length];
      const size = SIZES[Math.floor(n / attacks.length) % SIZES.length];
      if (!attack || size === undefined) throw new Error('there is no such attack');
      await findings.cycle(`${attack.name} of ${size} bytes`, () => attackOnce(place, attack, size));
      if (n % attacks.length === 0) note(`${n} of ${cycles}, now ${size} bytes`);
    }
  } finally {
    const fault = await rig.stop();
    if (fault !== null) findings.fault(`The server did not end in good order: ${fault}`);
  }
  return findings.report();
}

export const oversize: FaultTest = {
  number: 14,
  title: 'more than anybody may send, packed or not, before and after the handshake',
  bar: 'every connection closed or refused; the event loop never stands still for more than 50 ms',
  unit: 'attacks',
  cycles: { full: 2 * SIZES.length * attacks.length, quick: attacks.length },
  run,
};
