// Owns what this server hears of other servers' appends; reads no facts itself.
import type { News } from '../../app/ports/journal.ts';
import type { Redis } from './redis-client.ts';
import { redisKeys } from './redis-keys.ts';

/** Tells followers what others appended, each session at most once per turn of the event loop. */
export class RedisNews {
  readonly #listener: Redis;
  readonly #writer: string;
  readonly #followers = new Set<(news: News) => void>();
  /** Heard in this turn: session to its latest version, and to its successor. */
  readonly #heard = new Map<string, number>();
  readonly #succeeded = new Map<string, string>();
  #turn: NodeJS.Immediate | null = null;

  /**
   * @param listener a connection of its own, which can do nothing else from now on
   * @param writer the name this server appends under: its own news is no news
   */
  constructor(listener: Redis, writer: string) {
    this.#listener = listener;
    this.#writer = writer;
  }

  async open(): Promise<this> {
    await this.#listener.subscribe(redisKeys.news, (message) => this.#hear(message));
    // What was published while the line was down is lost, so everything may be news.
    this.#listener.on('ready', () => this.tell({ kind: 'resync' }));
    return this;
  }

  follow(heard: (news: News) => void): () => void {
    this.#followers.add(heard);
    return () => this.#followers.delete(heard);
  }

  tell(news: News): void {
    for (const heard of this.#followers) heard(news);
  }

  close(): void {
    this.#listener.destroy();
    if (this.#turn) clearImmediate(this.#turn);
    this.#turn = null;
  }

  #hear(message: string): void {
    const [writer, version, session, successor] = message.split(' ');
    if (writer === this.#writer || !session) return;
    this.#heard.set(session, Number(version));
    if (successor) this.#succeeded.set(session, successor);
    this.#turn ??= setImmediate(() => this.#pass());
  }

  #pass(): void {
    this.#turn = null;
    const [heard, succeeded] = [[...this.#heard], [...this.#succeeded]];
    this.#heard.clear();
    this.#succeeded.clear();
    for (const [session, version] of heard) this.tell({ kind: 'appended', session, version });
    for (const [session, successor] of succeeded) this.tell({ kind: 'succeeded', session, successor });
  }
}
