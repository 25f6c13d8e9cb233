// Owns what can stand on the front page and how prominently; knows the kinds of events, not the words.
import type { Slots } from '../../../shared/views/index.ts';

/** Kinds of the bulletin's templates that a night reports. */
export type EventKind = keyof typeof prominence;

/** One event as the world saw it. */
export interface News {
  readonly event: EventKind;
  readonly slots: Slots;
  /** Incident, proposal or sector it is about. */
  readonly focus: string | null;
  /** Which of the template's wordings, where only one of them fits. */
  readonly variant?: number;
}

/** Larger stands higher; equal ones keep the order in which they happened. */
export const prominence = {
  broken: 100,
  collapsed: 100,
  stagedExposed: 90,
  truceSuspended: 85,
  strikeAttributed: 80,
  stagedBelieved: 78,
  strikeOpen: 75,
  stagedUndecided: 74,
  findingPublished: 72,
  inject: 71,
  textInForce: 70,
  probeAttributed: 66,
  truceStrained: 64,
  buildUpFound: 62,
  breachInTheOpen: 61,
  termsDay: 60,
  probeOpen: 58,
  guaranteeOffered: 55,
  electionsCalled: 54,
  voteExcludingRegions: 53,
  sanctionsImposed: 52,
  influenceExposed: 50,
  missionObstructed: 48,
  stallFinding: 46,
  exchangeDone: 44,
  missionDeployed: 42,
  accident: 40,
  sanctionsEased: 38,
  aidWithheld: 36,
  aidAnnounced: 35,
  sanctionsThreatened: 34,
  proposalTabled: 30,
  proposalRefused: 28,
  mineralsMoved: 26,
  findingInconclusive: 24,
  quietDay: 10,
  measure: 5,
} as const;
