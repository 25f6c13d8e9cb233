// Owns the export command: finds a session by code or id, writes it to one file; leaves printing to its caller.
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { Scenario } from '../../shared/catalogue/index.ts';
import { scenarioDigest, sessionText } from '../adapters/session-file/session-file.ts';
import { type Journal, JournalDamaged } from '../app/ports/journal.ts';
import { readCode } from '../app/session-code.ts';
import { foldFacts } from './fold-facts.ts';
import { knownScenarios } from './known-scenarios.ts';
import {
  done,
  notDone,
  readToolArguments,
  type ToolOutcome,
  wantsHelp,
  wrongArguments,
} from './tool-arguments.ts';
import { type Environment, openToRead, placeOf, sayWhy } from './tool-store.ts';

const USAGE = `Usage: npm run -s export -- --session CODE|ID --to FILE [--data DIR] [--force]

Writes one session, as far as it has come, to FILE: a header, its facts in order, a check sum.
The server may go on running. The file holds every secret of the session; only its owner may read it.

  --session CODE|ID  the code that people join with, like 7K4-MQX, or the session's id
  --to FILE          where to; refused if it exists
  --data DIR         the server's data folder (REDIS_URL or DATA_DIR, else ./data, unless told)
  --force            replace FILE

Exit code: 0 done, 1 not done, 2 wrong arguments or a scenario file at fault.`;

const SHAPE = {
  values: ['--session', '--to', '--data'],
  required: ['--session', '--to'],
  switches: ['--force'],
};

/** Runs the command with these arguments, without the program's own name. */
export function exportCommand(args: readonly string[], environment: Environment): Promise<ToolOutcome> {
  return sayWhy(async () => {
    if (wantsHelp(args)) return done(USAGE);
    const read = readToolArguments(args, SHAPE);
    if (!read.ok) return wrongArguments(read.error);
    const to = path.resolve(read.value.value('--to'));
    if (fs.existsSync(to) && !read.value.has('--force')) {
      return notDone(`${to} exists. Name another file, or replace it with --force.`);
    }
    const scenarios = knownScenarios(environment);
    if (!scenarios.ok) return wrongArguments(scenarios.error);
    const journal = await openToRead(placeOf(read.value.value('--data'), environment));
    try {
      return await exportSession(journal, scenarios.value, read.value.value('--session'), to);
    } finally {
      await journal.close();
    }
  });
}

async function exportSession(
  journal: Journal,
  scenarios: ReadonlyMap<string, Scenario>,
  name: string,
  to: string,
): Promise<ToolOutcome> {
  const code = readCode(name);
  const session = (code && (await journal.findCode(code))) ?? name;
  const facts = await journal.read(session, 0);
  if (facts.length === 0) return notDone(`There is no session ${name} here.`);
  const folded = foldFacts(facts);
  if (!folded.ok) throw new JournalDamaged(`Session ${session} cannot be folded: ${folded.error}`);
  const { scenario } = folded.value;
  const known = scenarios.get(scenario);
  if (!known)
    return notDone(`Session ${name} plays the scenario ${scenario}, which this version does not have.`);
  write(to, sessionText({ scenario, scenarioDigest: scenarioDigest(known), session, facts }));
  return done(`Exported the session ${folded.value.code} with ${facts.length} facts to ${to}.`);
}

/** All of it or nothing, for its owner alone. */
function write(to: string, text: string): void {
  const part = `${to}.part-${process.pid}`;
  try {
    fs.writeFileSync(part, text, { mode: 0o600, flush: true });
    fs.renameSync(part, to);
  } finally {
    fs.rmSync(part, { force: true });
  }
}
