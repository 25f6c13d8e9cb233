// Owns what staffs suppose of orders in general, as rules of thumb; no scenario's figures, no odds.

/**
 * What one point of capacity is supposed to bring, before diminishing returns. `strength`: points of own walk-away value;
 * `guard`: points saved if attacked; `tension`, `trust`: points of those tracks; `opinion`: own less the rival's, points;
 * `gain`: points of result whatever happens; `client`: support for the side a patron stands behind.
 */
export interface Supposed {
  readonly strength?: number;
  readonly guard?: number;
  readonly tension?: number;
  readonly trust?: number;
  readonly opinion?: number;
  readonly gain?: number;
  readonly client?: number;
}

/** By order. An order a scenario adds falls back on its category. */
const ORDERS: Readonly<Record<string, Supposed>> = {
  'procure-abroad': { strength: 0.2 },
  'stockpile-ammunition': { strength: 0.14 },
  'expand-production': { strength: 0.08 },
  'conceal-build-up': { strength: 0.02 },
  'rotate-units': { strength: 0.06 },
  'fortify-sector': { guard: 0.2 },
  'build-up-axis': { strength: 0.05, tension: 0.25 },
  'press-axis': { gain: 0.12, strength: -0.03 },
  'hold-line': { gain: 0.1, strength: -0.02 },
  'fall-back': { tension: -1, trust: 0.1, guard: -0.03, opinion: 0.1 },
  'deploy-monitors': { tension: -0.16, guard: 0.12 },
  'inspect-sector': { trust: 0.1, guard: 0.06 },
  'secure-evidence': { guard: 0.08, opinion: 0.3 },
  'open-investigation': { tension: -0.6, opinion: 0.2 },
  'publish-finding': { opinion: 3, trust: -0.8 },
  'share-imagery': { tension: -0.3, client: 0.1 },
  'counter-influence': { opinion: 0.35 },
  'rally-at-home': { strength: 0.07, gain: 0.03 },
  'hold-elections': { gain: 0.16, opinion: 0.6 },
  'defer-elections': { strength: 0.3, opinion: -0.4 },
  'extract-minerals': { gain: 0.05, trust: -0.06 },
  'integrate-administration': { gain: 0.04, trust: -0.07 },
  'exclusionary-vote': { gain: 0.45, trust: -1, opinion: -0.8 },
  rebuild: { gain: 0.05, strength: 0.02 },
  'sanction-exports': { client: 0.35, trust: -0.2 },
  'send-aid': { client: 0.4, trust: -0.12 },
  'withhold-aid': { client: -0.5, trust: 0.25, gain: 0.05 },
  'share-intelligence': { client: 0.5 },
  'stop-intelligence': { client: -0.6, trust: 0.4, gain: 0.08 },
  'threaten-sanctions': { client: 0.3, trust: -0.15 },
  'impose-sanctions': { client: 0.4, trust: -0.3, tension: 0.25 },
  'ease-sanctions': { client: -0.3, trust: 1 },
  'release-assets': { client: -0.5, trust: 1.2, tension: -1 },
  'seize-assets': { client: 0.7, trust: -1, tension: 1 },
  'offer-guarantee': { client: 0.55, trust: -0.2 },
  'prepare-reassurance-force': { client: 0.45, trust: -0.25, tension: 0.3 },
  'press-ally': { client: -0.25, trust: 0.7, gain: 0.04 },
  'shuttle-visit': { trust: 0.5, tension: -0.2 },
  'humanitarian-exchange': { trust: 0.8, gain: 0.12 },
  'good-offices': { tension: -1.2 },
  'compliance-report': { trust: 0.3, gain: 0.3 },
};

const CATEGORIES: Readonly<Record<string, Supposed>> = {
  rearm: { strength: 0.12 },
  prepare: { guard: 0.12 },
  front: { gain: 0.08 },
  verify: { tension: -0.3, guard: 0.06 },
  influence: { opinion: 0.4 },
  economy: { gain: 0.05 },
  patron: { client: 0.2 },
  mediator: { trust: 0.3, tension: -0.3 },
};

/** What the outcome of an order with shown odds is supposed to bring, the order's whole capacity counted once. */
const OUTCOMES: Readonly<Record<string, Supposed>> = {
  exposed: { opinion: -10, trust: -6, tension: 6, strength: -0.6, gain: -0.8 },
  believed: { opinion: 4, trust: -1, tension: 3, strength: 1.2, gain: 0.3 },
  undecided: { trust: -0.4, tension: 1.5 },
  seen: { opinion: -1.8, trust: -1.2, tension: 2, gain: -0.1 },
  answered: { opinion: 3.6, trust: -0.8, tension: 3 },
  ignored: { tension: 0.8 },
  named: { opinion: -4, trust: -5.5, tension: 10, gain: -1.5 },
  'other-blamed': { opinion: 4, trust: -2.5, tension: 8 },
  open: { trust: -3, tension: 7 },
  caught: { opinion: -2, gain: -0.1 },
  unnoticed: {},
  closed: { tension: -3, opinion: 0.5 },
  'stays-open': {},
  refuted: { opinion: -2.6, trust: -0.8, gain: -0.05 },
};

/** The same outcome of an order by which less, or something else, is at stake. */
const OUTCOMES_OF: Readonly<Record<string, Readonly<Record<string, Supposed>>>> = {
  'back-opposition': { exposed: { opinion: -2.5, trust: -1.5, strength: -0.35, gain: -0.1 } },
};

/** What an order with shown odds does besides its outcome, a point of capacity where it may take more or fewer of them. */
const BESIDES: Readonly<Record<string, Supposed>> = {
  probe: { strength: 1 },
  strike: { strength: 1.5, gain: 0.1 },
  'influence-campaign': { opinion: 0.45, strength: 0.04 },
  'back-opposition': { strength: 0.34, trust: -0.1 },
  'cover-up': { gain: 0.08 },
};

export function supposedOf(order: string, category: string): Supposed {
  return ORDERS[order] ?? CATEGORIES[category] ?? {};
}

export function supposedOutcome(order: string, outcome: string): Supposed {
  return OUTCOMES_OF[order]?.[outcome] ?? OUTCOMES[outcome] ?? {};
}

export function supposedBesides(order: string): Supposed {
  return BESIDES[order] ?? {};
}
