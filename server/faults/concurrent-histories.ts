// Owns fault test 8: many clients of two servers over one store at once, and whether one order explains all they were told.
import { createRandom, deriveSeed, type Random } from '../../shared/kernel/index.ts';
import { theGame } from '../app/the-game.ts';
import { smallScenario } from '../rules/testing/small-scenario.ts';
import type { FaultReport, FaultTest } from './fault-test.ts';
import { Findings } from './findings.ts';
import { judgeWorld } from './judge-world.ts';
import { type Part, type PartedTest, shareOut } from './share-out.ts';
import { Storm } from './storm.ts';
import { VirtualWorld, type WorldPlan } from './virtual-world.ts';

/** Virtual time until the truce has begun, in fair weather, and of the storm after it. */
const BEGINS_WITHIN_MS = 600_000;
const STORM_MS = 9_000;

function planOf(seed: string, random: Random): WorldPlan {
  return {
    seed,
    scenario: smallScenario,
    rules: theGame.rules,
    decide: () => [],
    clock: random.chance(0.5)
      ? { mode: 'untimed' }
      : { mode: 'live', daySeconds: 2 + random.int(6), bulletinSeconds: random.int(2) },
    termsDays: 0,
    servers: random.pick([1, 2, 2, 2]),
    clients: random.pick([
      [1, 1, 1],
      [2, 1, 2],
      [2, 2, 2],
    ]),
    thinkMs: 700 + random.int(900),
    journalFails: random.pick([0, 0.03, 0.15]),
    journalStalls: random.pick([0, 0.02]),
    weather: {
      delayMs: random.pick([
        [1, 20],
        [5, 400],
        [5, 1_500],
      ]),
      breaks: random.pick([0, 0.02]),
      repeats: random.pick([0, 0.2]),
      unruly: random.pick([0, 0.3]),
    },
  };
}

async function play(seed: string, findings: Findings): Promise<void> {
  const random = createRandom(deriveSeed(seed, 'plan'));
  const world = new VirtualWorld(planOf(seed, random));
  await world.open();
  const begun = () =>
    world.store.log.some(({ facts }) => facts.some((fact) => fact.includes('"phase":"truce"')));
  findings.expect(
    await world.time.until(begun, BEGINS_WITHIN_MS),
    () => `seed ${seed}: the truce never begins`,
  );
  const storm = new Storm(world, {
    crashMs: random.pick([null, 4_000]),
    jumpMs: null,
    reloadMs: random.pick([null, 2_500]),
  });
  await world.time.pass(STORM_MS);
  storm.end();
  await judgeWorld(world, findings);
  findings.count('crashes', storm.crashes);
  findings.count('conflicts', world.store.conflicts);
}

async function runPart({ from, to, seed, note }: Part): Promise<FaultReport> {
  const findings = new Findings();
  for (let cycle = from; cycle < to; cycle++) {
    await findings.cycle(`seed ${seed}-${cycle}`, () => play(`${seed}-${cycle}`, findings));
    if (cycle % 500 === 499) note(`history ${cycle + 1}`);
  }
  return findings.report();
}

export const concurrentHistories: FaultTest & PartedTest = {
  number: 8,
  title: 'histories of many clients, two servers and one store, under faults',
  bar: '10,000 histories without a lost, doubled, reordered or phantom command',
  unit: 'histories',
  cycles: { full: 10_000, quick: 80 },
  worthSharing: 400,
  runPart,
  run: (run) => shareOut(concurrentHistories, run),
};
