// Owns the faults command's arguments: their form, defaults and the sentences for what is wrong; runs nothing.

import { err, ok, type Result } from '../../shared/kernel/index.ts';
import { readToolArguments, wantsHelp, wholeNumber } from '../cli/tool-arguments.ts';

export interface FaultsArguments {
  /** Numbers of the tests to run; null for all of them. */
  readonly tests: readonly number[] | null;
  /** Null for each test's own number. */
  readonly cycles: number | null;
  readonly seed: number;
  readonly quick: boolean;
  readonly json: boolean;
  readonly list: boolean;
  readonly help: boolean;
}

const MOST_CYCLES = 9_999_999;
const SWITCHES = ['--quick', '--all', '--json', '--list', '--help', '-h'];
const VALUES = ['--test', '--cycles', '--seed'];

export const FAULTS_USAGE = `Usage: npm run -s faults -- --test N [--cycles M] [--seed S] [--quick] [--json]
       npm run -s faults -- --all [--quick] [--json]
       npm run -s faults -- --list

Breaks a server of its own on purpose and checks that nothing acknowledged is lost, doubled or shown too soon.

  --test N        which test, or several: 1,2,5
  --all           every test, one after the other
  --cycles M      how often the fault is repeated (as docs/reliability.md records unless told)
  --seed S        a whole number (1 unless told)
  --quick         the few cycles that npm test runs
  --json          one JSON object on standard output per test instead of text
  --list          print the tests and stop

Exit code: 0 every test passed, 1 a test failed, 2 wrong arguments.`;

/** Reads the arguments; the error is one sentence. */
export function parseFaultsArguments(args: readonly string[]): Result<FaultsArguments, string> {
  const read = readToolArguments(args, { values: VALUES, required: [], switches: SWITCHES });
  if (!read.ok) return read;
  const { has, value } = read.value;
  const help = wantsHelp(args);
  const cycles = has('--cycles') ? wholeNumber(value('--cycles'), 1, MOST_CYCLES) : 1;
  if (cycles === null) return err(`--cycles must be a whole number from 1 to ${MOST_CYCLES}.`);
  const seed = has('--seed') ? wholeNumber(value('--seed'), 0, MOST_CYCLES) : 1;
  if (seed === null) return err(`--seed must be a whole number from 0 to ${MOST_CYCLES}.`);
  const tests = has('--test') ? testNumbers(value('--test')) : null;
  if (tests === undefined) return err('--test takes a number from 1 to 20, or several with commas.');
  const list = has('--list');
  if (!list && !help && (tests !== null) === has('--all'))
    return err('Say which test with --test N, or all of them with --all; --list shows those there are.');
  return ok({
    tests,
    cycles: has('--cycles') ? cycles : null,
    seed,
    quick: has('--quick'),
    json: has('--json'),
    list,
    help,
  });
}

/** Undefined when what was named is no number of a test. */
function testNumbers(text: string): readonly number[] | undefined {
  const numbers = text.split(',').map((one) => wholeNumber(one, 1, MOST_CYCLES) ?? 99);
  return numbers.every((one) => one <= 20) ? numbers : undefined;
}
