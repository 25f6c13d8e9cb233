// Owns how many announcements each place of this device has put away; knows nothing of what they said.
import type { View } from '../../shared/views/index.ts';
import { isRecord, keep, readKept } from './kept.ts';

export interface PutAway {
  /** A step back makes another session of it, under the same code. */
  readonly session: string;
  readonly count: number;
}

type Kept = readonly (PutAway & { readonly place: string })[];

const isKept = (value: unknown): value is Kept =>
  Array.isArray(value) &&
  value.every(
    (one) =>
      isRecord(one) &&
      typeof one.place === 'string' &&
      typeof one.session === 'string' &&
      typeof one.count === 'number',
  );

/** As many as this device keeps seats, and some to spare. */
const MOST = 60;
const key = 'put-away';

/** Who reads where; it outlasts a step back. */
export const readingPlace = ({ session, me, audience }: View): string =>
  [session.code, me.member, audience.kind === 'delegation' ? audience.delegation : audience.kind].join('/');

/** How far this place has read; null = it was never here. */
export const putAwayAt = (place: string): PutAway | null =>
  readKept(key, isKept, []).find((one) => one.place === place) ?? null;

/** Keeps how far this place has read. */
export function keepPutAway(place: string, { session, count }: PutAway): void {
  const others = readKept(key, isKept, []).filter((one) => one.place !== place);
  keep(key, [{ place, session, count }, ...others].slice(0, MOST));
}
