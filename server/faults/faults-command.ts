// Owns the faults command: runs the tests asked for one by one and says what they found; leaves printing to its caller.

import { performance } from 'node:perf_hooks';
import { type FaultReport, type FaultTest, hasPassed } from './fault-test.ts';
import { FAULTS_USAGE, type FaultsArguments, parseFaultsArguments } from './faults-arguments.ts';

export interface FaultsOutput {
  /** For standard output. */
  out(text: string): void;
  /** For standard error: how far it has come, and what is wrong with the arguments. */
  note(line: string): void;
}

/** 0: every test passed; 1: a test failed; 2: wrong arguments. */
export type FaultsExit = 0 | 1 | 2;

/**
 * Runs the command with these arguments, without the program's own name.
 *
 * @param known the tests there are, by their numbers
 */
export async function faultsCommand(
  args: readonly string[],
  known: readonly FaultTest[],
  output: FaultsOutput,
): Promise<FaultsExit> {
  const parsed = parseFaultsArguments(args);
  if (!parsed.ok) return refuse(output, parsed.error);
  const { help, list, tests } = parsed.value;
  if (help) output.out(FAULTS_USAGE);
  else if (list) output.out(known.map(listed).join('\n'));
  if (help || list) return 0;
  const unknown = tests?.find((number) => known.every((test) => test.number !== number));
  if (unknown !== undefined)
    return refuse(output, `There is no test ${unknown}; --list shows those there are.`);
  let exit: FaultsExit = 0;
  for (const test of known) {
    if (tests !== null && !tests.includes(test.number)) continue;
    if (!(await runOne(test, parsed.value, output))) exit = 1;
  }
  return exit;
}

function refuse(output: FaultsOutput, sentence: string): 2 {
  output.note(sentence);
  return 2;
}

const listed = ({ number, title, unit, cycles }: FaultTest): string =>
  `${String(number).padStart(2)}  ${title} (${cycles.full} ${unit}; quick: ${cycles.quick})`;

async function runOne(test: FaultTest, args: FaultsArguments, output: FaultsOutput): Promise<boolean> {
  const cycles = args.cycles ?? (args.quick ? test.cycles.quick : test.cycles.full);
  output.note(`test ${test.number}: ${test.title}, ${cycles} ${test.unit}`);
  const began = performance.now();
  const report = await runGuarded(test, {
    cycles,
    seed: args.seed,
    note: (line) => output.note(`test ${test.number}: ${line}`),
  });
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  const result = { test, cycles, seed: args.seed, seconds, report };
  output.out(args.json ? JSON.stringify(resultJson(result)) : resultText(result));
  return hasPassed(report, cycles);
}

/** What a test throws is a failure of that test and of no other. */
async function runGuarded(test: FaultTest, run: Parameters<FaultTest['run']>[0]): Promise<FaultReport> {
  try {
    return await test.run(run);
  } catch (error) {
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return {
      passed: 0,
      acked: 0,
      lost: 0,
      doubled: 0,
      gaps: 0,
      faults: [`The test itself broke off: ${why}`],
      figures: {},
    };
  }
}

interface Result {
  readonly test: FaultTest;
  readonly cycles: number;
  readonly seed: number;
  readonly seconds: number;
  readonly report: FaultReport;
}

function resultJson({ test, cycles, seed, seconds, report }: Result): object {
  const { passed, acked, lost, doubled, gaps, faults, figures } = report;
  const { number, title, unit } = test;
  const counts = { passed, acked, lost, doubled, gaps };
  return { ...figures, test: number, title, unit, cycles, seed, ...counts, seconds, faults };
}

function resultText({ test, cycles, seed, seconds, report }: Result): string {
  const { passed, acked, lost, doubled, gaps, faults, figures } = report;
  const verdict = hasPassed(report, cycles) ? 'passed' : 'FAILED';
  return [
    `Test ${test.number}: ${test.title}`,
    `  ${verdict}: ${passed} of ${cycles} ${test.unit} in ${seconds} s (seed ${seed})`,
    `  bar: ${test.bar}`,
    `  acknowledged ${acked}, lost ${lost}, doubled ${doubled}, gaps ${gaps}`,
    ...Object.entries(figures).map(([name, value]) => `  ${name}: ${value}`),
    ...faults.map((fault) => `  fault: ${fault}`),
  ].join('\n');
}
