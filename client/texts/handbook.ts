// Owns the handbook's words, the glossary and what is said of each kind of news; knows no scenario.
import about from '../../assets/locales/en/bulletin-about.json' with { type: 'json' };
import glossary from '../../assets/locales/en/glossary.json' with { type: 'json' };
import words from '../../assets/locales/en/handbook.json' with { type: 'json' };
import sources from '../../assets/locales/en/sources.json' with { type: 'json' };
import { type GlossaryTerm, type HandbookTexts, sayFrom } from '../../shared/handbook/index.ts';
import type { PublicScenario } from '../../shared/views/index.ts';

const say = sayFrom(words);

/** All texts of the handbook that are no scenario's own. */
export const handbookTexts: HandbookTexts = {
  say,
  glossary: glossary.terms,
  events: about.events,
  sources: sources as PublicScenario['sources'],
};

/** The glossary's entry with this id. */
export const glossaryTerm = (id: string): GlossaryTerm | undefined =>
  glossary.terms.find((one) => one.id === id);
