// Owns how the typed effects of an order change the working copy of a night; decides no outcome.
import { type SimpleEffect, TRACK_SCOPES, type TrackId } from '../../../shared/catalogue/index.ts';
import { assertNever } from '../../../shared/kernel/index.ts';
import type { DelegationId } from '../../../shared/views/index.ts';
import { productOf, type Reading, scaleOf } from '../orders/quantities.ts';
import type { Change } from '../state.ts';
import { type Figures, sideKey } from '../war/figures.ts';
import type { Lookups } from '../war/lookups.ts';
import { type Deed, moveFigures, type Night, type Push, setMark } from './night.ts';

/** Whom `named` and `each` stand for while a finding is published or a report is issued. */
export interface Binding {
  readonly named?: DelegationId;
  readonly each?: DelegationId;
}

type ChangeEffect = Extract<SimpleEffect, { do: 'change' }>;
type MarkEffect = Extract<SimpleEffect, { do: 'mark' }>;
type AidShift = Extract<SimpleEffect, { do: 'aid-shift' }>;

/** Applies effects one after the other, so that a later one reads what an earlier one left. Returns what moved. */
export function applyEffects(
  night: Night,
  deed: Deed,
  effects: readonly SimpleEffect[],
  binding: Binding = {},
): Change[] {
  const changes: Change[] = [];
  for (const effect of effects) {
    switch (effect.do) {
      case 'change':
        changes.push(
          ...moveFigures(night, pushesOf(night.lookups, deed, effect, readingOf(night, deed), binding)),
        );
        break;
      case 'mark':
        applyMark(night, deed, effect, binding);
        break;
      case 'aid-shift':
        changes.push(...moveFigures(night, aidPushes(night, deed, effect)));
        break;
      case 'incident':
        // The case is opened by the step that reports the deed.
        break;
      default:
        assertNever(effect, 'effect');
    }
  }
  return changes;
}

export function readingOf(night: Night, deed: Deed, figures: Figures = night.board): Reading {
  return {
    scenario: night.scenario,
    figures,
    inForce: night.state.treaty.inForce,
    self: deed.self,
    other: deed.other,
    sector: deed.sector,
    points: deed.sealed.points,
  };
}

/** The pushes one change effect stands for, read over the given figures. */
export function pushesOf(
  lookups: Lookups,
  deed: Deed,
  effect: ChangeEffect,
  reading: Reading,
  binding: Binding = {},
): readonly Push[] {
  const by = effect.add * growthOf(deed, effect) * productOf(effect.times, reading);
  return keysOf(lookups, deed, effect.track, effect.of, binding).map(
    (key) => [effect.track, key, by] as const,
  );
}

/** Rule 6.7: effects on the sector aimed at count this copy's points; all others grow with the sum of tonight's copies. */
function growthOf(deed: Deed, { scale, of }: ChangeEffect): number {
  const { points } = deed.sealed;
  if (of.startsWith('sector-')) return scaleOf(scale, points);
  return scaleOf(scale, deed.earlier + points) - scaleOf(scale, deed.earlier);
}

/** Scope keys of a track that `of` stands for; none when there is no such side or sector. */
function keysOf(
  lookups: Lookups,
  deed: Deed,
  track: TrackId,
  of: string,
  binding: Binding,
): readonly string[] {
  const { self, other, sector } = deed;
  const one = (key: DelegationId | null | undefined): readonly string[] => (key ? [key] : []);
  switch (of) {
    case 'self':
      return [self];
    case 'other':
      return one(other);
    case 'target':
      return one(deed.sealed.target.delegation);
    case 'named':
      return one(binding.named);
    case 'each':
      return one(binding.each);
    case 'shared':
      return TRACK_SCOPES[track] === 'pair' ? [lookups.trustKey] : ['shared'];
    case 'sector-self':
    case 'sector-other':
    case 'sector-all': {
      if (sector === null) return [];
      if (TRACK_SCOPES[track] === 'sector') return [sector];
      const sides = of === 'sector-self' ? [self] : lookups.belligerents;
      const meant = of === 'sector-other' ? one(other) : sides;
      return meant.map((side) => sideKey(sector, side));
    }
    default:
      return [of];
  }
}

/** Rule 6.7: points of this copy and of earlier ones that were turned against the same side. */
function pointsOf(night: Night, { sealed, order, self, other }: Deed): number {
  let points = 0;
  for (const deed of night.deeds) {
    if (deed.self === self && deed.order === order && deed.other === other) points += deed.sealed.points;
    if (deed.sealed.id === sealed.id) break;
  }
  return points;
}

function applyMark(night: Night, deed: Deed, effect: MarkEffect, binding: Binding): void {
  const value = effect.value * (effect.scale === 'linear' ? pointsOf(night, deed) : 1);
  for (const of of keysOf(night.lookups, deed, 'opinion', effect.of, binding)) {
    setMark(night, { mark: effect.mark, of, value, days: effect.days }, effect.scale === 'add');
  }
}

/** Rule 6.17: aid and goodwill answer to blame: against x size, goodwillPerUnit x size. */
function aidPushes(night: Night, deed: Deed, { against, size }: AidShift): readonly Push[] {
  const blamed = against === 'self' ? deed.self : deed.other;
  if (blamed === null) return [];
  const shift = night.scenario.parameters.aidShift;
  return [
    ['aid', 'shared', (shift.against[blamed] ?? 0) * size],
    ['goodwill', blamed, (shift.goodwillPerUnit[blamed] ?? 0) * size],
  ];
}
