// The life of a session as a statechart: what is legal now and what follows from what; stepped purely, never run.
import { facilitation, planning } from './facilitation-events.ts';
import { sessionSetup } from './session-setup.ts';
import { inArchive, untilArchived, webhookWork } from './standing-events.ts';
import { compliance, extension, monitoring } from './truce-regions.ts';
import type { TurnContext } from './turn-context.ts';

/** Heard while the clock stands at all (rules 2.2, 7.3, 7.6). */
const always = {
  ...untilArchived,
  ...planning,
  SAY: { actions: 'sendMessage' },
  SAVE_DRAFT: { actions: 'saveDraft' },
  RECORD: { actions: 'recordDecision' },
  ALARM: { guard: 'alarmIsSet', actions: 'ringAlarm' },
  HAND_SEAT: { actions: 'handSeat' },
  LIST_MEMBERS: { actions: 'listMembers' },
  PLACE_MEMBERS: { actions: 'placeMembers' },
  STATE_PREFERENCE: { actions: 'statePreference' },
  RECLAIM_SEAT: { actions: 'reclaimSeat' },
  SHARE_RIGHTS: { actions: 'shareRights' },
  HAND_HEAD: { actions: 'handHead' },
} as const;

/** What a delegation may do by day (rule 4.2). */
const byDay = {
  READY: { actions: 'declareReady' },
  TABLE: { actions: 'tableProposal' },
  SIGN: { actions: 'signProposal' },
  DECLINE: { actions: 'declineProposal' },
  WITHDRAW: { actions: 'withdrawProposal' },
  SEAL: { actions: 'sealOrder' },
  UNSEAL: { actions: 'unsealOrder' },
  STATE: { actions: 'makeStatement' },
  ADD_TIME: { actions: 'addTime' },
  PAUSE: { target: 'paused', actions: 'pauseClock' },
} as const;

const endings = {
  settled: { entry: 'endSettled', always: 'debrief' },
  prolonged: { entry: 'endProlonged', always: 'debrief' },
  lapsed: { entry: 'endLapsed', always: 'debrief' },
  broken: { entry: 'endBroken', always: 'debrief' },
  refused: { entry: 'endRefused', always: 'debrief' },
} as const;

/** Rule 4.5: back to the stage that was left. */
const paused = {
  on: {
    ADD_TIME: { actions: 'addTime' },
    RESUME: [
      { guard: 'pausedInBulletin', target: 'bulletin', actions: 'resumeClock' },
      { target: 'deliberation', actions: 'resumeClock' },
    ],
  },
} as const;

/** Rule 4.9: time is up, and somebody is waited for a little longer. */
const grace = { guard: 'graceIsDue', actions: 'beginGrace' } as const;

/** Rules 4.1, 4.3 and 4.4: how a day closes. */
const deliberation = {
  always: { guard: 'stageIsDone', target: 'adjudication' },
  on: {
    ...byDay,
    CLOSE_DAY: { target: 'adjudication' },
    TIMER: [grace, { guard: 'timerIsCurrent', target: 'adjudication' }],
  },
} as const;

const bulletin = {
  always: { guard: 'stageIsDone', target: 'deliberation', actions: 'openNextDay' },
  on: {
    READY: { actions: 'declareReady' },
    ADD_TIME: { actions: 'addTime' },
    CLOSE_DAY: { target: 'deliberation', actions: 'openNextDay' },
    TIMER: { guard: 'timerIsCurrent', target: 'deliberation', actions: 'openNextDay' },
    PAUSE: { target: 'paused', actions: 'pauseClock' },
  },
} as const;

/** Rules 3.4 and 3.5. */
const terms = sessionSetup.createStateConfig({
  entry: ['enterTerms', 'openFirstDay'],
  initial: 'deliberation',
  on: { ...always, ...facilitation },
  always: [
    { guard: 'ruledOver', target: '#session.refused' },
    { guard: 'bothAccept', target: 'truce' },
  ],
  states: {
    deliberation: { ...deliberation, on: { ...deliberation.on, ANSWER_TERMS: { actions: 'answerTerms' } } },
    adjudication: {
      entry: 'resolveTermsNight',
      always: [
        { guard: 'offerIsGone', target: '#session.refused' },
        { target: 'bulletin', actions: 'openBulletin' },
      ],
    },
    bulletin,
    paused,
  },
});

/** Rules 3.6 and 4.1: the night, and the ways in which it can be the last. */
const adjudication = sessionSetup.createStateConfig({
  entry: ['resolveNight', sessionSetup.raise({ type: 'NIGHT_RESOLVED' })],
  always: [
    { guard: 'truceBroke', target: '#session.broken' },
    { guard: 'lastDayAgreed', target: '#session.prolonged' },
    { guard: 'lastDay', target: '#session.lapsed' },
    { target: 'bulletin', actions: 'openBulletin' },
  ],
});

const truce = sessionSetup.createStateConfig({
  entry: ['enterTruce', 'takeBackForeign', 'openFirstDay'],
  type: 'parallel',
  on: { ...always, ...facilitation },
  always: [
    { guard: 'settled', target: 'settled' },
    { guard: 'ruledOverAgreed', target: 'prolonged' },
    { guard: 'ruledOver', target: 'lapsed' },
  ],
  states: {
    clock: { initial: 'deliberation', states: { deliberation, adjudication, bulletin, paused } },
    compliance,
    monitoring,
    extension,
  },
});

/** Never started: `restore` puts a session's own state in place of this empty context. */
export const sessionMachine = sessionSetup.createMachine({
  id: 'session',
  context: {} as TurnContext,
  initial: 'lobby',
  on: webhookWork,
  states: {
    lobby: {
      on: {
        ...always,
        CHOOSE_PLACE: { actions: 'choosePlace' },
        START: { target: 'briefing', actions: 'fillFreeSeats' },
      },
    },
    briefing: {
      entry: 'enterBriefing',
      always: [
        { guard: 'readyForTerms', target: 'terms' },
        { guard: 'stageIsDone', target: 'truce' },
      ],
      on: {
        ...always,
        READY: { actions: 'declareReady' },
        ADD_TIME: { actions: 'addTime' },
        CLOSE_DAY: [{ guard: 'termsComeFirst', target: 'terms' }, { target: 'truce' }],
        TIMER: [
          grace,
          { guard: 'timerForTerms', target: 'terms' },
          { guard: 'timerIsCurrent', target: 'truce' },
        ],
      },
    },
    terms,
    truce,
    ...endings,
    debrief: {
      entry: 'enterDebrief',
      on: {
        ...untilArchived,
        SAY: always.SAY,
        JUDGE_PROMISE: { actions: 'judgePromise' },
        ARCHIVE: 'archived',
      },
    },
    archived: { entry: 'enterArchive', on: inArchive },
  },
});
