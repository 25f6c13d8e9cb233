// What anyone may know of a scenario, built field by field; values, mandates, beliefs and tuning are not named here.
import type { Clause, Delegation, Order, Scenario, Sector, Track } from '../../../shared/catalogue/index.ts';
import { OPTION_LETTERS } from '../../../shared/catalogue/index.ts';
import type {
  PublicClause,
  PublicDelegation,
  PublicOrder,
  PublicScenario,
  PublicTrack,
} from '../../../shared/views/index.ts';
import { effectsOf, outcomesOf } from './public-effects.ts';

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
  models: one.models ?? '',
  statusQuo: OPTION_LETTERS.indexOf(one.statusQuo),
  signatories: one.signatories,
  options: one.options.map(({ id, label, phrase, text, gloss, breachedBy, models = '', src }) => ({
    id,
    label,
    phrase,
    text,
    gloss,
    breachedBy,
    models,
    src,
  })),
  src: one.src,
});

const publicTrack = (one: Track): PublicTrack => ({
  id: one.id,
  name: one.name,
  scope: one.scope,
  range: one.range,
  secrecy: one.secrecy,
  daily: one.daily,
  note: one.note ?? '',
  explain: one.explain ?? '',
  models: one.models ?? '',
  src: one.src ?? [],
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

const publicOrder = (scenario: Scenario, one: Order): PublicOrder => ({
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
  detection: one.detection.rule,
  breaches: [...new Set(one.breaches.flatMap(({ options }) => options))],
  effects: effectsOf(scenario, one),
  outcomes: outcomesOf(scenario, one),
  explain: one.explain,
  models: one.models ?? '',
  source: one.source ?? '',
  src: one.src ?? [],
});

const publicSector = ({
  id,
  name,
  number,
  onLine,
  weight,
  note = '',
}: Sector): PublicScenario['sectors'][number] => ({
  id,
  name,
  number,
  onLine,
  weight,
  note,
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
    setting: scenario.setting,
    attribution: scenario.attribution,
    days: scenario.days,
    extensionOpensOn: scenario.extension.opensOn,
    extensionRuledOutBy: scenario.extension.ruledOutBy,
    maxTermsDays: scenario.terms.maxDays,
    termsQuestions: scenario.terms.questions ?? [],
    place: scenario.place ?? 100,
    twinOf: scenario.twinOf ?? null,
    guideFor: scenario.guide?.delegation ?? null,
    rounds: scenario.rounds ?? [],
    belligerents: [first, second],
    delegations: scenario.delegations.map(publicDelegation),
    clauses: scenario.treaty.clauses.map(publicClause),
    impossible: scenario.treaty.impossible.map(({ oneOf, withOneOf }) => ({ oneOf, withOneOf })),
    settlement: scenario.settlement,
    orders: scenario.orders.map((one) => publicOrder(scenario, one)),
    sectors: scenario.sectors.map(publicSector),
    tracks: scenario.tracks.map(publicTrack),
    night: scenario.nightSequence.map(({ step, does }) => ({ step, does })),
    map: scenario.map.file,
    mapNotes: { asOf: scenario.map.asOf, source: scenario.map.source, borders: scenario.map.borders },
    reasons: scenario.reasons.byClause,
    sources: Object.fromEntries(
      Object.entries(scenario.sources).map(([tag, { title, status }]) => [tag, { title, status }]),
    ),
  };
  cache.set(scenario, made);
  return made;
}
