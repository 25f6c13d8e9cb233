// Owns which options in force an order would breach; knows neither whether it is found nor what that costs.
import { clauseOf, holds, type Order, type Scenario } from '../../../shared/catalogue/index.ts';
import type { DelegationId, OptionId, SectorId } from '../../../shared/views/index.ts';
import type { SessionState } from '../state.ts';

/**
 * Rule 6.15: an option binds once a proposal has put its clause in force, and from day 1 on if the clause is one of the
 * truce's own terms. The status quo of every other clause describes what is done, it forbids nothing.
 */
export function binds(scenario: Scenario, state: SessionState, option: OptionId): boolean {
  if (!holds(state.treaty.inForce, option)) return false;
  const clause = clauseOf(option);
  if (Object.hasOwn(state.treaty.agreed, clause)) return true;
  if (state.regions.phase !== 'truce') return false;
  return scenario.treaty.clauses.find(({ id }) => id === clause)?.track === 'truce terms';
}

/**
 * Options in force that this order breaches when aimed at this sector (null: at none) with so many points in one night
 * (null: with as few as may be, so that no ceiling counts).
 */
export function breachesOf(
  scenario: Scenario,
  state: SessionState,
  self: DelegationId,
  order: Order,
  sector: SectorId | null,
  points: number | null,
): readonly OptionId[] {
  return optionsAgainst(self, order, sector, points).filter((option) => binds(scenario, state, option));
}

/** The same of all options, in force or not. */
export function optionsAgainst(
  self: DelegationId,
  order: Order,
  sector: SectorId | null,
  points: number | null,
): readonly OptionId[] {
  return order.breaches
    .filter(
      ({ by, sectors, above }) =>
        (by?.includes(self) ?? true) &&
        (!sectors || (sector !== null && sectors.includes(sector))) &&
        (above === undefined || (points !== null && points > above)),
    )
    .flatMap(({ options }) => options);
}

/** Options breached only by more than so many points in one night: option → the most that is within the text. */
export function ceilingsOf(
  scenario: Scenario,
  state: SessionState,
  self: DelegationId,
  order: Order,
): Readonly<Record<OptionId, number>> {
  const ceilings: Record<OptionId, number> = {};
  for (const { by, options, above } of order.breaches) {
    if (above === undefined || !(by?.includes(self) ?? true)) continue;
    for (const option of options) if (binds(scenario, state, option)) ceilings[option] = above;
  }
  return ceilings;
}

/** Options breached only in some sectors: sector → options. */
export function breachesBySector(
  scenario: Scenario,
  state: SessionState,
  self: DelegationId,
  order: Order,
): Readonly<Record<SectorId, readonly OptionId[]>> {
  const found: Record<SectorId, readonly OptionId[]> = {};
  for (const { by, sectors, options, above } of order.breaches) {
    if (!sectors || above !== undefined || !(by?.includes(self) ?? true)) continue;
    const binding = options.filter((option) => binds(scenario, state, option));
    for (const sector of binding.length > 0 ? sectors : [])
      found[sector] = [...(found[sector] ?? []), ...binding];
  }
  return found;
}
