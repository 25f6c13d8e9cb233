// Owns the faults command's arguments: their form, defaults and the sentences for what is wrong; runs nothing.

import { err, ok, type Result } from '../../shared/kernel/index.ts';

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
  const values = new Map<string, string>();
  const switches = new Set<string>();
  for (let i = 0; i < args.length; i++) {
    const [name = '', attached] = splitAtEquals(args[i] ?? '');
    if (SWITCHES.includes(name) && attached === undefined) switches.add(name);
    else if (VALUES.includes(name)) {
      const value = attached ?? args[++i];
      if (value === undefined || value === '' || value.startsWith('--')) return err(`${name} needs a value.`);
      values.set(name, value);
    } else return err(`There is no argument ${args[i]}; --help shows those there are.`);
  }
  const cycles = wholeNumber(values.get('--cycles') ?? '1', 1);
  if (cycles === null) return err(`--cycles must be a whole number from 1 to ${MOST_CYCLES}.`);
  const seed = wholeNumber(values.get('--seed') ?? '1', 0);
  if (seed === null) return err(`--seed must be a whole number from 0 to ${MOST_CYCLES}.`);
  const tests = testNumbers(values.get('--test'));
  if (tests === undefined) return err('--test takes a number from 1 to 20, or several with commas.');
  const list = switches.has('--list');
  const help = switches.has('--help') || switches.has('-h');
  if (!list && !help && (tests !== null) === switches.has('--all'))
    return err('Say which test with --test N, or all of them with --all; --list shows those there are.');
  return ok({
    tests,
    cycles: values.has('--cycles') ? cycles : null,
    seed,
    quick: switches.has('--quick'),
    json: switches.has('--json'),
    list,
    help,
  });
}

/** Null when none was named; undefined when what was named is no number of a test. */
function testNumbers(text: string | undefined): readonly number[] | null | undefined {
  if (text === undefined) return null;
  const numbers = text.split(',').map((one) => wholeNumber(one, 1) ?? 99);
  return numbers.every((one) => one <= 20) ? numbers : undefined;
}

function splitAtEquals(argument: string): readonly [name: string, value: string | undefined] {
  const at = argument.startsWith('--') ? argument.indexOf('=') : -1;
  return at < 0 ? [argument, undefined] : [argument.slice(0, at), argument.slice(at + 1)];
}

function wholeNumber(text: string, least: number): number | null {
  const value = /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= MOST_CYCLES ? value : null;
}
