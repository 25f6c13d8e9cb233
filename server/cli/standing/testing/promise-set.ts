// What the tests of the promises play: PROMISES_SEED=anything plays other games, PROMISES_GAMES=N plays N times as many.

import process from 'node:process';
import { invariant } from '../../../../shared/kernel/index.ts';
import { type Regime, regimes } from '../regimes.ts';

export const seed = process.env.PROMISES_SEED ?? 'promises';
export const times = Number(process.env.PROMISES_GAMES ?? '1');
/** Hundreds of games: seconds on a machine of its own, minutes on one that is shared. In milliseconds. */
export const patience = { testTimeout: 900_000, hookTimeout: 900_000 };

/** The regime of that name; throws when there is none. */
export function regime(name: string): Regime {
  const found = regimes.find((one) => one.name === name);
  invariant(found, `a regime ${name}`);
  return found;
}
