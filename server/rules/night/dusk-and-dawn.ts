// Owns the two ends of a night: the last look at the odds and the bill at dusk, the closing of the books at dawn.
import type { Scenario } from '../../../shared/catalogue/index.ts';
import { reckonAgain } from '../orders/seal.ts';
import type { SessionState } from '../state.ts';
import { DUSK, evolveWar } from '../war/evolve-war.ts';
import { agedMarks } from '../war/figures.ts';
import { deedsOf } from './deeds.ts';
import { moveFigures, type Night, nightCause, openNight, type Push, tellMarks, tellMoves } from './night.ts';
import { clearNightly } from './supply.ts';

/** Rules 6.2 and 6.12: what each seat is shown at the close is what is rolled; then every order is paid for. */
export function fallDusk(scenario: Scenario, state: SessionState, at: number): Night {
  const replaced = scenario.delegations.flatMap(({ id }) => {
    const sealed = state.sealed[id] ?? [];
    return reckonAgain(scenario, state, sealed, sealed, at);
  });
  const atDusk = replaced.reduce(evolveWar, state);
  const sealed = scenario.delegations.flatMap(({ id }) => atDusk.sealed[id] ?? []);
  const night = openNight(scenario, atDusk, deedsOf(scenario, atDusk, sealed), at);
  night.facts.push(...replaced);
  // Told even when empty: it is what forgets the moves of the night before.
  night.facts.push({ type: 'tracksMoved', at, cause: nightCause(DUSK), changes: [] });
  for (const { order, self, cause } of night.deeds) {
    const cost: Push[] = order.cost.capital ? [['capital', self, -order.cost.capital]] : [];
    tellMoves(night, cause, moveFigures(night, cost));
  }
  clearNightly(night, DUSK);
  return night;
}

/** Rule 8.40: marks age, orders are entered in the books, and the page goes out. */
export function closeNight(night: Night, publish: () => void): void {
  const { at, facts, state } = night;
  const before = night.board.marks;
  night.board.marks = agedMarks(before);
  if (before.length > 0) tellMarks(night, before);
  for (const { sealed, outcome, chances, breaches, found } of night.deeds) {
    const resolved = { ...sealed, day: state.day, outcome, chances, breaches, found };
    facts.push({ type: 'orderResolved', at, resolved });
  }
  facts.push({ type: 'postsDeployed', at, sectors: [...night.posts] });
  publish();
  facts.push({ type: 'nightResolved', at, day: state.day });
}
