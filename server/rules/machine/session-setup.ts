// The statechart's vocabulary: every action and guard by name, bound to the rules; the chart itself stands in session-machine.
import { setup } from 'xstate';
import { ok } from '../../../shared/kernel/index.ts';
import type { EndingKind, Phase } from '../../../shared/views/index.ts';
import { resolveNight, resolveTermsNight } from '../night/resolve-night.ts';
import { sealOrder, takeBackForeign, unsealOrder } from '../orders/seal.ts';
import { saveDraft } from '../topics/drafts/drafts.ts';
import { openDayWithNews } from '../topics/facilitation/dawn.ts';
import { deliverInject, reverseInject } from '../topics/facilitation/injects.ts';
import { cancelInject, planInject } from '../topics/facilitation/plans.ts';
import { makeRuling, reverseRuling } from '../topics/facilitation/rulings.ts';
import { isSetAlarm, ringAlarm } from '../topics/session/alarms.ts';
import {
  addTime,
  beginGrace,
  enterBriefing,
  enterStage,
  getsGrace,
  isCurrentTimer,
  isStageDone,
  pauseClock,
  resumeClock,
} from '../topics/session/clock.ts';
import { endSession, isRuledOver, isSettled } from '../topics/session/ending.ts';
import {
  choosePlace,
  joinSession,
  listMembers,
  noteGone,
  noteSeen,
  statePreference,
} from '../topics/session/joining.ts';
import {
  changeSettings,
  declareReady,
  fillFreeSeats,
  handHead,
  handHost,
  handSeat,
  muteMember,
  placeMembers,
  reclaimSeat,
  removeMember,
  seatOf,
  shareRights,
} from '../topics/session/seats.ts';
import { passOn, refuseHere } from '../topics/session/succession.ts';
import { judgePromise } from '../topics/talks/pledges.ts';
import { markRead } from '../topics/talks/read-marks.ts';
import { makeStatement, recordDecision, sendMessage } from '../topics/talks/say.ts';
import { answerTerms, bothAccept } from '../topics/terms/answer-terms.ts';
import { declineProposal, signProposal } from '../topics/treaty/answer-proposal.ts';
import { withdrawProposal } from '../topics/treaty/close-proposals.ts';
import {
  closeExtension,
  extensionIsAgreed,
  extensionIsOpen,
  putTheQuestion,
} from '../topics/treaty/extension.ts';
import { tableProposal } from '../topics/treaty/table-proposal.ts';
import { claimWebhook, keyWebhook, settleWebhook, setWebhook } from '../topics/webhook/webhook.ts';
import type { AnyCommand, CommandNamed, Decision, Turn } from '../turn.ts';
import { complianceAfter } from '../war/compliance.ts';
import { monitoringAfter } from '../war/monitoring.ts';
import { type MachineEvent, settle, settleOwn, type TurnContext, turnOf } from './turn-context.ts';

const bare = setup({ types: { context: {} as TurnContext, events: {} as MachineEvent } });

/** An action that lets a rule judge the command. */
const judge = <C extends AnyCommand>(rule: (turn: Turn<C>) => Decision) =>
  bare.assign(({ context, event }) => {
    const turn = turnOf<C>(context, event);
    return turn ? settleOwn(context, rule(turn)) : {};
  });

/** The same, of what is nobody's deed: who reads has done nothing by it. */
const note = <C extends AnyCommand>(rule: (turn: Turn<C>) => Decision) =>
  bare.assign(({ context, event }) => {
    const turn = turnOf<C>(context, event);
    return turn ? settle(context, rule(turn)) : {};
  });

/** An action that follows from the state alone. */
const follow = (rule: (context: TurnContext) => Decision) =>
  bare.assign(({ context }) => settle(context, rule(context)));

const enterPhase = (phase: Phase) => follow(({ at }) => ok([{ type: 'phaseEntered', at, phase }]));
const end = (kind: EndingKind) => follow(({ state, at }) => endSession(state, kind, at));
const compliance = ({ scenario, state }: TurnContext) =>
  complianceAfter(
    state.regions.compliance,
    state.war.tracks.tension?.shared ?? 0,
    scenario.parameters.compliance,
  );
const monitoring = ({ scenario, state }: TurnContext) => monitoringAfter(scenario, state);

const actions = {
  joinSession: judge<CommandNamed<'member.join'>>(joinSession),
  noteSeen: judge<CommandNamed<'member.seen'>>(noteSeen),
  noteGone: judge<CommandNamed<'member.gone'>>(noteGone),
  listMembers: judge<CommandNamed<'members.list'>>(listMembers),
  placeMembers: judge<CommandNamed<'members.place'>>(placeMembers),
  removeMember: judge<CommandNamed<'member.remove'>>(removeMember),
  muteMember: judge<CommandNamed<'member.mute'>>(muteMember),
  choosePlace: judge<CommandNamed<'place.choose'>>(choosePlace),
  statePreference: judge<CommandNamed<'preference.state'>>(statePreference),
  reclaimSeat: judge<CommandNamed<'seat.reclaim'>>(reclaimSeat),
  shareRights: judge<CommandNamed<'rights.share'>>(shareRights),
  handHead: judge<CommandNamed<'head.hand'>>(handHead),
  changeSettings: judge<CommandNamed<'settings.change'>>(changeSettings),
  passOn: judge<CommandNamed<'session.leave'>>(passOn),
  refuseHere: judge<CommandNamed<'session.branch' | 'session.rematch'>>(refuseHere),
  handSeat: judge<CommandNamed<'seat.hand'>>(handSeat),
  handHost: judge<CommandNamed<'host.hand'>>(handHost),
  fillFreeSeats: judge(fillFreeSeats),
  declareReady: judge<CommandNamed<'ready.declare'>>(declareReady),
  answerTerms: judge<CommandNamed<'terms.answer'>>(answerTerms),
  tableProposal: judge<CommandNamed<'proposal.table'>>((turn) => tableProposal(turn)),
  signProposal: judge<CommandNamed<'proposal.sign'>>(signProposal),
  declineProposal: judge<CommandNamed<'proposal.decline'>>(declineProposal),
  withdrawProposal: judge<CommandNamed<'proposal.withdraw'>>(withdrawProposal),
  sealOrder: judge<CommandNamed<'order.seal'>>((turn) =>
    sealOrder(turn.scenario, turn.state, seatOf(turn), turn.command, turn.at),
  ),
  unsealOrder: judge<CommandNamed<'order.unseal'>>((turn) =>
    unsealOrder(turn.scenario, turn.state, seatOf(turn), turn.command.sealed, turn.at),
  ),
  sendMessage: judge<CommandNamed<'message.send'>>(sendMessage),
  makeStatement: judge<CommandNamed<'statement.make'>>(makeStatement),
  judgePromise: judge<CommandNamed<'promise.judge'>>(judgePromise),
  markRead: note<CommandNamed<'messages.read'>>(markRead),
  saveDraft: judge<CommandNamed<'draft.save'>>(saveDraft),
  recordDecision: judge<CommandNamed<'decision.record'>>(recordDecision),
  deliverInject: judge<CommandNamed<'inject.deliver'>>(deliverInject),
  planInject: judge<CommandNamed<'inject.plan'>>(planInject),
  cancelInject: judge<CommandNamed<'inject.cancel'>>(cancelInject),
  reverseInject: judge<CommandNamed<'inject.reverse'>>(reverseInject),
  makeRuling: judge<CommandNamed<'ruling.make'>>(makeRuling),
  reverseRuling: judge<CommandNamed<'ruling.reverse'>>(reverseRuling),
  setWebhook: judge<CommandNamed<'webhook.set'>>(setWebhook),
  keyWebhook: judge<CommandNamed<'webhook.key'>>(keyWebhook),
  claimWebhook: judge<CommandNamed<'webhook.claim'>>(claimWebhook),
  settleWebhook: judge<CommandNamed<'webhook.settle'>>(settleWebhook),
  pauseClock: judge<CommandNamed<'session.pause'>>(pauseClock),
  resumeClock: judge(resumeClock),
  addTime: judge<CommandNamed<'time.add'>>(addTime),
  ringAlarm: judge<CommandNamed<'alarm.fired'>>(ringAlarm),
  beginGrace: follow(({ state, at }) => beginGrace(state, at)),
  enterBriefing: follow(({ state, at }) => enterBriefing(state, at)),
  enterTerms: enterPhase('terms'),
  enterTruce: enterPhase('truce'),
  takeBackForeign: follow(({ scenario, state, at }) => ok(takeBackForeign(scenario, state, at))),
  enterDebrief: enterPhase('debrief'),
  enterArchive: enterPhase('archived'),
  openFirstDay: follow(({ scenario, state, at }) => openDayWithNews(scenario, state, 1, at)),
  openNextDay: follow(({ scenario, state, at }) => openDayWithNews(scenario, state, state.day + 1, at)),
  openBulletin: follow(({ state, at }) => enterStage(state, 'bulletin', at)),
  resolveNight: follow(({ scenario, state, at }) => ok(resolveNight(scenario, state, at))),
  resolveTermsNight: follow(({ scenario, state, at }) => ok(resolveTermsNight(scenario, state, at))),
  moveCompliance: follow((context) =>
    ok([{ type: 'complianceChanged', at: context.at, to: compliance(context) }]),
  ),
  moveMonitoring: follow((context) =>
    ok([{ type: 'monitoringChanged', at: context.at, to: monitoring(context) }]),
  ),
  openExtension: follow(({ at }) => ok([{ type: 'extensionChanged', at, to: 'open' }])),
  agreeExtension: follow(({ state, at }) => closeExtension(state, 'agreed', at)),
  refuseExtension: follow(({ state, at }) => closeExtension(state, 'refused', at)),
  putTheQuestion: follow(({ scenario, state, at }) => putTheQuestion(scenario, state, at)),
  endSettled: end('settled'),
  endProlonged: end('prolonged'),
  endLapsed: end('lapsed'),
  endBroken: end('broken'),
  endRefused: end('refused'),
};

const isAgreed = ({ regions }: TurnContext['state']): boolean => regions.extension === 'agreed';

type Guard = (of: { context: TurnContext; event: MachineEvent }) => boolean;
const when =
  (test: (context: TurnContext) => boolean): Guard =>
  ({ context }) =>
    test(context);

const timerIsCurrent: Guard = ({ context, event }) =>
  event.type === 'TIMER' &&
  event.command.type === 'clock.fired' &&
  isCurrentTimer(context.state, event.command.timer);

const guards = {
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
  holds: when((context) => compliance(context) === 'holding'),
  strains: when((context) => compliance(context) === 'strained'),
  suspends: when((context) => compliance(context) === 'suspended'),
  nobodyMonitors: when((context) => monitoring(context) === 'none'),
  monitorsDeploy: when((context) => monitoring(context) === 'deploying'),
  monitorsWork: when((context) => monitoring(context) === 'operational'),
  monitorsLeave: when((context) => monitoring(context) === 'withdrawn'),
};

export const sessionSetup = bare.extend({ actions, guards });
