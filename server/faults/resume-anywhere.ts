// Test 11: a line that comes back with any number it ever held ends up seeing what a new line sees.

import { createRandom, type Random } from '../../shared/kernel/index.ts';
import type { DelegationId, SeatView } from '../../shared/views/index.ts';
import { startRedis } from '../adapters/testing/redis-server.ts';
import { type TestSeat, until } from '../adapters/testing/test-seat.ts';
import { startTestServer } from '../adapters/testing/test-server.ts';
import { comeIn, sitDown } from './come-in.ts';
import type { FaultReport, FaultRun, FaultTest } from './fault-test.ts';
import { Findings } from './findings.ts';
import { closeAll, type FullTable, sitAll } from './full-table.ts';
import { markedCommand } from './marked-commands.ts';
import { differences } from './stored-record.ts';
import { sendPatiently } from './table-load.ts';
import { startVirtualTable, type VirtualTable } from './virtual-table.ts';

/** More than the server keeps for lines that come back, so that some get patches and some a whole view. */
const HISTORY = 72;

type Seats = ReadonlyMap<DelegationId, TestSeat>;

/** A number a line was told, and what it saw then. */
interface Known {
  readonly seq: number;
  readonly view: SeatView;
}

interface Past {
  readonly table: FullTable;
  readonly watcher: DelegationId;
  readonly known: Known[];
}

/** Somebody does something; whether it is accepted does not matter here. */
async function act(seats: Seats, name: string, random: Random): Promise<void> {
  const [delegation, seat] = random.pick([...seats]);
  await sendPatiently(seat, markedCommand(name, random, delegation, seat.sees));
}

/** Plays until one seat has been told HISTORY numbers, and keeps what it saw at each. */
async function makePast(url: string, table: FullTable, random: Random): Promise<Past> {
  const seats = await sitAll(url, table);
  const watcher = [...table.tokens.keys()].at(-1) ?? table.host;
  const eye = seats.get(watcher);
  const host = seats.get(table.host);
  if (!eye || !host) throw new Error('a seat is missing');
  const known: Known[] = [];
  const keep = () => known.push({ seq: eye.seq, view: eye.sees });
  keep();
  eye.socket.on('patch', keep);
  const others = new Map([...seats].filter(([delegation]) => delegation !== watcher));
  for (let n = 0; known.length < HISTORY; n++) {
    if (n % 30 === 29) await sendPatiently(host, { id: `day-close-${n}`, intent: { type: 'day.close' } });
    else await Promise.all([1, 2, 3, 4].map((i) => act(others, `past-command-${n}-${i}`, random)));
  }
  closeAll(seats.values());
  return { table, watcher, known };
}

/** Comes back with what it knew, on this server, and compares with a new line; somebody may be acting just then. */
async function comeBack(
  url: string,
  past: Past,
  { seq, view }: Known,
  findings: Findings,
  acting?: () => Promise<void>,
) {
  const token = past.table.tokens.get(past.watcher) ?? '';
  const coming = comeIn(url, { token, seq, resume: true }, view);
  const [back] = await Promise.all([coming, acting?.()]);
  const fresh = await sitDown(url, token);
  await until('what was missed has come', () => back.seq >= fresh.seq, 5_000).catch(() => {});
  findings.count(back.welcomes > 0 ? 'wholeViews' : 'resumed');
  findings.gaps += back.gaps;
  const other = differences(back.sees, fresh.sees);
  findings.expect(other === '' && back.seq === fresh.seq && back.gaps === 0, () => {
    return `A line that came back with ${seq} (now ${fresh.seq}) differs in ${other || 'its number'}.`;
  });
  past.known.push({ seq: fresh.seq, view: fresh.sees });
  closeAll([back, fresh]);
}

/** The four that need one server only, by the number of the cycle. */
const waits = ['1 ms', '10 s', '10 min', 'restarted'] as const;
type Wait = (typeof waits)[number];

async function waitFor({ server, clock, replace }: VirtualTable, how: Wait): Promise<void> {
  if (how === 'restarted') return server.restart(replace);
  if (how !== '10 min') return clock.advance(how === '1 ms' ? 1 : 10_000);
  // In steps, with real turns in between: the session is let go of meanwhile.
  for (let minute = 0; minute < 10; minute++) {
    clock.advance(60_000);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function onOneServer(run: FaultRun, cycles: number, findings: Findings): Promise<void> {
  const random = createRandom(`resume-${run.seed}`);
  const virtual = await startVirtualTable({ mode: 'untimed' }, 'day');
  try {
    const past = await makePast(virtual.server.url, virtual.table, random);
    for (let i = 0; i < cycles; i++) {
      const how = waits[Math.floor((i * waits.length) / cycles)] ?? '1 ms';
      const known = random.pick(past.known.slice(-HISTORY));
      await findings.cycle(`resume ${i + 1} after ${how}`, async () => {
        await waitFor(virtual, how);
        const { url } = virtual.server;
        const actor =
          i % 2 === 0 ? await sitDown(url, virtual.table.tokens.get(virtual.table.host) ?? '') : null;
        const seats = new Map(actor ? [[virtual.table.host, actor]] : []);
        await comeBack(
          url,
          past,
          known,
          findings,
          actor ? () => act(seats, `now-command-${i}`, random) : undefined,
        );
        actor?.close();
      });
      if ((i + 1) % 100 === 0) run.note(`${i + 1} resumed`);
    }
  } finally {
    await virtual.server.stop();
  }
}

async function onAnotherNode(run: FaultRun, cycles: number, findings: Findings): Promise<void> {
  const redis = await startRedis();
  const env = { REDIS_URL: redis.url };
  const virtual = await startVirtualTable({ mode: 'untimed' }, 'day', env);
  const other = await startTestServer({ env });
  try {
    const past = await makePast(virtual.server.url, virtual.table, createRandom(`node-${run.seed}`));
    for (let i = 0; i < cycles; i++) {
      const known = past.known[(i * 7) % past.known.length];
      if (known)
        await findings.cycle(`resume ${i + 1} on another node`, () =>
          comeBack(other.url, past, known, findings),
        );
    }
  } finally {
    await Promise.all([virtual.server.stop(), other.stop()]);
    await redis.stop();
  }
}

async function run(run: FaultRun): Promise<FaultReport> {
  const findings = new Findings();
  const elsewhere = Math.floor(run.cycles / 5);
  await onOneServer(run, run.cycles - elsewhere, findings);
  if (elsewhere > 0) await onAnotherNode(run, elsewhere, findings);
  return findings.report();
}

export const resumeAnywhere: FaultTest = {
  number: 11,
  title: 'resume at every version',
  bar: 'after 1 ms, 10 s, 10 min, on another node and after a restart it equals a fresh view',
  unit: 'resumes',
  cycles: { full: 2_000, quick: 25 },
  run,
};
