// Owns the golden command, for who changes the rules or the journal: makes golden files, or records anew what is expected of them.
import fs from 'node:fs';
import path from 'node:path';
import { openEmbeddedJournal } from '../adapters/journal/embedded-journal.ts';
import { scenarioDigest, sessionText } from '../adapters/session-file/session-file.ts';
import { playHeadless } from '../app/play-headless.ts';
import {
  expectedOf,
  goldenFolders,
  goldenNames,
  goldenRoot,
  packSession,
  readGolden,
} from './golden-files.ts';
import { knownScenarios } from './known-scenarios.ts';
import { playGolden } from './play-golden.ts';
import {
  done,
  notDone,
  readToolArguments,
  type ToolOutcome,
  wantsHelp,
  wrongArguments,
} from './tool-arguments.ts';

const USAGE = `Usage: npm run -s golden -- --make NAME | --expect

  --make NAME  plays a short session into a journal of the present schema and a whole game, and keeps both, with what
               folding them gives, in server/adapters/journal/golden/NAME
  --expect     records anew what folding gives, for all that is there: after a change to evolve that is meant

Exit code: 0 done, 1 not done, 2 wrong arguments or a scenario file at fault.`;

const SHAPE = { values: ['--make'], required: [], switches: ['--expect'] };

/** Runs the command with these arguments, without the program's own name. */
export async function goldenCommand(args: readonly string[]): Promise<ToolOutcome> {
  if (wantsHelp(args)) return done(USAGE);
  const read = readToolArguments(args, SHAPE);
  if (!read.ok) return wrongArguments(read.error);
  const name = read.value.value('--make');
  if (read.value.has('--expect') === (name !== '')) return wrongArguments(USAGE);
  if (name !== '')
    return /^[\w-]+$/.test(name) ? make(name) : wrongArguments('--make takes letters, digits and hyphens.');
  for (const folder of goldenFolders()) expect(folder);
  return done(`Recorded what is expected of ${goldenFolders().length} folders of golden files.`);
}

async function make(name: string): Promise<ToolOutcome> {
  const folder = path.join(goldenRoot(), name);
  if (fs.existsSync(folder))
    return notDone(`${folder} exists: golden files are never made again, only added to.`);
  const shipped = knownScenarios({});
  if (!shipped.ok) return wrongArguments(shipped.error);
  const scenario = shipped.value.get('thirty-days');
  if (!scenario) return notDone('There is no scenario thirty-days.');
  fs.mkdirSync(folder, { recursive: true });
  const session = await playGolden(folder, scenario);
  fs.rmSync(path.join(folder, 'journal.lock'), { force: true });
  const known = { scenario: scenario.id, scenarioDigest: scenarioDigest(scenario) };
  const { facts: whole } = playHeadless(scenario, { seed: 'golden', termsDays: scenario.terms.maxDays });
  const [played, game] = goldenNames.sessions;
  const write = (file: string, text: string) => fs.writeFileSync(path.join(folder, file), packSession(text));
  write(played, sessionText({ ...known, session, facts: await factsOf(folder, session) }));
  write(game, sessionText({ ...known, session: 'whole-game', facts: whole }));
  expect(folder);
  return done(`Made the golden files in ${folder}.`);
}

async function factsOf(folder: string, session: string) {
  const journal = openEmbeddedJournal(folder);
  const facts = await journal.read(session, 0);
  await journal.close();
  fs.rmSync(path.join(folder, 'journal.lock'), { force: true });
  return facts;
}

function expect(folder: string): void {
  const expected = goldenNames.sessions.map((name) => expectedOf(readGolden(folder, name)));
  const lines = expected.map((one) => `${JSON.stringify(one)}\n`);
  fs.writeFileSync(path.join(folder, goldenNames.expected), lines.join(''));
}
