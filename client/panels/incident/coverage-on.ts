// Owns how much of the line was observed on a night; reads published figures only.
import type { FiguresSlice } from '../../../shared/views/index.ts';

/** Share of the line observed on the night of a day, 0 to 1: the figure published at the next dawn, else today's. */
export function coverageOn({ past, today }: Pick<FiguresSlice, 'past' | 'today'>, day: number): number {
  const dawn = past.find((one) => one.day === day) ?? today;
  return dawn.coverage;
}
