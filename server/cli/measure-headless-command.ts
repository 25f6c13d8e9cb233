// Owns what a core does of this game in a second: whole games of scripted and of random players, facts replayed.

import process from 'node:process';
import type { Scenario } from '../../shared/catalogue/index.ts';
import { invariant } from '../../shared/kernel/index.ts';
import { playHeadless } from '../app/play-headless.ts';
import { evolve, type SessionState } from '../rules/rules.ts';
import { knownScenarios } from './known-scenarios.ts';
import { playRandomly } from './random-game.ts';
import { done, readToolArguments, type ToolOutcome, wantsHelp, wrongArguments } from './tool-arguments.ts';

const MEASURE_HEADLESS_USAGE = `Usage: npm run -s measure-headless -- [--seconds N] [--seed S] [--json]

Measures, without network and journal, what one core does in a second of processor time:
  aiGamesPerSecond      thirty-day games of five scripted delegations; a shorter game counts by its days
  randomGamesPerSecond  the same of players who choose at random, which is the rules alone
  replayFactsPerSecond  facts folded into a state

  --seconds N   processor time spent on each figure, 1 to 600 (10 unless told)
  --seed S      letters, digits, - and _, up to 32 (measure unless told)
  --json        one JSON object on standard output instead of text

Exit code: 0 done, 2 wrong arguments or a scenario file at fault.`;

interface HeadlessFigure {
  readonly name: 'aiGamesPerSecond' | 'randomGamesPerSecond' | 'replayFactsPerSecond';
  readonly value: number;
  readonly unit: string;
}

const SCENARIO = 'thirty-days';
const MOST_SECONDS = 600;
/** Each figure is the median of so many slices, after a warm-up as long as one of them. */
const SLICES = 5;

/** Runs the tool with these arguments, without the program's own name. */
export function measureHeadlessCommand(args: readonly string[]): ToolOutcome {
  if (wantsHelp(args)) return done(MEASURE_HEADLESS_USAGE);
  const parsed = readToolArguments(args, {
    values: ['--seconds', '--seed'],
    required: [],
    switches: ['--json'],
  });
  if (!parsed.ok) return wrongArguments(parsed.error);
  const seconds = parsed.value.has('--seconds') ? Number(parsed.value.value('--seconds')) : 10;
  if (!(seconds >= 1 && seconds <= MOST_SECONDS))
    return wrongArguments(`--seconds must be a number from 1 to ${MOST_SECONDS}.`);
  const seed = parsed.value.has('--seed') ? parsed.value.value('--seed') : 'measure';
  if (!/^[\w-]{1,32}$/.test(seed))
    return wrongArguments('--seed takes 1 to 32 letters, digits, hyphens and underscores.');
  const shipped = knownScenarios({});
  if (!shipped.ok) return wrongArguments(shipped.error);
  const scenario = shipped.value.get(SCENARIO);
  invariant(scenario, `the scenario ${SCENARIO} is there`);
  const figures = measureHeadless(scenario, seed, seconds);
  return done(parsed.value.has('--json') ? JSON.stringify({ figures }) : figuresText(figures));
}

/** The three figures; each takes `seconds` of processor time and its warm-up. */
function measureHeadless(scenario: Scenario, seed: string, seconds: number): readonly HeadlessFigure[] {
  const daysOf = (state: SessionState) => state.day / scenario.days;
  const { facts } = playHeadless(scenario, { seed: `${seed}-replay`, termsDays: 0 });
  const replay = () => {
    facts.reduce<SessionState | null>(evolve, null);
    return facts.length;
  };
  const aiGame = (n: number) => daysOf(playHeadless(scenario, { seed: `${seed}-${n}`, termsDays: 0 }).state);
  const randomGame = (n: number) => daysOf(playRandomly(scenario, `${seed}-${n}`));
  return [
    { name: 'aiGamesPerSecond', value: ratePerSecond(aiGame, seconds), unit: 'games/s' },
    { name: 'randomGamesPerSecond', value: ratePerSecond(randomGame, seconds), unit: 'games/s' },
    { name: 'replayFactsPerSecond', value: ratePerSecond(replay, seconds), unit: 'facts/s' },
  ];
}

/** Median of the slices' rates; `work` is called with 1, 2, 3 and gives how much it has done. */
function ratePerSecond(work: (n: number) => number, seconds: number): number {
  let n = 0;
  const slice = () => {
    const began = process.cpuUsage();
    let amount = 0;
    for (;;) {
      amount += work(++n);
      const { user, system } = process.cpuUsage(began);
      const spent = (user + system) / 1e6;
      if (spent >= seconds / SLICES) return amount / spent;
    }
  };
  slice();
  const rates = Array.from({ length: SLICES }, slice).sort((a, b) => a - b);
  return Number((rates[(SLICES - 1) / 2] ?? 0).toPrecision(4));
}

function figuresText(figures: readonly HeadlessFigure[]): string {
  return figures.map(({ name, value, unit }) => `${name.padEnd(22)}${value} ${unit}`).join('\n');
}
