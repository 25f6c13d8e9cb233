// What the statechart does: every action by name, bound to the rules; when it is done stands in session-machine.
import { ok } from '../../../shared/kernel/index.ts';
import type { EndingKind, Phase } from '../../../shared/views/index.ts';
import { resolveNight, resolveTermsNight } from '../night/resolve-night.ts';
import { sealOrder, takeBackForeign, unsealOrder } from '../orders/seal.ts';
import { saveDraft } from '../topics/drafts/drafts.ts';
import { openDayWithNews } from '../topics/facilitation/dawn.ts';
import { deliverInject, reverseInject } from '../topics/facilitation/injects.ts';
import { cancelInject, planInject } from '../topics/facilitation/plans.ts';
import { makeRuling, reverseRuling } from '../topics/facilitation/rulings.ts';
import { ringAlarm } from '../topics/session/alarms.ts';
import {
  addTime,
  beginGrace,
  enterBriefing,
  enterStage,
  pauseClock,
  resumeClock,
} from '../topics/session/clock.ts';
import { endSession } from '../topics/session/ending.ts';
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
import { answerTerms } from '../topics/terms/answer-terms.ts';
import { declineProposal, signProposal } from '../topics/treaty/answer-proposal.ts';
import { withdrawProposal } from '../topics/treaty/close-proposals.ts';
import { closeExtension, putTheQuestion } from '../topics/treaty/extension.ts';
import { tableProposal } from '../topics/treaty/table-proposal.ts';
import { claimWebhook, keyWebhook, settleWebhook, setWebhook } from '../topics/webhook/webhook.ts';
import type { AnyCommand, CommandNamed, Decision, Turn } from '../turn.ts';
import { complianceDue, monitoringDue } from './due-regions.ts';
import { type MachineEvent, settle, settleOwn, type TurnContext, turnOf } from './turn-context.ts';

/** What an action makes of the context, as XState's `assign` takes it. */
export type Deed = (of: {
  readonly context: TurnContext;
  readonly event: MachineEvent;
}) => Partial<TurnContext>;

/** A rule judges the command. */
const judge =
  <C extends AnyCommand>(rule: (turn: Turn<C>) => Decision): Deed =>
  ({ context, event }) => {
    const turn = turnOf<C>(context, event);
    return turn ? settleOwn(context, rule(turn)) : {};
  };

/** The same, of what is nobody's deed: who reads has done nothing by it. */
const note =
  <C extends AnyCommand>(rule: (turn: Turn<C>) => Decision): Deed =>
  ({ context, event }) => {
    const turn = turnOf<C>(context, event);
    return turn ? settle(context, rule(turn)) : {};
  };

/** What follows from the state alone. */
const follow =
  (rule: (context: TurnContext) => Decision): Deed =>
  ({ context }) =>
    settle(context, rule(context));

const enterPhase = (phase: Phase) => follow(({ at }) => ok([{ type: 'phaseEntered', at, phase }]));
const end = (kind: EndingKind) => follow(({ state, at }) => endSession(state, kind, at));
export const deeds = {
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
    ok([{ type: 'complianceChanged', at: context.at, to: complianceDue(context) }]),
  ),
  moveMonitoring: follow((context) =>
    ok([{ type: 'monitoringChanged', at: context.at, to: monitoringDue(context) }]),
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
} satisfies Readonly<Record<string, Deed>>;
