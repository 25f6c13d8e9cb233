// Owns what is said of where a model comes from: the sources behind tags, each with its status; silent without sources.
import type { PublicScenario, PublicSource } from '../views/index.ts';
import type { Say } from './say.ts';

export interface Provenance {
  readonly models: string;
  readonly source: string;
  readonly sources: readonly PublicSource[];
}

interface Sourced {
  readonly models: string;
  readonly source?: string;
  readonly src: readonly string[];
}

/** What a thing models and from where; all empty where the scenario names no source at all (an invented world). */
export function provenanceOf(
  known: PublicScenario['sources'],
  { models, source = '', src }: Sourced,
): Provenance {
  if (Object.keys(known).length === 0) return { models: '', source: '', sources: [] };
  return { models, source, sources: src.flatMap((tag) => known[tag] ?? []) };
}

/** `The i Paper, … (read)`, one source. */
export const sourceInWords = ({ title, status }: PublicSource, say: Say): string =>
  `${title} (${say(`status.${status}`)})`;
