// Owns the handing of long reckonings to a thread of their own; knows nothing of what is reckoned.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Scenario } from '../../../shared/catalogue/index.ts';
import type { ScenarioSpace } from '../../app/the-game.ts';

/** Whether there can be such a thread: it loads no TypeScript. Without one, a space is reckoned when somebody asks for it. */
export const hasReckoningThread = import.meta.url.endsWith('.js');

/** Rejects when the thread fails. It keeps no process alive. */
export async function reckonSpace(scenario: Scenario): Promise<ScenarioSpace> {
  const worker = new Worker(new URL('./space-worker.js', import.meta.url), { workerData: scenario });
  worker.unref();
  const [space] = await once(worker, 'message');
  return space;
}
