// The slices of a seat's view that describe the room: session, clock, truce, seats, public figures. Public facts only.
import type { ClockSettings } from '../vocabulary/index.ts';
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
  /** True for the seat that may start, pause and close the day. */
  readonly host: boolean;
  readonly phase: Phase;
  readonly ending: Ending | null;
  readonly termsDays: number;
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
}

export interface TruceSlice {
  readonly compliance: Compliance;
  readonly monitoring: Monitoring;
  readonly extension: Extension;
}

export interface SeatCard {
  readonly delegation: DelegationId;
  readonly occupant: 'person' | 'scripted' | 'free';
  /** A person's name, or the persona's. */
  readonly name: string;
  readonly persona: string | null;
  readonly ready: boolean;
  readonly host: boolean;
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
