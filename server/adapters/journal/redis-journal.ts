// Owns the journal kept in Redis, one stream a session, for several servers at once; knows nothing of the facts' meaning.
import { randomUUID } from 'node:crypto';
import {
  type Answer,
  type Append,
  type Appended,
  type DueTimer,
  type Journal,
  JournalDamaged,
  JournalUnavailable,
  type News,
  type Snapshot,
} from '../../app/ports/journal.ts';
import type { Log } from '../../app/ports/log.ts';
import { connectRedis, type Redis } from './redis-client.ts';
import { redisKeys } from './redis-script.ts';

type Facts = Awaited<ReturnType<Journal['read']>>;

/** Entries a single answer of Redis may carry, so that a long session does not hold up the others. */
const PAGE = 2_000;

/**
 * Opens the journal in the Redis at this address. What Redis has acknowledged is as durable as Redis is told to be:
 * `appendonly yes` with `appendfsync always` for the promise the embedded journal gives.
 *
 * @throws JournalUnavailable if it does not answer
 */
export async function openRedisJournal(url: string, log: Log): Promise<Journal> {
  const client = await connectRedis(url, log);
  const listener = await connectRedis(url, log);
  await warnUnlessDurable(client, log);
  const journal = new RedisJournal(client, listener);
  await journal.listen();
  return journal;
}

async function warnUnlessDurable(client: Redis, log: Log): Promise<void> {
  try {
    const set = await client.configGet(['appendonly', 'appendfsync']);
    if (set.appendonly === 'yes' && set.appendfsync === 'always') return;
    log.warn('redis: not set to sync every write, so a crash of Redis may lose what was acknowledged last');
  } catch {
    // A hosted Redis may not let itself be asked.
    log.warn('redis: cannot tell whether it syncs every write');
  }
}

class RedisJournal implements Journal {
  readonly #client: Redis;
  readonly #listener: Redis;
  /** Marks own news, which is no news. */
  readonly #writer = randomUUID();
  readonly #followers = new Set<(news: News) => void>();
  #closed = false;

  constructor(client: Redis, listener: Redis) {
    this.#client = client;
    this.#listener = listener;
  }

  async listen(): Promise<void> {
    await this.#listener.subscribe(redisKeys.news, (message) => {
      const [writer, session] = message.split(' ');
      if (writer !== this.#writer && session) this.#tell({ kind: 'appended', session });
    });
    // What was published while the line was down is lost, so everything may be news.
    this.#listener.on('ready', () => this.#tell({ kind: 'resync' }));
  }

  #tell(news: News): void {
    for (const heard of this.#followers) heard(news);
  }

  append(append: Append): Promise<Appended> {
    return this.#ask(async () => {
      const [kind, value] = await this.#client.appendFacts(append, this.#writer);
      return appendedOf(kind, value);
    });
  }

  read(session: string, after: number): Promise<Facts> {
    return this.#ask(async () => {
      const facts: Facts[number][] = [];
      for (let from = after; ; ) {
        const page =
          (await this.#client.xRange(redisKeys.facts(session), `(${from}-0`, '+', { COUNT: PAGE })) ?? [];
        for (const { id, message } of page) {
          from++;
          // A gap would fold into a state that never was.
          if (id !== `${from}-0`) throw damaged(session, from);
          facts.push(parseFact(message.fact, session, from));
        }
        if (page.length < PAGE) return facts;
      }
    });
  }

  sessions() {
    return this.#ask(async () => {
      const heads = Object.entries(await this.#client.hGetAll(redisKeys.sessions));
      return heads.map(([session, version]) => ({ session, version: Number(version) }));
    });
  }

  timers(until: number): Promise<readonly DueTimer[]> {
    return this.#ask(async () => {
      const due = await this.#client.zRangeByScoreWithScores(redisKeys.due, '-inf', until);
      if (due.length === 0) return [];
      const sessions = due.map(({ value }) => value);
      const ids = await this.#client.hmGet(redisKeys.timers, sessions);
      return due.map(({ value, score }, i) => ({ session: value, id: Number(ids[i]), dueAt: score }));
    });
  }

  findSeat(tokenHash: string) {
    return this.#ask(async () => {
      const place = await this.#client.hGet(redisKeys.seats, tokenHash);
      const [session, delegation] = place?.split('/') ?? [];
      return session && delegation ? { session, delegation } : null;
    });
  }

  findCode(code: string): Promise<string | null> {
    return this.#ask(async () => (await this.#client.hGet(redisKeys.codes, code)) ?? null);
  }

  putSnapshot(session: string, { version, format, body }: Snapshot): Promise<void> {
    return this.#ask(async () => {
      await this.#client.hSet(redisKeys.snapshot(session), { version: String(version), format, body });
    });
  }

  getSnapshot(session: string, format: string): Promise<Snapshot | null> {
    return this.#ask(async () => {
      const { version, format: kept, body } = await this.#client.hGetAll(redisKeys.snapshot(session));
      if (version === undefined || body === undefined || kept !== format) return null;
      return { version: Number(version), format, body };
    });
  }

  follow(heard: (news: News) => void): () => void {
    this.#followers.add(heard);
    return () => this.#followers.delete(heard);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#listener.destroy();
    // Waits for what is under way; a Redis that is gone has nothing to wait for.
    if (this.#client.isReady) await this.#client.close();
    else this.#client.destroy();
  }

  async #ask<T>(question: () => Promise<T>): Promise<T> {
    if (this.#closed) throw new JournalUnavailable('The journal is closed.');
    try {
      return await question();
    } catch (error) {
      if (error instanceof JournalDamaged) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      throw new JournalUnavailable(`Redis did not do what it was asked (${reason}).`, { cause: error });
    }
  }
}

function appendedOf(kind: string, value: string): Appended {
  switch (kind) {
    case 'appended':
      return { kind, version: Number(value) };
    case 'conflict':
      return { kind, version: Number(value) };
    case 'answered': {
      const answer: Answer = JSON.parse(value);
      return { kind, answer };
    }
    case 'codeTaken':
      return { kind };
    default:
      throw new Error(`unexpected answer of the script: ${kind}`);
  }
}

function parseFact(text: string | undefined, session: string, version: number): Facts[number] {
  try {
    return JSON.parse(text ?? '');
  } catch {
    throw damaged(session, version);
  }
}

const damaged = (session: string, version: number): JournalDamaged =>
  new JournalDamaged(`Session ${session} in Redis is damaged: its fact ${version} is missing or unreadable.`);
