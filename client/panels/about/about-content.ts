// Owns what is said about each thing of the game: from the scenario, the glossary and the bulletin's kinds; draws nothing.
import {
  effectInWords,
  inPerCent,
  orderCost,
  type Provenance,
  provenanceOf,
  trackInWords,
} from '../../../shared/handbook/index.ts';
import type { PublicOrder, PublicScenario } from '../../../shared/views/index.ts';
import type { Subject } from '../../store/about.ts';
import { glossaryTerm, handbookTexts } from '../../texts/handbook.ts';
import { t } from '../../texts/t.ts';

export interface About {
  /** What kind of thing it is. */
  readonly kind: string;
  readonly title: string;
  /** Paragraphs. */
  readonly words: readonly string[];
  /** The words that bind, where there are any. */
  readonly quote: string;
  readonly facts: readonly (readonly [name: string, words: string])[];
  readonly from: Provenance;
  /** Address of the same thing where its models and sources are told: set in a scenario that retells another. */
  readonly original: string | null;
  /** Where one can read on. */
  readonly see: readonly Subject[];
}

const { say } = handbookTexts;
const NOWHERE: Provenance = { models: '', source: '', sources: [] };

/** All that is said of a thing; null for one that the scenario does not have. */
export function aboutOf(scenario: PublicScenario, subject: Subject): About | null {
  const made = MAKERS[subject.of](scenario, subject.id);
  if (made === null) return null;
  const original = originalOf(scenario, subject);
  return { quote: '', facts: [], from: NOWHERE, original, see: [], kind: say(`kind.${subject.of}`), ...made };
}

/** Chapters of the handbook for what has no entry of its own there. */
const CHAPTERS: Partial<Record<Subject['of'], string>> = { event: 'bulletin', term: 'glossary' };

/** A twin keeps the ids of the scenario it retells, and leaves models and sources to it. */
function originalOf({ twinOf }: PublicScenario, { of, id }: Subject): string | null {
  return twinOf === null ? null : `/handbook/${twinOf}#${CHAPTERS[of] ?? `${of}-${id}`}`;
}

type Made = Pick<About, 'title' | 'words'> & Partial<About>;

const MAKERS: Readonly<Record<Subject['of'], (scenario: PublicScenario, id: string) => Made | null>> = {
  order: aboutOrder,
  clause: aboutClause,
  option: aboutOption,
  track: aboutTrack,
  event: aboutEvent,
  term: aboutTerm,
};

function aboutOrder(scenario: PublicScenario, id: string): Made | null {
  const order = scenario.orders.find((one) => one.id === id);
  if (!order) return null;
  const labels = new Map(
    scenario.clauses.flatMap(({ options }) => options.map((one) => [one.id, one.label])),
  );
  return {
    title: order.title,
    words: [order.explain],
    facts: kept([
      [say('order.cost'), orderCost(order, say)],
      [say('order.seen'), say(`order.seen.${order.visibility}`)],
      [say('order.step'), say(`step.${order.step}`)],
      [say('order.effects'), order.effects.map((one) => effectInWords(scenario, one, say)).join('; ')],
      [say('order.odds'), chancesInWords(order)],
      [say('order.breaches'), order.breaches.map((one) => `${one} ${labels.get(one) ?? ''}`).join('; ')],
    ]),
    from: provenanceOf(scenario.sources, order),
  };
}

/** `the blame is believed 53 % hardly watched, 12 % well watched; …`. */
const chancesInWords = ({ outcomes }: PublicOrder): string =>
  outcomes
    .map(({ outcome, unwatched, watched }) =>
      t('about.chance', {
        outcome: say(`outcome.${outcome}`),
        unwatched: inPerCent(unwatched),
        watched: inPerCent(watched),
      }),
    )
    .join('; ');

function aboutClause(scenario: PublicScenario, id: string): Made | null {
  const clause = scenario.clauses.find((one) => one.id === id);
  if (!clause) return null;
  const names = clause.signatories.map((one) => nameOf(scenario, one));
  return {
    title: `${clause.id} ${clause.title}`,
    words: [clause.question, clause.whyItMatters],
    facts: [
      [say('clause.track'), clause.track],
      [say('clause.signatories'), names.join(', ')],
    ],
    from: provenanceOf(scenario.sources, clause),
    see: clause.options.map((option) => ({ of: 'option', id: option.id })),
  };
}

const nameOf = ({ delegations }: PublicScenario, id: string): string =>
  delegations.find((one) => one.id === id)?.name ?? id;

function aboutOption(scenario: PublicScenario, id: string): Made | null {
  const clause = scenario.clauses.find((one) => one.id === id.slice(0, -1));
  const option = clause?.options.find((one) => one.id === id);
  if (!clause || !option) return null;
  return {
    title: option.label,
    words: [option.gloss],
    quote: option.text,
    facts: kept([[say('option.breachedBy'), option.breachedBy.join('; ')]]),
    from: provenanceOf(scenario.sources, option),
    see: [{ of: 'clause', id: clause.id }],
  };
}

function aboutTrack(scenario: PublicScenario, id: string): Made | null {
  const track = scenario.tracks.find((one) => one.id === id);
  if (!track) return null;
  const [from, to] = track.range;
  const term = glossaryTerm(id);
  return {
    title: track.name,
    words: [trackInWords(track, say)],
    facts: kept([
      [say('track.range'), say('track.rangeText', { from, to })],
      [say('track.daily'), track.daily],
      [say('track.secrecy'), say(`track.secrecy.${track.secrecy}`)],
      [say('track.note'), track.note],
    ]),
    from: provenanceOf(scenario.sources, track),
    see: term ? [{ of: 'term', id }] : [],
  };
}

function aboutEvent(scenario: PublicScenario, id: string): Made | null {
  const event = handbookTexts.events[id];
  if (!event) return null;
  return { title: event.title, words: [event.explain], from: provenanceOf(gameSources(scenario), event) };
}

function aboutTerm(scenario: PublicScenario, id: string): Made | null {
  const term = glossaryTerm(id);
  if (!term) return null;
  return {
    title: term.term,
    words: [term.definition],
    from: provenanceOf(gameSources(scenario), { models: '', src: term.src }),
    see: term.see.map((other) => ({ of: 'term', id: other })),
  };
}

/** Sources of the game's own texts; none in a world that names none. */
const gameSources = ({ sources }: PublicScenario): PublicScenario['sources'] =>
  Object.keys(sources).length > 0 ? handbookTexts.sources : {};

const kept = (rows: About['facts']): About['facts'] => rows.filter(([, words]) => words !== '');
