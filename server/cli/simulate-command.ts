// Owns the simulate command: plays the games one by one, keeps the tally, writes facts; leaves printing to its caller.

import fs from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Scenario } from '../../shared/catalogue/index.ts';
import { projectRoot } from '../adapters/project-root.ts';
import { loadScenarioFiles } from '../adapters/scenario-files.ts';
import { type HeadlessResult, playHeadless } from '../app/play-headless.ts';
import { evolve, type SessionState } from '../rules/rules.ts';
import { parseSimulateArguments, SIMULATE_USAGE, type SimulateArguments } from './simulate-arguments.ts';
import { SimulationTally, simulationText } from './simulation-tally.ts';

export interface SimulateOutcome {
  /** 0: done; 1: a replay differed; 2: wrong arguments. */
  readonly exitCode: 0 | 1 | 2;
  readonly out: string;
  readonly error: string;
}

const refuse = (error: string): SimulateOutcome => ({ exitCode: 2, out: '', error });

/**
 * Runs the command with these arguments, without the program's own name.
 *
 * @param progress told now and then how far it has got
 */
export function simulateCommand(args: readonly string[], progress: (line: string) => void): SimulateOutcome {
  const parsed = parseSimulateArguments(args);
  if (!parsed.ok) return refuse(parsed.error);
  if (parsed.value.help) return { exitCode: 0, out: SIMULATE_USAGE, error: '' };
  const scenarios = loadScenarioFiles(path.join(projectRoot(import.meta.url), 'assets'));
  const known = [...scenarios.keys()];
  if (parsed.value.list) return { exitCode: 0, out: known.join('\n'), error: '' };
  const scenario = scenarios.get(parsed.value.scenario);
  if (!scenario) {
    return refuse(`There is no scenario ${parsed.value.scenario}; known are ${known.join(', ')}.`);
  }
  const most = scenario.terms.maxDays;
  if ((parsed.value.terms ?? 0) > most)
    return refuse(`The terms phase of ${scenario.id} has at most ${most} days.`);
  const file = openFacts(parsed.value.facts);
  if (file === undefined) return refuse(`The file ${parsed.value.facts} cannot be written.`);
  try {
    return simulate(scenario, parsed.value, file, progress);
  } finally {
    if (file !== null) fs.closeSync(file);
  }
}

function simulate(
  scenario: Scenario,
  args: SimulateArguments,
  file: number | null,
  progress: (line: string) => void,
): SimulateOutcome {
  const tally = new SimulationTally(scenario);
  const termsDays = args.terms ?? scenario.terms.maxDays;
  let spent = 0;
  for (let game = 1; game <= args.games; game++) {
    const began = performance.now();
    const result = playHeadless(scenario, { seed: `${args.seed}-${game}`, termsDays });
    spent += performance.now() - began;
    if (file !== null) writeFacts(file, game, result);
    tally.add(result, !args.verify || replaysAlike(result));
    if (game % Math.max(1, Math.ceil(args.games / 20)) === 0) progress(`${game} of ${args.games} games`);
  }
  const report = tally.report(args.seed, spent, args.verify);
  const out = args.json ? JSON.stringify(report) : simulationText(scenario.id, report);
  return { exitCode: (report.mismatches ?? 0) > 0 ? 1 : 0, out, error: '' };
}

/** Whether folding the facts alone gives the state the game ended in, to the last byte. */
function replaysAlike(result: HeadlessResult): boolean {
  const replayed = result.facts.reduce<SessionState | null>(evolve, null);
  return JSON.stringify(replayed) === JSON.stringify(result.state);
}

/** A descriptor to write to; null when no facts are wanted; undefined when the file cannot be opened. */
function openFacts(name: string | null): number | null | undefined {
  if (name === null) return null;
  try {
    return fs.openSync(name, 'w');
  } catch {
    return undefined;
  }
}

function writeFacts(file: number, game: number, result: HeadlessResult): void {
  fs.writeSync(file, result.facts.map((fact) => `${JSON.stringify({ game, ...fact })}\n`).join(''));
}
