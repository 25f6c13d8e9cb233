// What anyone may know of a scenario, built field by field; values, mandates, beliefs and tuning are not named here.
import type { Clause, Delegation, Order, Scenario } from '../../../shared/catalogue/index.ts';
import { OPTION_LETTERS } from '../../../shared/catalogue/index.ts';
import type {
  PublicClause,
  PublicDelegation,
  PublicOrder,
  PublicScenario,
} from '../../../shared/views/index.ts';

const publicDelegation = (one: Delegation): PublicDelegation => ({
  id: one.id,
  name: one.name,
  formal: one.formal,
  inSentence: one.inSentence ?? one.article + one.name,
  role: one.role,
  seal: one.seal,
  offices: one.offices,
  publicBrief: one.publicBrief,
  openingStatement: one.openingStatement,
  personas: one.personas.map(({ id, name, character }) => ({ id, name, character })),
});

const publicClause = (one: Clause): PublicClause => ({
  id: one.id,
  title: one.title,
  short: one.short,
  track: one.track,
  question: one.question,
  whyItMatters: one.whyItMatters,
  statusQuo: OPTION_LETTERS.indexOf(one.statusQuo),
  signatories: one.signatories,
  options: one.options.map(({ id, label, phrase, text, gloss }) => ({ id, label, phrase, text, gloss })),
});

/** Suppliers, methods or themes by name; each once, whoever may choose it. */
function choicesOf({ target }: Order): PublicOrder['choices'] {
  const named = [
    ...(target.kind === 'supplier' ? Object.values(target.options).flat() : []),
    ...(target.kind === 'sector' ? (target.methods ?? []) : []),
    ...(target.kind === 'delegation' ? (target.themes ?? []) : []),
  ];
  return [...new Map(named.map(({ id, label }) => [id, { id, label }])).values()];
}

const publicOrder = (one: Order): PublicOrder => ({
  id: one.id,
  title: one.title,
  by: one.by,
  category: one.category,
  step: one.step,
  phases: one.phases,
  capacity: one.cost.capacity,
  capital: one.cost.capital ?? 0,
  visibility: one.visibility,
  choices: choicesOf(one),
  explain: one.explain,
  source: one.source,
});

const cache = new WeakMap<Scenario, PublicScenario>();

/** The public part of a scenario (rule 7.1). The same object for the same scenario. */
export function publicScenario(scenario: Scenario): PublicScenario {
  const known = cache.get(scenario);
  if (known) return known;
  const [first = '', second = ''] = scenario.delegations
    .filter(({ role }) => role === 'belligerent')
    .map(({ id }) => id);
  const made: PublicScenario = {
    id: scenario.id,
    title: scenario.title,
    summary: scenario.summary,
    about: scenario.about,
    days: scenario.days,
    extensionOpensOn: scenario.extension.opensOn,
    maxTermsDays: scenario.terms.maxDays,
    belligerents: [first, second],
    delegations: scenario.delegations.map(publicDelegation),
    clauses: scenario.treaty.clauses.map(publicClause),
    impossible: scenario.treaty.impossible.map(({ oneOf, withOneOf }) => ({ oneOf, withOneOf })),
    settlement: scenario.settlement,
    orders: scenario.orders.map(publicOrder),
    sectors: scenario.sectors.map(({ id, name, number, onLine, weight, note }) => ({
      id,
      name,
      number,
      onLine,
      weight,
      note: note ?? '',
    })),
    tracks: scenario.tracks.map(({ id, name, scope, range }) => ({ id, name, scope, range })),
    map: scenario.map.file,
    reasons: scenario.reasons.byClause,
    sources: Object.fromEntries(Object.entries(scenario.sources).map(([tag, { title }]) => [tag, title])),
  };
  cache.set(scenario, made);
  return made;
}
