// What becomes true by itself at its time, beside the end of a stage: set, called off and rung; never reads a clock.
import { assertNever, ok } from '../../../../shared/kernel/index.ts';
import type { Fact } from '../../facts.ts';
import type { Alarm, Ring, SessionState } from '../../state.ts';
import type { Actor, CommandNamed, Decision, SystemCommand, Turn } from '../../turn.ts';
import { deliverAtItsHour } from '../facilitation/plans.ts';
import { absences, cover } from './absence.ts';
import { reminders } from './reminders.ts';

/** What shall ring, and when, in milliseconds since 1970, unless it has been set already. */
export interface Wish {
  readonly ring: Ring;
  readonly dueAt: number;
}

/** The next thing that becomes true by itself. */
export interface Due {
  readonly kind: 'alarm' | 'timer';
  readonly id: number;
  /** Milliseconds since 1970. */
  readonly dueAt: number;
}

/** Rule 4.14: by time; of the same millisecond the alarms come first, in the order in which they were set. */
export function nextDue({ timer, alarms }: SessionState): Due | null {
  let first: Due | null = timer && { kind: 'timer', id: timer.id, dueAt: timer.dueAt };
  for (const { id, dueAt } of Object.values(alarms)) {
    const isLater = first !== null && (first.kind === 'timer' ? dueAt > first.dueAt : dueAt >= first.dueAt);
    if (!isLater) first = { kind: 'alarm', id, dueAt };
  }
  return first;
}

/** The server's command that makes it true. */
export function firingOf({ kind, id }: Due): SystemCommand {
  return kind === 'timer' ? { type: 'clock.fired', timer: id } : { type: 'alarm.fired', alarm: id };
}

/** What tells alarms of the same matter apart: a delegation is missed but once, a reminder is for one hour. */
function keyOf({ ring, dueAt }: Wish): string {
  switch (ring.kind) {
    case 'reminder':
      return `reminder/${ring.hours}/${dueAt}`;
    case 'cover':
      return `cover/${ring.delegation}/${ring.why}`;
    case 'inject':
      return `inject/${ring.plan}`;
    default:
      return assertNever(ring, 'ring');
  }
}

/** Whose deed it was, or a change of the settings. */
type Deed = Actor | 'settings';

/** Silence ends with any deed of the delegation, and all absence is counted anew by new settings. */
function isBroken({ ring }: Wish, deed: Deed): boolean {
  if (ring.kind !== 'cover') return false;
  if (deed === 'settings') return true;
  return ring.why === 'silent' && deed.kind === 'seat' && deed.delegation === ring.delegation;
}

const wished = (state: SessionState, at: number): readonly Wish[] => {
  const { phase, paused } = state.regions;
  const runs = phase === 'briefing' || phase === 'terms' || phase === 'truce';
  return runs && !paused ? [...reminders(state), ...absences(state, at)] : [];
};

/** Whether alarms of a kind follow from the state alone; others are set and called off by commands, and end with the session. */
const follows: Readonly<Record<Ring['kind'], boolean>> = {
  reminder: true,
  cover: true,
  inject: false,
};

const asWish = ({ id: _, dueAt, ...ring }: Alarm): Wish => ({ ring, dueAt });

/** Rule 4.14: the alarms that a deed calls off and sets, read off what it has made of the session. */
export function keepAlarms(state: SessionState, deed: Deed, at: number): readonly Fact[] {
  const isOver = state.regions.phase === 'debrief' || state.regions.phase === 'archived';
  const wishes = new Map(wished(state, at).map((wish) => [keyOf(wish), wish]));
  const facts: Fact[] = [];
  for (const alarm of Object.values(state.alarms)) {
    const wish = asWish(alarm);
    const isWished = wishes.has(keyOf(wish)) && !isBroken(wish, deed);
    if (isWished) wishes.delete(keyOf(wish));
    else if (follows[alarm.kind] || isOver) facts.push({ type: 'alarmCleared', at, alarm: alarm.id });
  }
  let { alarmsSet } = state;
  for (const { ring, dueAt } of wishes.values()) {
    if (dueAt > at) facts.push({ type: 'alarmSet', at, alarm: { id: ++alarmsSet, dueAt, ...ring } });
  }
  return facts;
}

/** Rule 4.14: only an alarm that is set now rings. */
export function isSetAlarm({ alarms }: SessionState, alarm: number): boolean {
  return alarms[alarm] !== undefined;
}

/** Rule 4.14: what comes true when an alarm rings. */
export function ringAlarm({ scenario, state, command, at }: Turn<CommandNamed<'alarm.fired'>>): Decision {
  const alarm = state.alarms[command.alarm];
  if (!alarm) return ok([]);
  const rang: Fact = { type: 'alarmRang', at, alarm };
  switch (alarm.kind) {
    case 'reminder':
      return ok([rang]);
    case 'cover':
      return ok([rang, ...cover(scenario, state, alarm, at)]);
    case 'inject':
      return ok([rang, ...deliverAtItsHour(scenario, state, alarm.plan, at)]);
    default:
      return assertNever(alarm, 'alarm');
  }
}
