// Test 19: three servers and one Redis, each killed, frozen or emptied under load, lose nothing that was acknowledged.
import { setTimeout as wait } from 'node:timers/promises';
import { createRandom, deriveSeed, type Random } from '../../shared/kernel/index.ts';
import { openRedisJournal } from '../adapters/journal/redis-journal.ts';
import { keepLog } from '../adapters/testing/silent-log.ts';
import type { Journal } from '../app/ports/journal.ts';
import { flushAndLook } from './cluster-flush.ts';
import { type ClusterLoad, seatLoad } from './cluster-load.ts';
import { type ClusterRig, startCluster } from './cluster-rig.ts';
import type { FaultReport, FaultRun, FaultTest } from './fault-test.ts';
import { Findings } from './findings.ts';

const SERVERS = 3;
/** Faults after which new tables are opened: a delegation has only so much to say in a day. */
const FAULTS_PER_TABLES = 4;

type Kind = 'serverKilled' | 'redisKilled' | 'serverFrozen' | 'scriptsFlushed';

/** Ten times a server, four times Redis, a server frozen once and the scripts flushed once; one of each among the first four. */
const ORDER: readonly Kind[] = [
  ...(['serverKilled', 'redisKilled', 'serverFrozen', 'scriptsFlushed'] as const),
  ...(['serverKilled', 'serverKilled', 'redisKilled', 'serverKilled'] as const),
  ...(['serverKilled', 'redisKilled', 'serverKilled', 'serverKilled'] as const),
  ...(['redisKilled', 'serverKilled', 'serverKilled', 'serverKilled'] as const),
];

/** Does one kind of harm under load; resolves when what was taken away is back. */
const harm: Readonly<Record<Kind, (rig: ClusterRig, random: Random) => Promise<unknown>>> = {
  async serverKilled(rig, random) {
    const at = random.int(SERVERS);
    await rig.kill(at);
    await wait(random.int(300));
    await rig.restart(at);
  },
  redisKilled: (rig, random) => rig.redis.crashAndRestart(random.int(600)),
  async serverFrozen(rig, random) {
    const { child } = rig.node(random.int(SERVERS));
    child.signal('SIGSTOP');
    // Longer than anybody waits for an answer, so that others have written what it wakes up to write.
    await wait(1_200 + random.int(1_200));
    child.signal('SIGCONT');
  },
  scriptsFlushed: (rig) => rig.inRedis((client) => client.scriptFlush()),
};

interface Scene {
  readonly rig: ClusterRig;
  readonly journal: Journal;
  readonly findings: Findings;
  readonly seed: number;
}

async function harmOnce({ rig, journal, findings, seed }: Scene, load: ClusterLoad, cycle: number) {
  const random = createRandom(deriveSeed(seed, 'harm', cycle));
  const kind = ORDER[cycle % ORDER.length] ?? 'serverKilled';
  load.start();
  await wait(200 + random.int(400));
  await harm[kind](rig, random);
  await wait(200);
  await load.rest();
  await load.check(journal);
  findings.count(kind);
  for (const { url, child } of rig.nodes)
    findings.expect(child.running(), () => `The server at ${url} ended by itself after ${kind}.`);
}

async function runAll(scene: Scene, run: FaultRun): Promise<void> {
  const { rig, findings, seed } = scene;
  let load = await seatLoad(rig, findings, `s${seed}-c0`);
  for (let cycle = 0; cycle < run.cycles; cycle++) {
    if (cycle > 0 && cycle % FAULTS_PER_TABLES === 0) {
      load.end();
      load = await seatLoad(rig, findings, `s${seed}-c${cycle}`);
      run.note(`${cycle} of ${run.cycles} faults`);
    }
    const kind = ORDER[cycle % ORDER.length];
    await findings.cycle(`fault ${cycle + 1}, ${kind},`, () => harmOnce(scene, load, cycle));
  }
  findings.figure('conflictsAtServers', await rig.figure('thirty_days_journal_conflicts_total'));
  await flushAndLook(rig, load, findings);
  load.end();
}

async function run(run: FaultRun): Promise<FaultReport> {
  const findings = new Findings();
  const rig = await startCluster(SERVERS);
  const journal = await openRedisJournal(rig.redis.url, keepLog());
  try {
    await runAll({ rig, journal, findings, seed: run.seed }, run);
    const unknown = rig.said.split('\n').find((line) => line.includes('unexpected error'));
    findings.expect(unknown === undefined, () => `A server met an unknown error: ${unknown?.slice(0, 400)}`);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    findings.fault(`The run broke off: ${why} The servers said last: ${rig.said.slice(-1_000)}`);
  } finally {
    await journal.close();
    await rig.remove();
  }
  return findings.report();
}

export const clusterFaults: FaultTest = {
  number: 19,
  title: 'a cluster whose servers and Redis are killed, frozen and emptied',
  bar: 'no acknowledged command lost, none doubled, stale writes refused, a flush noticed by everybody',
  unit: 'faults under load',
  cycles: { full: 80, quick: 4 },
  run,
};
