// Owns what can be read off an order's data: whether its outcome is drawn, what it opens, whom an outcome names; resolves nothing.
import type { Chance, Effect, Order, Outcome, SimpleEffect } from '../../../shared/catalogue/index.ts';
import type { IncidentKind } from '../state.ts';

/** The part of an order that is left to chance. */
export interface Draw {
  /** In the order of the draw; the last has no chance of its own and takes the rest. */
  readonly outcomes: readonly { readonly id: string; readonly chance: Chance | null }[];
}

/** Outcomes of an order that tries to close a case (rule 6.13). */
export const CLOSED = 'closed';
const STAYS_OPEN = 'stays-open';

type OddsEffect = Extract<Effect, { do: 'odds' }>;
type SettleEffect = Extract<Effect, { do: 'settle' }>;

const draws = new WeakMap<Order, Draw | 'none'>();

/** The order's own odds, or those of closing a case; null when nothing about it is drawn. */
export function drawOf(order: Order): Draw | null {
  const known = draws.get(order) ?? findDraw(order) ?? 'none';
  draws.set(order, known);
  return known === 'none' ? null : known;
}

function findDraw(order: Order): Draw | null {
  for (const effect of order.effects) {
    if (effect.do === 'odds') return effect;
    if (effect.do === 'settle') return settleDraw(effect);
  }
  return null;
}

function settleDraw({ chance }: SettleEffect): Draw {
  return {
    outcomes: [
      { id: CLOSED, chance },
      { id: STAYS_OPEN, chance: null },
    ],
  };
}

/** All outcomes with what they do; empty for an order without odds. */
export function outcomesOf(order: Order): readonly Outcome[] {
  return order.effects.flatMap((effect) => (effect.do === 'odds' ? effect.outcomes : []));
}

export function outcomeOf(order: Order, id: string | null): Outcome | null {
  return outcomesOf(order).find((outcome) => outcome.id === id) ?? null;
}

export const endsTruce = (order: Order): boolean => order.effects.some((effect) => effect.do === 'end-truce');
export const publishes = (order: Order): boolean => order.effects.some((effect) => effect.do === 'publish');
/** Whether it puts observers into the sector it is aimed at. */
export const postsMonitors = (order: Order): boolean =>
  order.effects.some(
    (effect) =>
      effect.do === 'change' && effect.track === 'coverage' && effect.of === 'shared' && effect.add > 0,
  );
/** Whether its deed is an incident on the line, as opposed to what is merely drawn. */
export const isIncident = (order: Order): boolean =>
  order.step === 'incidents' && outcomesOf(order).length > 0;

type OddsOf = OddsEffect['outcomes'][number];
type Blow = Pick<OddsOf, 'then'>;

const marks = ({ then: effects }: Blow, of: string): boolean =>
  effects.some((effect) => effect.do === 'mark' && effect.mark === 'named' && effect.of === of);
const costsOpinion = ({ then: effects }: Blow, of: string): boolean =>
  effects.some(
    (effect) => effect.do === 'change' && effect.track === 'opinion' && effect.of === of && effect.add < 0,
  );

/** Rule 8.18: whom an outcome names in public: who is marked as named by it, failing that whose opinion it costs. */
export function namedBy(outcome: Blow): 'self' | 'other' | null {
  if (marks(outcome, 'self')) return 'self';
  if (marks(outcome, 'other')) return 'other';
  if (costsOpinion(outcome, 'self')) return 'self';
  return costsOpinion(outcome, 'other') ? 'other' : null;
}

/** The case an outcome opens, if it opens one. */
export function opensCase(outcome: Blow): boolean {
  return outcome.then.some((effect) => effect.do === 'incident');
}

/**
 * Rule 8.17: what kind of incident an order's deed is, read off its effects: staged when it opens a staged case; a
 * provocation when it opens none; a strike when it also harms the other side's war economy; else a probe.
 */
export function incidentKindOf(order: Order): IncidentKind {
  const cases = outcomesOf(order).flatMap((outcome) =>
    outcome.then.flatMap((effect) => (effect.do === 'incident' ? [effect.kind] : [])),
  );
  if (cases.includes('staged')) return 'staged';
  if (cases.length === 0) return 'provocation';
  return order.effects.some(harmsEconomy) ? 'strike' : 'probe';
}

const harmsEconomy = (effect: Effect): boolean =>
  effect.do === 'change' && effect.track === 'economy' && effect.of === 'other' && effect.add < 0;

const sure = new WeakMap<Order, readonly SimpleEffect[]>();

/** Changes and marks that happen whatever is drawn. */
export function sureEffects(order: Order): readonly SimpleEffect[] {
  const known = sure.get(order) ?? order.effects.filter(isSimple);
  sure.set(order, known);
  return known;
}

const isSimple = (effect: Effect): effect is SimpleEffect =>
  effect.do === 'change' || effect.do === 'mark' || effect.do === 'incident' || effect.do === 'aid-shift';
