// Owns when a stage is said to be in its grace: its time is up, and no time added since stands before the end. Pure.
import type { ClockSlice } from '../../../../shared/views/index.ts';

/**
 * Rule 4.10: whoever adds time in the grace puts its end off, and until it is as near again as it was nothing presses.
 *
 * @param left milliseconds until the stage closes by itself; null where it waits for people or is paused
 */
export function graceRuns(
  { inGrace, settings }: Pick<ClockSlice, 'inGrace' | 'settings'>,
  left: number | null,
) {
  if (!inGrace || left === null || settings.mode === 'untimed') return false;
  return left <= (settings.graceSeconds ?? 0) * 1_000;
}
