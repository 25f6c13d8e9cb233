// Owns sealing and unsealing of tonight's orders; what they do is the night's business.
import type { Scenario } from '../../../shared/catalogue/index.ts';
import { err, ok, type Result } from '../../../shared/kernel/index.ts';
import { type Refusal, refusal } from '../../../shared/protocol/index.ts';
import type { DelegationId, OddsRow } from '../../../shared/views/index.ts';
import type { Fact, OrderFact } from '../facts.ts';
import type { Sealed, SessionState } from '../state.ts';
import { oddsRows, type Wish } from './odds.ts';
import { refuseWish } from './refuse-order.ts';

/** Rule 6.3: seals an order for tonight with the odds shown for it; own orders whose odds it changes are shown anew. */
export function sealOrder(
  scenario: Scenario,
  state: SessionState,
  delegation: DelegationId,
  { order, points, target }: Wish,
  at: number,
): Result<readonly Fact[], Refusal> {
  const refused = refuseWish(scenario, state, delegation, { order, points, target });
  if (refused) return err(refused);
  const before = state.sealed[delegation] ?? [];
  const id = `${delegation}-${(state.sealedCount[delegation] ?? 0) + 1}`;
  const fresh: Sealed = { id, delegation, order, points, target, odds: [] };
  const all = [...before, fresh];
  const odds = oddsRows(scenario, state, delegation, fresh, all);
  return ok([
    { type: 'orderSealed', at, sealed: { ...fresh, odds } },
    ...reckonAgain(scenario, state, before, all, at),
  ]);
}

/** Rule 6.4: takes a sealed order back; nothing has been paid for it. */
export function unsealOrder(
  scenario: Scenario,
  state: SessionState,
  delegation: DelegationId,
  sealed: string,
  at: number,
): Result<readonly Fact[], Refusal> {
  const before = state.sealed[delegation] ?? [];
  if (!before.some(({ id }) => id === sealed)) {
    return err(refusal('order/not_sealed', 'Your delegation has no such order sealed for tonight.'));
  }
  const { phase, stage } = state.regions;
  if ((phase !== 'terms' && phase !== 'truce') || stage !== 'deliberation') {
    return err(refusal('order/day_closed', 'This day is closed. Its orders can no longer be taken back.'));
  }
  const rest = before.filter(({ id }) => id !== sealed);
  return ok([
    { type: 'orderUnsealed', at, delegation, sealed },
    ...reckonAgain(scenario, state, rest, rest, at),
  ]);
}

/** Rule 6.1: what the phase that has just begun does not know is taken back; the rest stays sealed. */
export function takeBackForeign(scenario: Scenario, state: SessionState, at: number): OrderFact[] {
  const { phase } = state.regions;
  const phases = new Map(
    scenario.orders.map((order): [string, readonly string[]] => [order.id, order.phases]),
  );
  return Object.entries(state.sealed).flatMap(([delegation, sealed]) => {
    const isKnown = ({ order }: Sealed) => phases.get(order)?.includes(phase) ?? false;
    const kept = sealed.filter(isKnown);
    const back = sealed.filter((one) => !isKnown(one));
    return [
      ...back.map(({ id }) => ({ type: 'orderUnsealed', at, delegation, sealed: id }) as const),
      ...(back.length > 0 ? reckonAgain(scenario, state, kept, kept, at) : []),
    ];
  });
}

/** Rule 6.12: orders of `kept` whose odds are no longer those they were sealed with, sealed again under their own id. */
export function reckonAgain(
  scenario: Scenario,
  state: SessionState,
  kept: readonly Sealed[],
  all: readonly Sealed[],
  at: number,
): OrderFact[] {
  return kept.flatMap((one) => {
    const odds = oddsRows(scenario, state, one.delegation, one, all);
    return sameRows(odds, one.odds) ? [] : [{ type: 'orderSealed', at, sealed: { ...one, odds } } as const];
  });
}

function sameRows(one: readonly OddsRow[], other: readonly OddsRow[]): boolean {
  return one.length === other.length && one.every((row, index) => sameRow(row, other[index]));
}

function sameRow(one: OddsRow, other: OddsRow | undefined): boolean {
  if (!other || one.given?.value !== other.given?.value || one.given?.mark !== other.given?.mark)
    return false;
  return Object.keys(one.chances).every((id) => one.chances[id] === other.chances[id]);
}
