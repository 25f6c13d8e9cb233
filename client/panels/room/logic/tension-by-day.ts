// Owns the line of tension the dial and the top bar draw; knows nothing of either.
import type { FiguresSlice } from '../../../../shared/views/index.ts';

/** Tension (0 to 100) at the dawn of each truce day so far: day 1 first, today last. */
export function tensionByDay({ past, today }: FiguresSlice): readonly number[] {
  return [...past.filter((dawn) => dawn.day < today.day), today]
    .filter((dawn) => dawn.day >= 1)
    .map((dawn) => dawn.tension);
}
