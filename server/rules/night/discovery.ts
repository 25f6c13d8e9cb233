// Owns how build-ups and breaches are found: the night's excess, the chance, and what being found costs.
import { clauseOf, type Scenario } from '../../../shared/catalogue/index.ts';
import { clamp, round } from '../../../shared/kernel/index.ts';
import type { DelegationId } from '../../../shared/views/index.ts';
import { openDuties } from '../orders/duties.ts';
import { markOf, valueOf } from '../war/figures.ts';
import { coverageShown } from './incidents.ts';
import { type Deed, diceFor, move, type Night, type Push, tellPrivately } from './night.ts';

const STEP = 'compliance';

/** Rule 8.27: points of excess that an order adds: above its free points, or all of them where a clause in force forbids it. */
function excessOf(scenario: Scenario, deed: Deed): number {
  const { detection } = deed.order;
  if (detection.rule !== 'build-up') return 0;
  const { points } = deed.sealed;
  if (deed.breaches.length > 0) return points * scenario.parameters.buildUp.breachExcess;
  return Math.max(0, Math.min(points, deed.earlier + points - detection.excessAbove));
}

/** What stands between a build-up and being found. */
export interface Watch {
  readonly coverage: number;
  readonly inspection: number;
  readonly conceal: number;
}

/** Rule 8.28: excess x (k x M + inspectionPerPoint x points) x (1 - concealPerPoint x conceal), at most maxChance. */
export function discoveryChance(scenario: Scenario, excess: number, watch: Watch): number {
  const { perExcess, maxChance } = scenario.parameters.buildUp;
  const seen = perExcess.k * watch.coverage + perExcess.inspectionPerPoint * watch.inspection;
  const hidden = Math.max(0, 1 - perExcess.concealPerPoint * watch.conceal);
  return clamp(excess * seen * hidden, 0, maxChance);
}

/** Rule 6.19: a duty whose last day ends tonight unmet is a breach that everybody sees; told once for each text. */
export function findNeglect(night: Night): void {
  const { scenario, state } = night;
  for (const delegation of night.lookups.delegations) {
    const given = (order: string) =>
      night.deeds.some((deed) => deed.self === delegation && deed.order.id === order);
    for (const { option, order, due } of openDuties(scenario, state, delegation)) {
      const known = state.treaty.breached[clauseOf(option)]?.by === delegation;
      if (state.day < due || known || given(order)) continue;
      const what = { delegation, order, options: [option], excess: 0, sealedStock: 0 };
      night.facts.push({ type: 'breachFound', at: night.at, ...what });
      night.blamed.add(delegation);
      move(night, STEP, foundPushes(night, delegation, 0));
      const slots = { author: { delegation }, clauses: { options: [option] } };
      night.news.push({ event: 'breachInTheOpen', slots, focus: null });
    }
  }
}

/** Rules 8.27 to 8.29, for every delegation: hidden excess may be found, an open breach always is. */
export function discover(night: Night): void {
  for (const delegation of night.lookups.delegations) {
    const own = night.deeds.filter((deed) => deed.self === delegation && deed.order.step !== 'tension');
    const hidden = own.filter((deed) => excessOf(night.scenario, deed) > 0);
    const seen = isFound(night, delegation, hidden) ? hidden : [];
    const open = own.filter(({ order, breaches }) => order.visibility === 'open' && breaches.length > 0);
    const found = [...seen, ...open.filter((deed) => !seen.includes(deed))];
    if (found.length > 0) tellFound(night, delegation, found);
    else cleanVisit(night, delegation);
  }
}

function isFound(night: Night, delegation: DelegationId, hidden: readonly Deed[]): boolean {
  const excess = hidden.reduce((sum, deed) => sum + excessOf(night.scenario, deed), 0);
  if (excess === 0) return false;
  const chance = discoveryChance(night.scenario, excess, {
    coverage: valueOf(night.board, 'coverage', 'shared'),
    inspection: markOf(night.board, 'inspected', delegation),
    conceal: markOf(night.board, 'conceal', delegation),
  });
  return diceFor(night, 'discovery', delegation).chance(chance);
}

/** Rule 8.29: stock put under seal where an order's excess is found: arms and massed troops, not ore and the like. */
export function sealedStockOf(scenario: Scenario, deed: Deed): number {
  const { category } = deed.order;
  if (category !== 'rearm' && category !== 'prepare') return 0;
  return round(excessOf(scenario, deed) * scenario.parameters.buildUp.found.sealedPerExcess, 4);
}

function tellFound(night: Night, delegation: DelegationId, found: readonly Deed[]): void {
  let sealedStock = 0;
  for (const deed of found) {
    deed.found = true;
    const sealed = sealedStockOf(night.scenario, deed);
    sealedStock += sealed;
    const excess = excessOf(night.scenario, deed);
    const what = { delegation, order: deed.order.id, options: deed.breaches, excess, sealedStock: sealed };
    night.facts.push({ type: 'breachFound', at: night.at, ...what });
    tellPrivately(night, delegation, 'ownFound', {
      order: { order: deed.order.id },
      sealed: round(sealed, 1),
    });
  }
  night.blamed.add(delegation);
  move(night, STEP, foundPushes(night, delegation, sealedStock));
  const hidden = found.some(({ order }) => order.visibility !== 'open');
  const author = { delegation };
  const options = found.flatMap(({ breaches }) => breaches);
  night.news.push(
    hidden
      ? { event: 'buildUpFound', slots: { author, coverage: coverageShown(night) }, focus: null }
      : { event: 'breachInTheOpen', slots: { author, clauses: { options } }, focus: null },
  );
}

/** Rule 8.29. */
function foundPushes(night: Night, delegation: DelegationId, sealedStock: number): readonly Push[] {
  const { found } = night.scenario.parameters.buildUp;
  return [
    ['trust', night.lookups.trustKey, found.trust],
    ['opinion', delegation, found.opinion],
    ['tension', 'shared', found.tension],
    ['credibility', delegation, found.credibility],
    ['goodwill', delegation, found.goodwill],
    ['aid', 'shared', found.aidShift[delegation] ?? 0],
    ['stock', delegation, -sealedStock],
  ];
}

/** Rule 8.29: an inspection that finds nothing is worth something to both. */
function cleanVisit(night: Night, delegation: DelegationId): void {
  if (markOf(night.board, 'inspected', delegation) <= 0) return;
  const { clean } = night.scenario.parameters.buildUp;
  move(night, STEP, [
    ['trust', night.lookups.trustKey, clean.trust],
    ['opinion', delegation, clean.opinion],
  ]);
  tellPrivately(night, delegation, 'inspectedClean', {});
}
