// Owns the choice of where sessions are kept: this machine's own file, or a Redis shared by several servers. Knows no session.
import path from 'node:path';
import type { Journal } from '../app/ports/journal.ts';
import type { Log } from '../app/ports/log.ts';
import type { SeatPresence } from '../app/ports/seat-presence.ts';
import { openEmbeddedJournal } from './journal/embedded-journal.ts';
import { openThreadedJournal } from './journal/threaded-journal.ts';
import { memoryPresence } from './presence/memory-presence.ts';
import type { Settings } from './settings.ts';

/** Compiled code only: a thread of its own loads no TypeScript. */
const hasThreads = import.meta.url.endsWith('.js');

export interface Store {
  readonly journal: Journal;
  readonly presence: SeatPresence;
}

/**
 * Opens what the settings name.
 *
 * @param root folder that a relative DATA_DIR starts from
 * @throws JournalUnavailable or JournalDamaged with a sentence for the operator
 */
export async function openStore(
  { REDIS_URL, DATA_DIR }: Pick<Settings, 'REDIS_URL' | 'DATA_DIR'>,
  root: string,
  log: Log,
): Promise<Store> {
  if (REDIS_URL === undefined) {
    const folder = path.resolve(root, DATA_DIR ?? 'data');
    const journal = hasThreads ? await openThreadedJournal(folder) : openEmbeddedJournal(folder);
    return { journal, presence: memoryPresence() };
  }
  // Loaded only when asked for: the client takes as long to load as all the rest of the server.
  const [{ openRedisJournal }, { openRedisPresence }] = await Promise.all([
    import('./journal/redis-journal.ts'),
    import('./presence/redis-presence.ts'),
  ]);
  const journal = await openRedisJournal(REDIS_URL, log);
  try {
    return { journal, presence: await openRedisPresence(REDIS_URL, log) };
  } catch (fault) {
    await journal.close();
    throw fault;
  }
}

/** Lets go of it; whoever was connected here is so no more. */
export async function closeStore({ journal, presence }: Store): Promise<void> {
  await presence.close();
  await journal.close();
}
