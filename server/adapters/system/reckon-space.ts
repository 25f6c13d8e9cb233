// Owns the handing of long reckonings to a thread of their own; knows nothing of what is reckoned.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Scenario } from '../../../shared/catalogue/index.ts';
import { type ScenarioSpace, scenarioSpace } from '../../app/the-game.ts';

/** Compiled code only: a thread of its own loads no TypeScript. */
const hasThreads = import.meta.url.endsWith('.js');

/** Rejects when the thread fails. It keeps no process alive. */
export async function reckonSpace(scenario: Scenario): Promise<ScenarioSpace> {
  if (!hasThreads) return scenarioSpace(scenario);
  const worker = new Worker(new URL('./space-worker.js', import.meta.url), { workerData: scenario });
  worker.unref();
  const [space] = await once(worker, 'message');
  return space;
}
