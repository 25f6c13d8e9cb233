// Owns how long a scripted delegation takes before it acts, so that it keeps a person's pace; knows no clock.
import { createRandom, deriveSeed } from '../../shared/kernel/index.ts';
import type { DelegationId } from '../../shared/views/index.ts';
import type { SessionState } from '../rules/rules.ts';

const SHORTEST_MS = 500;
const SPREAD_MS = 1_500;
/** Share of a timed day that a pause may take at most, so that a fast clock leaves time for an answer. */
const SHARE_OF_DAY = 0.04;

/** Milliseconds, 0.5 to 2 s, less on a fast clock; different for each seat and moment, the same in a replay. */
export function scriptedPause(state: SessionState, seat: DelegationId): number {
  const chance = createRandom(deriveSeed(state.seed, 'pause', seat, state.version)).next();
  const pause = SHORTEST_MS + SPREAD_MS * chance;
  if (state.clock.mode !== 'live') return Math.round(pause);
  return Math.round(Math.min(pause, state.clock.daySeconds * 1_000 * SHARE_OF_DAY));
}
