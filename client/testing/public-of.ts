// Owns a scenario's public side for tests of the client, which cannot ask a server for it; knows no session.
import type { Scenario } from '../../shared/catalogue/index.ts';
import type { PublicScenario } from '../../shared/views/index.ts';

/** What everybody may know of a scenario, as the server would say it but for what costs work to derive. */
export function publicOf(from: Scenario): PublicScenario {
  const belligerents = from.delegations.filter((one) => one.role === 'belligerent').map((one) => one.id);
  return {
    id: from.id,
    title: from.title,
    summary: from.summary,
    about: from.about,
    setting: from.setting,
    attribution: from.attribution,
    days: from.days,
    extensionOpensOn: from.extension.opensOn,
    extensionRuledOutBy: from.extension.ruledOutBy,
    maxTermsDays: from.terms.maxDays,
    termsQuestions: from.terms.questions ?? [],
    place: from.place ?? 100,
    twinOf: from.twinOf ?? null,
    guideFor: null,
    rounds: from.rounds ?? [],
    belligerents: [belligerents[0] ?? '', belligerents[1] ?? ''],
    delegations: from.delegations.map((one) => ({
      ...one,
      inSentence: one.inSentence ?? one.article + one.name,
    })),
    clauses: from.treaty.clauses.map((clause) => ({
      ...clause,
      models: clause.models ?? '',
      options: clause.options.map((option) => ({ ...option, models: option.models ?? '' })),
      statusQuo: clause.options.findIndex((option) => option.id.endsWith(clause.statusQuo)),
    })),
    impossible: from.treaty.impossible,
    settlement: from.settlement,
    orders: from.orders.map((order) => ({
      ...order,
      capacity: order.cost.capacity,
      capital: order.cost.capital ?? 0,
      choices: [],
      detection: order.detection.rule,
      breaches: order.breaches.flatMap(({ options }) => options),
      effects: [],
      outcomes: [],
      models: order.models ?? '',
      source: order.source ?? '',
      src: order.src ?? [],
    })),
    sectors: from.sectors.map((sector) => ({ ...sector, note: sector.note ?? '' })),
    tracks: from.tracks.map((track) => ({
      ...track,
      note: track.note ?? '',
      explain: track.explain ?? '',
      models: track.models ?? '',
      src: track.src ?? [],
    })),
    night: from.nightSequence,
    map: from.map.file,
    mapNotes: from.map,
    reasons: from.reasons.byClause,
    sources: from.sources,
  };
}
