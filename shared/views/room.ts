// The slices of a seat's view that describe the room: session, clock, truce, seats, public figures. Public facts only.
import type { ClockSettings, MemberId, Place, SessionSettings, WebhookEvent } from '../vocabulary/index.ts';
import type { DelegationId } from './public-scenario.ts';

export type Phase = 'lobby' | 'briefing' | 'terms' | 'truce' | 'debrief' | 'archived';
export type Stage = 'deliberation' | 'bulletin';
export type Compliance = 'holding' | 'strained' | 'suspended' | 'broken';
export type Monitoring = 'none' | 'deploying' | 'operational' | 'withdrawn';
export type Extension = 'closed' | 'open' | 'agreed' | 'refused';
export type EndingKind = 'settled' | 'prolonged' | 'lapsed' | 'broken' | 'refused';

export interface Ending {
  readonly kind: EndingKind;
  readonly day: number;
  /** Who denounced the truce, when somebody did. */
  readonly by: DelegationId | null;
}

export interface SessionSlice {
  readonly id: string;
  readonly code: string;
  readonly scenario: string;
  readonly kind: 'solo' | 'hosted';
  readonly phase: Phase;
  readonly ending: Ending | null;
  readonly termsDays: number;
  readonly settings: SessionSettings;
}

/** Who one is in the session, and what one may do for one's delegation. */
export interface MeSlice {
  readonly member: MemberId;
  readonly name: string;
  readonly place: Place;
  /** May start, pause and close the day: the host and every facilitator. */
  readonly leads: boolean;
  readonly muted: boolean;
  /** Delegations one has asked for, the first best. */
  readonly prefers: readonly DelegationId[];
  readonly may: { readonly sign: boolean; readonly seal: boolean; readonly speak: boolean };
  /** A persona plays one's delegation until somebody of it takes it back. */
  readonly covered: boolean;
  /** How far one has read, as far as the server was told: channel → number of the last message there. */
  readonly read: Readonly<Record<string, number>>;
}

/** A person in the session, as all in it may know. */
export interface MemberCard {
  readonly id: MemberId;
  readonly name: string;
  readonly place: Place;
  readonly host: boolean;
  readonly muted: boolean;
  /** False for somebody of the list who has not come in yet. */
  readonly arrived: boolean;
  readonly present: boolean;
}

/** Where a session's events are sent (rule 11.1). */
export interface WebhookSlice {
  readonly url: string;
  /** Signs what is sent; null before it is drawn, and once it is shown no longer. */
  readonly secret: string | null;
  /** What is being tried, and when it is tried again, milliseconds since 1970. */
  readonly trying: {
    readonly event: WebhookEvent;
    readonly attempts: number;
    readonly retryAt: number;
  } | null;
  /** What became of the last event, milliseconds since 1970. */
  readonly last: { readonly event: WebhookEvent; readonly at: number; readonly delivered: boolean } | null;
}

export interface ClockSlice {
  /** 0 before day 1; in the terms phase, the day of the terms phase. */
  readonly day: number;
  readonly days: number;
  readonly stage: Stage;
  readonly paused: boolean;
  readonly settings: ClockSettings;
  /** Server time (ms since 1970) at which this stage closes by itself; null when it waits for people. */
  readonly dueAt: number | null;
  /** The time of this stage is up, and `dueAt` ends its grace. */
  readonly inGrace: boolean;
  /** What was added to this stage's time; 0 = nothing. */
  readonly addedSeconds: number;
  /** Why the clock is paused; empty where it runs or nobody gave a reason. */
  readonly pausedFor: string;
}

export interface TruceSlice {
  readonly compliance: Compliance;
  readonly monitoring: Monitoring;
  readonly extension: Extension;
}

export interface SeatCard {
  readonly delegation: DelegationId;
  readonly occupant: 'person' | 'scripted' | 'free';
  /** The head's name, or the persona's. */
  readonly name: string;
  readonly persona: string | null;
  readonly ready: boolean;
  readonly host: boolean;
  /** What everybody of the delegation may do in its head's place. */
  readonly shares: { readonly sign: boolean; readonly seal: boolean };
}

/** One dawn's public figures; the first entry is day 0. Ranges as in the scenario's tracks. */
export interface PublicDay {
  readonly day: number;
  readonly tension: number;
  readonly coverage: number;
  readonly sanctions: number;
  readonly aid: number;
  readonly force: number;
  /** `RU-UA` → 0 to 100. */
  readonly trust: Readonly<Record<string, number>>;
  readonly opinion: Readonly<Record<DelegationId, number>>;
  readonly credibility: Readonly<Record<DelegationId, number>>;
  /** Patrons' patience with each belligerent. */
  readonly goodwill: Readonly<Record<DelegationId, number>>;
}

export interface FiguresSlice {
  /** Ground the line has moved, in points of the contested regions; the first belligerent's gain is positive. */
  readonly lineMoved: number;
  readonly today: PublicDay;
  readonly past: readonly PublicDay[];
}

/** A command type with the reason for which it is not open now; null = open. */
export interface LegalAction {
  readonly command: string;
  readonly refusal: string | null;
}
