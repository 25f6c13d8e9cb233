// Owns a believable seat's view of the shipped scenario for tests of the room; knows no rules.
import data from '../../assets/scenarios/thirty-days.json' with { type: 'json' };
import { parseScenario, type Scenario } from '../../shared/catalogue/index.ts';
import { statusQuoPackage, valueSheetOf } from '../../shared/treaty/index.ts';
import type {
  MandateSlice,
  OrderOption,
  ProposalView,
  PublicDay,
  PublicScenario,
  SeatView,
  SectorView,
} from '../../shared/views/index.ts';
import { plainSettings } from '../../shared/vocabulary/index.ts';

const parsed = parseScenario(data);
if (!parsed.ok) throw new Error('the shipped scenario does not parse');
const source: Scenario = parsed.value;

/** What the table knows of the shipped scenario. */
export const scenario: PublicScenario = publicOf(source);

function publicOf(from: Scenario): PublicScenario {
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

function mandateOf(delegation: string): MandateSlice {
  const sheet = valueSheetOf(source, delegation);
  const from = source.delegations.find((one) => one.id === delegation);
  const objective = from?.objectives[0];
  return {
    ...sheet,
    secretBrief: from?.secretBrief ?? '',
    objective: {
      title: objective?.title ?? '',
      text: objective?.text ?? '',
      test: objective?.test ?? '',
      worth: objective?.worth ?? 0,
    },
    beliefs: from?.beliefs ?? [],
    guide: null,
  };
}

const perDelegation = (value: number) =>
  Object.fromEntries(scenario.delegations.map((one) => [one.id, value]));

function publicDay(day: number): PublicDay {
  return {
    day,
    tension: 25 + day,
    coverage: 0.35,
    sanctions: 50,
    aid: 1,
    force: 0,
    trust: { 'RU-UA': 35 },
    opinion: perDelegation(50),
    credibility: perDelegation(55),
    goodwill: { RU: 45, UA: 60 },
  };
}

function orderOptions(delegation: string): readonly OrderOption[] {
  return scenario.orders
    .filter((order) => order.by.includes(delegation))
    .map((order) => ({
      order: order.id,
      refusal: order.phases.includes('truce') ? null : 'This order belongs to the days before the truce.',
      capacity: order.capacity,
      capital: order.capital,
      aims:
        order.id === 'fortify-sector'
          ? [{ field: 'sector', choices: scenario.sectors.map((one) => one.id) }]
          : [],
      breaches: [],
      odds: [],
      forecast: [],
    }));
}

function sectorViews(delegation: string): readonly SectorView[] {
  return source.sectors.map((sector) => ({
    id: sector.id,
    control: sector.control,
    fortification: sector.fortification[delegation] ?? null,
    pressure: sector.pressure[delegation] ?? null,
    reported: scenario.belligerents.map((id) => ({
      delegation: id,
      fortification: sector.fortification[id] ?? 0,
      pressure: sector.pressure[id] ?? 0,
      sure: 0.6,
    })),
    monitored: sector.number % 2 === 0,
  }));
}

/** A proposal on the table by the Mediator: C12 b to everyone, open until day 14; `change` overrides any part. */
export function proposal(change: Partial<ProposalView> = {}): ProposalView {
  return {
    id: 'P-1',
    author: 'MED',
    day: 10,
    track: 'confidence measure',
    title: 'Verification for relief',
    note: '',
    clauses: { C12: 1 },
    conditions: {},
    signatories: ['RU', 'UA', 'MED'],
    signed: { MED: 10 },
    declined: {},
    expiresOn: 14,
    audience: 'table',
    parent: null,
    publicId: null,
    singleText: false,
    state: 'open',
    stateSince: 10,
    ...change,
  };
}

/** Everything open to this seat; the names listed are refused. */
export function legalExcept(refused: Readonly<Record<string, string>>): SeatView['legal'] {
  const commands = [
    'ready.declare',
    'terms.answer',
    'proposal.table',
    'proposal.sign',
    'order.seal',
    'message.send',
  ];
  return commands.map((command) => ({ command, refusal: refused[command] ?? null }));
}

const noTerms = legalExcept({ 'terms.answer': 'The truce is in force.' });

/** A quiet day 12 as this delegation sees it; `change` overrides any slice. */
export function seatView(delegation: string, change: Partial<SeatView> = {}): SeatView {
  return {
    audience: { kind: 'delegation', delegation, member: 'M1' },
    me: {
      member: 'M1',
      name: 'Olena',
      place: { at: 'delegation', delegation, role: 'head' },
      leads: true,
      muted: false,
      prefers: [],
      may: { sign: true, seal: true, speak: true },
      covered: false,
    },
    session: {
      id: 's-1',
      code: 'AMBER-4',
      scenario: scenario.id,
      kind: 'solo',
      phase: 'truce',
      ending: null,
      termsDays: 5,
      settings: plainSettings,
    },
    clock: {
      day: 12,
      days: 30,
      stage: 'deliberation',
      paused: false,
      settings: { mode: 'untimed' },
      dueAt: null,
      inGrace: false,
      addedSeconds: 0,
      pausedFor: '',
    },
    truce: { compliance: 'holding', monitoring: 'operational', extension: 'closed' },
    seats: scenario.delegations.map((one) => ({
      delegation: one.id,
      occupant: one.id === delegation ? 'person' : 'scripted',
      name: one.name,
      persona: one.id === delegation ? null : (one.personas[0]?.id ?? null),
      ready: false,
      host: one.id === delegation,
      shares: { sign: false, seal: false },
    })),
    members: [],
    figures: {
      lineMoved: 0,
      today: publicDay(12),
      past: Array.from({ length: 12 }, (_, day) => publicDay(day)),
    },
    treaty: { inForce: statusQuoPackage(source), agreed: {}, breached: {} },
    ledger: [],
    own: {
      tracks: [],
      marks: [],
      walkAway: { value: 58, low: 54, high: 62, sure: 0.6, basis: 'own figures', atStart: 58 },
      inForce: 48,
      estimates: [],
    },
    outlook: { clauses: [], values: [] },
    mandate: mandateOf(delegation),
    orders: { capacity: 6, used: 0, capitalLeft: 8, sealed: [], options: orderOptions(delegation) },
    draft: null,
    sectors: sectorViews(delegation),
    legal: noTerms,
    debrief: null,
    pledges: [],
    webhook: null,
    proposals: {},
    incidents: {},
    messages: [],
    bulletins: [],
    record: [],
    ...change,
  };
}
