// Owns which places of this device have been told what happened before they were taken; knows nothing of what that was.
import type { SeatView } from '../../shared/views/index.ts';
import { keep, readKept } from './kept.ts';

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

/** As many as this device keeps seats, and some to spare. */
const MOST = 60;
const key = 'caught-up';

const placeOf = ({ session, me, audience }: SeatView): string =>
  [session.id, me.member, audience.delegation].join('/');

/** Whether this person has been told in this delegation. */
export const isCaughtUp = (view: SeatView): boolean => readKept(key, isTexts, []).includes(placeOf(view));

/** Notes that this person has been told. */
export function noteCaughtUp(view: SeatView): void {
  const place = placeOf(view);
  keep(key, [place, ...readKept(key, isTexts, []).filter((one) => one !== place)].slice(0, MOST));
}
