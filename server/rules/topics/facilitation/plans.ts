// Planned injects: set, called off, and delivered when a day opens or their hour has come.
import { formatFaults } from '../../../../shared/catalogue/fault.ts';
import { faultsOfConditions, type Scenario } from '../../../../shared/catalogue/index.ts';
import { err, ok } from '../../../../shared/kernel/index.ts';
import { type Refusal, refusal } from '../../../../shared/protocol/index.ts';
import type { PlannedInject } from '../../../../shared/views/index.ts';
import { evolve } from '../../evolve.ts';
import type { Fact } from '../../facts.ts';
import type { SessionState } from '../../state.ts';
import type { CommandNamed, Decision, Turn } from '../../turn.ts';
import { actorIn } from './acts.ts';
import { isDue } from './conditions.ts';
import { delivery, writtenInject } from './injects.ts';

type Plan = CommandNamed<'inject.plan'>;

/** How far ahead an hour can be set: a year, in milliseconds. */
const YEAR = 365 * 86_400_000;

/** Rule 10.4: an inject for later: by day, by the hour, or by what must be the case. */
export function planInject(turn: Turn<Plan>): Decision {
  const { scenario, state, command, at } = turn;
  const written = writtenInject(scenario, command);
  if (!written.ok) return written;
  const refused = refuseTime(turn);
  if (refused) return err(refused);
  const { when } = command;
  const id = `W-${state.facilitation.plans.length + 1}`;
  const plan: PlannedInject = { id, ...written.value, when, by: actorIn(turn), state: 'waiting' };
  const planned: Fact = { type: 'injectPlanned', at, plan };
  if (!('at' in when)) return ok([planned]);
  const alarm = { id: state.alarmsSet + 1, dueAt: when.at, kind: 'inject', plan: id } as const;
  return ok([planned, { type: 'alarmSet', at, alarm }]);
}

function refuseTime({ scenario, state, command: { when }, at }: Turn<Plan>): Refusal | null {
  if ('all' in when) {
    const faults = faultsOfConditions(scenario, when.all);
    return faults.length > 0 ? refusal('inject/conditions', formatFaults(faults)) : null;
  }
  if ('at' in when) {
    const isAhead = when.at > at && when.at <= at + YEAR;
    return isAhead ? null : refusal('inject/hour', 'Choose an hour to come, within a year.');
  }
  const open = state.regions.phase === 'truce' ? state.day : 0;
  if (when.day > open && when.day <= scenario.days) return null;
  const possible = open < scenario.days ? ` Choose a day from ${open + 1} to ${scenario.days}.` : '';
  return refusal('inject/day', `An inject is planned for the opening of a day to come.${possible}`);
}

/** Rule 10.4. */
export function cancelInject({ state, command, at }: Turn<CommandNamed<'inject.cancel'>>): Decision {
  const plan = state.facilitation.plans.find(({ id }) => id === command.plan);
  if (!plan) return err(refusal('inject/unknown_plan', 'There is no such planned inject.'));
  if (plan.state !== 'waiting') {
    return err(refusal('inject/not_waiting', `${plan.id} is ${plan.state} already.`));
  }
  const alarms = Object.values(state.alarms).filter((one) => one.kind === 'inject' && one.plan === plan.id);
  return ok([
    { type: 'injectCancelled', at, plan: plan.id },
    ...alarms.map(({ id }) => ({ type: 'alarmCleared', at, alarm: id }) as const),
  ]);
}

const delivered = (
  scenario: Scenario,
  state: SessionState,
  plan: PlannedInject,
  at: number,
): readonly Fact[] => delivery(scenario, state, plan, { by: plan.by, plan: plan.id }, at);

/** Rule 10.5: what was planned for this opening of a day, in the order of planning, each on what the one before it left. */
export function deliverDue(scenario: Scenario, opened: SessionState, at: number): readonly Fact[] {
  let state = opened;
  const facts: Fact[] = [];
  for (const plan of opened.facilitation.plans) {
    if (plan.state !== 'waiting' || !isDue(state, plan.when, at)) continue;
    const more = delivered(scenario, state, plan, at);
    state = more.reduce<SessionState>(evolve, state);
    facts.push(...more);
  }
  return facts;
}

/** Rule 10.5: its hour has come. Before the first day it waits for that day to open. */
export function deliverAtItsHour(
  scenario: Scenario,
  state: SessionState,
  id: string,
  at: number,
): readonly Fact[] {
  const plan = state.facilitation.plans.find((one) => one.id === id);
  const { phase } = state.regions;
  if (plan?.state !== 'waiting' || (phase !== 'terms' && phase !== 'truce')) return [];
  return delivered(scenario, state, plan, at);
}
