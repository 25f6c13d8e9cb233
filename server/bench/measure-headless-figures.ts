// Owns asking the headless tool for its figures, in a process of its own. Knows neither rules nor delegations.
import { execFile } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as z from 'zod';
import type { BenchRun } from './bench-run.ts';
import type { FiguresOf } from './figures.ts';

const tool = fileURLToPath(new URL('../cli/measure-headless.js', import.meta.url));
const answer = z.object({ figures: z.array(z.object({ name: z.string(), value: z.number() })) });

/** Games per second and facts per second on one core. */
export async function measureHeadlessFigures({ note }: BenchRun): Promise<FiguresOf<'headless'>> {
  note('Playing games without a network ...');
  const { stdout } = await promisify(execFile)(process.execPath, [tool, '--json']);
  const { figures } = answer.parse(JSON.parse(stdout));
  const valueOf = (name: string): number => {
    const found = figures.find((figure) => figure.name === name);
    if (!found) throw new Error(`measure-headless does not tell ${name}`);
    return found.value;
  };
  return {
    aiGamesPerSecond: valueOf('aiGamesPerSecond'),
    randomGamesPerSecond: valueOf('randomGamesPerSecond'),
    replayFactsPerSecond: valueOf('replayFactsPerSecond'),
  };
}
