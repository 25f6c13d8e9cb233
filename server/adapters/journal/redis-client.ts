// Owns the connection to Redis: how long it waits, when it gives up; knows nothing of what is asked over it.
import { createClient } from 'redis';
import { JournalUnavailable } from '../../app/ports/journal.ts';
import type { Log } from '../../app/ports/log.ts';
import { appendFacts, appendSuccessor } from './redis-script.ts';

const FIRST_TRIES = 3;
const LONGEST_WAIT_MS = 2_000;

/** Never with the password that a Redis address may hold. */
function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

function makeClient(url: string, isUp: () => boolean) {
  return createClient({
    url,
    scripts: { appendFacts, appendSuccessor },
    // A command that cannot be sent now fails now: whoever asked decides whether to ask again.
    disableOfflineQueue: true,
    pingInterval: 2_000,
    socket: {
      connectTimeout: 3_000,
      // A Redis that has stopped answering is as good as gone.
      socketTimeout: 8_000,
      reconnectStrategy: (tries, cause) =>
        !isUp() && tries >= FIRST_TRIES ? cause : Math.min(50 * 2 ** Math.min(tries, 6), LONGEST_WAIT_MS),
    },
  });
}

export type Redis = ReturnType<typeof makeClient>;

/**
 * Connects to the Redis at this address and keeps connected from then on.
 *
 * @throws JournalUnavailable if it does not answer within a few tries
 */
export async function connectRedis(url: string, log: Log): Promise<Redis> {
  let up = false;
  const client = makeClient(url, () => up);
  // Without a listener the first lost connection would end the process.
  client.on('error', (error: unknown) => {
    if (up)
      log.warn('redis: connection lost', { reason: error instanceof Error ? error.message : String(error) });
  });
  try {
    await client.connect();
    up = true;
    return client;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new JournalUnavailable(`Redis at ${placeOf(url)} does not answer (${reason}). Check REDIS_URL.`, {
      cause: error,
    });
  }
}
