// Owns the simulate command: has the games played, keeps the tally, writes facts; leaves printing to its caller.

import fs from 'node:fs';
import os from 'node:os';
import type { Scenario } from '../../shared/catalogue/index.ts';
import { knownScenarios } from './known-scenarios.ts';
import { playGames } from './play-games.ts';
import { parseSimulateArguments, SIMULATE_USAGE, type SimulateArguments } from './simulate-arguments.ts';
import { SimulationTally, simulationText } from './simulation-tally.ts';

export interface SimulateOutcome {
  /** 0: done; 1: a replay differed; 2: wrong arguments, or a scenario file at fault. */
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
export async function simulateCommand(
  args: readonly string[],
  progress: (line: string) => void,
): Promise<SimulateOutcome> {
  const parsed = parseSimulateArguments(args);
  if (!parsed.ok) return refuse(parsed.error);
  if (parsed.value.help) return { exitCode: 0, out: SIMULATE_USAGE, error: '' };
  const scenarios = knownScenarios();
  if (!scenarios.ok) return refuse(scenarios.error);
  const known = [...scenarios.value.keys()];
  if (parsed.value.list) return { exitCode: 0, out: known.join('\n'), error: '' };
  const scenario = scenarios.value.get(parsed.value.scenario);
  if (!scenario) {
    return refuse(`There is no scenario ${parsed.value.scenario}; known are ${known.join(', ')}.`);
  }
  const most = scenario.terms.maxDays;
  if ((parsed.value.terms ?? 0) > most)
    return refuse(`The terms phase of ${scenario.id} has at most ${most} days.`);
  const file = openFacts(parsed.value.facts);
  if (file === undefined) return refuse(`The file ${parsed.value.facts} cannot be written.`);
  try {
    return await simulate(scenario, parsed.value, file, progress);
  } finally {
    if (file !== null) fs.closeSync(file);
  }
}

async function simulate(
  scenario: Scenario,
  { seed, games, terms, verify, orders, json, workers }: SimulateArguments,
  file: number | null,
  progress: (line: string) => void,
): Promise<SimulateOutcome> {
  const tally = new SimulationTally(scenario);
  const termsDays = terms ?? scenario.terms.maxDays;
  const task = { scenario, seed, termsDays, verify, facts: file !== null };
  await playGames(task, games, workers ?? os.availableParallelism(), (game) => {
    if (file !== null) fs.writeSync(file, game.lines);
    tally.add(game);
    if (game.number % Math.max(1, Math.ceil(games / 20)) === 0) progress(`${game.number} of ${games} games`);
  });
  const report = tally.report(seed, { verify, orders });
  const out = json ? JSON.stringify(report) : simulationText(scenario.id, report);
  return { exitCode: (report.mismatches ?? 0) > 0 ? 1 : 0, out, error: '' };
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
