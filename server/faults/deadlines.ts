// Test 20: deadlines that meet commands, restarts and a clock that is set; an orderly stop; memory over a long run.

import { createRandom, deriveSeed, type Random } from '../../shared/kernel/index.ts';
import type { DelegationId } from '../../shared/views/index.ts';
import { type TestSeat, until } from '../adapters/testing/test-seat.ts';
import { sitDown } from './come-in.ts';
import type { FaultReport, FaultRun, FaultTest } from './fault-test.ts';
import { Findings } from './findings.ts';
import { closeAll, sitAll } from './full-table.ts';
import { checkOrderlyStop } from './orderly-stop.ts';
import { measureSoak } from './soak.ts';
import { differences, readStored } from './stored-record.ts';
import { startVirtualTable, type VirtualTable } from './virtual-table.ts';

const DAY_MS = 600_000;
const BULLETIN_MS = 60_000;
const HOUR_MS = 3_600_000;
/** The longest the server waits before it looks at the wall clock again. */
const LOOKS_EVERY_MS = 30_000;
const live = { mode: 'live', daySeconds: DAY_MS / 1_000, bulletinSeconds: BULLETIN_MS / 1_000 } as const;

/** From so many deadlines on, a hundred sessions are stopped and memory is weighed. */
const FULL = 200;
const SOAK_LAPS = 80;

type Seats = ReadonlyMap<DelegationId, TestSeat>;
type Trouble = (virtual: VirtualTable, seats: Seats, random: Random) => Promise<Seats>;

const say = (text: string) => ({ type: 'message.send', to: 'table', words: { text } }) as const;
const inBulletin = (seats: Seats): boolean =>
  [...seats.values()].every(({ sees }) => sees.clock.stage === 'bulletin');

const untilBulletin = (seats: Seats, { clock }: VirtualTable): Promise<void> =>
  until('the bulletin', () => {
    clock.advance(0);
    return inBulletin(seats);
  });

/** Every seat sends in the very millisecond of the deadline, some before it is heard and some after. */
const sameMillisecond: Trouble = async (virtual, seats, random) => {
  virtual.clock.advance(DAY_MS - 1);
  const early = [...seats.values()].filter(() => random.chance(0.5));
  const late = [...seats.values()].filter((seat) => !early.includes(seat));
  const sent = early.map((seat) => seat.send(say('Before')));
  for (let turns = random.int(4); turns > 0; turns--) await new Promise((resolve) => setImmediate(resolve));
  virtual.clock.advance(1);
  sent.push(...late.map((seat) => seat.send(say('After'))));
  await Promise.all(sent);
  await untilBulletin(seats, virtual);
  return seats;
};

/** The server is down when the deadline passes. */
const acrossRestart: Trouble = async (virtual, seats, random) => {
  virtual.clock.advance(random.int(DAY_MS));
  closeAll(seats.values());
  const away = async () => virtual.clock.setWall(virtual.clock.now() + DAY_MS + random.int(HOUR_MS));
  await virtual.server.restart(virtual.replace, away);
  const back = await sitAll(virtual.server.url, virtual.table);
  await untilBulletin(back, virtual);
  return back;
};

/** The clock is put back an hour: the deadline is kept by the wall, so it comes an hour later, and once. */
const hourBack: Trouble = async (virtual, seats, random) => {
  virtual.clock.advance(random.int(DAY_MS - 1));
  virtual.clock.setWall(virtual.clock.now() - HOUR_MS);
  const due = [...seats.values()][0]?.sees.clock.dueAt ?? 0;
  while (virtual.clock.now() < due - LOOKS_EVERY_MS) virtual.clock.advance(LOOKS_EVERY_MS);
  await Promise.all([...seats.values()].map((seat) => seat.send(say('Not yet'))));
  if (inBulletin(seats)) throw new Error('the deadline fired before its time');
  while (virtual.clock.now() < due) virtual.clock.advance(LOOKS_EVERY_MS);
  await untilBulletin(seats, virtual);
  return seats;
};

/** The clock is put forward a day: the deadline is noticed soon, once, and the next counts from the new time. */
const dayForward: Trouble = async (virtual, seats, random) => {
  virtual.clock.advance(random.int(DAY_MS - 1));
  virtual.clock.setWall(virtual.clock.now() + 24 * HOUR_MS);
  virtual.clock.advance(LOOKS_EVERY_MS);
  await untilBulletin(seats, virtual);
  return seats;
};

const troubles: readonly (readonly [name: string, trouble: Trouble])[] = [
  ['a command in the same millisecond', sameMillisecond],
  ['a restart across it', acrossRestart],
  ['the clock an hour back', hourBack],
  ['the clock a day forward', dayForward],
];

/** The day has closed once, for everybody alike, and the next deadline stands where it should. */
async function checkClosed(
  { server, clock, table }: VirtualTable,
  seats: Seats,
  findings: Findings,
): Promise<void> {
  const stored = (await readStored(server.dataDir, [table.session])).get(table.session) ?? [];
  const nights = stored.filter(({ type }) => type === 'nightResolved').length;
  if (nights > 1) findings.doubled += nights - 1;
  findings.expect(nights === 1, () => `The deadline closed ${nights} days.`);
  for (const [delegation, seat] of seats) {
    const fresh = await sitDown(server.url, table.tokens.get(delegation) ?? '');
    await until('all is heard', () => seat.seq >= fresh.seq, 5_000).catch(() => {});
    const other = differences(seat.sees, fresh.sees);
    findings.gaps += seat.gaps;
    findings.expect(
      other === '' && seat.gaps === 0,
      () => `${delegation} ended with another ${other || 'numbering'}.`,
    );
    const { dueAt, day } = fresh.sees.clock;
    const left = (dueAt ?? 0) - clock.now();
    findings.expect(
      day === 1 && left > 0 && left <= BULLETIN_MS,
      () => `Day ${day} and ${left} ms to the next deadline.`,
    );
    fresh.close();
  }
}

async function deadlineOnce(trouble: Trouble, random: Random, findings: Findings): Promise<void> {
  const virtual = await startVirtualTable(live, 'day');
  try {
    const first = await sitAll(virtual.server.url, virtual.table);
    const seats = await trouble(virtual, first, random);
    await checkClosed(virtual, seats, findings);
    closeAll(seats.values());
  } finally {
    await virtual.server.stop();
  }
}

async function run({ cycles, seed, note }: FaultRun): Promise<FaultReport> {
  const findings = new Findings();
  for (let i = 0; i < cycles; i++) {
    const [name, trouble] = troubles[i % troubles.length] ?? ['', sameMillisecond];
    const random = createRandom(deriveSeed(seed, name, i));
    await findings.cycle(`deadline ${i + 1} with ${name}`, () => deadlineOnce(trouble, random, findings));
    if ((i + 1) % 50 === 0) note(`${i + 1} of ${cycles} deadlines`);
  }
  const full = cycles >= FULL;
  await checkOrderlyStop(full ? 100 : 3, findings);
  note('stopped in good order');
  if (full) await measureSoak(SOAK_LAPS, findings, note);
  return findings.report();
}

export const deadlines: FaultTest = {
  number: 20,
  title: 'deadlines, clock changes, orderly stop, memory',
  bar: 'each deadline fires once, in one order for all; all seats resume within 5 s of a stop; memory grows by less than 1 MB/h',
  unit: 'deadlines',
  cycles: { full: FULL, quick: 4 },
  run,
};
