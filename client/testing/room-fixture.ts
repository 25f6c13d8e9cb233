// Owns a believable seat's view of the shipped scenario for tests of the room; knows no rules.
import { statusQuoPackage } from '../../shared/treaty/index.ts';
import type { OrderOption, ProposalView, PublicDay, SeatView, SectorView } from '../../shared/views/index.ts';
import { plainSettings } from '../../shared/vocabulary/index.ts';
import { mandateOf, scenario, source } from './shipped-scenario.ts';

export { scenario };

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
      read: {},
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
