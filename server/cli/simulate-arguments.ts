// Owns the simulate command's arguments: their form, defaults and the sentences for what is wrong; reads no file.

import { err, ok, type Result } from '../../shared/kernel/index.ts';
import { readToolArguments, wantsHelp, wholeNumber } from './tool-arguments.ts';

export interface SimulateArguments {
  readonly scenario: string;
  readonly games: number;
  readonly seed: string;
  /** Days of the terms phase; null for as many as the scenario allows. */
  readonly terms: number | null;
  readonly json: boolean;
  readonly list: boolean;
  readonly help: boolean;
  readonly verify: boolean;
  /** Whether the report counts the orders given. */
  readonly orders: boolean;
  /** File for all facts as JSON lines. */
  readonly facts: string | null;
  /** Threads that play; null for as many as the machine has cores to offer. */
  readonly workers: number | null;
}

const MOST_GAMES = 1_000_000;
const MOST_WORKERS = 64;
const SWITCHES = ['--json', '--list', '--help', '-h', '--verify', '--orders'];
const VALUES = ['--scenario', '--games', '--seed', '--terms', '--facts', '--workers'];

export const SIMULATE_USAGE = `Usage: npm run -s simulate -- [--scenario ID] [--games N] [--seed S] [--workers N] [--json]

Plays whole games of scripted delegations and reports how they ended. The same seed gives the same games.

  --scenario ID   which scenario (thirty-days unless told)
  --games N       how many games (20 unless told)
  --seed S        letters, digits, - and _, up to 32 (simulate unless told)
  --terms N       days of the terms phase, 0 to the scenario's most (the most unless told)
  --json          one JSON object on standard output instead of text
  --facts FILE    write every fact of every game to FILE, one line of JSON each
  --workers N     threads that play, 1 to ${MOST_WORKERS} (one for each core unless told); the games are the same
  --orders        count how often each order was given
  --verify        replay the facts of every game and compare with the game as played
  --list          print the ids of the scenarios and stop

Exit code: 0 done, 1 a replay differed, 2 wrong arguments or a scenario file at fault.`;

/** Reads the arguments; the error is one sentence. */
export function parseSimulateArguments(args: readonly string[]): Result<SimulateArguments, string> {
  const read = readToolArguments(args, { values: VALUES, required: [], switches: SWITCHES });
  if (!read.ok) return read;
  const { has, value } = read.value;
  const given = (name: string, unless: string): string => (has(name) ? value(name) : unless);
  const games = wholeNumber(given('--games', '20'), 1, MOST_GAMES);
  if (games === null) return err(`--games must be a whole number from 1 to ${MOST_GAMES}.`);
  const terms = has('--terms') ? wholeNumber(value('--terms'), 0, 99) : null;
  if (terms === null && has('--terms')) return err('--terms must be a whole number of days, 0 or more.');
  const workers = has('--workers') ? wholeNumber(value('--workers'), 1, MOST_WORKERS) : null;
  if (workers === null && has('--workers'))
    return err(`--workers must be a whole number from 1 to ${MOST_WORKERS}.`);
  const seed = given('--seed', 'simulate');
  if (!/^[\w-]{1,32}$/.test(seed))
    return err('--seed takes 1 to 32 letters, digits, hyphens and underscores.');
  return ok({
    scenario: given('--scenario', 'thirty-days'),
    games,
    seed,
    terms,
    json: has('--json'),
    list: has('--list'),
    help: wantsHelp(args),
    verify: has('--verify'),
    orders: has('--orders'),
    facts: has('--facts') ? value('--facts') : null,
    workers,
  });
}
