// Owns how figures of the war are read and moved on a working copy; knows no formula and no fact.
import { clamp, round } from '../../../shared/kernel/index.ts';
import type { DelegationId, SectorId } from '../../../shared/views/index.ts';
import type { Change, Mark, Tracks } from '../state.ts';
import type { Lookups } from './lookups.ts';

/** Whatever holds tracks and marks: a session's war, a working copy, or what the public makes of it. */
export interface Figures {
  readonly tracks: Tracks;
  readonly marks: readonly Mark[];
}

/** A working copy that a night changes in place and then throws away. */
export interface Board extends Figures {
  readonly tracks: Record<string, Record<string, number>>;
  marks: readonly Mark[];
}

/** A copy that may be written to; tracks are copied two levels deep, marks are shared until replaced. */
export function boardOf(figures: Figures): Board {
  const tracks: Record<string, Record<string, number>> = {};
  for (const id in figures.tracks) tracks[id] = { ...figures.tracks[id] };
  return { tracks, marks: figures.marks };
}

/** A track's value; 0 where the scope has no such key. */
export function valueOf(figures: Figures, track: string, key: string): number {
  return figures.tracks[track]?.[key] ?? 0;
}

/** Key of a side's figure in a sector. */
export const sideKey = (sector: SectorId, delegation: DelegationId): string => `${sector}:${delegation}`;

/** Moves a figure within its track's range, to 4 decimals. Null when there is no such figure or it stays as it is. */
export function moveFigure(
  lookups: Lookups,
  board: Board,
  track: string,
  key: string,
  by: number,
): Change | null {
  const from = board.tracks[track]?.[key];
  const [low, high] = lookups.ranges[track] ?? [];
  if (from === undefined || low === undefined || high === undefined) return null;
  const to = round(clamp(from + by, low, high), 4);
  if (to === from) return null;
  (board.tracks[track] as Record<string, number>)[key] = to;
  return { track, of: key, by: round(to - from, 4), to };
}

/** The largest value a delegation holds of a mark; 0 when it holds none. */
export function markOf(figures: Figures, mark: string, of: string): number {
  let largest = 0;
  for (const one of figures.marks) {
    if (one.mark === mark && one.of === of && one.value > largest) largest = one.value;
  }
  return largest;
}

/** Rule 6.14: adds up where the order says so; else a mark that is neither larger nor longer than one held changes nothing. */
export function withMark(marks: readonly Mark[], mark: Mark, addsUp: boolean): readonly Mark[] {
  const same = marks.filter((one) => one.mark === mark.mark && one.of === mark.of);
  if (addsUp) {
    const value = round(mark.value + same.reduce((sum, one) => Math.max(sum, one.value), 0), 4);
    const days = same.reduce((longest, one) => Math.max(longest, one.days), mark.days);
    return [...marks.filter((one) => !same.includes(one)), { ...mark, value, days }];
  }
  if (same.some((one) => one.value >= mark.value && one.days >= mark.days)) return marks;
  const outdone = same.filter((one) => one.value <= mark.value && one.days <= mark.days);
  return [...marks.filter((one) => !outdone.includes(one)), mark];
}

/** Rule 8.40: every mark loses a day; one without days left is gone. */
export function agedMarks(marks: readonly Mark[]): readonly Mark[] {
  return marks.flatMap((one) => (one.days > 1 ? [{ ...one, days: one.days - 1 }] : []));
}
