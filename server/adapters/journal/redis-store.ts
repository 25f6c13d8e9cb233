// Owns how the store's mark is written and read in Redis; judges nothing.
import { randomUUID } from 'node:crypto';
import type { Redis } from './redis-client.ts';
import { redisKeys } from './redis-keys.ts';
import { StoreMark, type StoreState } from './store-mark.ts';

/** What the store says of itself now. */
export async function lookAtStore(client: Redis): Promise<StoreState> {
  const [mark, writes] = await client.hmGet(redisKeys.store, ['mark', 'writes']);
  return { mark: mark ?? null, writes: Number(writes ?? 0) };
}

/** Remembers the store as it is; an unused one is marked first, by whoever comes first. */
export async function markStore(client: Redis): Promise<StoreMark> {
  await client.hSetNX(redisKeys.store, 'mark', randomUUID());
  const { mark, writes } = await lookAtStore(client);
  if (mark === null) throw new Error('the mark of the store vanished as soon as it was written');
  return new StoreMark(mark, writes);
}
