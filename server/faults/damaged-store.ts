// Test 3: whatever is done to the store's files, a seat is shown a state that was, or is refused in words that say where.
import { createRandom, deriveSeed, type Random } from '../../shared/kernel/index.ts';
import { removeFolder } from '../adapters/testing/temp-folder.ts';
import { startTestServer } from '../adapters/testing/test-server.ts';
import type { SessionState } from '../rules/rules.ts';
import { type Damage, damagesAfterCrash, damagesAtRest } from './damages.ts';
import type { FaultReport, FaultRun, FaultTest } from './fault-test.ts';
import { Findings } from './findings.ts';
import { bringTo, closeAll, openTable, sitAll } from './full-table.ts';
import { markedCommand } from './marked-commands.ts';
import { type HeldSeat, openStore, type Shown } from './opened-store.ts';
import { copyFolder, foldEach, readStored, versionShown } from './stored-record.ts';
import { sendPatiently } from './table-load.ts';

const TABLES = 2;
const ROUNDS_OF_TALK = 14;

/** Two copies of one store, as a crash and as an orderly stop leave it, and all that is true of it. */
interface Sound {
  readonly crashed: string;
  readonly atRest: string;
  readonly seats: readonly HeldSeat[];
  readonly states: ReadonlyMap<string, readonly SessionState[]>;
}

async function makeSound(seed: number): Promise<Sound> {
  const server = await startTestServer();
  const random = createRandom(`store-${seed}`);
  const seats: HeldSeat[] = [];
  for (let t = 0; t < TABLES; t++) {
    const table = await openTable(server.url, {
      clock: { mode: 'live', daySeconds: 3_600, bulletinSeconds: 60 },
    });
    await bringTo(server.url, table, 'day');
    const sitting = await sitAll(server.url, table);
    for (let round = 0; round < ROUNDS_OF_TALK; round++) {
      const talk = [...sitting].map(([delegation, seat]) =>
        sendPatiently(
          seat,
          markedCommand(`t${t}-r${round}-${delegation}-said`, random, delegation, seat.sees),
        ),
      );
      await Promise.all(talk);
    }
    for (const [delegation, token] of table.tokens) seats.push({ session: table.session, delegation, token });
    closeAll(sitting.values());
  }
  const crashed = copyFolder(server.dataDir);
  const record = await readStored(
    server.dataDir,
    seats.map(({ session }) => session),
  );
  let atRest = '';
  await server.restart(undefined, async () => {
    atRest = copyFolder(server.dataDir);
  });
  await server.stop();
  const states = new Map([...record].map(([session, facts]) => [session, foldEach(facts)] as const));
  return { crashed, atRest, seats, states };
}

/** What one seat got: all of its session, a shorter part that was once all, or words. */
function judge(shown: Shown, held: HeldSeat, { states }: Sound, damage: Damage, log: string): string | Error {
  const all = states.get(held.session) ?? [];
  if (shown.kind === 'refused') {
    if (shown.code === 'session/damaged') {
      const says = /after fact \d+/.test(log) || log.includes('journal.db is damaged');
      return says ? 'refusedInWords' : new Error('a session was refused without saying where');
    }
    // A link that the store has lost opens nothing: no state is shown, but neither is anybody told why.
    if (shown.code === 'seat/unknown_link') return damage.mayShorten ? 'notYetThere' : 'linkForgotten';
    return shown.code;
  }
  const version = versionShown(all, shown.view, held.delegation);
  if (version === null) return new Error('a state was shown that never was');
  if (version === all.length) return 'whole';
  return damage.mayShorten
    ? 'prefix'
    : new Error(`a state was shown that ended at ${version} of ${all.length}`);
}

async function damageOnce(
  sound: Sound,
  damage: Damage,
  from: string,
  random: Random,
  findings: Findings,
): Promise<void> {
  const folder = copyFolder(from);
  try {
    const done = damage.inflict(folder, random);
    const opened = await openStore(folder, sound.seats);
    if (opened.kind === 'refused') {
      findings.count('storesRefused');
      findings.expect(
        opened.message.includes(folder),
        () => `Refused without saying where (${done}): ${opened.message}`,
      );
      return;
    }
    for (const [i, shown] of opened.shown.entries()) {
      const held = sound.seats[i];
      if (!held) continue;
      const verdict = judge(shown, held, sound, damage, opened.log);
      if (verdict instanceof Error)
        findings.fault(`${damage.name}, ${done}: ${verdict.message} (${held.delegation}).`);
      else findings.count(`seats:${verdict}`);
    }
  } finally {
    removeFolder(folder);
  }
}

async function run({ cycles, seed, note }: FaultRun): Promise<FaultReport> {
  const findings = new Findings();
  const sound = await makeSound(seed);
  const kinds = [
    ...damagesAfterCrash.map((damage) => ({ damage, from: sound.crashed })),
    ...damagesAtRest.map((damage) => ({ damage, from: sound.atRest })),
  ];
  try {
    for (let i = 0; i < cycles; i++) {
      const kind = kinds[i % kinds.length];
      if (!kind) break;
      const random = createRandom(deriveSeed(seed, kind.damage.name, i));
      await findings.cycle(`damage ${i + 1}, ${kind.damage.name}`, () =>
        damageOnce(sound, kind.damage, kind.from, random, findings),
      );
      if ((i + 1) % 200 === 0) note(`${i + 1} of ${cycles} damages`);
    }
  } finally {
    removeFolder(sound.crashed);
    removeFolder(sound.atRest);
  }
  return findings.report();
}

export const damagedStore: FaultTest = {
  number: 3,
  title: 'damage to the store',
  bar: 'the longest valid prefix or a refusal that says where; never a state that was not',
  unit: 'damages',
  cycles: { full: 2_000, quick: 27 },
  run,
};
