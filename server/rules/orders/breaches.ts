// Owns which options in force an order would breach; knows neither whether it is found nor what that costs.
import { clauseOf, holds, type Order, type Scenario } from '../../../shared/catalogue/index.ts';
import type { DelegationId, OptionId, SectorId } from '../../../shared/views/index.ts';
import type { SessionState } from '../state.ts';

/**
 * Rule 6.15: an option binds once a proposal has put its clause in force, and from day 1 on if the clause is one of the
 * truce's own terms. The status quo of every other clause describes what is done, it forbids nothing.
 */
function binds(scenario: Scenario, state: SessionState, option: OptionId): boolean {
  if (!holds(state.treaty.inForce, option)) return false;
  const clause = clauseOf(option);
  if (Object.hasOwn(state.treaty.agreed, clause)) return true;
  if (state.regions.phase !== 'truce') return false;
  return scenario.treaty.clauses.find(({ id }) => id === clause)?.track === 'truce terms';
}

/** Options in force that this order breaches when aimed at this sector (null: at none). */
export function breachesOf(
  scenario: Scenario,
  state: SessionState,
  self: DelegationId,
  order: Order,
  sector: SectorId | null,
): readonly OptionId[] {
  return order.breaches
    .filter(
      ({ by, sectors }) =>
        (by?.includes(self) ?? true) && (!sectors || (sector !== null && sectors.includes(sector))),
    )
    .flatMap(({ options }) => options.filter((option) => binds(scenario, state, option)));
}

/** Options breached only in some sectors: sector → options. */
export function breachesBySector(
  scenario: Scenario,
  state: SessionState,
  self: DelegationId,
  order: Order,
): Readonly<Record<SectorId, readonly OptionId[]>> {
  const found: Record<SectorId, readonly OptionId[]> = {};
  for (const { by, sectors, options } of order.breaches) {
    if (!sectors || !(by?.includes(self) ?? true)) continue;
    const binding = options.filter((option) => binds(scenario, state, option));
    for (const sector of binding.length > 0 ? sectors : [])
      found[sector] = [...(found[sector] ?? []), ...binding];
  }
  return found;
}
