// Owns fault test 9: whole games on virtual time, the real app among faults, and the same bytes for the same seed.
import type { Scenario } from '../../shared/catalogue/index.ts';
import { createRandom, deriveSeed, type Random } from '../../shared/kernel/index.ts';
import type { AppPorts } from '../app/app-ports.ts';
import { theGame } from '../app/the-game.ts';
import { smallScenario } from '../rules/testing/small-scenario.ts';
import type { FaultReport, FaultTest } from './fault-test.ts';
import { Findings } from './findings.ts';
import { judgeWorld } from './judge-world.ts';
import { randomIntent } from './random-intent.ts';
import { type Part, type PartedTest, shareOut } from './share-out.ts';
import { thirtyDays } from './shipped-scenario.ts';
import { Storm, type StormPlan } from './storm.ts';
import { VirtualWorld, type WorldPlan } from './virtual-world.ts';

/** Every so manieth game is of thirty days with five delegations; the others are of four days with three. */
const LONG_EVERY = 200;
/** Every so manieth game is played twice. */
const TWICE_EVERY = 20;
/** Virtual time within which a game must be over. */
const WITHIN_MS = 3 * 3_600_000;

const shortScenario: Scenario = {
  ...smallScenario,
  days: 4,
  extension: { ...smallScenario.extension, opensOn: 3 },
};

/** A scripted delegation that is careless too: what it would think is of no concern here. */
const careless: AppPorts['decide'] = ({ view, scenario, seed }) => {
  const moment = deriveSeed(seed, view.session.phase, view.clock.day, view.clock.stage, view.record.length);
  const random = createRandom(moment);
  const acts = Array.from({ length: random.int(3) }, () =>
    randomIntent({ view, scenario, random, mark: 'No.' }),
  );
  return [...acts, { type: 'ready.declare', ready: true }];
};

/** Plays the game of one seed. */
async function play(seed: string, long: boolean, findings: Findings): Promise<string> {
  const random = createRandom(deriveSeed(seed, 'plan'));
  const plan = long ? longPlan(seed, random) : shortPlan(seed, random);
  const world = new VirtualWorld(plan);
  await world.open();
  const storm = new Storm(world, stormPlan(plan, random));
  await world.time.until(() => world.over || world.hopeless, WITHIN_MS);
  findings.expect(
    world.over,
    () => `seed ${seed}: the game is not over after ${WITHIN_MS / 3_600_000} hours`,
  );
  await world.time.pass(10_000 * random.next());
  storm.end();
  await judgeWorld(world, findings);
  findings.count('crashes', storm.crashes);
  findings.count('jumps', storm.jumps);
  findings.count('reloads', storm.reloads);
  findings.count('virtualHours', world.time.now / 3_600_000);
  return world.digest();
}

function shortPlan(seed: string, random: Random): WorldPlan {
  return {
    seed,
    scenario: shortScenario,
    rules: theGame.rules,
    decide: careless,
    clock: random.chance(0.15)
      ? { mode: 'untimed' }
      : { mode: 'live', daySeconds: 20 + random.int(60), bulletinSeconds: random.int(8) },
    termsDays: random.int(3),
    servers: 1,
    clients: random.pick([
      [1, 1, 1],
      [1, 1, 1],
      [1, 0, 1],
      [2, 1, 0],
    ]),
    thinkMs: 4_000 + random.int(8_000),
    ...badLuck(random),
  };
}

function longPlan(seed: string, random: Random): WorldPlan {
  return {
    ...shortPlan(seed, random),
    scenario: thirtyDays,
    decide: theGame.decide,
    clock: { mode: 'live', daySeconds: 40, bulletinSeconds: 5 },
    termsDays: random.int(4),
    clients: random.pick([
      [1, 1, 0, 0, 1],
      [1, 1, 1, 1, 1],
    ]),
    thinkMs: 12_000,
  };
}

const badLuck = (random: Random): Pick<WorldPlan, 'weather' | 'journalFails' | 'journalStalls'> => ({
  journalFails: random.pick([0, 0.02, 0.08]),
  journalStalls: random.pick([0, 0.01]),
  weather: {
    delayMs: random.pick([
      [1, 20],
      [5, 400],
      [5, 2_500],
    ]),
    breaks: random.pick([0, 0.005, 0.03]),
    repeats: random.pick([0, 0.1]),
    unruly: random.pick([0, 0.3]),
  },
});

const stormPlan = ({ clock }: WorldPlan, random: Random): StormPlan => ({
  crashMs: random.pick([null, 20_000, 60_000]),
  jumpMs: clock.mode === 'live' ? random.pick([null, 60_000]) : null,
  reloadMs: random.pick([null, 15_000]),
});

async function runPart({ from, to, seed, note }: Part): Promise<FaultReport> {
  const findings = new Findings();
  for (let cycle = from; cycle < to; cycle++) {
    const name = `${seed}-${cycle}`;
    const long = cycle % LONG_EVERY === LONG_EVERY - 1;
    await findings.cycle(`seed ${name}`, async () => {
      const first = await play(name, long, findings);
      findings.count(long ? 'longGames' : 'shortGames');
      findings.count('digestSum', Number.parseInt(first.slice(0, 8), 16));
      if (cycle % TWICE_EVERY !== 0) return;
      const second = await play(name, long, new Findings());
      findings.expect(first === second, () => `seed ${name}: two runs differ`);
      findings.count('playedTwice');
    });
    if (cycle % 500 === 499) note(`game ${cycle + 1}`);
  }
  return findings.report();
}

export const wholeGames: FaultTest & PartedTest = {
  number: 9,
  title: 'whole games on virtual time under drop, delay, reorder, repeat, crash and clock jump',
  bar: '10,000 seeds without a broken invariant, and the same bytes for the same seed',
  unit: 'games',
  cycles: { full: 10_000, quick: 50 },
  worthSharing: 400,
  runPart,
  run: (run) => shareOut(wholeGames, run),
};
