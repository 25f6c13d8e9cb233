// Test 18: what waits in the server for a reader that has stopped is bounded; it is dropped, comes back and misses nothing.
import { setTimeout as wait } from 'node:timers/promises';
import { sit, TestSeat, until } from '../adapters/testing/test-seat.ts';
import { type ChildRig, startRig } from './child-rig.ts';
import type { FaultReport, FaultRun, FaultTest } from './fault-test.ts';
import { Findings } from './findings.ts';
import { bringTo, closeAll, openTable, sitAll } from './full-table.ts';
import { knock } from './raw-line.ts';

/** What may wait, and what may be sent between two looks of the probe. */
const BOUND_BYTES = 1_048_576;
const BETWEEN_LOOKS = 131_072;
/** Three bytes for each character: the largest message there is. */
const LARGE = '€'.repeat(2_000);
/** Far more than the system's own buffers and the bound together: by then it should have been dropped. */
const ENOUGH_BYTES = 16 * BOUND_BYTES;
/** Below this many seconds the reader stops only until it has been dropped. */
const WHOLE_TEST_S = 30;

/** Between two rounds of messages once the reader has been dropped: the truce has only so many days. */
const AFTERWARDS_MS = 1_000;

type Seats = ReadonlyMap<string, TestSeat>;

/** Large messages from everybody, day after day, until told to stop or the session is over. */
async function talk(
  seats: Seats,
  host: string,
  paceMs: () => number,
  goesOn: () => boolean,
): Promise<number> {
  let sent = 0;
  while (goesOn()) {
    const message = { type: 'message.send', to: 'table', words: { text: LARGE } } as const;
    const acks = await Promise.all([...seats.values()].map((seat) => seat.send(message)));
    sent += acks.filter(({ ok }) => ok).length;
    // Everybody has said enough for one day.
    if (acks.some(({ ok }) => !ok) && !(await seats.get(host)?.send({ type: 'day.close' }))?.ok) break;
    await wait(paceMs());
    for (const seat of seats.values()) seat.frames.length = 0;
  }
  return sent;
}

interface Stop {
  /** Bytes sent to the reader's seat after it stopped and never read, when it was dropped. */
  readonly unread: number;
  readonly droppedAfterMs: number | null;
  /** The war came back, and with it the end of all talk, before enough had been said. */
  readonly tooShort: boolean;
}

/** The reader stops, the others talk on; a second line of the same seat counts what the first should have read. */
async function stopReading(
  rig: ChildRig,
  token: string,
  seats: Seats,
  host: string,
  forMs: number,
): Promise<Stop> {
  const { url } = rig.server;
  const [reader, twin] = [await knock(url, { token }), await knock(url, { token })];
  await wait(100);
  const before = (await rig.probe.reset()).connections;
  reader.socket.pause();
  const [readBefore, twinBefore] = [reader.textBytes, twin.textBytes];
  const began = performance.now();
  let dropped: { readonly at: number; readonly bytes: number } | null = null;
  const short = forMs < WHOLE_TEST_S * 1_000;
  const goesOn = () => {
    const spent = performance.now() - began;
    if (!dropped && rig.probe.read().connections < before) dropped = { at: spent, bytes: twin.textBytes };
    if (!short) return spent < forMs;
    return dropped === null && twin.textBytes - twinBefore < ENOUGH_BYTES;
  };
  await talk(seats, host, () => (short ? 0 : dropped ? AFTERWARDS_MS : 60), goesOn);
  const sentUntil = dropped as { readonly at: number; readonly bytes: number } | null;
  reader.socket.resume();
  const ended = await reader.ends(10_000);
  const read = reader.textBytes - readBefore;
  twin.close();
  reader.close();
  const counted = (sentUntil?.bytes ?? twin.textBytes) - twinBefore;
  const tooShort = sentUntil === null && counted < ENOUGH_BYTES && over(seats, host);
  return { unread: counted - read, droppedAfterMs: ended ? (sentUntil?.at ?? null) : null, tooShort };
}

const over = (seats: Seats, host: string): boolean => seats.get(host)?.sees.session.phase !== 'truce';

async function run({ cycles, note }: FaultRun): Promise<FaultReport> {
  const findings = new Findings();
  const rig = await startRig({ COMMANDS_PER_SECOND: '0' });
  try {
    await findings.cycle('the stopped reader', () => watchStop(rig, findings, cycles, note));
  } finally {
    const fault = await rig.stop();
    if (fault !== null) findings.fault(`The server did not end in good order: ${fault}`);
  }
  const report = findings.report();
  return { ...report, passed: report.passed === 1 ? cycles : 0 };
}

async function watchStop(
  rig: ChildRig,
  findings: Findings,
  seconds: number,
  note: FaultRun['note'],
): Promise<void> {
  const { url } = rig.server;
  const table = await openTable(url);
  await bringTo(url, table, 'day');
  const seats = await sitAll(url, table);
  const [reading] = [...table.tokens.keys()].slice(-1);
  const token = table.tokens.get(reading ?? '') ?? '';
  const away = await sit(url, token);
  const [known, seq] = [away.sees, away.seq];
  away.close();
  const stop = await stopReading(rig, token, seats, table.host, seconds * 1_000);
  if (stop.tooShort) {
    note('the session was over too soon; once more');
    closeAll(seats.values());
    return watchStop(rig, findings, seconds, note);
  }
  note(`dropped after ${stop.droppedAfterMs} ms with ${stop.unread} bytes unread`);
  findings.figure('unreadBytesWhenDropped', stop.unread);
  findings.figure('droppedAfterMs', Math.round(stop.droppedAfterMs ?? -1));
  findings.expect(stop.droppedAfterMs !== null, () => 'The reader that had stopped was never dropped.');
  findings.expect(
    stop.unread <= BOUND_BYTES + BETWEEN_LOOKS,
    () => `${stop.unread} bytes waited in the server for a reader that had stopped.`,
  );
  const back = await new TestSeat(url, { token, seq, resume: true }, known).ready();
  const fresh = await sit(url, token);
  await until('the reader has caught up', () => back.seq === fresh.seq);
  findings.expect(same(back.sees, fresh.sees), () => 'The reader that came back sees another session.');
  findings.expect(back.gaps === 0, () => `The reader that came back missed ${back.gaps} of its numbers.`);
  for (const [seat, { gaps, socket, sees }] of seats) {
    findings.gaps += gaps;
    findings.expect(socket.connected && gaps === 0, () => `${seat} was cut off or missed something.`);
    const heard = sees.messages.length === fresh.sees.messages.length;
    findings.expect(heard, () => `${seat} has ${sees.messages.length} messages.`);
  }
  findings.acked += fresh.sees.messages.length;
  closeAll([...seats.values(), back, fresh]);
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

export const stoppedReader: FaultTest = {
  number: 18,
  title: 'a reader that stops reading',
  bar: 'at most 1 MB waits for it in the server, then it is dropped; it comes back and misses nothing; others go on',
  unit: 'seconds without reading',
  cycles: { full: 60, quick: 4 },
  run,
};
