// Owns how exactly public figures are published, and what is read off them in public; knows no figure's meaning.
import { round } from '../../../shared/kernel/index.ts';

/** Rule 7.9: a public figure as everybody reads it: whole, so that no secret act smaller than that can be told from it. */
export const published = (figure: number): number => round(figure, 0);

/** Rule 7.9: a public figure that runs to about 1, such as coverage or the aid factor: whole hundredths. */
export const publishedShare = (figure: number): number => round(figure, 2);

/** A public figure of every delegation or pair, as everybody reads it. */
export const publishedEach = (figures: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(figures).map(([key, figure]) => [key, published(figure)]));
