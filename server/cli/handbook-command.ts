// Owns the handbook command: makes one printable file of a scenario's public part; leaves printing to its caller.
import fs from 'node:fs';
import path from 'node:path';
import { handbookOf } from '../../shared/handbook/index.ts';
import { publicScenario } from '../rules/redact/public-scenario.ts';
import { handbookHtml } from './handbook-html.ts';
import { readHandbookStyle, readHandbookTexts } from './handbook-texts.ts';
import { knownScenarios } from './known-scenarios.ts';
import {
  done,
  notDone,
  readToolArguments,
  type ToolOutcome,
  wantsHelp,
  wrongArguments,
} from './tool-arguments.ts';

const USAGE = `Usage: npm run -s handbook -- --scenario ID [--out FILE]

Writes the handbook of a scenario as one HTML file: rules in brief, delegations, clauses, orders, figures, the night,
glossary and sources. It holds public matter only. Open it in a browser and print it, or save it as PDF.

  --scenario ID  e.g. thirty-days
  --out FILE     where to; standard output if left out

Exit code: 0 done, 1 not done, 2 wrong arguments or a scenario file at fault.`;

const SHAPE = { values: ['--scenario', '--out'], required: ['--scenario'], switches: [] };

/** Runs the command with these arguments, without the program's own name. */
export function handbookCommand(args: readonly string[]): ToolOutcome {
  if (wantsHelp(args)) return done(USAGE);
  const read = readToolArguments(args, SHAPE);
  if (!read.ok) return wrongArguments(read.error);
  const id = read.value.value('--scenario');
  const scenarios = knownScenarios();
  if (!scenarios.ok) return wrongArguments(scenarios.error);
  const scenario = scenarios.value.get(id);
  if (!scenario) {
    return notDone(`There is no scenario ${id} here; there are ${[...scenarios.value.keys()].join(', ')}.`);
  }
  const book = handbookOf(publicScenario(scenario), readHandbookTexts());
  const html = handbookHtml(book, readHandbookStyle());
  const out = read.value.value('--out');
  return out === '' ? done(html) : write(path.resolve(out), html);
}

function write(file: string, html: string): ToolOutcome {
  try {
    fs.writeFileSync(file, html);
    return done(`Wrote the handbook to ${file}.`);
  } catch (error) {
    return notDone(`${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}
