// Test 13: frames that no client sends, at every level, over sockets and polling; nothing breaks, changes or piles up.
import { setTimeout as wait } from 'node:timers/promises';
import { createRandom, deriveSeed, type Random } from '../../shared/kernel/index.ts';
import { sit } from '../adapters/testing/test-seat.ts';
import { type ChildRig, startRig } from './child-rig.ts';
import type { FaultReport, FaultRun, FaultTest } from './fault-test.ts';
import { Findings } from './findings.ts';
import { bringTo, type FullTable, openTable } from './full-table.ts';
import { fuzzBody, fuzzFrame } from './fuzz-frame.ts';
import { frameOf, knock, NotUpgraded, RawLine, SentAway } from './raw-line.ts';

/** A session for each so many frames, within bounds: a seat's link opens only so many lines in a while. */
const FRAMES_PER_TABLE = 1_000;
const MOST_TABLES = 6;
/** Lines that are fuzzed at once. */
const WORKERS = 8;
/** Every so many frames go by polling. */
const POLLED = 10;
/** A line that says nothing for so long after a frame waits for the rest of it. */
const SILENT_MS = 60;
/** How often a line is tried that meets a limit of the door: longer than any limit lasts. */
const TRIES = 30;
const LATER_MS = 1_000;
const GROWTH_BYTES = 50 * 1_048_576;

interface Fuzz {
  readonly rig: ChildRig;
  readonly findings: Findings;
  readonly tokens: readonly string[];
  readonly random: Random;
}

type Fate = 'answered' | 'hung up' | 'silent';

/** Sends a frame and then a command that is always answered, and says what became of the line. */
async function sendOne(line: RawLine, bytes: Buffer): Promise<Fate> {
  return await new Promise((resolve) => {
    const end = (fate: Fate) => {
      clearTimeout(late);
      line.socket.off('close', gone);
      line.heard = () => {};
      resolve(fate);
    };
    const gone = () => end('hung up');
    const late = setTimeout(() => end('silent'), SILENT_MS);
    line.socket.once('close', gone);
    line.heard = (text) => {
      if (text.startsWith('4377[')) end('answered');
    };
    line.write(Buffer.concat([bytes, frameOf('4277["command",{}]')]));
  });
}

/** A line to fuzz: most have shown a seat's link, some have not. */
async function openLine({ rig, tokens, random }: Fuzz): Promise<RawLine> {
  const { url } = rig.server;
  if (random.chance(0.04)) return await RawLine.open(url);
  return await knock(url, { token: random.pick(tokens) });
}

/** The door's limits on lines of one link or one address, which so many lines from one place meet; a dead server says neither. */
const isLimit = (fault: unknown): boolean =>
  (fault instanceof SentAway && fault.message === 'server/too_many_tries') ||
  (fault instanceof NotUpgraded && fault.message.startsWith('HTTP/1.1 400'));

/** A line to fuzz, as soon as the door's limits let it in; throws whatever is not a limit. */
async function freshLine(fuzz: Fuzz): Promise<RawLine> {
  for (let tries = 1; ; tries++) {
    try {
      return await openLine(fuzz);
    } catch (fault) {
      if (tries === TRIES || !isLimit(fault)) throw fault;
      fuzz.findings.count('held off by a limit');
      await wait(LATER_MS);
    }
  }
}

/** Opens a session by polling, as far as it goes, and posts nonsense to it. */
async function pollOnce({ rig, tokens, random, findings }: Fuzz): Promise<void> {
  const at = `${rig.server.url}/socket.io/?EIO=4&transport=polling`;
  const headers = { connection: 'close', 'content-type': 'text/plain;charset=UTF-8' };
  const opened = await (await fetch(at, { headers })).text();
  const sid = random.chance(0.05) ? 'nobody' : (/"sid":"([^"]+)"/.exec(opened)?.[1] ?? '');
  const post = async (body: string | Uint8Array<ArrayBuffer>) => {
    const answer = await fetch(`${at}&sid=${sid}`, { method: 'POST', headers, body });
    await answer.text();
    return answer.status;
  };
  if (random.chance(0.7)) await post(`40${JSON.stringify({ token: random.pick(tokens) })}`);
  const status = await post(new Uint8Array(fuzzBody(random)));
  findings.expect(status < 500, () => `A post was answered with ${status}.`);
  await post('1').catch(() => {});
}

async function fuzzLine(fuzz: Fuzz, more: () => boolean): Promise<void> {
  const { findings, random } = fuzz;
  let line: RawLine | null = null;
  for (let n = 0; more(); n++) {
    if (n % POLLED === 0) {
      // A post that is cut off is one way of refusing it.
      const polled = await pollOnce(fuzz).then(
        () => 'polled',
        () => 'polled and hung up',
      );
      findings.count(polled);
      continue;
    }
    line ??= await freshLine(fuzz);
    const { kind, bytes } = fuzzFrame(random);
    const fate = await sendOne(line, bytes);
    findings.count(`${kind} frames`);
    findings.count(`${kind} ${fate}`);
    if (fate === 'answered') continue;
    line.close();
    line = null;
  }
  line?.close();
}

/** What every seat sees, as text. */
async function looks({ rig, tokens }: Fuzz): Promise<string> {
  const views: string[] = [];
  for (const token of tokens) {
    const seat = await sit(rig.server.url, token);
    views.push(JSON.stringify(seat.sees));
    seat.close();
  }
  return views.join('\n');
}

/** Null when they are the same. */
function firstDifference(before: string, after: string): string | null {
  const at = [...after].findIndex((letter, i) => letter !== before[i]);
  const from = Math.max(0, at - 60);
  return before === after
    ? null
    : `${before.slice(from, from + 160)} became ${after.slice(from, from + 160)}`;
}

async function openTables(url: string, count: number): Promise<readonly string[]> {
  const tables: FullTable[] = [];
  while (tables.length < count) {
    const table = await openTable(url);
    await bringTo(url, table, 'day');
    tables.push(table);
  }
  return tables.flatMap(({ tokens }) => [...tokens.values()]);
}

async function fuzzAll(fuzz: Fuzz, seed: string, frames: number, note: (line: string) => void) {
  let left = frames;
  const more = () => {
    if (left > 0 && left % 10_000 === 0) note(`${left} frames to go`);
    return left-- > 0;
  };
  const workers = Array.from({ length: WORKERS }, (_, i) =>
    fuzzLine({ ...fuzz, random: createRandom(deriveSeed(seed, 'fuzz', frames, i)) }, more),
  );
  await Promise.all(workers);
  // What was cut off is let go of within this time.
  await wait(200);
}

async function run({ cycles, seed, note }: FaultRun): Promise<FaultReport> {
  const findings = new Findings();
  const rig = await startRig({ COMMANDS_PER_SECOND: '0' });
  const random = createRandom(deriveSeed(String(seed), 'fuzz'));
  try {
    await findings.cycle('fuzzing', async () => {
      const tables = Math.min(MOST_TABLES, Math.ceil(cycles / FRAMES_PER_TABLE));
      const fuzz = { rig, findings, random, tokens: await openTables(rig.server.url, tables) };
      const before = await looks(fuzz);
      // A server that has just begun fills its caches at the first frames of each kind.
      const warmUp = Math.min(2_000, Math.ceil(cycles / 5));
      await fuzzAll(fuzz, `${seed}`, warmUp, note);
      const { heap: low } = await rig.probe.collect();
      await fuzzAll(fuzz, `${seed}`, cycles - warmUp, note);
      const { heap: high } = await rig.probe.collect();
      const growth = (high ?? 0) - (low ?? 0);
      findings.figure('growthMB', Math.round(growth / 104_857.6) / 10);
      findings.expect(growth <= GROWTH_BYTES, () => `The server holds ${growth} bytes more than before.`);
      const difference = firstDifference(before, await looks(fuzz));
      if (difference !== null) findings.fault(`Frames that no client sends changed a view: ${difference}`);
    });
    const errors = rig.server
      .output()
      .split('\n')
      .filter((line) => line.includes('"level":50'));
    findings.expect(errors.length === 0, () => `The server logged ${errors[0]?.slice(0, 400)}.`);
  } finally {
    const fault = await rig.stop();
    if (fault !== null) findings.fault(`The server did not end in good order: ${fault}`);
  }
  return { ...findings.report(), passed: findings.found === 0 ? cycles : 0 };
}

export const fuzzedFrames: FaultTest = {
  number: 13,
  title: 'frames that no client sends',
  bar: 'no crash, no unhandled rejection, nothing changed, at most 50 MB more memory',
  unit: 'frames',
  cycles: { full: 100_000, quick: 800 },
  run,
};
