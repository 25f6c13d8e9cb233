// Owns the figures that an order's terms may read, and the products and chances made of them; changes nothing.
import type { Chance, Quantity, Scale, Scenario, Term } from '../../../shared/catalogue/index.ts';
import { assertNever, clamp } from '../../../shared/kernel/index.ts';
import type { Choices, DelegationId, SectorId } from '../../../shared/views/index.ts';
import { type Figures, markOf, sideKey, valueOf } from '../war/figures.ts';
import { supplyLineOf } from '../war/nightly-stock.ts';
import { published } from '../war/published.ts';

/** From where a term is read: whose order, against whom, where, over which figures. */
export interface Reading {
  readonly scenario: Scenario;
  readonly figures: Figures;
  readonly inForce: Choices;
  readonly self: DelegationId;
  /** The opposing belligerent, or the belligerent a third party chose; null when there is none. */
  readonly other: DelegationId | null;
  readonly sector: SectorId | null;
  readonly points: number;
}

/** Rule 6.10: the value of one quantity; what belongs to an absent other side is 0. Tension and opinion are read as published. */
function quantityOf(x: Quantity, reading: Reading): number {
  const { figures, self, scenario } = reading;
  const other = reading.other ?? '';
  const { caps } = scenario.parameters;
  switch (x) {
    case 'M':
      return valueOf(figures, 'coverage', 'shared');
    case 'points':
      return reading.points;
    case 'conceal':
    case 'cover':
      return markOf(figures, x, self);
    case 'documented':
    case 'elected':
      return Math.min(1, markOf(figures, x, other));
    case 'counterOther':
      return Math.min(
        caps.counter,
        markOf(figures, 'counter', other) + markOf(figures, 'counterStanding', other),
      );
    case 'threatSelf':
      return Math.min(caps.threat, markOf(figures, 'threat', self));
    case 'priorStaged':
      return Math.min(caps.staged, markOf(figures, 'staged', self));
    case 'supplyLine':
      return supplyLineOf(scenario, reading.inForce, self, valueOf(figures, 'aid', 'shared'));
    case 'sectorFort':
      return reading.sector === null ? 0 : valueOf(figures, 'fortification', sideKey(reading.sector, self));
    case 'tension':
      return published(valueOf(figures, 'tension', 'shared'));
    case 'opinionShare':
      return opinionShare(figures, self, other);
    case 'works':
    case 'ownOpinion':
    case 'otherOpinion':
    case 'ownSupport':
      return trackQuantity(x, figures, self, other);
    default:
      return assertNever(x, 'quantity');
  }
}

function trackQuantity(
  x: 'works' | 'ownOpinion' | 'otherOpinion' | 'ownSupport',
  figures: Figures,
  self: DelegationId,
  other: DelegationId,
): number {
  if (x === 'works') return valueOf(figures, 'works', self);
  if (x === 'ownSupport') return valueOf(figures, 'support', self);
  return published(valueOf(figures, 'opinion', x === 'ownOpinion' ? self : other));
}

function opinionShare(figures: Figures, self: DelegationId, other: DelegationId): number {
  const own = published(valueOf(figures, 'opinion', self));
  const sum = own + published(valueOf(figures, 'opinion', other));
  return sum > 0 ? own / sum : 0.5;
}

/** Product of the terms a + b x X; 1 when there are none. */
export function productOf(times: readonly Term[] | undefined, reading: Reading): number {
  let product = 1;
  for (const { a, b, x } of times ?? []) {
    product *= x === undefined ? a : a + (b ?? 1) * quantityOf(x, reading);
  }
  return product;
}

/** A chance, within 0 and the scenario's ceiling. */
export function chanceOf(chance: Chance, reading: Reading): number {
  return clamp(productOf(chance.times, reading), 0, reading.scenario.parameters.caps.chance);
}

/** Rule 6.11: how an effect grows with the points given. */
export function scaleOf(scale: Scale | undefined, points: number): number {
  switch (scale) {
    case undefined:
    case 'flat':
      return points > 0 ? 1 : 0;
    case 'linear':
      return points;
    case 'sqrt':
      return points ** 0.5;
    case 'pow0.85':
      return points ** 0.85;
    default:
      return assertNever(scale, 'scale');
  }
}
