// Test 12: a marked secret of each seat is searched for in everything that every other seat and every stranger hears.
import path from 'node:path';
import { createRandom, deriveSeed } from '../../shared/kernel/index.ts';
import type { Intent } from '../../shared/protocol/index.ts';
import type { SeatView } from '../../shared/views/index.ts';
import { projectRoot } from '../adapters/project-root.ts';
import { loadScenarioFiles } from '../adapters/scenario-files.ts';
import { TestSeat } from '../adapters/testing/test-seat.ts';
import { startTestServer, type TestServer } from '../adapters/testing/test-server.ts';
import { markScenario } from './canary-scenario.ts';
import { CanaryTable, SCRIPTED } from './canary-table.ts';
import { CanaryWatch, markFor } from './canary-watch.ts';
import type { FaultReport, FaultRun, FaultTest } from './fault-test.ts';
import { Findings } from './findings.ts';

/** Sessions at once. */
const TABLES = 4;
/** Acts of each session between two searches. */
const ACTS = 30;
/** Frames within which all kinds of acts occur. */
const QUICK = 4_000;

/** A program's reasons are sealed until the debrief, for every seat. */
function decide({ view }: { readonly view: SeatView }): readonly Intent[] {
  const because = markFor(view.session.id, [], `why-${view.clock.day}`);
  const said: Intent = {
    type: 'message.send',
    to: ['UA'],
    words: { text: markFor(view.session.id, ['UA', SCRIPTED], `scripted-${view.clock.day}`) },
  };
  if (view.clock.stage === 'bulletin') return [{ type: 'ready.declare', ready: true }];
  return [
    { type: 'decision.record', about: 'signing', because },
    said,
    { type: 'ready.declare', ready: true },
  ];
}

/** What anybody may ask for without a seat. */
async function askAsStranger({ url }: TestServer, watch: CanaryWatch, table: CanaryTable): Promise<void> {
  const paths = [
    '/api/scenarios',
    '/api/scenarios/thirty-days',
    `/api/codes/${table.code}`,
    `/api/codes/${table.code}/seats`,
    `/api/sessions/${table.session}`,
    '/api/codes/AAA-AA2',
    '/assets/scenarios/thirty-days.json',
    '/healthz',
    `/s/${table.session}`,
  ];
  for (const at of paths) {
    const answer = await fetch(url + at, { headers: { connection: 'close' } });
    const headers = JSON.stringify([...answer.headers]);
    watch.search(headers + (await answer.text()), null, `the answer to ${at}`);
  }
  for (const handshake of [{ token: 'x'.repeat(43) }, { token: table.session }]) {
    const knocking = new TestSeat(url, handshake);
    const said = await knocking.ready().then(
      () => 'let in',
      (fault: unknown) => String(fault),
    );
    watch.search(said + knocking.frames.join(''), null, 'a refused handshake');
    knocking.close();
  }
}

async function playTable(server: TestServer, watch: CanaryWatch, findings: Findings, run: Quota) {
  const { seed, more } = run;
  const random = createRandom(seed);
  const table = await CanaryTable.open(server.url, watch, random);
  await askAsStranger(server, watch, table);
  while (more() && table.goesOn) {
    for (let i = 0; i < ACTS && more() && table.goesOn; i++) await table.act();
    table.search();
    const heard = await table.sealsInSilence();
    if (heard) findings.fault(heard);
  }
  await askAsStranger(server, watch, table);
  await table.close();
  findings.acked += table.acked;
  findings.gaps += table.gaps;
  findings.count('sessions');
  findings.count('sealedInSilence', table.seals);
}

interface Quota {
  readonly seed: string;
  readonly more: () => boolean;
}

async function run({ cycles, seed, note }: FaultRun): Promise<FaultReport> {
  const findings = new Findings();
  const scenarios = new Map(
    [...loadScenarioFiles(path.join(projectRoot(), 'assets'))].map(([id, one]) => [id, markScenario(one)]),
  );
  const scenario = scenarios.get('thirty-days');
  const watch = new CanaryWatch(findings, scenario?.delegations.map(({ id }) => id) ?? []);
  const server = await startTestServer({
    env: { COMMANDS_PER_SECOND: '0' },
    replace: { decide, scenarios },
  });
  let opened = 0;
  let told = 0;
  const more = () => {
    if (watch.frames - told >= 50_000) {
      told = watch.frames;
      note(`${watch.frames} of ${cycles} frames`);
    }
    return watch.frames < cycles && findings.found === 0;
  };
  const works = Array.from({ length: TABLES }, async () => {
    while (more()) {
      const table = { seed: deriveSeed(String(seed), 'canary', opened++), more };
      await playTable(server, watch, findings, table);
    }
  });
  await Promise.all(works);
  for (const line of server.log.lines) watch.search(line, null, 'the log');
  await server.stop();
  findings.figure('framesSearched', watch.frames);
  findings.figure('charactersSearched', watch.characters);
  findings.figure('marksAtHome', watch.atHome);
  findings.expect(
    watch.atHome > 0,
    () => 'No mark was seen by those who may see it: the search finds nothing.',
  );
  const { sealedInSilence } = findings.report().figures;
  findings.expect(
    sealedInSilence !== 0 || findings.found > 0 || cycles < QUICK,
    () => 'No order was ever sealed in silence.',
  );
  return { ...findings.report(), passed: findings.found === 0 ? cycles : 0 };
}

export const canaries: FaultTest = {
  number: 12,
  title: 'marked secrets in everything that is sent',
  bar: 'no mark is ever heard by a seat or a stranger who may not know it',
  unit: 'frames',
  cycles: { full: 1_000_000, quick: QUICK },
  run,
};
