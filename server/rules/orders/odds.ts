// Owns the odds of an order as its giver is shown them and as the night rolls them: the same rows, made once.
import type { Order, Scenario } from '../../../shared/catalogue/index.ts';
import { round } from '../../../shared/kernel/index.ts';
import type { OrderTarget } from '../../../shared/protocol/index.ts';
import type { DelegationId, OddsRow } from '../../../shared/views/index.ts';
import type { Mark, Sealed, SessionState } from '../state.ts';
import { markOf, withMark } from '../war/figures.ts';
import { type Lookups, lookupsOf, orderOf, placeOf, rivalOf } from '../war/lookups.ts';
import { type Draw, drawOf, sureEffects } from './order-shape.ts';
import { chanceOf, type Reading, scaleOf } from './quantities.ts';
import { possibleAnswers, unknownMarkOf } from './unknown-answer.ts';

/** An order as wished or sealed. */
export interface Wish {
  readonly order: string;
  readonly points: number;
  readonly target: OrderTarget;
}

/** The belligerent an order is turned against: the giver's rival, or for a third party the belligerent it aims at. */
export function otherOf(lookups: Lookups, self: DelegationId, target: OrderTarget): DelegationId | null {
  const rival = rivalOf(lookups, self);
  if (rival !== null) return rival;
  const chosen = target.delegation ?? '';
  return rivalOf(lookups, chosen) === null ? null : chosen;
}

/**
 * Rule 6.12: the odds of a wish, one row for each answer the other side may prepare tonight; the first row is what holds if
 * it prepares nothing. Empty when nothing is drawn. Read from this morning's figures and from the seat's own orders sealed
 * for tonight that resolve earlier, never from another's secrets. Chances are rounded to 4 decimals and sum to 1.
 */
export function oddsRows(
  scenario: Scenario,
  state: SessionState,
  self: DelegationId,
  wish: Wish,
  sealed: readonly Sealed[],
): readonly OddsRow[] {
  const lookups = lookupsOf(scenario);
  const order = orderOf(lookups, wish.order);
  const draw = drawOf(order);
  if (draw === null) return [];
  const other = otherOf(lookups, self, wish.target);
  const own = ownMarksTonight(lookups, state, self, order, sealed);
  const reading = (marks: readonly Mark[]): Reading => ({
    scenario,
    figures: { tracks: state.war.tracks, marks },
    inForce: state.treaty.inForce,
    self,
    other,
    sector: wish.target.sector ?? null,
    points: wish.points,
  });
  const mark = unknownMarkOf(draw);
  if (mark === null || other === null) return [{ given: null, chances: chancesOf(draw, reading(own)) }];
  const [known, ...raised] = possibleAnswers(lookups, state.war, order, other, mark);
  const withAnswer = (value: number): readonly Mark[] => [
    ...own.filter((one) => one.mark !== mark || one.of !== other),
    { mark, of: other, value, days: 1 },
  ];
  return [
    { given: null, chances: chancesOf(draw, reading(withAnswer(known ?? 0))) },
    ...raised.map((value) => ({
      given: { mark, value },
      chances: chancesOf(draw, reading(withAnswer(value))),
    })),
  ];
}

/** Marks of this morning and those that the seat's own orders set tonight before this one resolves. */
function ownMarksTonight(
  lookups: Lookups,
  state: SessionState,
  self: DelegationId,
  order: Order,
  sealed: readonly Sealed[],
): readonly Mark[] {
  let marks = state.war.marks;
  const given = new Map<string, number>();
  for (const one of sealed) {
    const earlier = orderOf(lookups, one.order);
    if (placeOf(lookups, earlier.id) >= placeOf(lookups, order.id)) continue;
    const copies = `${one.order}/${otherOf(lookups, self, one.target)}`;
    const points = (given.get(copies) ?? 0) + one.points;
    given.set(copies, points);
    for (const effect of sureEffects(earlier)) {
      if (effect.do !== 'mark' || effect.of !== 'self') continue;
      const linear = effect.scale === 'linear' ? points : scaleOf('flat', points);
      const mark = { mark: effect.mark, of: self, value: effect.value * linear, days: effect.days };
      marks = withMark(marks, mark, effect.scale === 'add');
    }
  }
  return marks;
}

/** Outcomes are drawn in turn, each from what the earlier ones left; the last takes the rest. */
function chancesOf(draw: Draw, reading: Reading): Readonly<Record<string, number>> {
  const chances: Record<string, number> = {};
  let left = 1;
  for (const { id, chance } of draw.outcomes) {
    const share = chance === null ? left : Math.min(left, round(left * chanceOf(chance, reading), 4));
    chances[id] = round(share, 4);
    left = round(left - share, 4);
  }
  return chances;
}

/** The row that the other side's actual answer makes true; the first when it prepared nothing. */
export function rowFor(rows: readonly OddsRow[], answer: number): OddsRow | undefined {
  return rows.find((row) => row.given !== null && row.given.value === answer) ?? rows[0];
}

/** The answer that counts for an order: the other side's mark at the moment it resolves. */
export function answerTo(order: Order, other: DelegationId | null, marks: readonly Mark[]): number {
  const draw = drawOf(order);
  const mark = draw === null ? null : unknownMarkOf(draw);
  return mark === null || other === null ? 0 : markOf({ tracks: {}, marks }, mark, other);
}

/** The outcome that a die in [0, 1) falls on. */
export function outcomeAt(chances: Readonly<Record<string, number>>, die: number): string {
  let passed = 0;
  let last = '';
  for (const id in chances) {
    passed += chances[id] ?? 0;
    last = id;
    if (die < passed) return id;
  }
  return last;
}
