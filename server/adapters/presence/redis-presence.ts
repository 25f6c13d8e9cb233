// Owns who is connected to any of several servers: each keeps its own list in Redis, which expires with the server.
import { randomUUID } from 'node:crypto';
import { JournalUnavailable } from '../../app/ports/journal.ts';
import type { Log } from '../../app/ports/log.ts';
import type { SeatPresence } from '../../app/ports/seat-presence.ts';
import { connectRedis, type Redis } from '../journal/redis-client.ts';
import { redisKeys } from '../journal/redis-keys.ts';
import { OpenLines } from './open-lines.ts';

const RENEW_EVERY_MS = 5_000;
/** A server that has not renewed its list for so long is not there. */
const EXPIRES_MS = 15_000;
/** Then it is no longer looked for either. */
const FORGOTTEN_MS = 3_600_000;

/**
 * Opens the lists in the Redis at this address, over a connection of its own.
 *
 * @throws JournalUnavailable if it does not answer
 */
export async function openRedisPresence(url: string, log: Log): Promise<SeatPresence> {
  const presence = new RedisPresence(await connectRedis(url, log));
  await presence.renew();
  return presence;
}

class RedisPresence implements SeatPresence {
  readonly #client: Redis;
  readonly #server = randomUUID();
  readonly #lines = new OpenLines();
  readonly #key = redisKeys.present(this.#server);
  readonly #renewing: NodeJS.Timeout;
  /** Redis was away when something was to be written. */
  #missed = false;

  constructor(client: Redis) {
    this.#client = client;
    this.#renewing = setInterval(() => void this.renew(), RENEW_EVERY_MS).unref();
  }

  arrive(session: string, delegation: string): () => void {
    if (this.#lines.open(session, delegation)) this.#write([session]);
    let open = true;
    return () => {
      if (open && this.#lines.close(session, delegation)) this.#write([session]);
      open = false;
    };
  }

  async present(session: string): Promise<readonly string[]> {
    try {
      const servers = await this.#client.zRange(redisKeys.servers, 0, -1);
      const lists = await Promise.all(
        servers.map((server) => this.#client.hGet(redisKeys.present(server), session)),
      );
      return [...new Set(lists.flatMap((list) => list?.split(',') ?? []))].sort();
    } catch (error) {
      throw new JournalUnavailable('Redis does not say who is connected.', { cause: error });
    }
  }

  /** Says that this server is there; a list that Redis has lost, or that missed something, is written anew. */
  async renew(): Promise<void> {
    const now = Date.now();
    try {
      const [, , kept] = await Promise.all([
        this.#client.zAdd(redisKeys.servers, { score: now, value: this.#server }),
        this.#client.zRemRangeByScore(redisKeys.servers, '-inf', now - FORGOTTEN_MS),
        this.#client.pExpire(this.#key, EXPIRES_MS),
      ]);
      if (this.#missed) await this.#client.del(this.#key);
      if (this.#missed || kept === 0) this.#write(this.#lines.sessions);
    } catch {
      // Tried again in a moment; meanwhile the list expires rather than name somebody who has left.
    }
  }

  async close(): Promise<void> {
    clearInterval(this.#renewing);
    if (!this.#client.isReady) return this.#client.destroy();
    await Promise.all([
      this.#client.del(this.#key),
      this.#client.zRem(redisKeys.servers, this.#server),
    ]).catch(() => {});
    await this.#client.close();
  }

  /** Writes these sessions' lists as they are now. */
  #write(sessions: readonly string[]): void {
    this.#missed = false;
    if (sessions.length === 0) return;
    const step = this.#client.multi();
    for (const session of sessions) {
      const seats = this.#lines.of(session);
      if (seats.length === 0) step.hDel(this.#key, session);
      else step.hSet(this.#key, session, seats.join(','));
    }
    step
      .pExpire(this.#key, EXPIRES_MS)
      .exec()
      .catch(() => {
        this.#missed = true;
      });
  }
}
