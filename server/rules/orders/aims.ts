// Owns at what an order can be aimed now: the choices of each part of its target; judges no cost.
import type { Order, Scenario } from '../../../shared/catalogue/index.ts';
import { assertNever } from '../../../shared/kernel/index.ts';
import type { DelegationId, OrderAim } from '../../../shared/views/index.ts';
import type { Incident, SessionState } from '../state.ts';
import { markOf } from '../war/figures.ts';
import { type Lookups, lookupsOf, rivalOf } from '../war/lookups.ts';
import { endsTruce, publishes } from './order-shape.ts';

const idsOf = (choices: readonly { readonly id: string }[]): string[] => choices.map(({ id }) => id);

/** Rule 6.5: every part an order's target must name, with what may be named; a part without choices closes the order. */
export function aimsOf(
  scenario: Scenario,
  state: SessionState,
  self: DelegationId,
  order: Order,
): readonly OrderAim[] {
  const { target } = order;
  switch (target.kind) {
    case 'none':
      return [];
    case 'sector':
      return sectorAims(scenario, self, order, target);
    case 'supplier':
      return [{ field: 'supplier', choices: idsOf(target.options[self] ?? []) }];
    case 'incident':
      return [{ field: 'incident', choices: incidentsFor(scenario, state, self, order).map(({ id }) => id) }];
    case 'delegation': {
      const chosen = { field: 'delegation', choices: target.options.filter((id) => id !== self) } as const;
      return target.themes ? [chosen, { field: 'theme', choices: idsOf(target.themes) }] : [chosen];
    }
    case 'clause':
      return [{ field: 'clause', choices: target.options }];
    default:
      return assertNever(target, 'target');
  }
}

function sectorAims(
  scenario: Scenario,
  self: DelegationId,
  order: Order,
  target: Extract<Order['target'], { kind: 'sector' }>,
): readonly OrderAim[] {
  const lookups = lookupsOf(scenario);
  const known = endsTruce(order) ? lookups.line : scenario.sectors;
  const aims: OrderAim[] = [{ field: 'sector', choices: target.options ?? idsOf(known) }];
  if (target.methods) aims.push({ field: 'method', choices: idsOf(target.methods) });
  if (target.names === 'blamed') aims.push({ field: 'blames', choices: rivals(lookups, self) });
  if (target.names === 'inspected') aims.push({ field: 'delegation', choices: rivals(lookups, self) });
  return aims;
}

/** A belligerent can only name the other one; anybody else either of them. */
function rivals(lookups: Lookups, self: DelegationId): readonly DelegationId[] {
  const rival = rivalOf(lookups, self);
  return rival === null ? lookups.belligerents : [rival];
}

/** Incidents an order may be about: open ones, or for a publication those whose finding is still to be published. */
function incidentsFor(
  scenario: Scenario,
  state: SessionState,
  self: DelegationId,
  order: Order,
): readonly Incident[] {
  if (publishes(order)) return publishable(scenario, state, self);
  return Object.values(state.war.incidents).filter((one) => one.state === 'open');
}

/**
 * Rule 6.16: incidents for which a side was named in the last namedDays days and nothing was published yet. A belligerent
 * needs the finding in its own hands and uses it against the other side; third parties may cite whatever is on the record.
 */
export function publishable(
  scenario: Scenario,
  state: SessionState,
  self: DelegationId,
): readonly Incident[] {
  const rival = rivalOf(lookupsOf(scenario), self);
  if (rival !== null && markOf(state.war, 'finding', self) <= 0) return [];
  const { namedDays } = scenario.parameters.resumption;
  return Object.values(state.war.incidents).filter(
    (one) =>
      one.named !== null &&
      (rival === null || one.named === rival) &&
      state.day - (one.namedOn ?? 0) < namedDays &&
      !isPublished(state, one.id),
  );
}

/** Whether somebody has published the finding on this incident. */
export function isPublished(state: SessionState, incident: string): boolean {
  return state.findings.some(({ kind, subject }) => kind === 'published' && subject === incident);
}
