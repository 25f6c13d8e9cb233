// Owns the journal kept in Redis, one stream a session, for several servers at once; knows nothing of the facts' meaning.
import { randomUUID } from 'node:crypto';
import {
  type Append,
  type Appended,
  type DueTimer,
  type FoundMember,
  type Journal,
  JournalDamaged,
  JournalUnavailable,
  type News,
  type Snapshot,
} from '../../app/ports/journal.ts';
import type { Log } from '../../app/ports/log.ts';
import { connectRedis, type Redis } from './redis-client.ts';
import { readStream } from './redis-entries.ts';
import { redisKeys } from './redis-keys.ts';
import { RedisNews } from './redis-news.ts';
import { appendedOf } from './redis-script.ts';
import { warnUnlessDurable } from './redis-settings.ts';
import { lookAtStore, markStore } from './redis-store.ts';
import type { Asked, StoreMark, StoreState } from './store-mark.ts';

/** How often the store is asked whether it is still itself, in milliseconds. */
const LOOK_EVERY_MS = 2_000;

/** What everybody is refused with, and what the operator reads, once the store is not the one this server began with. */
const STRANGE =
  'Redis was emptied or replaced while this server was running. Nothing more is accepted: restore Redis from a copy, then restart the servers.';

/**
 * Opens the journal in the Redis at this address. What Redis has acknowledged is as durable as Redis is told to be:
 * `appendonly yes` with `appendfsync always` for the promise the embedded journal gives.
 *
 * @throws JournalUnavailable if it does not answer
 */
export async function openRedisJournal(url: string, log: Log): Promise<Journal> {
  const name = randomUUID();
  const client = await connectRedis(url, log);
  await warnUnlessDurable(client, log);
  const store = await markStore(client);
  const news = await new RedisNews(await connectRedis(url, log), name).open();
  return new RedisJournal({ name, client, news, store, log });
}

interface Parts {
  /** What this server appends under. */
  readonly name: string;
  readonly client: Redis;
  readonly news: RedisNews;
  readonly store: StoreMark;
  readonly log: Log;
}

class RedisJournal implements Journal {
  readonly #name: string;
  readonly #client: Redis;
  readonly #news: RedisNews;
  readonly #store: StoreMark;
  readonly #log: Log;
  readonly #looking: NodeJS.Timeout;
  /** The last append of each session that is on its way. */
  readonly #underWay = new Map<string, string>();
  #appends = 0;
  #strange = false;
  /** Something failed since Redis was last found well. */
  #away = false;
  #closed = false;

  constructor({ name, client, news, store, log }: Parts) {
    this.#name = name;
    this.#client = client;
    this.#news = news;
    this.#store = store;
    this.#log = log;
    client.on('ready', () => news.tell({ kind: 'resync' }));
    this.#looking = setInterval(() => void this.#look(), LOOK_EVERY_MS).unref();
  }

  append(append: Append): Promise<Appended> {
    const { session, facts } = append;
    const tag = `${this.#name}:${++this.#appends}`;
    const follows = this.#underWay.get(session) ?? null;
    if (facts.length > 0) this.#underWay.set(session, tag);
    return this.#ask(() => this.#write(append, tag, follows)).finally(() => {
      if (this.#underWay.get(session) === tag) this.#underWay.delete(session);
    });
  }

  async #write(append: Append, tag: string, follows: string | null): Promise<Appended> {
    const { mark } = this.#store;
    const asked = this.#store.ask();
    const writer = { name: this.#name, mark, tag, follows };
    const [kind, value, writes] = await (append.succeeds
      ? this.#client.appendSuccessor(append, writer)
      : this.#client.appendFacts(append, writer));
    if (kind === 'strange') this.#judge(asked, { mark: null, writes: 0 });
    if (writes !== undefined) this.#judge(asked, { mark, writes: Number(writes) });
    return appendedOf(kind, value);
  }

  read(session: string, after: number) {
    // Nothing at all may mean that all is gone.
    return this.#ask(async () => {
      const facts = await readStream(this.#client, session, after);
      if (after === 0 && facts.length === 0) await this.#lookAtStore();
      return facts;
    });
  }

  sessions() {
    return this.#find(async () => {
      const heads = Object.entries(await this.#client.hGetAll(redisKeys.sessions));
      return heads.map(([session, head]) => ({ session, version: Number.parseInt(head, 10) }));
    });
  }

  timers(until: number): Promise<readonly DueTimer[]> {
    return this.#find(async () => {
      const due = await this.#client.zRangeByScoreWithScores(redisKeys.due, '-inf', until);
      if (due.length === 0) return [];
      const sessions = due.map(({ value }) => value);
      const ids = await this.#client.hmGet(redisKeys.timers, sessions);
      return due.map(({ value, score }, i) => ({ session: value, id: Number(ids[i]), dueAt: score }));
    });
  }

  findMember(tokenHash: string): Promise<FoundMember | null> {
    return this.#find(async () => {
      const place = await this.#client.hGet(redisKeys.members, tokenHash);
      const [session, member] = place?.split('/') ?? [];
      return session && member ? { session, member } : null;
    });
  }

  findCode(code: string): Promise<string | null> {
    return this.#find(async () => (await this.#client.hGet(redisKeys.codes, code)) ?? null);
  }

  successorOf(session: string): Promise<string | null> {
    return this.#find(async () => (await this.#client.hGet(redisKeys.successors, session)) ?? null);
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
    return this.#news.follow(heard);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    clearInterval(this.#looking);
    this.#news.close();
    // Waits for what is under way; a Redis that is gone has nothing to wait for.
    if (this.#client.isReady) await this.#client.close();
    else this.#client.destroy();
  }

  /** Asks, and in the same breath whether the answer comes from the store it was asked of: an empty one finds nothing either. */
  #find<T>(question: () => Promise<T>): Promise<T> {
    return this.#ask(async () => {
      const [found] = await Promise.all([question(), this.#lookAtStore()]);
      return found;
    });
  }

  async #ask<T>(question: () => Promise<T>): Promise<T> {
    if (this.#closed) throw new JournalUnavailable('The journal is closed.');
    if (this.#strange) throw new JournalDamaged(STRANGE);
    try {
      return await question();
    } catch (error) {
      if (error instanceof JournalDamaged) throw error;
      this.#away = true;
      const reason = error instanceof Error ? error.message : String(error);
      throw new JournalUnavailable(`Redis did not do what it was asked (${reason}).`, { cause: error });
    }
  }

  /** Whoever could not read while Redis was away may have missed something; a Redis that loads its file has no other sign of being back. */
  async #look(): Promise<void> {
    try {
      await this.#ask(() => this.#lookAtStore());
      if (this.#away) this.#news.tell({ kind: 'resync' });
      this.#away = false;
    } catch {
      // Told where it matters: to whoever asks for something.
    }
  }

  async #lookAtStore(): Promise<void> {
    const asked = this.#store.ask();
    this.#judge(asked, await lookAtStore(this.#client));
  }

  /** @throws JournalDamaged when the store is not the one this server began with, from now on whenever it is asked */
  #judge(asked: Asked, now: StoreState): void {
    const verdict = this.#store.judge(asked, now);
    if (verdict.kind === 'same') return;
    if (verdict.kind === 'wentBack') {
      const loss = new JournalDamaged(
        `Redis has lost ${verdict.lost} of the writes that it had acknowledged.`,
      );
      this.#log.error('redis: went back to an earlier state', loss, { lost: verdict.lost });
    } else if (!this.#strange) {
      this.#strange = true;
      this.#log.error('redis: emptied or replaced', new JournalDamaged(STRANGE));
    }
    // Sessions in memory compare themselves with what is left, and end if they are ahead of it.
    this.#news.tell({ kind: 'resync' });
    if (this.#strange) throw new JournalDamaged(STRANGE);
  }
}
