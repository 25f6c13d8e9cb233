// Owns what a figure says in words where its scenario leaves that out, the same in the game and in the handbook.
import type { PublicScenario } from '../views/index.ts';
import type { Say } from './say.ts';

/** The scenario's own explanation of a track, else the game's. */
export const trackInWords = (
  { id, explain }: Pick<PublicScenario['tracks'][number], 'id' | 'explain'>,
  say: Say,
): string => (explain === '' ? say(`track.explain.${id}`) : explain);
