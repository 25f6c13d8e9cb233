// Owns how tests compare what a seat sees in two sessions: to the byte, told by slice; knows no slice.
import type { SeatView } from '../../../shared/views/index.ts';

/** The slices of two views that are not the same to the byte. */
export function differing(one: SeatView, other: SeatView): string[] {
  const others = new Map(Object.entries(other));
  return Object.entries(one).flatMap(([slice, seen]) =>
    JSON.stringify(seen) === JSON.stringify(others.get(slice)) ? [] : [slice],
  );
}
