// Owns the bench command's arguments: their form, defaults and the sentences for what is wrong; measures nothing.
import { err, ok, type Result } from '../../shared/kernel/index.ts';
import { figureKinds, type SuiteName, suiteNames, suites } from './figures.ts';

export interface BenchArguments {
  readonly suites: readonly SuiteName[];
  /** Names of the figures to print; null for all that are measured. */
  readonly only: readonly string[] | null;
  readonly quick: boolean;
  readonly json: boolean;
  readonly help: boolean;
}

export const BENCH_USAGE = `Usage: npm run -s bench -- [--quick] [--cluster] [--only name,name] [--json]

Measures this server beside others on this machine, in turns, with the same driver, and holds each figure against its bar.
Only ratios within one run count. Nothing else should run meanwhile. The first run installs the other servers under .cache/.

  --quick         short rounds: to see that all works, not to be quoted
  --cluster       only three nodes and Redis against one node (needs redis-server)
  --only NAMES    only these figures, or all of these suites: ${suiteNames.join(', ')}
  --json          one JSON object on standard output: {figures: [{name, value, unit, floor, aim, met}]}

Exit code: 0 every floor was met, 1 some floor was not, 2 wrong arguments or not measured.`;

const SWITCHES = ['--quick', '--cluster', '--json', '--help', '-h'];
/** Needs redis-server, so it is run by wish alone. */
const BY_WISH: SuiteName = 'cluster';

/** Reads the arguments; the error is one sentence. */
export function parseBenchArguments(args: readonly string[]): Result<BenchArguments, string> {
  const switches = new Set<string>();
  let only: readonly string[] | null = null;
  for (let i = 0; i < args.length; i++) {
    const given = args[i] ?? '';
    if (SWITCHES.includes(given)) switches.add(given);
    else if (given === '--only' || given.startsWith('--only=')) {
      const names: string = given === '--only' ? (args[++i] ?? '') : given.slice('--only='.length);
      only = names.split(',').filter((name) => name !== '');
      if (only.length === 0) return err('--only needs one name or several, with commas between.');
    } else return err(`There is no argument ${given}; --help shows those there are.`);
  }
  const chosen = choose(only, switches.has('--cluster'));
  if (!chosen.ok) return chosen;
  return ok({
    ...chosen.value,
    quick: switches.has('--quick'),
    json: switches.has('--json'),
    help: switches.has('--help') || switches.has('-h'),
  });
}

function choose(
  names: readonly string[] | null,
  cluster: boolean,
): Result<Pick<BenchArguments, 'suites' | 'only'>, string> {
  if (names === null) {
    const usual = suiteNames.filter((name) => (name === BY_WISH) === cluster);
    return ok({ suites: usual, only: null });
  }
  const unknown = names.find((name) => !isSuite(name) && !Object.hasOwn(figureKinds, name));
  if (unknown !== undefined) {
    return err(`There is no figure ${unknown}. The suites are ${suiteNames.join(', ')}.`);
  }
  const wanted = names.flatMap((name) => (isSuite(name) ? Object.keys(suites[name]) : [name]));
  const chosen = suiteNames.filter((suite) => wanted.some((name) => Object.hasOwn(suites[suite], name)));
  return ok({ suites: chosen, only: wanted });
}

const isSuite = (name: string): name is SuiteName => Object.hasOwn(suites, name);
