// Owns the check-scenario command: arguments, reading the file, exit code; leaves printing to its caller.

import path from 'node:path';
import type { Scenario } from '../../shared/catalogue/scenario.ts';
import { projectRoot } from '../adapters/project-root.ts';
import { readScenarioFile } from '../adapters/scenario-files.ts';
import { analyseBargaining } from '../rules/bargaining/analyse-bargaining.ts';
import { faultyJson, faultyText, soundJson, soundText } from './check-scenario-report.ts';
import { dominantScriptFaults } from './dominant-script.ts';
import { spaceFaults } from './space-faults.ts';

export type CommandOutcome = {
  /** 0: no faults; 1: the file is at fault or cannot be read; 2: wrong arguments. */
  readonly exitCode: 0 | 1 | 2;
  readonly out: string;
  readonly error: string;
};

const USAGE = `Usage: npm run -s check-scenario -- FILE [--json] [--play]

Checks a scenario file and the map it names, one of the game's or one in the folder map beside it, and reports every
fault with its place, or, when there is none, its bargaining space: how many texts there are, how many all delegations
would accept, the Nash package, the Pareto-efficient texts.

  --json   the same as one line of JSON
  --play   also play fixed scripts of orders against each other and report one that is best against all; takes seconds

Exit code: 0 no faults, 1 faults, 2 wrong arguments.`;

/** Runs the command with these arguments, without the program's own name. Never throws. */
export function checkScenarioCommand(args: readonly string[]): CommandOutcome {
  if (args.includes('--help') || args.includes('-h')) return { exitCode: 0, out: USAGE, error: '' };
  const json = args.includes('--json');
  const play = args.includes('--play');
  const files = args.filter((arg) => arg !== '--json' && arg !== '--play');
  const [file] = files;
  if (file === undefined || files.length > 1 || file === '' || file.startsWith('-')) {
    return { exitCode: 2, out: '', error: USAGE };
  }
  const parsed = readScenarioFile(file, path.join(projectRoot(import.meta.url), 'assets'));
  if (!parsed.ok) {
    const out = json ? JSON.stringify(faultyJson(parsed.error)) : faultyText(file, parsed.error);
    return { exitCode: 1, out, error: '' };
  }
  return judged(file, parsed.value, { json, play });
}

/** What only counting and playing can show. */
function judged(
  file: string,
  scenario: Scenario,
  { json, play }: { readonly json: boolean; readonly play: boolean },
): CommandOutcome {
  const space = analyseBargaining(scenario);
  const faults = [...spaceFaults(scenario, space), ...(play ? dominantScriptFaults(scenario) : [])];
  const answer = soundJson(scenario, space);
  if (faults.length > 0) {
    const out = json ? JSON.stringify({ ...answer, ok: false, errors: faults }) : faultyText(file, faults);
    return { exitCode: 1, out, error: '' };
  }
  return { exitCode: 0, out: json ? JSON.stringify(answer) : soundText(file, scenario, space), error: '' };
}
