// Owns one game in which both belligerents follow a fixed script and nobody talks; judges no script.

import type { Scenario } from '../../shared/catalogue/index.ts';
import { invariant } from '../../shared/kernel/index.ts';
import type { DelegationId, OrderOption } from '../../shared/views/index.ts';
import { HeadlessSession } from '../app/headless-session.ts';
import { orderOptions } from '../rules/orders/options.ts';
import { resultParts } from '../rules/scoring/result-parts.ts';
import type { OrderScript } from './order-scripts.ts';

/** By belligerent. */
export type Scripts = Readonly<Record<DelegationId, OrderScript>>;

/** Far more than any scenario has days and stages. */
const MOST_STAGES = 4_000;

/**
 * Plays it to its end without a terms phase, third parties idle.
 *
 * @returns each belligerent's result in points (rules 9.1 to 9.4), its secret objective left out: which one is dealt is chance
 */
export function playScripts(
  scenario: Scenario,
  scripts: Scripts,
  seed: string,
): Readonly<Record<DelegationId, number>> {
  const session = new HeadlessSession(scenario, { seed, termsDays: 0 });
  for (let stages = 0; !session.over; stages++) {
    invariant(stages < MOST_STAGES, 'a game of scripts ends');
    const { phase, stage } = session.state.regions;
    if (phase === 'truce' && stage !== 'bulletin')
      for (const [id, script] of Object.entries(scripts)) seal(scenario, session, id, script);
    makeReady(session);
  }
  return Object.fromEntries(
    Object.keys(scripts).map((id) => {
      const { text, war, legitimacy } = resultParts(scenario, session.state, id);
      return [id, text + war + legitimacy];
    }),
  );
}

function makeReady(session: HeadlessSession): void {
  const before = session.stage;
  for (const seat of session.seats) {
    if (session.over || session.stage !== before) return;
    session.sendFrom(seat, { type: 'ready.declare', ready: true });
  }
}

/** Gives what is open tonight, each order as many points as it takes and capacity leaves. */
function seal(scenario: Scenario, session: HeadlessSession, id: DelegationId, script: OrderScript): void {
  const { day } = session.state;
  const attack = script.attacksOn === null ? undefined : script.orders[0];
  for (const order of script.orders) {
    if (order === attack && day < (script.attacksOn ?? 0)) continue;
    const option = orderOptions(scenario, session.state, id).find((one) => one.order === order);
    if (option === undefined || option.refusal !== null) continue;
    const target = aimFor(option, day);
    const [least, most] = option.capacity;
    // The most that the rules let through: they know what is left.
    for (let points = most; target !== null && points >= least; points--) {
      if (session.sendFrom(id, { type: 'order.seal', order, points, target }) === null) break;
    }
  }
}

/** Another choice every day, so that no single sector decides. */
function aimFor(option: OrderOption, day: number): Record<string, string> | null {
  const target: Record<string, string> = {};
  for (const { field, choices } of option.aims) {
    const choice = choices[day % Math.max(1, choices.length)];
    if (choice === undefined) return null;
    target[field] = choice;
  }
  return target;
}
