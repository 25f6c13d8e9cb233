// How a session goes on in another: stepped back to a day, or begun anew by the same people; writes no journal.
import type { Scenario } from '../../../../shared/catalogue/index.ts';
import { err, invariant, ok, type Result } from '../../../../shared/kernel/index.ts';
import { type Refusal, refusal } from '../../../../shared/protocol/index.ts';
import { evolve } from '../../evolve.ts';
import type { Fact } from '../../facts.ts';
import type { SessionState } from '../../state.ts';
import type { Actor, CommandNamed, Decision, Turn } from '../../turn.ts';
import { authorize } from './authorize.ts';
import { stageTimer } from './clock.ts';
import { membersOf } from './members.ts';
import { freeSeat, scriptedSeat, seatOfPerson } from './placing.ts';

/** A command by which a session goes on in another one. */
export type SucceedingCommand = CommandNamed<'session.branch' | 'session.rematch'>;

/** What a successor is called, and when it begins. */
export interface SuccessorName {
  readonly session: string;
  /** As it is shown. */
  readonly code: string;
  readonly seed: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export const passedOn: Refusal = refusal(
  'session/passed_on',
  'This session goes on elsewhere. It can be read and no longer changed.',
);

/** Rules 2.12 and 2.13: why a session cannot be followed so by another; null when it can. */
export function refuseSuccession(
  state: SessionState,
  actor: Actor,
  command: SucceedingCommand,
): Refusal | null {
  const forbidden = authorize(state, actor, command.type);
  if (forbidden) return forbidden;
  if (state.passedOnTo !== null) return passedOn;
  const { phase } = state.regions;
  const isOver = phase === 'debrief' || phase === 'archived';
  if (command.type === 'session.rematch') {
    return isOver ? null : refusal('session/not_over', 'A session is played anew once it has ended.');
  }
  if (phase === 'lobby' || phase === 'briefing') {
    return refusal('session/no_day_yet', 'No day has begun yet, so there is none to step back to.');
  }
  if (command.day <= state.day) return null;
  return refusal('session/no_such_day', `Choose a day from 1 to ${state.day}.`);
}

/** The facts up to the morning of a day, its opening included; days of the truce, or of the terms phase where none began. */
function upToMorning(facts: readonly Fact[], state: SessionState, day: number): readonly Fact[] {
  const inTruce = state.regions.phase !== 'terms' && state.ending?.kind !== 'refused';
  let isTruce = false;
  const opened = facts.findIndex((fact) => {
    if (fact.type === 'phaseEntered') isTruce = fact.phase === 'truce';
    return fact.type === 'dayOpened' && fact.day === day && isTruce === inTruce;
  });
  invariant(opened >= 0, `day ${day} was never opened`);
  const entered = facts.findIndex((fact, i) => i > opened && fact.type === 'stageEntered');
  return facts.slice(0, entered + 1);
}

/** The people as they are now, and delegations played by whoever is there for them. */
function carried(scenario: Scenario, now: SessionState, old: SessionState, at: number): readonly Fact[] {
  const isLobby = now.regions.phase === 'lobby';
  return Object.entries(now.seats).flatMap(([delegation, seat]): Fact[] => {
    const [head] = membersOf(old, delegation).filter(({ tokenHash }) => tokenHash !== null);
    const isTheirs = head !== undefined && (isLobby || old.seats[delegation]?.occupant === 'person');
    if (isTheirs === (seat.occupant === 'person')) return [];
    const other = isLobby ? freeSeat : scriptedSeat(scenario, now, delegation);
    return [{ type: 'seatChanged', at, delegation, seat: isTheirs ? seatOfPerson(head.name) : other }];
  });
}

/**
 * Rule 2.12: the facts of a session that goes on from the morning of a day as if nothing had come after it, with the people and
 * settings of today and the dice of before.
 *
 * @param facts all of the session that is left, in order
 */
export function branchOf(
  scenario: Scenario,
  old: SessionState,
  facts: readonly Fact[],
  { day, because }: CommandNamed<'session.branch'>,
  { session, code, at }: SuccessorName,
): readonly Fact[] {
  const [opening, ...rest] = upToMorning(facts, old, day);
  invariant(opening?.type === 'sessionOpened', 'a session begins with its opening');
  return continued(scenario, old, [{ ...opening, session, code }, ...rest], { day, because, at });
}

/** Rule 2.13: the facts of a session in its lobby, with the same people in the same places. */
export function rematchOf(
  scenario: Scenario,
  old: SessionState,
  opened: Result<readonly Fact[], Refusal>,
  at: number,
): Decision {
  if (!opened.ok) return opened;
  return ok(continued(scenario, old, opened.value, { day: 0, because: '', at }));
}

/** What was to ring at an hour of the line that is left. */
const alarmsCalledOff = ({ alarms }: SessionState, at: number): readonly Fact[] =>
  Object.values(alarms).map(({ id }) => ({ type: 'alarmCleared', at, alarm: id }));

/** Rule 7.17: what people have read by today of what was said until that morning. */
const stillRead = (
  { readMarks }: SessionState,
  { messageCounts }: SessionState,
  at: number,
): readonly Fact[] =>
  Object.entries(readMarks).map(([who, marks]) => ({
    type: 'messagesRead',
    at,
    who,
    read: Object.fromEntries(
      Object.entries(marks).flatMap(([channel, n]) => {
        const said = messageCounts[channel];
        return said === undefined ? [] : [[channel, Math.min(n, said)]];
      }),
    ),
  }));

function continued(
  scenario: Scenario,
  old: SessionState,
  past: readonly Fact[],
  { day, because, at }: { readonly day: number; readonly because: string; readonly at: number },
): readonly Fact[] {
  const { id: from, members, settings } = old;
  const goesOn: Fact = { type: 'sessionContinued', at, from, day, because, members, settings };
  const facts = [...past, goesOn];
  const now = facts.reduce<SessionState | null>(evolve, null);
  invariant(now, 'a session has facts');
  const going =
    day === 0
      ? []
      : [...stillRead(old, now, at), ...alarmsCalledOff(now, at), ...stageTimer(now, 'deliberation', at)];
  return [...facts, ...carried(scenario, now, old, at), ...going];
}

/** A session changes nothing of itself by it: whoever keeps sessions makes the other one first. */
export function refuseHere({ state, actor, command }: Turn<SucceedingCommand>): Decision {
  return err(
    refuseSuccession(state, actor, command) ?? refusal('session/not_here', 'Try again in a moment.'),
  );
}

/** Rules 2.12 and 2.13: the session that was left; nobody's link opens it any more. */
export function passOn({ state, command, at }: Turn<CommandNamed<'session.leave'>>): Decision {
  if (state.passedOnTo !== null) return err(passedOn);
  return ok([{ type: 'sessionPassedOn', at, to: command.to }]);
}
