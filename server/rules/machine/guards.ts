// What the statechart asks before it moves: every guard by name, bound to the rules; where it is asked stands in session-machine.
import { isSetAlarm } from '../topics/session/alarms.ts';
import { getsGrace, isCurrentTimer, isStageDone } from '../topics/session/clock.ts';
import { isRuledOver, isSettled } from '../topics/session/ending.ts';
import { bothAccept } from '../topics/terms/answer-terms.ts';
import { extensionIsAgreed, extensionIsOpen } from '../topics/treaty/extension.ts';
import { complianceDue, monitoringDue } from './due-regions.ts';
import type { MachineEvent, TurnContext } from './turn-context.ts';

const isAgreed = ({ regions }: TurnContext['state']): boolean => regions.extension === 'agreed';

export type Guard = (of: { readonly context: TurnContext; readonly event: MachineEvent }) => boolean;
const when =
  (test: (context: TurnContext) => boolean): Guard =>
  ({ context }) =>
    test(context);

const timerIsCurrent: Guard = ({ context, event }) =>
  event.type === 'TIMER' &&
  event.command.type === 'clock.fired' &&
  isCurrentTimer(context.state, event.command.timer);

export const guards = {
  stageIsDone: when(({ state }) => isStageDone(state)),
  readyForTerms: when(({ state }) => isStageDone(state) && state.termsDays > 0),
  termsComeFirst: when(({ state }) => state.termsDays > 0),
  timerIsCurrent,
  graceIsDue: ((of) => timerIsCurrent(of) && getsGrace(of.context.state)) satisfies Guard,
  alarmIsSet: (({ context, event }) =>
    event.type === 'ALARM' &&
    event.command.type === 'alarm.fired' &&
    isSetAlarm(context.state, event.command.alarm)) satisfies Guard,
  timerForTerms: ((of) => of.context.state.termsDays > 0 && timerIsCurrent(of)) satisfies Guard,
  pausedInBulletin: when(({ state }) => state.regions.stage === 'bulletin'),
  bothAccept: when(({ scenario, state }) => bothAccept(scenario, state)),
  offerIsGone: when(
    ({ state, facts }) => state.day >= state.termsDays || facts.some(({ type }) => type === 'offerWithdrawn'),
  ),
  truceBroke: when(({ state }) => state.resumption !== null),
  settled: when(({ state }) => isSettled(state)),
  ruledOver: when(({ state }) => isRuledOver(state)),
  ruledOverAgreed: when(({ state }) => isRuledOver(state) && isAgreed(state)),
  lastDayAgreed: when(({ scenario, state }) => state.day >= scenario.days && isAgreed(state)),
  lastDay: when(({ scenario, state }) => state.day >= scenario.days),
  extensionOpens: when(({ scenario, state }) => extensionIsOpen(scenario, state)),
  extendsItself: when(
    ({ scenario, state }) => extensionIsOpen(scenario, state) && extensionIsAgreed(scenario, state),
  ),
  extensionAgreed: when(({ scenario, state }) => extensionIsAgreed(scenario, state)),
  extensionRuledOut: when(({ scenario, state }) => !extensionIsOpen(scenario, state)),
  extensionReopens: when(
    ({ scenario, state }) => extensionIsOpen(scenario, state) && !extensionIsAgreed(scenario, state),
  ),
  extensionUndone: when(({ scenario, state }) => !extensionIsAgreed(scenario, state)),
  holds: when((context) => complianceDue(context) === 'holding'),
  strains: when((context) => complianceDue(context) === 'strained'),
  suspends: when((context) => complianceDue(context) === 'suspended'),
  nobodyMonitors: when((context) => monitoringDue(context) === 'none'),
  monitorsDeploy: when((context) => monitoringDue(context) === 'deploying'),
  monitorsWork: when((context) => monitoringDue(context) === 'operational'),
  monitorsLeave: when((context) => monitoringDue(context) === 'withdrawn'),
};
