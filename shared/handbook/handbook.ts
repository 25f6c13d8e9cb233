// Owns the printable handbook of a scenario: its chapters, made of what anyone may know and of nothing else.
import type { PublicDelegation, PublicScenario } from '../views/index.ts';
import { type Block, type Chapter, facts, type Handbook, text } from './blocks.ts';
import { clauseEntry } from './clause-entry.ts';
import { ordersByCategory } from './order-entries.ts';
import { provenanceOf, sourceInWords } from './provenance.ts';
import type { Say } from './say.ts';
import { trackInWords } from './track-words.ts';

export interface GlossaryTerm {
  readonly id: string;
  readonly term: string;
  readonly definition: string;
  readonly see: readonly string[];
  readonly src: readonly string[];
}

/** What is said of one kind of news. */
export interface EventAbout {
  readonly title: string;
  readonly explain: string;
  readonly models: string;
  readonly src: readonly string[];
}

/** Texts that belong to the game rather than to one scenario. */
export interface HandbookTexts {
  readonly say: Say;
  readonly glossary: readonly GlossaryTerm[];
  readonly events: Readonly<Record<string, EventAbout>>;
  readonly sources: PublicScenario['sources'];
}

/** The whole handbook. A scenario without sources gets none of the texts that say what is modelled. */
export function handbookOf(scenario: PublicScenario, texts: HandbookTexts): Handbook {
  const { say } = texts;
  const chapter = (id: string, blocks: readonly Block[]): Chapter => ({
    id,
    title: say(`chapter.${id}`),
    blocks,
  });
  const chapters = [
    chapter('about', aboutBlocks(scenario, say)),
    chapter('rules', rules(scenario, say)),
    chapter(
      'delegations',
      scenario.delegations.map((one) => delegationEntry(one, say)),
    ),
    chapter(
      'clauses',
      scenario.clauses.map((one) => clauseEntry(scenario, one, say)),
    ),
    chapter('orders', ordersByCategory(scenario, say)),
    chapter(
      'tracks',
      scenario.tracks.map((one) => trackEntry(scenario, one, say)),
    ),
    chapter('night', night(scenario, say)),
    chapter('bulletin', bulletin(scenario, texts)),
    chapter('glossary', glossary(texts)),
    chapter('sources', sources(scenario, texts)),
  ];
  return {
    title: say('title', { scenario: scenario.title }),
    lead: scenario.summary,
    printed: say('printed'),
    chapters: chapters.filter(({ blocks }) => blocks.length > 0),
  };
}

const aboutBlocks = (
  { about, setting, mapNotes, attribution }: PublicScenario,
  say: Say,
): readonly Block[] => [
  text(about),
  ...facts([
    [say('about.setting'), setting],
    [say('about.line'), say('about.lineText', mapNotes)],
    [say('about.borders'), mapNotes.borders],
    [say('about.thanks'), attribution.join(' ')],
  ]),
];

function rules(scenario: PublicScenario, say: Say): readonly Block[] {
  const { days, maxTermsDays, clauses, extensionOpensOn } = scenario;
  const items = [
    say('rules.days', { days }),
    ...(maxTermsDays > 0 ? [say('rules.terms', { days: maxTermsDays })] : []),
    say('rules.text', { count: clauses.length }),
    say('rules.sign'),
    say('rules.orders'),
    say('rules.breach'),
    say('rules.fog'),
    ...(extensionOpensOn <= days ? [say('rules.extension', { day: extensionOpensOn })] : []),
    say('rules.walkAway'),
    say('rules.end'),
  ];
  return [{ kind: 'list', items }];
}

const delegationEntry = (one: PublicDelegation, say: Say): Block => ({
  kind: 'entry',
  id: `delegation-${one.id}`,
  level: 3,
  tag: one.seal.letters,
  title: one.name,
  blocks: [
    text(one.publicBrief),
    ...facts([
      [say('delegation.formal'), `${one.formal}, ${say(`delegation.role.${one.role}`)}`],
      [say('delegation.opening'), one.openingStatement],
    ]),
  ],
});

function trackEntry(scenario: PublicScenario, one: PublicScenario['tracks'][number], say: Say): Block {
  const { models, sources } = provenanceOf(scenario.sources, one);
  const [from, to] = one.range;
  return {
    kind: 'entry',
    id: `track-${one.id}`,
    level: 3,
    tag: '',
    title: one.name,
    blocks: [
      text(trackInWords(one, say)),
      ...facts([
        [say('track.range'), say('track.rangeText', { from, to })],
        [say('track.daily'), one.daily],
        [say('track.secrecy'), say(`track.secrecy.${one.secrecy}`)],
        [say('track.note'), one.note],
        [say('models'), models],
        [say('source'), sources.map((each) => sourceInWords(each, say)).join('; ')],
      ]),
    ],
  };
}

const night = (scenario: PublicScenario, say: Say): readonly Block[] => [
  text(say('night.lead')),
  ...scenario.night.map(
    ({ step, does }, index): Block => ({
      kind: 'entry',
      id: `night-${step}`,
      level: 3,
      tag: String(index + 1),
      title: say(`step.${step}`),
      blocks: [{ kind: 'list', items: does }],
    }),
  ),
];

function bulletin(
  { sources }: PublicScenario,
  { events, say, sources: known }: HandbookTexts,
): readonly Block[] {
  const shown = Object.keys(sources).length > 0 ? known : {};
  return [
    text(say('bulletin.lead')),
    ...facts(
      Object.values(events).map(({ title, explain, models, src }) => {
        const from = provenanceOf(shown, { models, src });
        const tail = from.sources.map((each) => sourceInWords(each, say)).join('; ');
        return [title, [explain, from.models, tail].filter((part) => part !== '').join(' ')] as const;
      }),
    ),
  ];
}

const glossary = ({ glossary: terms }: HandbookTexts): readonly Block[] => [
  ...facts(
    [...terms]
      .sort((a, b) => a.term.localeCompare(b.term, 'en'))
      .map(({ term, definition }) => [term, definition] as const),
  ),
];

/** The scenario's sources, and those of the texts that are printed beside it. */
function sources(scenario: PublicScenario, { say, sources: known }: HandbookTexts): readonly Block[] {
  if (Object.keys(scenario.sources).length === 0) return [];
  const all = Object.entries({ ...known, ...scenario.sources }).sort(([a], [b]) => a.localeCompare(b, 'en'));
  return [
    text(say('sources.lead')),
    ...facts(all.map(([tag, source]) => [tag, sourceInWords(source, say)] as const)),
  ];
}
