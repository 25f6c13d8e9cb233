// Owns reading the handbook's words, glossary and style from the assets folder; knows no scenario.
import fs from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { type HandbookTexts, sayFrom } from '../../shared/handbook/index.ts';
import { projectRoot } from '../adapters/project-root.ts';

const list = z.array(z.string());
const glossarySchema = z.object({
  terms: z.array(
    z.object({ id: z.string(), term: z.string(), definition: z.string(), see: list, src: list }),
  ),
});
const eventsSchema = z.object({
  events: z.record(
    z.string(),
    z.object({ title: z.string(), explain: z.string(), models: z.string(), src: list }),
  ),
});
const sourcesSchema = z.record(
  z.string(),
  z.object({ title: z.string(), status: z.enum(['read', 'cited', 'memory', 'game']) }),
);

/** Texts of the English handbook. Throws when a file is missing or damaged: the installation is broken. */
export function readHandbookTexts(): HandbookTexts {
  const read = (name: string): unknown =>
    JSON.parse(fs.readFileSync(path.join(projectRoot(), 'assets/locales/en', `${name}.json`), 'utf8'));
  return {
    say: sayFrom(z.record(z.string(), z.string()).parse(read('handbook'))),
    glossary: glossarySchema.parse(read('glossary')).terms,
    events: eventsSchema.parse(read('bulletin-about')).events,
    sources: sourcesSchema.parse(read('sources')),
  };
}

/** The style sheet that the page in the game has too. */
export const readHandbookStyle = (): string =>
  fs.readFileSync(path.join(projectRoot(), 'assets/print/handbook.css'), 'utf8');
