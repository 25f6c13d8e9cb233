// Owns the plausibility command: reads its arguments, has the truces played, prints simulated figures beside the record's.

import type { Scenario } from '../../shared/catalogue/index.ts';
import { knownScenarios } from './known-scenarios.ts';
import { type Figure, plausibleFigures, sampleTruces } from './standing/plausible-figures.ts';
import { type PromiseFigure, promiseFigures } from './standing/promise-figures.ts';
import { done, readToolArguments, type ToolOutcome, wantsHelp, wrongArguments } from './tool-arguments.ts';

const MOST_GAMES = 10_000;

const USAGE = `Usage: npm run -s plausibility -- [--json] [--games N] [--seed S] [--promises]

Plays truces in which every delegation follows a standing script, under four regimes of monitoring, and prints what came
of them beside what the record says, with a note on every gap. The same seed gives the same figures.

  --games N   truces for each regime, 1 to ${MOST_GAMES} (100 unless told)
  --seed S    letters, digits, - and _, up to 32 (plausibility unless told)
  --promises  the margins of the model's promises instead (docs/model.md), each trial N times as big as in the tests
              (once unless told)
  --json      one JSON object {figures: [{name, simulated, record, source, note}]}, with --promises
              {figures: [{promise, of, measured}]}, on standard output instead of text

Exit code: 0 done, 2 wrong arguments or a scenario file at fault.`;

const SCENARIO = 'thirty-days';

/** Runs the command with these arguments, without the program's own name. */
export function plausibilityCommand(args: readonly string[]): ToolOutcome {
  if (wantsHelp(args)) return done(USAGE);
  const switches = ['--json', '--promises'];
  const read = readToolArguments(args, { values: ['--games', '--seed'], required: [], switches });
  if (!read.ok) return wrongArguments(read.error);
  const ofPromises = read.value.has('--promises');
  const wished = read.value.value('--games') || (ofPromises ? '1' : '100');
  const games = /^\d{1,5}$/.test(wished) ? Number(wished) : 0;
  if (games < 1 || games > MOST_GAMES)
    return wrongArguments(`--games must be a whole number from 1 to ${MOST_GAMES}.`);
  const seed = read.value.value('--seed') || 'plausibility';
  if (!/^[\w-]{1,32}$/.test(seed))
    return wrongArguments('--seed takes 1 to 32 letters, digits, hyphens and underscores.');
  const scenarios = knownScenarios();
  if (!scenarios.ok) return wrongArguments(scenarios.error);
  const scenario = scenarios.value.get(SCENARIO);
  if (!scenario) return wrongArguments(`The scenario ${SCENARIO} is missing from this installation.`);
  const asked = ofPromises ? promisesOf(scenario, seed, games) : plausibilityOf(scenario, seed, games);
  return done(read.value.has('--json') ? JSON.stringify({ figures: asked.figures }) : asked.text);
}

function plausibilityOf(scenario: Scenario, seed: string, games: number) {
  const figures = plausibleFigures(sampleTruces(scenario, seed, games));
  return { figures, text: plausibilityText(figures, games) };
}

function promisesOf(scenario: Scenario, seed: string, times: number) {
  const figures = promiseFigures(scenario, seed, times);
  const line = ({ promise, of, measured }: PromiseFigure) => `${promise} (${of}): ${measured}`;
  return { figures, text: figures.map(line).join('\n') };
}

function plausibilityText(figures: readonly Figure[], games: number): string {
  const rows = figures.map(
    ({ name, simulated, record, source, note }) =>
      `${name}\n  simulated: ${simulated}\n  record:    ${record} (${source})\n  note:      ${note}`,
  );
  return [`${games} truces for each of four regimes of monitoring.`, ...rows].join('\n\n');
}
