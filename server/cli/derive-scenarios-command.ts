// Owns the derive-scenarios command: writes the scenarios that are made from others, or says which are out of date.

import fs from 'node:fs';
import path from 'node:path';
import { err, ok, type Result } from '../../shared/kernel/index.ts';
import { CannotDerive, derivedScenarios } from './derived/derived-scenarios.ts';
import {
  done,
  notDone,
  readToolArguments,
  type ToolOutcome,
  wantsHelp,
  wrongArguments,
} from './tool-arguments.ts';

const USAGE = `Usage: node scripts/run.mjs server/cli/derive-scenarios.ts [--check]

Makes the scenarios that are derived from others: the five rounds from the thirty days, and the twins with invented
names. Run it after every change to the scenario they are made from, or to assets/derived.

  --check   write nothing; say which files are out of date

Exit code: 0 done, 1 out of date, 2 wrong arguments or a file at fault.`;

/** Runs the command with these arguments on the scenarios under `assetsDir`. */
export function deriveScenariosCommand(args: readonly string[], assetsDir: string): ToolOutcome {
  if (wantsHelp(args)) return done(USAGE);
  const read = readToolArguments(args, { values: [], required: [], switches: ['--check'] });
  if (!read.ok) return wrongArguments(read.error);
  const made = derived(assetsDir);
  if (!made.ok) return wrongArguments(made.error);
  const folder = path.join(assetsDir, 'scenarios');
  const stale = [...made.value].filter(([file, text]) => {
    const target = path.join(folder, file);
    return !fs.existsSync(target) || fs.readFileSync(target, 'utf8') !== text;
  });
  if (stale.length === 0) return done('All derived scenarios are up to date.');
  const names = stale.map(([file]) => file).join(', ');
  if (read.value.has('--check')) return notDone(`Out of date: ${names}. Run derive-scenarios.`);
  for (const [file, text] of stale) fs.writeFileSync(path.join(folder, file), text);
  return done(`Written: ${names}.`);
}

function derived(assetsDir: string): Result<ReadonlyMap<string, string>, string> {
  try {
    return ok(derivedScenarios(assetsDir));
  } catch (fault) {
    if (fault instanceof CannotDerive) return err(`${fault.message}\nMend it and run the command again.`);
    throw fault;
  }
}
