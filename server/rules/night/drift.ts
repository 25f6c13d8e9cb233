// Owns what moves by itself from one day to the next; knows no order.

import type { Scenario } from '../../../shared/catalogue/index.ts';
import { clamp } from '../../../shared/kernel/index.ts';
import type { DelegationId } from '../../../shared/views/index.ts';
import { type Figures, sideKey, valueOf } from '../war/figures.ts';
import type { Lookups } from '../war/lookups.ts';
import { move, type Night, type Push } from './night.ts';

/** Name under which the day-to-day movement is told. */
const DRIFT = 'drift';

/** Rule 8.38: everybody's public figures drift back to where they began; capital comes in; aid returns to normal. */
export function driftOfAll(night: Night): void {
  const { scenario, lookups, board } = night;
  const { opinionPull, goodwill, capital } = scenario.parameters.drift;
  const { towards, drift } = scenario.parameters.aid;
  const back = (track: string, key: string, share: number): Push => {
    const start = lookups.starts[track]?.[key] ?? 0;
    return [track, key, (start - valueOf(board, track, key)) * share];
  };
  move(night, DRIFT, [
    ...lookups.delegations.map((id) => back('opinion', id, opinionPull)),
    ...lookups.belligerents.map((id) => back('goodwill', id, goodwill)),
    ...lookups.delegations.map((id): Push => ['capital', id, capital]),
    ['aid', 'shared', clamp(towards - valueOf(board, 'aid', 'shared'), -drift, drift)],
  ]);
}

/** Rule 8.38: a waiting army: readiness, economy, works and pressure of one belligerent, in the given figures. */
export function driftOfArmy(
  scenario: Scenario,
  lookups: Lookups,
  figures: Figures,
  delegation: DelegationId,
): readonly Push[] {
  const { drift } = scenario.parameters;
  const economyAt = lookups.starts.economy?.[delegation] ?? scenario.parameters.production.economyAt;
  const economy = (economyAt - valueOf(figures, 'economy', delegation)) * drift.economyPull;
  return [
    ['readiness', delegation, drift.readiness],
    ['economy', delegation, economy],
    ['works', delegation, drift.works],
    ...scenario.sectors.map(({ id }): Push => ['pressure', sideKey(id, delegation), drift.pressure]),
  ];
}

/** The armies' own drift; not while the fighting goes on. */
export function driftOfArmies(night: Night): void {
  const { scenario, lookups, board } = night;
  move(
    night,
    DRIFT,
    lookups.belligerents.flatMap((id) => driftOfArmy(scenario, lookups, board, id)),
  );
}
